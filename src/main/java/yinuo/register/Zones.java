package yinuo.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;

/** The zones of an estate, and which home lies in which. */
@Repository
public class Zones {

    private final JdbcClient db;

    Zones(JdbcClient db) {
        this.db = db;
    }

    public List<String> all(Office.Id office) {
        return db.sql("select distinct zone from home where office_id = :office and zone <> '' order by zone")
                .param("office", office.value())
                .query((row, _) -> row.getString("zone"))
                .list();
    }

    public Map<String, String> of(Office.Id office, List<String> homes) {
        var zones = new HashMap<String, String>();
        if (homes.isEmpty()) {
            return zones;
        }
        db.sql("select label, zone from home where office_id = :office and label in (:homes)")
                .param("office", office.value())
                .param("homes", homes)
                .query(row -> {
                    zones.put(row.getString("label"), row.getString("zone"));
                });
        return zones;
    }
}
