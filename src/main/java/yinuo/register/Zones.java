package yinuo.register;

import static java.sql.Timestamp.from;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        return known(office).stream().map(Zone::name).toList();
    }

    /** A zone, how many homes it holds and in which buildings; shops stand in none. */
    public record Zone(String name, int homes, List<Integer> buildings) {}

    /** Those that hold homes and those that were added and hold none yet. */
    public List<Zone> known(Office.Id office) {
        return db.sql("""
                select named.name,
                       count(home.id) as homes,
                       array_agg(distinct home.building order by home.building)
                           filter (where home.building > 0) as buildings
                from (
                    select name from zone where office_id = :office
                    union
                    select zone from home where office_id = :office and zone <> ''
                ) named
                left join home on home.office_id = :office and home.zone = named.name
                group by named.name
                order by named.name
                """)
                .param("office", office.value())
                .query((row, _) -> {
                    var buildings = row.getArray("buildings");
                    return new Zone(
                            row.getString("name"),
                            row.getInt("homes"),
                            buildings == null ? List.of() : List.of((Integer[]) buildings.getArray()));
                })
                .list();
    }

    void add(Office.Id office, String name, Instant at) {
        db.sql("""
                insert into zone (office_id, name, added_at)
                values (:office, :name, :at)
                on conflict do nothing
                """)
                .param("office", office.value())
                .param("name", name)
                .param("at", from(at))
                .update();
    }

    void rename(Office.Id office, String before, String name, Instant at) {
        db.sql("delete from zone where office_id = :office and name = :before")
                .param("office", office.value())
                .param("before", before)
                .update();
        add(office, name, at);
        db.sql("update home set zone = :name where office_id = :office and zone = :before")
                .param("name", name)
                .param("office", office.value())
                .param("before", before)
                .update();
    }

    /** How many of these homes now lie in the zone that did not before. */
    int assign(Office.Id office, List<UUID> homes, String name) {
        return homes.isEmpty()
                ? 0
                : db.sql("""
                        update home
                        set zone = :name
                        where office_id = :office
                          and id in (:homes)
                          and zone <> :name
                        """)
                        .param("name", name)
                        .param("office", office.value())
                        .param("homes", homes)
                        .update();
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
