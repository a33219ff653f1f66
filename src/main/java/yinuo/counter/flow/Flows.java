package yinuo.counter.flow;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.counter.flow.FlowStep.Done;
import yinuo.counter.flow.FlowStep.Planned;
import yinuo.journal.Journal;
import yinuo.journal.Stream;
import yinuo.office.Office;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Lists of steps that each office may change, and the cases that go through them in order, none left out. */
@Service
@Transactional
public class Flows {

    private static final int MOST = 20;
    private static final int LONGEST = 60;

    private final FlowRows rows;
    private final Journal journal;
    private final Clock clock;

    Flows(FlowRows rows, Journal journal, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    /** The list that counts now; without an author it is the one we came with. */
    public record Listing(
            List<Planned> steps, String by, @Nullable Instant at) {}

    @Transactional(readOnly = true)
    public Listing listing(Office.Id office, Flow flow) {
        return rows.newest(office, flow.code())
                .orElseGet(() -> new Listing(
                        flow.kinds().stream().map(kind -> new Planned(kind, "")).toList(), "", null));
    }

    /**
     * Another order, and steps of the office's own. Every kind of the flow stays, fixed ones where they are; cases that
     * have begun keep their list.
     */
    public void change(Actor actor, Flow flow, List<Planned> steps) {
        actor.must(Deed.CHANGE_FLOWS);
        new BadInput.Check()
                .that(steps.size() <= MOST, "steps", "flow.bad.many")
                .that(steps.stream().allMatch(Flows::isGood), "steps", "flow.bad.words")
                .done();
        var kinds =
                steps.stream().filter(step -> !step.isOwn()).map(Planned::kind).toList();
        for (var kind : flow.kinds()) {
            if (kinds.stream().filter(kind::equals).count() != 1) {
                throw Refusal.by(flow.clause(), "flow.refusal.missing", new Refusal.Word(flow.title(kind)));
            }
            if (flow.isFixed(kind) && place(steps, kind) != fixedPlace(flow, kind, steps.size())) {
                throw Refusal.by(flow.clause(), "flow.refusal.fixed", new Refusal.Word(flow.title(kind)));
            }
        }
        if (!new HashSet<>(flow.kinds()).containsAll(kinds)) {
            throw BadInput.in("steps", "flow.bad.words");
        }
        var now = now();
        rows.add(actor.office().id(), flow.code(), steps, actor.name(), now);
        journal.write(actor, stream(flow), "flow.changed", Map.of("steps", String.valueOf(steps.size())));
    }

    private static boolean isGood(Planned step) {
        return step.isOwn()
                ? !step.words().isBlank() && step.words().length() <= LONGEST
                : step.words().isEmpty();
    }

    private static int place(List<Planned> steps, String kind) {
        return steps.stream().map(Planned::kind).toList().indexOf(kind);
    }

    /** As far from the beginning, or from the end, as in the flow itself. */
    private static int fixedPlace(Flow flow, String kind, int size) {
        var place = flow.kinds().indexOf(kind);
        return place < flow.kinds().size() / 2 ? place : size - flow.kinds().size() + place;
    }

    /** A case takes the list of the day with it. */
    public void begin(Office.Id office, Flow flow, UUID id) {
        rows.begin(office, id, listing(office, flow).steps());
    }

    @Transactional(readOnly = true)
    public List<FlowStep> of(Office.Id office, UUID id) {
        return rows.of(office, id);
    }

    /** Which step is next. */
    @Transactional(readOnly = true)
    public Optional<FlowStep> next(Office.Id office, UUID id) {
        return rows.of(office, id).stream().filter(step -> !step.isDone()).findFirst();
    }

    /** The next step, which has to be of this kind: none is skipped and none done twice. */
    @Transactional(readOnly = true)
    public FlowStep must(Office.Id office, Flow flow, UUID id, String kind) {
        var next = next(office, id).orElseThrow(() -> Refusal.by(flow.clause(), "flow.refusal.over"));
        if (!next.kind().equals(kind)) {
            var first = next.isOwn() ? next.words() : new Refusal.Word(flow.title(next.kind()));
            throw Refusal.by(flow.clause(), "flow.refusal.order", first);
        }
        return next;
    }

    /** Nothing when it is done already and may be done further; otherwise it has to be the next. */
    @Transactional(readOnly = true)
    public Optional<FlowStep> reached(Office.Id office, Flow flow, UUID id, String kind) {
        return isDone(office, id, kind) ? Optional.empty() : Optional.of(must(office, flow, id, kind));
    }

    @Transactional(readOnly = true)
    public boolean isDone(Office.Id office, UUID id, String kind) {
        return rows.of(office, id).stream().anyMatch(step -> step.kind().equals(kind) && step.isDone());
    }

    /** Whether that was the last. */
    public boolean done(Actor actor, UUID id, FlowStep step, String said) {
        var office = actor.office().id();
        rows.done(office, id, step.place(), new Done(now(), actor.name(), said));
        return next(office, id).isEmpty();
    }

    /** The step done last is open again. */
    public Optional<FlowStep> takeBack(Office.Id office, UUID id) {
        var last = rows.of(office, id).stream().filter(FlowStep::isDone).max(Comparator.comparing(FlowStep::place));
        last.ifPresent(step -> rows.undone(office, id, step.place()));
        return last;
    }

    private static Stream stream(Flow flow) {
        return new Stream("flow", UUID.nameUUIDFromBytes(flow.code().getBytes(StandardCharsets.UTF_8)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
