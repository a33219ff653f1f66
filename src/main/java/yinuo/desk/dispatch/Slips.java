package yinuo.desk.dispatch;

import static java.sql.Timestamp.from;

import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.desk.dispatch.Stage.Mark;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;
import yinuo.text.Grams;

/** Every slip ever sent. */
@Repository
public class Slips {

    private final JdbcClient db;

    Slips(JdbcClient db) {
        this.db = db;
    }

    public Slip get(Slip.Id id) {
        return find(id, "").orElseThrow(() -> new Missing("slip", id.value()));
    }

    /** The same, kept for this transaction: whoever else wants to change it waits and then sees the change. */
    public Slip take(Slip.Id id) {
        return find(id, " for update").orElseThrow(() -> new Missing("slip", id.value()));
    }

    /** Those that were sent because of something else, the first first. */
    public List<Slip> of(Office.Id office, UUID source) {
        return db.sql("select * from slip where office_id = :office and source_id = :source order by sent_at, id")
                .param("office", office.value())
                .param("source", source)
                .query((row, _) -> SlipRow.read(row, List.of()))
                .list();
    }

    /** What was done in a home since an instant, the last first: a fault that comes back is looked for among them. */
    List<Slip> doneIn(Office.Id office, UUID home, Instant since) {
        return db.sql("""
                select *
                from slip
                where office_id = :office
                  and home_id = :home
                  and done_at >= :since
                order by sent_at desc
                limit 20
                """)
                .param("office", office.value())
                .param("home", home)
                .param("since", from(since))
                .query((row, _) -> SlipRow.read(row, List.of()))
                .list();
    }

    private Optional<Slip> find(Slip.Id id, String lock) {
        return db.sql("select * from slip where office_id = :office and id = :id" + lock)
                .param("office", id.office().value())
                .param("id", id.value())
                .query((row, _) -> SlipRow.read(row, steps(id)))
                .optional();
    }

    private List<SlipStep> steps(Slip.Id id) {
        return db.sql("""
                select deed, at, by_id, by_name, words, more
                from slip_step
                where office_id = :office
                  and slip_id = :slip
                order by seq
                """)
                .param("office", id.office().value())
                .param("slip", id.value())
                .query((row, _) -> SlipRow.step(row))
                .list();
    }

    void add(Slip slip) {
        var filing = slip.filing();
        db.sql("""
                insert into slip (
                    office_id, id, number, sent_at, sent_by, source_kind, source_id, source_number, source_path,
                    received_at, received_how, received_by, home_id, home, person, phone, words, grams,
                    job, urgency, place, internal, paid, appointed_at, appointment, rework_of, rework_number,
                    department_id, department, steward_id, steward, stage, acknowledge_by, arrive_by, finish_by, due_by)
                values (
                    :office, :id, :number, :sentAt, :sentBy, :sourceKind, :sourceId, :sourceNumber, :sourcePath,
                    :receivedAt, :receivedHow, :receivedBy, :homeId, :home, :person, :phone, :words, :grams,
                    :job, :urgency, :place, :internal, :paid, :appointedAt, :appointment, :reworkOf, :reworkNumber,
                    :departmentId, :department, :stewardId, :steward, 'SENT',
                    :acknowledgeBy, :arriveBy, :finishBy, :acknowledgeBy)
                """).params(written(slip.id(), filing)).params(movable(slip)).update();
    }

