package yinuo.desk.callback;

import static java.sql.Timestamp.from;

import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;

/** Every round of asking ever owed: the changes. */
@Repository
class CallbackRows {

    private final JdbcClient db;

    CallbackRows(JdbcClient db) {
        this.db = db;
    }

    Callback get(Callback.Id id) {
        return find(id, "").orElseThrow(() -> new Missing("callback", id.value()));
    }

    /** The same, kept for this transaction: whoever else wants to change it waits and then sees the change. */
    Callback take(Callback.Id id) {
        return find(id, " for update").orElseThrow(() -> new Missing("callback", id.value()));
    }

    private Optional<Callback> find(Callback.Id id, String lock) {
        return db.sql("select * from callback where office_id = :office and id = :id" + lock)
                .param("office", id.office().value())
                .param("id", id.value())
                .query((row, _) -> CallbackRow.read(row, attempts(id)))
                .optional();
    }

    private List<Attempt> attempts(Callback.Id id) {
        return db.sql("""
                select at, means, by_id, by_name, result, words
                from callback_attempt
                where office_id = :office
                  and callback_id = :id
                order by seq
                """)
                .param("office", id.office().value())
                .param("id", id.value())
                .query((row, _) -> CallbackRow.attempt(row))
                .list();
    }

    /** All rounds about one thing, the first first. */
    List<Callback> of(Office.Id office, String kind, UUID source) {
        return db
                .sql("""
                select id
                from callback
                where office_id = :office
                  and source_kind = :kind
                  and source_id = :source
                order by nth, number
                """)
                .param("office", office.value())
                .param("kind", kind)
                .param("source", source)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .map(id -> get(new Callback.Id(office, id)))
                .toList();
    }

    Map<UUID, UUID> open(Office.Id office, String kind, List<UUID> sources) {
        var open = new HashMap<UUID, UUID>();
        db.sql("""
                select source_id, id
                from callback
                where office_id = :office
                  and source_kind = :kind
                  and source_id in (:sources)
                  and state in ('DUE', 'BOOKED')
                """)
                .param("office", office.value())
                .param("kind", kind)
                .param("sources", sources)
                .query(row -> {
                    open.put(row.getObject("source_id", UUID.class), row.getObject("id", UUID.class));
                });
        return open;
    }

    /** The thing each round is about. */
    Map<UUID, UUID> rounds(Office.Id office, String kind, List<UUID> sources) {
        var rounds = new HashMap<UUID, UUID>();
        db.sql("""
                select id, source_id
                from callback
                where office_id = :office
                  and source_kind = :kind
                  and source_id in (:sources)
                """)
                .param("office", office.value())
                .param("kind", kind)
                .param("sources", sources)
                .query(row -> {
                    rounds.put(row.getObject("id", UUID.class), row.getObject("source_id", UUID.class));
                });
        return rounds;
    }

    void add(Callback callback, int building) {
        var work = callback.work();
        var round = callback.round();
        var steward = callback.plan().steward();
        db.sql("""
                insert into callback (
                    office_id, id, number, kind, source_kind, source_id, source_number, source_path, home_id, home,
                    building, person, phone, title, handlers, nth, previous_id, from_at, due_at, state, steward_id,
                    explained)
                values (
                    :office, :id, :number, :kind, :sourceKind, :sourceId, :sourceNumber, :sourcePath, :homeId, :home,
                    :building, :person, :phone, :title, :handlers, :nth, :previous, :from, :due, :state, :steward,
                    :explained)
                """)
                .param("office", callback.id().office().value())
                .param("id", callback.id().value())
                .param("number", round.number())
                .param("kind", work.kind().name())
                .param("sourceKind", work.source().kind())
                .param("sourceId", work.source().id())
                .param("sourceNumber", work.source().number())
                .param("sourcePath", work.source().path())
                .param("homeId", work.homeId(), Types.OTHER)
                .param("home", work.home())
                .param("building", building)
                .param("person", work.person())
                .param("phone", work.phone())
                .param("title", work.title())
                .param(
                        "handlers",
                        work.handlers().stream().map(member -> member.value()).toArray(UUID[]::new))
                .param("nth", round.nth())
                .param("previous", round.previous(), Types.OTHER)
                .param("from", from(round.from()))
                .param("due", from(round.dueAt()))
                .param("state", callback.state().name())
                .param("steward", steward == null ? null : steward.value(), Types.OTHER)
                .param("explained", work.explained())
                .update();
    }

