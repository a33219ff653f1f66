package yinuo.desk.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.desk.dispatch.Stage.*;
import yinuo.journal.Passed;
import yinuo.office.Department;
import yinuo.office.Office;
import yinuo.promise.Subject;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;

/**
 * A dispatch slip: one number, three copies, from the writing at the desk until the work is done, the resident told and the
 * slip back.
 *
 * <p>It is never edited. Each verb checks that the present stage allows it and returns the slip as it stands afterwards,
 * one version on.
 */
public record Slip(Id id, int version, Filing filing, To to, Limits limits, Stage stage, List<SlipStep> steps) {

    public static final String SUBJECT = "slip";

    public record Id(Office.Id office, UUID value) {}

    /** What the desk wrote. Home and phone are empty when nobody gave them. */
    public record Filing(
            String number,
            Instant sentAt,
            String sentBy,
            Source source,
            Order.Receipt receipt,
            @Nullable UUID homeId,
            String home,
            String person,
            String phone,
            String words,
            Job job,
            Order.Appointment appointment,
            @Nullable Rework rework) {}

    /** The earlier slip whose fault has come back. */
    public record Rework(UUID id, String number) {}

    /** The department that does the work, and the steward of the zone who has a copy. */
    public record To(
            Department.Id department, String name, @Nullable UUID steward, String stewardName) {}

    /** By when it is to be acknowledged, the worker to arrive and the work to be finished. */
    public record Limits(Instant acknowledgeBy, Instant arriveBy, Instant finishBy) {}

    /** It was sent. Published inside its transaction. */
    public record Sent(Slip slip) {}

    /** Something was done about it, and it now stands as here. Published inside its transaction. */
    public record Moved(Slip slip, SlipDeed deed) {}

    public Subject subject() {
        return new Subject(SUBJECT, id.value(), filing.number(), filing.home(), filing.words(), path());
    }

    public String path() {
        return "dispatch/" + id.value();
    }

    public Stage.Name at() {
        return switch (stage) {
            case Stage.Sent _ -> Stage.Name.SENT;
            case Issued _ -> Stage.Name.ISSUED;
            case OnSite _ -> Stage.Name.ON_SITE;
            case Done done -> closes(done) ? Stage.Name.CLOSED : Stage.Name.DONE;
            case Cancelled _ -> Stage.Name.CANCELLED;
        };
    }

    /** Nobody outside is told about the result of an internal job. */
    private boolean closes(Done done) {
        return done.returned() != null && (done.told() != null || filing.job().internal());
    }

    /** What is due next of it as paper: the signature, the worker, the work, the slip itself. */
    public Instant dueBy(Instant returnBy) {
        return switch (stage) {
            case Stage.Sent _ -> limits.acknowledgeBy();
            case Issued _ -> limits.arriveBy();
            case OnSite _ -> limits.finishBy();
            case Done _, Cancelled _ -> returnBy;
        };
    }

    /**
     * The stages every matter passes, with the two that the department adds: it writes the slip down as its own, and
     * speaks with the customer at the latest where the work is. Nobody outside is told about an internal job.
     */
    @Clause({"D00-1.3", "D09-flow-1"})
    public List<Passed> passed() {
        if (at() == Stage.Name.CANCELLED) {
            return List.of();
        }
        var sent = new Mark(filing.sentAt(), filing.sentBy());
        var done = stage instanceof Done one ? one : null;
        var told = done == null ? null : done.told();
        var passed = new ArrayList<>(List.of(
                passed(Passed.Stage.CLASSIFIED, sent),
                passed(Passed.Stage.RECORDED, sent),
                passed(Passed.Stage.TRANSFERRED, sent),
                passed(Passed.Stage.NOTED, stage.acknowledgement())));
        if (!filing.job().internal()) {
            passed.add(passed(Passed.Stage.CONTACTED, contact()));
        }
        passed.add(passed(Passed.Stage.SOLVED, done == null ? null : done.done()));
        if (!filing.job().internal()) {
            passed.add(passed(Passed.Stage.FED_BACK, told == null ? null : told.mark()));
        }
        return passed;
    }

    private static Passed passed(Passed.Stage as, @Nullable Mark mark) {
        return mark == null ? Passed.ahead(as) : new Passed(as, mark.at(), mark.by());
    }

    private @Nullable Mark contact() {
        return steps.stream()
                .filter(step -> step.deed() == SlipDeed.CLARIFICATION || step.deed() == SlipDeed.ARRIVAL)
                .findFirst()
                .map(step -> new Mark(step.at(), step.byName()))
                .orElse(stage.arrival());
    }

    public boolean has(SlipDeed deed) {
        return steps.stream().anyMatch(step -> step.deed() == deed);
    }

    /** Whether a deed was done more often than the deed that answers it. */
    public boolean awaits(SlipDeed answer, SlipDeed... asked) {
        var asking = Set.of(asked);
        return steps.stream().filter(step -> asking.contains(step.deed())).count()
                > steps.stream().filter(step -> step.deed() == answer).count();
    }

    /** The last of its kind. */
    public @Nullable SlipStep last(SlipDeed deed) {
        return lastOf(deed);
    }

    /** The last of any of these. */
    public @Nullable SlipStep lastOf(SlipDeed... deeds) {
        var any = Set.of(deeds);
        return steps.reversed().stream()
                .filter(step -> any.contains(step.deed()))
                .findFirst()
                .orElse(null);
    }

    /** What may be done now, by somebody. */
    public Set<SlipDeed> next() {
        return SlipNext.of(this);
    }

    /** Adds a step, which leads to a stage. */
    public Slip done(SlipStep step, Stage after) {
        must(step.deed());
        var all = new ArrayList<>(steps);
        all.add(step);
        return new Slip(id, version + 1, filing, to, limits, after, List.copyOf(all));
    }

    /** Adds a step and stays where it is. */
    public Slip noted(SlipStep step) {
        return done(step, stage);
    }

    /** The other department has to acknowledge it anew. */
    public Slip transferred(SlipStep step, To other, Instant acknowledgeBy) {
        var after = done(step, new Stage.Sent());
        var later = new Limits(acknowledgeBy, limits.arriveBy(), limits.finishBy());
        return new Slip(id, after.version, filing, other, later, after.stage, after.steps);
    }

    public Slip finishedBy(Instant later) {
        return new Slip(
                id, version, filing, to, new Limits(limits.acknowledgeBy(), limits.arriveBy(), later), stage, steps);
    }

    public void must(SlipDeed deed) {
        var obstacle = SlipNext.obstacle(this, deed);
        if (obstacle != null) {
            throw obstacle;
        }
    }

    public static Refusal notNow(SlipDeed deed, Stage.Name stage) {
        return Refusal.by(
                deed.clause(),
                "dispatch.refusal.notNow",
                new Refusal.Word("word.SlipDeed." + deed.name()),
                new Refusal.Word("word.SlipStage." + stage.name()));
    }
}
