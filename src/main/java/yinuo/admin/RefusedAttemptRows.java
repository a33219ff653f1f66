package yinuo.admin;

import static java.sql.Timestamp.from;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.admin.RefusedAttempts.RefusedAttempt;
import yinuo.office.Office;
import yinuo.staff.Denied;

/** Every refused attempt, counted by person, deed and day. */
@Repository
class RefusedAttemptRows {

    private static final int MOST = 500;

    private final JdbcClient db;

    RefusedAttemptRows(JdbcClient db) {
        this.db = db;
    }

    void count(Denied denied, String path, LocalDate day, Instant at) {
        db.sql("""
                insert into refused_attempt (office_id, day, who, deed, name, times, first_at, last_at, path)
                values (:office, :day, :who, :deed, :name, 1, :at, :at, :path)
                on conflict (office_id, day, who, deed) do update
                set times = refused_attempt.times + 1,
                    last_at = excluded.last_at,
                    path = excluded.path
                """)
                .param("office", denied.office().value())
                .param("day", day)
                .param("who", denied.who())
                .param("deed", denied.deed())
                .param("name", denied.name())
                .param("at", from(at))
                .param("path", path)
                .update();
    }

    int count(Office.Id office, LocalDate from, LocalDate until) {
        return db.sql("""
                select coalesce(sum(times), 0)
                from refused_attempt
                where office_id = :office
                  and day >= :from
                  and day < :until
                """)
                .param("office", office.value())
                .param("from", from)
                .param("until", until)
                .query(Integer.class)
                .single();
    }

    List<RefusedAttempt> since(Office.Id office, LocalDate day) {
        return db.sql("""
                select day, name, deed, times, first_at, last_at, path
                from refused_attempt
                where office_id = :office
                  and day >= :day
                order by last_at desc
                limit :most
                """)
                .param("office", office.value())
                .param("day", day)
                .param("most", MOST)
                .query((row, _) -> new RefusedAttempt(
                        row.getObject("day", LocalDate.class),
                        row.getString("name"),
                        row.getString("deed"),
                        row.getInt("times"),
                        row.getTimestamp("first_at").toInstant(),
                        row.getTimestamp("last_at").toInstant(),
                        row.getString("path")))
                .list();
    }
}
