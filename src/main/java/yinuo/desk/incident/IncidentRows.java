package yinuo.desk.incident;

import static java.sql.Timestamp.from;

import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;

/** Everything that ever happened. */
@Repository
class IncidentRows {

    private final JdbcClient db;

    IncidentRows(JdbcClient db) {
        this.db = db;
    }

    Incident get(Incident.Id id) {
        return find(id, "");
    }

    /** The same, kept for this transaction: whoever else does something about it waits and then sees what was done. */
    Incident take(Incident.Id id) {
        return find(id, " for update");
    }

    private Incident find(Incident.Id id, String lock) {
        return db.sql("select * from incident where office_id = :office and id = :id" + lock)
                .param("office", id.office().value())
                .param("id", id.value())
                .query((row, _) -> IncidentRow.read(row, List.of()))
                .optional()
                .map(incident -> withSteps(incident, steps(id)))
                .orElseThrow(() -> new Missing("incident", id.value()));
    }

    private static Incident withSteps(Incident one, List<IncidentStep> steps) {
        return new Incident(one.id(), one.version(), one.report(), one.progress(), one.checklist(), steps);
    }

    private List<IncidentStep> steps(Incident.Id id) {
        return db.sql("""
                select deed, at, by_id, by_name, words, more
                from incident_step
                where office_id = :office
                  and incident_id = :id
                order by seq
                """)
                .param("office", id.office().value())
                .param("id", id.value())
                .query((row, _) -> IncidentRow.step(row))
                .list();
    }

    /** The newest first, behind the last one of the page before. */
    record Wanted(
            @Nullable Boolean running,
            @Nullable IncidentKind kind,
            @Nullable Cursor after,
            int limit) {}

    /** Without their steps. */
    List<Incident> list(Office.Id office, Wanted wanted) {
        var conditions = new ArrayList<String>(List.of("office_id = :office"));
        var values = new HashMap<String, Object>(Map.of("office", office.value(), "limit", wanted.limit()));
        if (wanted.running() != null) {
            conditions.add(wanted.running() ? "stage <> 'ENDED'" : "stage = 'ENDED'");
        }
        if (wanted.kind() != null) {
            conditions.add("kind = :kind");
            values.put("kind", wanted.kind().name());
        }
        if (wanted.after() != null) {
            conditions.add("(received_at, id) < (:afterAt, :afterId)");
            values.put("afterAt", from(wanted.after().at()));
            values.put("afterId", wanted.after().id());
        }
        return db.sql("select * from incident where " + String.join(" and ", conditions)
                        + " order by received_at desc, id desc limit :limit")
                .params(values)
                .query((row, _) -> IncidentRow.read(row, List.of()))
                .list();
    }

    /** The incident that something with this page was linked to. */
    Optional<Incident> linked(Office.Id office, String path) {
        return db.sql("""
                select incident.*
                from incident_step
                join incident on incident.office_id = incident_step.office_id and incident.id = incident_step.incident_id
                where incident_step.office_id = :office
                  and incident_step.deed = 'LINK'
                  and incident_step.more ->> 'path' = :path
                limit 1
                """)
                .param("office", office.value())
                .param("path", path)
                .query((row, _) -> IncidentRow.read(row, List.of()))
                .optional();
    }

    /** Temporary measures that nobody has lifted yet, whether their incident is over or not. */
    List<Incidents.Measure> standing(Office.Id office) {
        return db.sql("""
                select incident.id, incident.number, incident.place, measure.words, measure.at, measure.by_name
                from incident_step measure
                join incident on incident.office_id = measure.office_id and incident.id = measure.incident_id
                where measure.office_id = :office
                  and measure.deed = 'MEASURES'
                  and jsonb_exists(measure.more, 'temporary')
                  and not exists (
                    select from incident_step lifting
                    where lifting.office_id = measure.office_id
                      and lifting.incident_id = measure.incident_id
                      and lifting.deed = 'LIFTING'
                      and lifting.more ->> 'measure' = (measure.seq - 1)::text)
                order by measure.at
                """)
                .param("office", office.value())
                .query((row, _) -> new Incidents.Measure(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("place"),
                        row.getString("words"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name")))
                .list();
    }

    void add(Incident incident) {
        var report = incident.report();
        db.sql("""
                insert into incident (
                    office_id, id, number, kind, team, received_at, recorded_at, recorded_by, home_id, building,
                    place, caller, phone, words, checklist, stage, major, sentence, calls, outcome)
                values (
                    :office, :id, :number, :kind, :team, :receivedAt, :recordedAt, :by, :home, :building,
                    :place, :caller, :phone, :words, :checklist, 'REPORTED', false, '', 1, '')
                """)
                .param("office", incident.id().office().value())
                .param("id", incident.id().value())
                .param("number", report.number())
                .param("kind", report.kind().name())
                .param("team", report.team().name())
                .param("receivedAt", from(report.taken().receivedAt()))
                .param("recordedAt", from(report.taken().recordedAt()))
                .param("by", report.taken().by())
                .param("home", report.place().home(), Types.OTHER)
                .param("building", report.place().building(), Types.INTEGER)
                .param("place", report.place().words())
                .param("caller", report.caller().name())
                .param("phone", report.caller().phone())
                .param("words", report.words())
                .param("checklist", incident.checklist().toArray(String[]::new))
                .update();
    }

    /** Writes how the incident stands after its last step, unless somebody has moved it since it was read. */
    void replace(Incident incident) {
        var progress = incident.progress();
        var times = progress.times();
        var rows = db.sql("""
                update incident
                set version = :version,
                    stage = :stage,
                    major = :major,
                    sentence = :sentence,
                    calls = :calls,
                    acknowledged_at = :acknowledgedAt,
                    arrived_at = :arrivedAt,
                    ended_at = :endedAt,
                    outcome = :outcome
                where office_id = :office
                  and id = :id
                  and version = :version - 1
                """)
                .param("version", incident.version())
                .param("stage", progress.stage().name())
                .param("major", progress.major())
                .param("sentence", progress.sentence())
                .param("calls", progress.calls())
                .param("acknowledgedAt", IncidentRow.stamp(times.acknowledgedAt()), Types.TIMESTAMP)
                .param("arrivedAt", IncidentRow.stamp(times.arrivedAt()), Types.TIMESTAMP)
                .param("endedAt", IncidentRow.stamp(times.endedAt()), Types.TIMESTAMP)
                .param("outcome", progress.outcome())
                .param("office", incident.id().office().value())
                .param("id", incident.id().value())
                .update();
        if (rows == 0) {
            throw new Overtaken("incident", incident.report().number());
        }
        addStep(incident.id(), incident.steps().size(), incident.steps().getLast());
    }

    private void addStep(Incident.Id id, int sequence, IncidentStep step) {
        db.sql("""
                insert into incident_step (office_id, incident_id, seq, deed, at, by_id, by_name, words, more)
                values (:office, :incident, :seq, :deed, :at, :by, :byName, :words, :more::jsonb)
                """)
                .param("office", id.office().value())
                .param("incident", id.value())
                .param("seq", sequence)
                .param("deed", step.deed().name())
                .param("at", from(step.at()))
                .param("by", step.by())
                .param("byName", step.byName())
                .param("words", step.words())
                .param("more", IncidentRow.json(step.more()))
                .update();
    }
}
