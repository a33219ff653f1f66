package yinuo.promise;

import static java.sql.Timestamp.from;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.staff.Actor;
import yinuo.staff.Member;

/** What is done about single promises: pauses, urges, and who owes one. */
@Repository
class Pauses {

    private final JdbcClient db;

    Pauses(JdbcClient db) {
        this.db = db;
    }

    /** The promise, kept for this transaction. */
    Optional<Promise> take(Promise.Id id) {
        return db.sql("select " + PromiseRow.COLUMNS
                        + " from promise where office_id = :office and id = :id for update")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(PromiseRow::read)
                .optional();
    }

    List<Pause> of(Promise.Id id) {
        return db.sql("""
                select id, reason, words, paused_by_name, paused_at, expected_end, due_before, due_after,
                       resumed_at, resumed_by_name
                from promise_pause
                where office_id = :office
                  and promise_id = :id
                order by paused_at
                """)
                .param("office", id.office().value())
                .param("id", id.value())
                .query((row, _) -> {
                    var resumed = row.getTimestamp("resumed_at");
                    return new Pause(
                            row.getObject("id", UUID.class),
                            Pause.Reason.valueOf(row.getString("reason")),
                            row.getString("words"),
                            row.getString("paused_by_name"),
                            row.getTimestamp("paused_at").toInstant(),
                            row.getTimestamp("expected_end").toInstant(),
                            row.getTimestamp("due_before").toInstant(),
                            row.getTimestamp("due_after").toInstant(),
                            resumed == null ? null : resumed.toInstant(),
                            row.getString("resumed_by_name"));
                })
                .list();
    }

    void add(Promise.Id promise, Pause pause, Actor by) {
        db.sql("""
                insert into promise_pause (
                    office_id, id, promise_id, reason, words, paused_at, paused_by, paused_by_name,
                    expected_end, due_before, due_after)
                values (:office, :id, :promise, :reason, :words, :at, :by, :byName, :end, :before, :after)
                """)
                .param("office", promise.office().value())
                .param("id", pause.id())
                .param("promise", promise.value())
                .param("reason", pause.reason().name())
                .param("words", pause.words())
                .param("at", from(pause.at()))
                .param("by", by.member().value())
                .param("byName", pause.by())
                .param("end", from(pause.expectedEnd()))
                .param("before", from(pause.dueBefore()))
                .param("after", from(pause.dueAfter()))
                .update();
    }

    void resumed(Promise.Id promise, Pause pause, Instant due, Actor by, Instant at) {
        db.sql("""
                update promise_pause
                set resumed_at = :at,
                    resumed_by_name = :by,
                    due_after = :due
                where office_id = :office
                  and id = :id
                """)
                .param("at", from(at))
                .param("by", by.name())
                .param("due", from(due))
                .param("office", promise.office().value())
                .param("id", pause.id())
                .update();
    }

    /** The end and the warning move; the ladder begins again, for nothing of it had come yet but the warning. */
    void moved(Promise.Id id, Instant warn, Instant due, Instant pausedUntil) {
        db.sql("""
                update promise
                set due_at = :due,
                    warn_at = :warn,
                    next_fire_at = :warn,
                    level = 0,
                    paused_until = :until
                where office_id = :office
                  and id = :id
                """)
                .param("due", from(due))
                .param("warn", from(warn))
                .param("until", from(pausedUntil))
                .param("office", id.office().value())
                .param("id", id.value())
                .update();
    }

    void counted(Promise.Id id) {
        db.sql("update promise set pauses = pauses + 1 where office_id = :office and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .update();
    }

    /** Counts an urge, unless the last one is younger than the instant; the count, or nothing. */
    Optional<Integer> urge(Promise.Id id, Instant lastBefore, Instant now) {
        return db.sql("""
                update promise
                set urges = urges + 1,
                    urged_at = :now
                where office_id = :office
                  and id = :id
                  and (urged_at is null or urged_at <= :before)
                returning urges
                """)
                .param("now", from(now))
                .param("before", from(lastBefore))
                .param("office", id.office().value())
                .param("id", id.value())
                .query(Integer.class)
                .optional();
    }

    int urges(Promise.Id id) {
        return db.sql("select urges from promise where office_id = :office and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    void owe(Promise.Id id, Member.Id person) {
        db.sql("update promise set owed_member = :person where office_id = :office and id = :id")
                .param("person", person.value())
                .param("office", id.office().value())
                .param("id", id.value())
                .update();
    }
}
