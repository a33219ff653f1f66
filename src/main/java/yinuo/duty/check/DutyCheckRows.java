package yinuo.duty.check;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.duty.check.DutyCheck.Result;
import yinuo.duty.check.DutyCheck.Shift;
import yinuo.office.Office;
import yinuo.refusal.Missing;

/** Every spot check, drawn or not. */
@Repository
class DutyCheckRows {

    private final JdbcClient db;

    DutyCheckRows(JdbcClient db) {
        this.db = db;
    }

    /** False when this shift is drawn already. */
    boolean add(DutyCheck check) {
        return db.sql("""
                insert into duty_check (office_id, id, day, shift, begins_at, ends_at, people, drawn)
                values (:office, :id, :day, :shift, :from, :until, :people, :drawn)
                on conflict do nothing
                """)
                        .param("office", check.id().office().value())
                        .param("id", check.id().value())
                        .param("day", check.shift().day())
                        .param("shift", check.shift().label())
                        .param("from", from(check.shift().from()))
                        .param("until", from(check.shift().until()))
                        .param("people", check.people())
                        .param("drawn", check.drawn())
                        .update()
                > 0;
    }

    /** False when somebody was faster. */
    boolean record(DutyCheck.Id id, String people, Result result) {
        return db.sql("""
                update duty_check
                set checked_at = :at,
                    checked_by = :by,
                    people = :people,
                    at_post = :post,
                    logged = :logged,
                    equipment = :equipment,
                    rings = :rings,
                    words = :words
                where office_id = :office
                  and id = :id
                  and checked_at is null
                """)
                        .param("at", from(result.at()))
                        .param("by", result.by())
                        .param("people", people)
                        .param("post", result.atPost())
                        .param("logged", result.logged())
                        .param("equipment", result.equipment())
                        .param("rings", result.rings(), Types.INTEGER)
                        .param("words", result.words())
                        .param("office", id.office().value())
                        .param("id", id.value())
                        .update()
                > 0;
    }

    DutyCheck get(DutyCheck.Id id) {
        return db.sql("select * from duty_check where office_id = :office and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(DutyCheckRows::read)
                .optional()
                .orElseThrow(() -> new Missing("dutycheck", id.value()));
    }

    List<DutyCheck> month(Office.Id office, YearMonth month) {
        return db.sql("""
                select *
                from duty_check
                where office_id = :office
                  and day between :from and :until
                order by begins_at, id
                """)
                .param("office", office.value())
                .param("from", month.atDay(1))
                .param("until", month.atEndOfMonth())
                .query(DutyCheckRows::read)
                .list();
    }

    private static DutyCheck read(ResultSet row, int n) throws SQLException {
        var checked = row.getTimestamp("checked_at");
        return new DutyCheck(
                new DutyCheck.Id(
                        new Office.Id(row.getObject("office_id", UUID.class)), row.getObject("id", UUID.class)),
                new Shift(
                        row.getObject("day", LocalDate.class),
                        row.getString("shift"),
                        row.getTimestamp("begins_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant()),
                row.getString("people"),
                row.getBoolean("drawn"),
                checked == null
                        ? null
                        : new Result(
                                checked.toInstant(),
                                row.getString("checked_by"),
                                row.getBoolean("at_post"),
                                row.getBoolean("logged"),
                                row.getBoolean("equipment"),
                                row.getObject("rings", Integer.class),
                                row.getString("words")));
    }
}
