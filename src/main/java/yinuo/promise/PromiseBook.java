package yinuo.promise;

import static java.sql.Timestamp.from;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.database.Additions;
import yinuo.office.Office;
import yinuo.promise.PromisesFired.Fired;
import yinuo.staff.Member;

/** Every promise ever made: the changes. */
@Repository
class PromiseBook {

    private static final String ADD = """
            insert into promise (
                office_id, id, rule, clause, term, generation,
                subject_kind, subject_id, subject_number, subject_home, subject_title, subject_path,
                owed_role, owed_member, made_at, warn_at, due_at, next_fire_at, done_at, unknown)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (office_id, subject_kind, subject_id, rule, generation) do nothing
            """;

    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final Additions additions;

    PromiseBook(JdbcClient db, JdbcTemplate batches, Additions additions) {
        this.db = db;
        this.batches = batches;
        this.additions = additions;
    }

    /** Adds what is not yet there: promising the same thing twice is harmless. */
    void add(List<Promise> promises) {
        additions.add(ADD, promises, PromiseBook::values);
    }

    private static @Nullable Object[] values(Promise promise) {
        var made = promise.made();
        var subject = promise.subject();
        var person = promise.owner().person();
        var done = promise.outcome().doneAt();
        return new @Nullable Object[] {
            promise.id().office().value(),
            promise.id().value(),
            made.rule(),
            made.clause(),
            made.term(),
            made.generation(),
            subject.kind(),
            subject.id(),
            subject.number(),
            subject.home(),
            subject.title(),
            subject.path(),
            promise.owner().role().name(),
            person == null ? null : person.value(),
            from(made.at()),
            from(made.warnAt()),
            from(made.dueAt()),
            promise.isOpen() ? from(made.warnAt()) : null,
            done == null ? null : from(done),
            promise.outcome().unknown()
        };
    }

    int generation(Office.Id office, String kind, UUID subject, String rule) {
        return db.sql("""
                select coalesce(max(generation), 0)
                from promise
                where office_id = :office
                  and subject_kind = :kind
                  and subject_id = :subject
                  and rule = :rule
                """)
                .param("office", office.value())
                .param("kind", kind)
                .param("subject", subject)
                .param("rule", rule)
                .query(Integer.class)
                .single();
    }

    /** Ends the open promises of these rules as done; how many there were. */
    int done(Office.Id office, String kind, UUID subject, Collection<String> rules, Instant at) {
        var ended = db.sql("""
                update promise
                set done_at = :at,
                    next_fire_at = null
                where office_id = :office
                  and subject_kind = :kind
                  and subject_id = :subject
                  and rule in (:rules)
                  and done_at is null
                  and waived_at is null
                  and not unknown
                returning pauses
                """)
                .param("at", from(at))
                .param("office", office.value())
                .param("kind", kind)
                .param("subject", subject)
                .param("rules", rules)
                .query(Integer.class)
                .list();
        if (ended.stream().anyMatch(pauses -> pauses > 0)) {
            endPauses(office, kind, subject, at);
        }
        return ended.size();
    }

    int waived(Office.Id office, String kind, UUID subject, Collection<String> rules, String waiver, Instant at) {
        var ended = db.sql("""
                update promise
                set waived_at = :at,
                    waiver = :waiver,
                    next_fire_at = null
                where office_id = :office
                  and subject_kind = :kind
                  and subject_id = :subject
                  and rule in (:rules)
                  and done_at is null
                  and waived_at is null
                  and not unknown
                returning pauses
                """)
                .param("at", from(at))
                .param("waiver", waiver)
                .param("office", office.value())
                .param("kind", kind)
                .param("subject", subject)
                .param("rules", rules)
                .query(Integer.class)
                .list();
        if (ended.stream().anyMatch(pauses -> pauses > 0)) {
            endPauses(office, kind, subject, at);
        }
        return ended.size();
    }

