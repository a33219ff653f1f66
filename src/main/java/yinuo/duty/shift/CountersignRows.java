package yinuo.duty.shift;

import static java.sql.Timestamp.from;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.duty.shift.Countersigns.Countersign;
import yinuo.office.Office;

/** The signatures under the days. They are only added. */
@Repository
class CountersignRows {

    private final JdbcClient db;

    CountersignRows(JdbcClient db) {
        this.db = db;
    }

    /** False when the day is signed already. */
    boolean add(Office.Id office, Countersign sign) {
        return db.sql("""
                insert into duty_countersign (office_id, day, at, by_name, words, upto_label, upto_seal)
                values (:office, :day, :at, :by, :words, :upto, :seal)
                on conflict do nothing
                """)
                        .param("office", office.value())
                        .param("day", sign.day())
                        .param("at", from(sign.at()))
                        .param("by", sign.by())
                        .param("words", sign.words())
                        .param("upto", sign.upto())
                        .param("seal", sign.seal())
                        .update()
                > 0;
    }

    Optional<Countersign> of(Office.Id office, LocalDate day) {
        return db.sql("select * from duty_countersign where office_id = :office and day = :day")
                .param("office", office.value())
                .param("day", day)
                .query((row, _) -> new Countersign(
                        row.getObject("day", LocalDate.class),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name"),
                        row.getString("words"),
                        row.getString("upto_label"),
                        row.getString("upto_seal")))
                .optional();
    }
}
