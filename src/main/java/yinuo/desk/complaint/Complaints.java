package yinuo.desk.complaint;

import static java.sql.Timestamp.from;

import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.database.Additions;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;
import yinuo.text.Grams;

/** Every complaint ever made. */
@Repository
class Complaints {

    private final JdbcClient db;
    private final Additions additions;

    Complaints(JdbcClient db, Additions additions) {
        this.db = db;
        this.additions = additions;
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

    /** Complaints that a list read without their steps. */
    List<Complaint> withSteps(Office.Id office, List<Complaint> complaints) {
        if (complaints.isEmpty()) {
            return complaints;
        }
        var steps = new HashMap<UUID, List<Step>>();
        db.sql("""
                select complaint_id, kind, at, by_id, by_name, words, more
                from complaint_step
                where office_id = :office
                  and complaint_id in (:ids)
                order by complaint_id, seq
                """)
                .param("office", office.value())
                .param("ids", complaints.stream().map(one -> one.id().value()).toList())
                .query(row -> {
                    steps.computeIfAbsent(row.getObject("complaint_id", UUID.class), _ -> new ArrayList<>())
                            .add(ComplaintRow.step(row));
                });
        return complaints.stream()
                .map(one -> one.withSteps(steps.getOrDefault(one.id().value(), List.of())))
                .toList();
    }

    void add(Complaint complaint) {
        additions.add("""
                insert into complaint (
                    office_id, id, number, channel, received_at, recorded_at, recorded_by, home_id, home,
                    person, phone, category, words, rings, grams, stage, previous_id, collective_id,
                    profile, owner_id, owner_name, concerned_id, concerned)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, List.of(complaint), Complaints::values);
        complaint.steps().forEach(step -> addStep(complaint.id(), 1, step));
    }

    private static @Nullable Object[] values(Complaint complaint) {
        var filing = complaint.filing();
        return new @Nullable Object[] {
            complaint.id().office().value(),
            complaint.id().value(),
            filing.number(),
            filing.channel().name(),
            from(filing.receivedAt()),
            from(filing.recordedAt()),
            filing.recordedBy(),
            filing.homeId(),
            filing.home(),
            filing.person(),
            filing.phone(),
            filing.category().name(),
            filing.words(),
            filing.rings(),
            Grams.of(filing.words()).toArray(String[]::new),
            complaint.stage().name(),
            complaint.links().previous(),
            complaint.links().collective(),
            complaint.charge().profile().name(),
            complaint.charge().owner(),
            complaint.charge().name(),
            member(filing.concerned()),
            name(filing.concerned())
        };
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
                    classified_by = :classifiedBy,
                    judged_anew = :anew,
                    owner_id = :owner,
                    owner_name = :ownerName,
                    owner_changes = :changes,
                    concerned_id = :concernedId,
                    concerned = :concerned
                where office_id = :office
                  and id = :id
                  and version = :version - 1
                """)
                .param("version", complaint.version())
                .param("stage", complaint.stage().name())
                .param("class", as == null ? null : as.kind().name(), Types.VARCHAR)
                .param("reason", as == null ? null : as.reason(), Types.VARCHAR)
                .param("detail", detail(as), Types.VARCHAR)
                .param(
                        "fault",
                        as instanceof Classification.Valid valid ? valid.fault().name() : null,
                        Types.VARCHAR)
                .param("classifiedAt", classified == null ? null : from(classified.at()), Types.TIMESTAMP)
                .param("classifiedBy", classified == null ? null : classified.by(), Types.VARCHAR)
                .param("anew", classified == null ? 0 : classified.anew())
                .param("owner", complaint.charge().owner(), Types.OTHER)
                .param("ownerName", complaint.charge().name())
                .param("changes", complaint.charge().changes())
                .param("concernedId", member(complaint.filing().concerned()), Types.OTHER)
                .param("concerned", name(complaint.filing().concerned()))
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

    private static @Nullable UUID member(Complaint.@Nullable Colleague concerned) {
        return concerned == null ? null : concerned.member();
    }

    private static String name(Complaint.@Nullable Colleague concerned) {
        return concerned == null ? "" : concerned.name();
    }

    private static @Nullable String detail(@Nullable Classification as) {
        return switch (as) {
            case Classification.Valid(var _, var field, var _) -> field.name();
            case Classification.Assistance(var _, var cause) -> cause.name();
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
}