    /** Writes how it stands now and its last attempt, unless somebody has moved it since it was read. */
    void replace(Callback callback, @Nullable Attempt added) {
        var rows = db.sql("""
                update callback
                set version = :version,
                    state = :state,
                    steward_id = :steward,
                    booked_for = :booked,
                    answered_at = :answeredAt,
                    answered_by = :answeredBy,
                    answered_name = :answeredName,
                    companions = :companions,
                    means = :means,
                    quality = :quality,
                    effect = :effect,
                    opinion = :opinion,
                    fault_kind = :faultKind,
                    faults = :faults,
                    suggestion = :suggestion,
                    understood = :understood,
                    words = :words,
                    why_no_visit = :whyNoVisit,
                    signed_by = :signedBy,
                    signed_how = :signedHow,
                    rectified_at = :rectifiedAt,
                    rectified_by = :rectifiedBy,
                    rectification = :rectification,
                    prevention = :prevention,
                    ended_at = :endedAt,
                    ended_by = :endedBy,
                    ending = :ending
                where office_id = :office
                  and id = :id
                  and version = :version - 1
                """)
                .param("version", callback.version())
                .param("office", callback.id().office().value())
                .param("id", callback.id().value())
                .params(values(callback))
                .update();
        if (rows == 0) {
            throw new Overtaken("callback", callback.round().number());
        }
        if (added != null) {
            addAttempt(callback.id(), callback.attempts().size(), added);
        }
    }

    private static Map<String, Object> values(Callback callback) {
        var values = new HashMap<String, Object>();
        var plan = callback.plan();
        values.put("state", callback.state().name());
        put(
                values,
                "steward",
                Types.OTHER,
                plan.steward() == null ? null : plan.steward().value());
        put(values, "booked", Types.TIMESTAMP, plan.bookedFor() == null ? null : from(plan.bookedFor()));
        answer(values, callback.answer());
        var right = callback.story().rectification();
        put(values, "rectifiedAt", Types.TIMESTAMP, right == null ? null : from(right.at()));
        put(values, "rectifiedBy", Types.VARCHAR, right == null ? null : right.by());
        put(values, "rectification", Types.VARCHAR, right == null ? null : right.words());
        put(values, "prevention", Types.VARCHAR, right == null ? null : right.prevention());
        var ending = callback.story().ending();
        put(values, "endedAt", Types.TIMESTAMP, ending == null ? null : from(ending.at()));
        put(values, "endedBy", Types.VARCHAR, ending == null ? null : ending.by());
        put(values, "ending", Types.VARCHAR, ending == null ? null : ending.words());
        return values;
    }

    private static void answer(Map<String, Object> values, @Nullable Answer answer) {
        var asked = answer == null ? null : answer.asked();
        var contents = answer == null ? null : answer.contents();
        put(values, "answeredAt", Types.TIMESTAMP, answer == null ? null : from(answer.at()));
        put(values, "answeredBy", Types.OTHER, asked == null ? null : asked.by());
        put(values, "answeredName", Types.VARCHAR, asked == null ? null : asked.byName());
        put(
                values,
                "companions",
                Types.ARRAY,
                asked == null ? null : asked.companions().toArray(UUID[]::new));
        put(values, "means", Types.VARCHAR, asked == null ? null : asked.means().name());
        put(values, "whyNoVisit", Types.VARCHAR, asked == null ? null : asked.whyNoVisit());
        put(values, "signedBy", Types.VARCHAR, asked == null ? null : asked.signedBy());
        put(values, "signedHow", Types.VARCHAR, asked == null ? null : name(asked.signedHow()));
        put(values, "quality", Types.VARCHAR, contents == null ? null : name(contents.quality()));
        put(values, "effect", Types.VARCHAR, contents == null ? null : name(contents.effect()));
        put(values, "opinion", Types.VARCHAR, contents == null ? null : name(contents.overall()));
        put(values, "faultKind", Types.VARCHAR, contents == null ? null : name(contents.faultKind()));
        put(values, "faults", Types.VARCHAR, contents == null ? null : contents.faults());
        put(values, "suggestion", Types.VARCHAR, contents == null ? null : contents.suggestion());
        put(values, "understood", Types.BOOLEAN, contents == null ? null : contents.understood());
        put(values, "words", Types.VARCHAR, answer == null ? null : answer.words());
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static void put(Map<String, Object> values, String name, int type, @Nullable Object value) {
        values.put(name, new SqlParameterValue(type, value));
    }

    private void addAttempt(Callback.Id id, int sequence, Attempt attempt) {
        db.sql("""
                insert into callback_attempt (office_id, callback_id, seq, at, means, by_id, by_name, result, words)
                values (:office, :callback, :seq, :at, :means, :by, :byName, :result, :words)
                """)
                .param("office", id.office().value())
                .param("callback", id.value())
                .param("seq", sequence)
                .param("at", from(attempt.at()))
                .param("means", attempt.means().name())
                .param("by", attempt.by())
                .param("byName", attempt.byName())
                .param("result", attempt.result().name())
                .param("words", attempt.words())
                .update();
    }
}
