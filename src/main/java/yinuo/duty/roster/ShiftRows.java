package yinuo.duty.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;

/** The shifts an office has now, and those that each published roster was drawn with. */
@Repository
class ShiftRows {

    private final JdbcClient db;

    ShiftRows(JdbcClient db) {
        this.db = db;
    }

    /** In their order, none if the office keeps the usual ones. */
    List<ShiftKind> now(Office.Id office) {
        return db.sql("select * from shift_kind where office_id = :office order by position")
                .param("office", office.value())
                .query(ShiftRows::read)
                .list();
    }

    /** What a published roster was drawn with, none if it is a draft. */
    List<ShiftKind> in(Office.Id office, YearMonth month) {
        return db.sql("select * from roster_shift where office_id = :office and month = :month order by position")
                .param("office", office.value())
                .param("month", month.atDay(1))
                .query(ShiftRows::read)
                .list();
    }

    private static ShiftKind read(ResultSet row, int n) throws SQLException {
        return new ShiftKind(
                row.getString("code"),
                row.getString("name"),
                row.getObject("from_time", LocalTime.class),
                row.getObject("until_time", LocalTime.class),
                row.getBoolean("desk"),
                row.getInt("wanted"));
    }

    void replace(Office.Id office, List<ShiftKind> kinds) {
        db.sql("delete from shift_kind where office_id = :office")
                .param("office", office.value())
                .update();
        for (var position = 0; position < kinds.size(); position++) {
            put("""
                    insert into shift_kind (office_id, code, position, name, from_time, until_time, desk, wanted)
                    values (:office, :code, :position, :name, :from, :until, :desk, :wanted)
                    """, office, position, kinds.get(position)).update();
        }
    }

    /** The roster of a month is published with these. */
    void keep(Roster.Id roster, List<ShiftKind> kinds) {
        for (var position = 0; position < kinds.size(); position++) {
            put("""
                    insert into roster_shift (office_id, month, code, position, name, from_time, until_time, desk, wanted)
                    values (:office, :month, :code, :position, :name, :from, :until, :desk, :wanted)
                    """, roster.office(), position, kinds.get(position))
                    .param("month", roster.month().atDay(1))
                    .update();
        }
    }

    private JdbcClient.StatementSpec put(String sql, Office.Id office, int position, ShiftKind kind) {
        return db.sql(sql)
                .param("office", office.value())
                .param("code", kind.code())
                .param("position", position)
                .param("name", kind.name())
                .param("from", kind.from())
                .param("until", kind.until())
                .param("desk", kind.desk())
                .param("wanted", kind.wanted());
    }
}