    private static Map<String, @Nullable Object> written(Slip.Id id, Slip.Filing filing) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("office", id.office().value());
        values.put("id", id.value());
        values.put("number", filing.number());
        values.put("sentAt", from(filing.sentAt()));
        values.put("sentBy", filing.sentBy());
        values.put("sourceKind", filing.source().kind().name());
        values.put("sourceId", typed(Types.OTHER, filing.source().id()));
        values.put("sourceNumber", filing.source().number());
        values.put("sourcePath", filing.source().path());
        values.put("receivedAt", from(filing.receipt().at()));
        values.put("receivedHow", filing.receipt().how());
        values.put("receivedBy", filing.receipt().by());
        values.put("homeId", typed(Types.OTHER, filing.homeId()));
        values.put("home", filing.home());
        values.put("person", filing.person());
        values.put("phone", filing.phone());
        values.put("words", filing.words());
        values.put("grams", Grams.of(filing.words()).toArray(String[]::new));
        values.put("job", filing.job().kind().name());
        values.put("urgency", filing.job().urgency().name());
        values.put("place", filing.job().place().name());
        values.put("internal", filing.job().internal());
        values.put("paid", filing.job().paid());
        values.put("appointedAt", at(filing.appointment().at()));
        values.put("appointment", filing.appointment().words());
        var rework = filing.rework();
        values.put("reworkOf", typed(Types.OTHER, rework == null ? null : rework.id()));
        values.put("reworkNumber", rework == null ? "" : rework.number());
        return values;
    }

    private static Map<String, @Nullable Object> movable(Slip slip) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("departmentId", slip.to().department().value());
        values.put("department", slip.to().name());
        values.put("stewardId", typed(Types.OTHER, slip.to().steward()));
        values.put("steward", slip.to().stewardName());
        values.put("acknowledgeBy", from(slip.limits().acknowledgeBy()));
        values.put("arriveBy", from(slip.limits().arriveBy()));
        values.put("finishBy", from(slip.limits().finishBy()));
        return values;
    }

    /** Writes how the slip stands now and its last step, unless somebody has moved the slip since it was read. */
    public void replace(Slip slip, Instant dueBy) {
        var rows = db.sql("""
                update slip
                set version = :version,
                    stage = :stage,
                    department_id = :departmentId,
                    department = :department,
                    acknowledge_by = :acknowledgeBy,
                    finish_by = :finishBy,
                    due_by = :dueBy,
                    acknowledged_at = :acknowledgedAt, acknowledged_by = :acknowledgedBy,
                    arrived_at = :arrivedAt, arrived_by = :arrivedBy,
                    done_at = :doneAt, done_by = :doneBy,
                    told_at = :toldAt, told_by = :toldBy, opinion = :opinion,
                    returned_at = :returnedAt, returned_by = :returnedBy, returned_how = :returnedHow,
                    cancelled_at = :cancelledAt, cancelled_by = :cancelledBy, cancelled_why = :cancelledWhy
                where office_id = :office
                  and id = :id
                  and version = :version - 1
                """)
                .param("office", slip.id().office().value())
                .param("id", slip.id().value())
                .param("version", slip.version())
                .param("stage", slip.at().name())
                .param("dueBy", from(dueBy))
                .params(movable(slip))
                .params(marks(slip.stage()))
                .update();
        if (rows == 0) {
            throw new Overtaken("slip", slip.filing().number());
        }
        addStep(slip.id(), slip.steps().size(), slip.steps().getLast());
    }

    private static Map<String, @Nullable Object> marks(Stage stage) {
        var values = new HashMap<String, @Nullable Object>();
        var done = stage instanceof Stage.Done ended ? ended : null;
        var cancelled = stage instanceof Stage.Cancelled ended ? ended : null;
        var told = done == null ? null : done.told();
        var returned = done == null ? null : done.returned();
        put(values, "acknowledged", stage.acknowledgement());
        put(values, "arrived", stage.arrival());
        put(values, "done", done == null ? null : done.done());
        put(values, "told", told == null ? null : told.mark());
        put(values, "returned", returned == null ? null : returned.mark());
        put(values, "cancelled", cancelled == null ? null : cancelled.cancelled());
        values.put(
                "opinion",
                typed(Types.VARCHAR, told == null ? null : told.opinion().name()));
        values.put(
                "returnedHow",
                typed(Types.VARCHAR, returned == null ? null : returned.how().name()));
        values.put("cancelledWhy", typed(Types.VARCHAR, cancelled == null ? null : cancelled.why()));
        return values;
    }

    private static void put(Map<String, @Nullable Object> values, String name, @Nullable Mark mark) {
        values.put(name + "At", at(mark == null ? null : mark.at()));
        values.put(name + "By", typed(Types.VARCHAR, mark == null ? null : mark.by()));
    }

    private static SqlParameterValue at(@Nullable Instant at) {
        return typed(Types.TIMESTAMP, at == null ? null : from(at));
    }

    private static SqlParameterValue typed(int type, @Nullable Object value) {
        return new SqlParameterValue(type, value);
    }

    private void addStep(Slip.Id id, int sequence, SlipStep step) {
        db.sql("""
                insert into slip_step (office_id, slip_id, seq, deed, at, by_id, by_name, words, more)
                values (:office, :slip, :seq, :deed, :at, :by, :byName, :words, :more::jsonb)
                """)
                .param("office", id.office().value())
                .param("slip", id.value())
                .param("seq", sequence)
                .param("deed", step.deed().name())
                .param("at", from(step.at()))
                .param("by", step.by())
                .param("byName", step.byName())
                .param("words", step.words())
                .param("more", SlipRow.json(step.more()))
                .update();
    }
}
