package yinuo.desk.complaint;

import static java.sql.Timestamp.from;

import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.desk.complaint.Complaint.Filing;
import yinuo.desk.complaint.Complaint.Stage;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;

/** Every complaint ever made. */
@Repository
class Complaints {

    private final JdbcClient db;

    Complaints(JdbcClient db) {
        this.db = db;
    }

    Complaint get(Complaint.Id id) {
        return find(id, "").orElseThrow(() -> new Missing("complaint", id.value()));
    }

    /** The same, kept for this transaction: whoever else wants to change it waits and then sees the change. */
    Complaint take(Complaint.Id id) {
        return find(id, " for update").orElseThrow(() -> new Missing("complaint", id.value()));
    }

    private Optional<Complaint> find(Complaint.Id id, String lock) {
        return db.sql("select * from complaint where office_id = :office and id = :id" + lock)
                .param("office", id.office().value())
                .param("id", id.value())
                .query((row, _) -> ComplaintRow.read(row, steps(id)))
                .optional();
    }

    private List<Step> steps(Complaint.Id id) {
        return db.sql("""
                select kind, at, by_id, by_name, words, more
                from complaint_step
                where office_id = :office
                  and complaint_id = :id
                order by seq
                """)
                .param("office", id.office().value())
                .param("id", id.value())
                .query((row, _) -> ComplaintRow.step(row))
                .list();
    }

    void add(Complaint complaint) {
        var filing = complaint.filing();
        db.sql("""
                insert into complaint (
                    office_id, id, number, channel, received_at, recorded_at, recorded_by, home_id, home,
                    person, phone, category, words, rings, grams, stage, previous_id, collective_id)
                values (
                    :office, :id, :number, :channel, :receivedAt, :recordedAt, :recordedBy, :homeId, :home,
                    :person, :phone, :category, :words, :rings, :grams, :stage, :previous, :collective)
                """)
                .param("office", complaint.id().office().value())
                .param("id", complaint.id().value())
                .param("number", filing.number())
                .param("channel", filing.channel().name())
                .param("receivedAt", from(filing.receivedAt()))
                .param("recordedAt", from(filing.recordedAt()))
                .param("recordedBy", filing.recordedBy())
                .param("homeId", filing.homeId(), Types.OTHER)
                .param("home", filing.home())
                .param("person", filing.person())
                .param("phone", filing.phone())
                .param("category", filing.category().name())
                .param("words", filing.words())
                .param("rings", filing.rings(), Types.INTEGER)
                .param("grams", Grams.of(filing.words()).toArray(String[]::new))
                .param("stage", complaint.stage().name())
                .param("previous", complaint.links().previous(), Types.OTHER)
                .param("collective", complaint.links().collective(), Types.OTHER)
                .update();
        complaint.steps().forEach(step -> addStep(complaint.id(), 1, step));
    }

    /** Writes the complaint's new stage and its last step, unless somebody has moved the complaint since it was read. */
    void replace(Complaint complaint, @Nullable Step added) {
        var classified = complaint.classified();
        var as = classified == null ? null : classified.as();
        var rows = db.sql("""
                update complaint
                set version = :version,
                    stage = :stage,
                    class = :class,
                    class_reason = :reason,
                    class_detail = :detail,
                    class_fault = :fault,
                    classified_at = :classifiedAt,
                    classified_by = :classifiedBy
                where office_id = :office
                  and id = :id
                  and version = :version - 1
                """)
                .param("version", complaint.version())
                .param("stage", complaint.stage().name())
                .param("class", as == null ? null : as.kind().name(), Types.VARCHAR)
                .param("reason", as == null ? null : as.reason(), Types.VARCHAR)
                .param("detail", detail(as), Types.VARCHAR)
                .param("fault", as instanceof Classification.Valid valid ? valid.fault().name() : null, Types.VARCHAR)
                .param("classifiedAt", classified == null ? null : from(classified.at()), Types.TIMESTAMP)
                .param("classifiedBy", classified == null ? null : classified.by(), Types.VARCHAR)
                .param("office", complaint.id().office().value())
                .param("id", complaint.id().value())
                .update();
        if (rows == 0) {
            throw new Overtaken("complaint", complaint.filing().number());
        }
        if (added != null) {
            addStep(complaint.id(), complaint.steps().size(), added);
        }
    }

    private static @Nullable String detail(@Nullable Classification as) {
        return switch (as) {
            case Classification.Valid(_, var field, _) -> field.name();
            case Classification.Assistance(_, var cause) -> cause.name();
            case null, default -> null;
        };
    }

    private void addStep(Complaint.Id id, int sequence, Step step) {
        db.sql("""
                insert into complaint_step (office_id, complaint_id, seq, kind, at, by_id, by_name, words, more)
                values (:office, :complaint, :seq, :kind, :at, :by, :byName, :words, :more::jsonb)
                """)
                .param("office", id.office().value())
                .param("complaint", id.value())
                .param("seq", sequence)
                .param("kind", step.kind().name())
                .param("at", from(step.at()))
                .param("by", step.by(), Types.OTHER)
                .param("byName", step.byName())
                .param("words", step.words())
                .param("more", ComplaintRow.json(step.more()))
                .update();
    }

