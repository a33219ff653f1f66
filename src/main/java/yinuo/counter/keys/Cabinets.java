package yinuo.counter.keys;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;
import yinuo.refusal.BadInput;

/** The key cabinets of the offices. */
@Repository
class Cabinets {

    private final JdbcClient db;

    Cabinets(JdbcClient db) {
        this.db = db;
    }

    List<Cabinet> all(Office.Id office) {
        return db.sql("select * from key_cabinet where office_id = :office order by code")
                .param("office", office.value())
                .query((row, _) -> new Cabinet(
                        row.getString("code"), row.getString("name"), row.getInt("rows"), row.getInt("columns")))
                .list();
    }

    Optional<Cabinet> find(Office.Id office, String code) {
        return all(office).stream().filter(one -> one.code().equals(code)).findFirst();
    }

    void add(Office.Id office, Cabinet cabinet) {
        try {
            db.sql("""
                    insert into key_cabinet (office_id, code, name, rows, columns)
                    values (:office, :code, :name, :rows, :columns)
                    """)
                    .param("office", office.value())
                    .param("code", cabinet.code())
                    .param("name", cabinet.name())
                    .param("rows", cabinet.rows())
                    .param("columns", cabinet.columns())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw BadInput.in("code", "keys.bad.cabinetTaken");
        }
    }
}