    /** Nobody need resume the clock of a promise that has ended. */
    private void endPauses(Office.Id office, String kind, UUID subject, Instant at) {
        db.sql("""
                update promise
                set waived_at = :at,
                    waiver = 'ended',
                    next_fire_at = null
                where office_id = :office
                  and subject_kind = 'promise'
                  and done_at is null
                  and waived_at is null
                  and subject_id in (
                      select id
                      from promise paused
                      where paused.office_id = :office
                        and paused.subject_kind = :kind
                        and paused.subject_id = :subject
                        and paused.pauses > 0
                        and (paused.done_at is not null or paused.waived_at is not null))
                """)
                .param("at", from(at))
                .param("office", office.value())
                .param("kind", kind)
                .param("subject", subject)
                .update();
    }

    int waived(Promise.Id id, Member.Id by, String waiver, Instant at) {
        return db.sql("""
                update promise
                set waived_at = :at,
                    waived_by = :by,
                    waiver = :waiver,
                    next_fire_at = null
                where office_id = :office
                  and id = :id
                  and done_at is null
                  and waived_at is null
                  and not unknown
                """)
                .param("at", from(at))
                .param("by", by.value())
                .param("waiver", waiver)
                .param("office", id.office().value())
                .param("id", id.value())
                .update();
    }

    /** Gives the open promises that a role owes about a subject to a person, or back to the role. */
    void owe(Office.Id office, String kind, UUID subject, String role, Member.@Nullable Id person) {
        db.sql("""
                update promise
                set owed_member = :person
                where office_id = :office
                  and subject_kind = :kind
                  and subject_id = :subject
                  and owed_role = :role
                  and done_at is null
                  and waived_at is null
                """)
                .param("person", person == null ? null : person.value(), Types.OTHER)
                .param("office", office.value())
                .param("kind", kind)
                .param("subject", subject)
                .param("role", role)
                .update();
    }

    void handOver(Office.Id office, String kind, UUID subject, Member.Id from, Member.Id to) {
        db.sql("""
                update promise
                set owed_member = :to
                where office_id = :office
                  and subject_kind = :kind
                  and subject_id = :subject
                  and owed_member = :from
                  and done_at is null
                  and waived_at is null
                """)
                .param("to", to.value())
                .param("from", from.value())
                .param("office", office.value())
                .param("kind", kind)
                .param("subject", subject)
                .update();
    }

    /** Takes some promises whose next step has come; other nodes pass them by until this transaction ends. */
    List<Promise> claim(Office.Id office, Instant now, int limit) {
        return db.sql("select " + PromiseRow.COLUMNS + """
                 from promise
                where office_id = :office
                  and next_fire_at <= :now
                order by next_fire_at
                limit :limit
                for update skip locked
                """)
                .param("office", office.value())
                .param("now", from(now))
                .param("limit", limit)
                .query(PromiseRow::read)
                .list();
    }

    void climbed(List<Fired> fired, Ladder ladder, Instant now) {
        batches.batchUpdate("""
                update promise
                set level = ?,
                    next_fire_at = ?,
                    noticed_at = coalesce(noticed_at, ?)
                where office_id = ?
                  and id = ?
                """, fired, 500, (row, step) -> {
            var made = step.promise().made();
            var next = ladder.next(step.rung().level(), made.at(), made.dueAt());
            row.setInt(1, step.rung().level());
            row.setTimestamp(2, next.map(Timestamp::from).orElse(null));
            row.setTimestamp(3, now.isAfter(made.dueAt()) ? from(now) : null);
            row.setObject(4, step.promise().id().office().value());
            row.setObject(5, step.promise().id().value());
        });
    }

    /** The oldest instant that should have been acted on and was not: how far the sweep lies behind. */
    Optional<Instant> oldestWaiting(Office.Id office) {
        return db.sql("""
                select next_fire_at
                from promise
                where office_id = :office
                  and next_fire_at is not null
                order by next_fire_at
                limit 1
                """)
                .param("office", office.value())
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional();
    }
}
