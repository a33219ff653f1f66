package yinuo.desk.standards;

import static java.util.Objects.requireNonNull;
import static yinuo.desk.standards.ImprovementPromise.*;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.standards.Improvement.ImprovementStage;
import yinuo.desk.standards.Improvement.Plan;
import yinuo.desk.standards.Improvement.Quarter;
import yinuo.desk.standards.Improvement.Result;
import yinuo.journal.Journal;
import yinuo.office.Ids;
import yinuo.office.Numbers;
import yinuo.office.Office;
import yinuo.promise.Duty;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Overtaken;
import yinuo.refusal.Words;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Looks at each quarter once it is over, and sees to it that something is done when too few residents were content. */
@Service
@Transactional
public class Improvements {

    private static final int LONGEST = 2_000;
    private static final int LATEST_DAYS = 92;

    private final ImprovementRows rows;
    private final Standards standards;
    private final Promises promises;
    private final Numbers numbers;
    private final Journal journal;
    private final Clock clock;

    Improvements(
            ImprovementRows rows,
            Standards standards,
            Promises promises,
            Numbers numbers,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.standards = standards;
        this.promises = promises;
        this.numbers = numbers;
        this.journal = journal;
        this.clock = clock;
    }

    /** What a form or a program plans; the day is the last on which all of it is to be done. */
    public record Planned(
            @Nullable String causes,
            @Nullable String measures,
            @Nullable LocalDate until) {}

    /** The quarter before this one, once; a quarter in which nobody judged asks for nothing. */
    @Clause("D00-2.5")
    void assess(Office.Id office) {
        var now = now();
        var today = now.atZone(clock.getZone()).toLocalDate();
        var begins = Duty.Every.QUARTER.start(Duty.Every.QUARTER.start(today).minusDays(1));
        if (rows.isAssessed(office, begins)) {
            return;
        }
        var judged = standards.satisfaction(office, begins);
        var quarter = new Quarter(begins, judged.kept(), judged.of(), judged.target());
        if (rows.assess(office, quarter, now) && judged.isShort()) {
            open(office, quarter, now);
        }
    }

    private void open(Office.Id office, Quarter quarter, Instant now) {
        var improvement = new Improvement(
                new Improvement.Id(office, Ids.next(now)),
                0,
                numbers.next(office, "GJ", now.atZone(clock.getZone()).toLocalDate()),
                quarter,
                ImprovementStage.OPEN,
                now,
                null,
                null);
        rows.add(improvement);
        promises.make(office, improvement.subject(), List.of(Owed.from(PLAN_IMPROVEMENT, now)));
        var facts = Map.of(
                "number",
                improvement.number(),
                "quarter",
                quarter.label(),
                "rate",
                quarter.standard().rate() + "%");
        journal.note(office, List.of(new Journal.Note(improvement.subject().stream(), "improvement.opened", facts)));
    }

    @Transactional(readOnly = true)
    public List<Quarter> quarters(Actor actor) {
        actor.must(Deed.SEE_COMPLIANCE);
        return rows.quarters(actor.office().id());
    }

    @Transactional(readOnly = true)
    public List<Improvement> all(Actor actor) {
        actor.must(Deed.SEE_COMPLIANCE);
        return rows.all(actor.office().id());
    }

    @Transactional(readOnly = true)
    public Improvement get(Actor actor, UUID id) {
        actor.must(Deed.SEE_COMPLIANCE);
        return rows.get(new Improvement.Id(actor.office().id(), id));
    }

    /** Why so few were content, what is done, and until when. A new plan takes the place of the old, which the journal keeps. */
    @Clause("D00-2.5")
    public Improvement plan(Actor actor, UUID id, @Nullable Integer seen, Planned planned) {
        actor.must(Deed.PLAN_IMPROVEMENT);
        var before = taken(actor, id, seen);
        var now = now();
        var today = now.atZone(clock.getZone()).toLocalDate();
        var causes = planned.causes() == null ? "" : Words.clean(planned.causes());
        var measures = planned.measures() == null ? "" : Words.clean(planned.measures());
        var until = planned.until();
        new BadInput.Check()
                .that(!causes.isEmpty() && causes.length() <= LONGEST, "causes", "improvement.bad.causes")
                .that(!measures.isEmpty() && measures.length() <= LONGEST, "measures", "improvement.bad.measures")
                .that(
                        until != null && until.isAfter(today) && !until.isAfter(today.plusDays(LATEST_DAYS)),
                        "until",
                        "improvement.bad.until")
                .done();
        var last = requireNonNull(until);
        var after = before.planned(new Plan(causes, measures, last, now, actor.name()));
        rows.replace(after);
        var office = id(actor);
        promises.keep(office, after.subject(), now, PLAN_IMPROVEMENT);
        promises.release(office, after.subject(), "agreed", CARRY_OUT_IMPROVEMENT);
        var due = last.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        promises.again(office, after.subject(), Owed.agreed(CARRY_OUT_IMPROVEMENT, now, due));
        journal.write(
                actor,
                after.subject().stream(),
                "improvement.planned",
                Map.of("number", after.number(), "causes", causes, "measures", measures, "until", last));
        return after;
    }

    /** The director says what came of it. */
    @Clause("D00-2.5")
    public Improvement end(Actor actor, UUID id, @Nullable Integer seen, @Nullable String words) {
        actor.must(Deed.END_IMPROVEMENT);
        var before = taken(actor, id, seen);
        var said = words == null ? "" : Words.clean(words);
        if (said.isEmpty() || said.length() > LONGEST) {
            throw BadInput.in("words", "improvement.bad.words");
        }
        var after = before.ended(new Result(said, now(), actor.name()));
        rows.replace(after);
        promises.keep(id(actor), after.subject(), now(), CARRY_OUT_IMPROVEMENT);
        journal.write(
                actor, after.subject().stream(), "improvement.ended", Map.of("number", after.number(), "words", said));
        return after;
    }

    private Improvement taken(Actor actor, UUID id, @Nullable Integer seen) {
        var improvement = rows.get(new Improvement.Id(id(actor), id));
        if (seen != null && seen != improvement.version()) {
            throw new Overtaken("improvement", improvement.number());
        }
        return improvement;
    }

    private static Office.Id id(Actor actor) {
        return actor.office().id();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
