package yinuo.rulebook;

import static java.sql.Timestamp.from;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;

/** What offices changed of the numbers, and of the calendar. Rows are added and never changed. */
@Repository
class NumberChanges {

    private final JdbcClient db;

    NumberChanges(JdbcClient db) {
        this.db = db;
    }

    List<NumberChange> of(Office.Id office) {
        return db.sql("""
                select clause, name, value, from_day, author, reason, at
                from rulebook_number
                where office_id = :office
                order by clause, name, from_day, at
                """)
                .param("office", office.value())
                .query((row, _) -> new NumberChange(
                        row.getString("clause"),
                        row.getString("name"),
                        row.getString("value"),
                        row.getObject("from_day", java.time.LocalDate.class),
                        row.getString("author"),
                        row.getString("reason"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    void add(Office.Id office, NumberChange change) {
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

    List<WorkCalendar.Special> days(Office.Id office) {
        return db.sql("select day, name, worked from rulebook_day where office_id = :office")
                .param("office", office.value())
                .query((row, _) -> new WorkCalendar.Special(
                        row.getObject("day", java.time.LocalDate.class),
                        row.getString("name"),
                        row.getBoolean("worked")))
                .list();
    }

    void put(Office.Id office, WorkCalendar.Special day) {
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