    /** Which complaints, the newest first, behind the last one of the page before. */
    record Wanted(
            @Nullable Stage stage,
            boolean open,
            Classification.@Nullable Kind kind,
            @Nullable Category category,
            @Nullable String words,
            @Nullable UUID home,
            @Nullable After after,
            int limit) {}

    record After(Instant received, UUID id) {}

    List<Complaint> list(Office.Id office, Wanted wanted) {
        var conditions = new ArrayList<String>(List.of("office_id = :office"));
        var values = new HashMap<String, Object>(Map.of("office", office.value(), "limit", wanted.limit()));
        put(conditions, values, "stage = :stage", "stage", wanted.stage());
        put(conditions, values, "class = :kind", "kind", wanted.kind());
        put(conditions, values, "category = :category", "category", wanted.category());
        if (wanted.open()) {
            conditions.add("stage not in ('CLOSED', 'DISSATISFIED', 'RELEASED', 'PAST')");
        }
        if (wanted.home() != null) {
            conditions.add("home_id = :home");
            values.put("home", wanted.home());
        }
        if (wanted.words() != null && !wanted.words().isBlank()) {
            matching(conditions, values, wanted.words().strip());
        }
        if (wanted.after() != null) {
            conditions.add("(received_at, id) < (:afterAt, :afterId)");
            values.put("afterAt", from(wanted.after().received()));
            values.put("afterId", wanted.after().id());
        }
        return db.sql("select * from complaint where " + String.join(" and ", conditions)
                        + " order by received_at desc, id desc limit :limit")
                .params(values)
                .query((row, _) -> ComplaintRow.read(row, List.of()))
                .list();
    }

    private static void put(
            List<String> conditions, Map<String, Object> values, String condition, String name, @Nullable Enum<?> of) {
        if (of != null) {
            conditions.add(condition);
            values.put(name, of.name());
        }
    }

    /** By number, home or person as typed, else by what the words say: by pairs first, which the index knows. */
    private static void matching(List<String> conditions, Map<String, Object> values, String words) {
        var grams = Grams.of(words);
        var like = "%" + words.replaceAll("([%_\\\\])", "\\\\$1") + "%";
        values.put("words", words);
        if (words.matches("(?i)[A-Z]{2}-[0-9-]+")) {
            conditions.add("number like upper(:words) || '%'");
        } else if (words.matches("[0-9A-Z]{1,3}-?[0-9]{2,4}")) {
            conditions.add("(home = :words or home || '' = :words)");
        } else if (grams.isEmpty()) {
            conditions.add("words ilike :like");
            values.put("like", like);
        } else {
            conditions.add("(grams @> :grams::text[] and words ilike :like or person = :words)");
            values.put("like", like);
            values.put("grams", new SqlParameterValue(Types.ARRAY, grams.toArray(String[]::new)));
        }
    }

    /** The newest complaints since an instant that share pairs of characters with a text. */
    List<Complaint> sharing(Office.Id office, String text, Instant since, int limit) {
        return db.sql("""
                select *
                from complaint
                where office_id = :office
                  and received_at >= :since
                  and grams && :grams::text[]
                order by received_at desc
                limit :limit
                """)
                .param("office", office.value())
                .param("since", from(since))
                .param("grams", Grams.of(text).toArray(String[]::new))
                .param("limit", limit)
                .query((row, _) -> ComplaintRow.read(row, List.of()))
                .list();
    }

    /** Open complaints that were passed up to one of these roles and wait for its word. */
    List<Complaint> passedTo(Office.Id office, List<String> roles) {
        return db.sql("""
                select complaint.*
                from complaint
                join lateral (
                    select more ->> 'to' as passed_to, kind
                    from complaint_step
                    where complaint_step.office_id = complaint.office_id
                      and complaint_step.complaint_id = complaint.id
                      and kind in ('PASSING_UP', 'DECISION')
                    order by seq desc
                    limit 1
                ) last on last.kind = 'PASSING_UP' and last.passed_to in (:roles)
                where complaint.office_id = :office
                  and stage not in ('CLOSED', 'DISSATISFIED', 'RELEASED', 'PAST')
                order by received_at
                limit 50
                """)
                .param("office", office.value())
                .param("roles", roles)
                .query((row, _) -> ComplaintRow.read(row, List.of()))
                .list();
    }

    Optional<UUID> following(Complaint.Id id) {
        return db.sql("select id from complaint where office_id = :office and previous_id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    Optional<UUID> sentBefore(Office.Id office, UUID member, String key, String path) {
        return db.sql("""
                select complaint_id
                from complaint_once
                where office_id = :office
                  and member_id = :member
                  and key = :key
                  and path = :path
                """)
                .param("office", office.value())
                .param("member", member)
                .param("key", key)
                .param("path", path)
                .query(UUID.class)
                .optional();
    }

    /** Fails with a duplicate key when the same is being sent at this moment. */
    void sent(Office.Id office, UUID member, String key, String path, UUID complaint, Instant at) {
        db.sql("""
                insert into complaint_once (office_id, member_id, key, path, complaint_id, at)
                values (:office, :member, :key, :path, :complaint, :at)
                """)
                .param("office", office.value())
                .param("member", member)
                .param("key", key)
                .param("path", path)
                .param("complaint", complaint)
                .param("at", from(at))
                .update();
    }
}
