package yinuo.rulebook;

import static java.sql.Timestamp.from;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import yinuo.office.Office;

/** What offices and the company changed of the numbers, and of the calendar. Numbers are added and never changed. */
@Repository
@Transactional
class NumberChanges {

    /** Rows of nobody's office: the company's, which every office may read and none may write. */
    private static final UUID COMPANY = new UUID(0, 0);

    private final JdbcClient db;

    NumberChanges(JdbcClient db) {
        this.db = db;
    }

    /** All that concern an office, in the order in which they take effect. */
    @Transactional(readOnly = true)
    public List<NumberChange> of(Office.Id office) {
        return db.sql("""
                select clause, name, value, from_day, author, reason, at, office_id = :company as company
                from rulebook_number
                where office_id in (:office, :company)
                order by clause, name, from_day, at
                """)
                .param("office", office.value())
                .param("company", COMPANY)
                .query((row, _) -> new NumberChange(
                        row.getString("clause"),
                        row.getString("name"),
                        row.getString("value"),
                        row.getObject("from_day", LocalDate.class),
                        row.getString("author"),
                        row.getString("reason"),
                        row.getTimestamp("at").toInstant(),
                        row.getBoolean("company") ? NumberChange.By.COMPANY : NumberChange.By.OFFICE))
                .list();
    }

    public void add(Office.Id office, NumberChange change) {
        db.sql("""
                insert into rulebook_number (office_id, clause, name, value, from_day, author, reason, at)
                values (:office, :clause, :name, :value, :from, :author, :reason, :at)
                """)
                .param("office", office.value())
                .param("clause", change.clause())
                .param("name", change.name())
                .param("value", change.value())
                .param("from", change.from())
                .param("author", change.author())
                .param("reason", change.reason())
                .param("at", from(change.at()))
                .update();
    }

    @Transactional(readOnly = true)
    public List<WorkCalendar.Special> days(Office.Id office) {
        return db.sql("select day, name, worked from rulebook_day where office_id = :office")
                .param("office", office.value())
                .query((row, _) -> new WorkCalendar.Special(
                        row.getObject("day", LocalDate.class), row.getString("name"), row.getBoolean("worked")))
                .list();
    }

    public void put(Office.Id office, WorkCalendar.Special day) {
        db.sql("""
                insert into rulebook_day (office_id, day, name, worked)
                values (:office, :day, :name, :worked)
                on conflict (office_id, day) do update set name = excluded.name, worked = excluded.worked
                """)
                .param("office", office.value())
                .param("day", day.day())
                .param("name", day.name())
                .param("worked", day.worked())
                .update();
    }
}
