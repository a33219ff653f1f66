package yinuo.desk.survey;

import static java.util.Objects.requireNonNull;

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
import yinuo.desk.survey.Survey.Closing;
import yinuo.desk.survey.Survey.Filing;
import yinuo.desk.survey.Survey.Run;
import yinuo.desk.survey.Survey.SurveyStage;
import yinuo.desk.survey.SurveyResult.Targets;
import yinuo.journal.Journal;
import yinuo.office.Department;
import yinuo.office.Departments;
import yinuo.office.Ids;
import yinuo.office.Numbers;
import yinuo.office.Office;
import yinuo.promise.Duties;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Overtaken;
import yinuo.refusal.Refusal;
import yinuo.refusal.Words;
import yinuo.register.Home;
import yinuo.register.Register;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Surveys from the plan to the file; whoever leads customer service alone plans, begins, closes and files them. */
@Service
@Transactional
public class Surveys {

    private static final int LONGEST = 500;

    private final SurveyRows rows;
    private final SheetRows sheets;
    private final SheetCounts counts;
    private final Register register;
    private final Departments departments;
    private final Rulebook rulebook;
    private final Promises promises;
    private final Duties duties;
    private final Numbers numbers;
    private final Journal journal;
    private final Clock clock;

    Surveys(
            SurveyRows rows,
            SheetRows sheets,
            SheetCounts counts,
            Register register,
            Departments departments,
            Rulebook rulebook,
            Promises promises,
            Duties duties,
            Numbers numbers,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.sheets = sheets;
        this.counts = counts;
        this.register = register;
        this.departments = departments;
        this.rulebook = rulebook;
        this.promises = promises;
        this.duties = duties;
        this.numbers = numbers;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whose work can be judged: the departments of the office. */
    @Transactional(readOnly = true)
    public List<String> departments(Actor actor) {
        return departments.of(actor.office().id()).stream()
                .map(Department::name)
                .toList();
    }

    /** One at a time: the next is planned when the last is closed. */
    @Clause({"D00-1.5", "D06-3.1"})
    public Survey plan(Actor actor, @Nullable String title, @Nullable List<String> judged) {
        actor.must(Deed.LEAD_SURVEY);
        var office = actor.office().id();
        var name = title == null ? "" : Words.clean(title);
        var chosen =
                judged == null ? List.<String>of() : judged.stream().distinct().toList();
        new BadInput.Check()
                .that(!name.isEmpty() && name.length() <= 60, "title", "survey.bad.title")
                .that(
                        !chosen.isEmpty() && departments(actor).containsAll(chosen),
                        "departments",
                        "survey.bad.departments")
                .done();
        var now = now();
        var survey = new Survey(
                new Survey.Id(office, Ids.next(now)),
                0,
                numbers.next(office, "DC", day(now)),
                name,
                chosen,
                SurveyStage.PLANNED,
                now,
                actor.name(),
                null,
                null,
                null);
        if (!rows.add(survey)) {
            throw Refusal.by("D06-3.1", "survey.refusal.oneAtATime");
        }
        journal.write(
                actor,
                survey.subject().stream(),
                "survey.planned",
                Map.of("number", survey.number(), "topic", name, "departments", String.join("、", chosen)));
        return survey;
    }

    /** From now on sheets are issued: one for each home that is moved into today. */
    @Clause({"D06-3.1", "D06-4.3", "D06-4.4.2", "D06-4.12.2"})
    public Survey begin(Actor actor, UUID id, @Nullable Integer seen) {
        actor.must(Deed.LEAD_SURVEY);
        var before = taken(actor, id, seen);
        var office = before.id().office();
        var homes = register.everyHome(office).stream()
                .filter(home -> home.contact().isPresent())
                .map(Surveys::blank)
                .toList();
        if (homes.isEmpty()) {
            throw Refusal.by("D06-4.3", "survey.refusal.nobody");
        }
        var now = now();
        var term = rulebook.term(office, "D06-4.12.2", "term", day(now));
        var until = day(rulebook.due(office, term, now).minusNanos(1));
        var run = new Run(now, homes.size(), until, targets(office, day(now)));
        var after = before.begun(run);
        rows.replace(after);
        sheets.add(after.id(), homes);
        promises.make(office, after.subject(), List.of(Owed.from(SurveyPromise.COLLECT_SHEETS, now)));
        journal.write(
                actor,
                after.subject().stream(),
                "survey.begun",
                Map.of("number", after.number(), "homes", homes.size(), "until", run.collectUntil()));
        return after;
    }

    private static Sheet blank(Home home) {
        return new Sheet(home.id().value(), 0, home.label(), home.place().building(), null, null);
    }

    private Targets targets(Office.Id office, LocalDate on) {
        return new Targets(
                rate(office, "issued", on),
                rate(office, "returned", on),
                rate(office, "overall", on),
                rate(office, "item", on));
    }

    private int rate(Office.Id office, String name, LocalDate on) {
        return rulebook.rate(office, "D06-4.1.2", name, on).intValue();
    }

    /** The result is counted, once and for all; with a target missed whoever closes says why. */
    @Clause({"D00-1.5", "D06-3.1", "D06-4.4"})
    public Survey close(Actor actor, UUID id, @Nullable Integer seen, @Nullable String reason) {
        actor.must(Deed.LEAD_SURVEY);
        var before = taken(actor, id, seen);
        before.mustRun();
        var run = requireNonNull(before.run());
        var said = reason == null ? "" : Words.clean(reason);
        var result = counts.count(before.id(), before.departments().size(), run.targets());
        new BadInput.Check()
                .that(said.length() <= LONGEST, "reason", "survey.bad.reason")
                .that(result.isMet() || !said.isEmpty(), "reason", "survey.bad.missed")
                .done();
        if (result.returned() == 0) {
            throw Refusal.by("D06-4.4", "survey.refusal.nothing", before.number());
        }
        var now = now();
        var closing = new Closing(now, actor.name(), said);
        var after = before.closed(closing);
        rows.replace(after);
        rows.keep(after.id(), result);
        var office = after.id().office();
        promises.keep(office, after.subject(), now, SurveyPromise.COLLECT_SHEETS);
        promises.make(office, after.subject(), List.of(Owed.from(SurveyPromise.FILE_SURVEY, now)));
        duties.done(office, SurveyPromise.YEARLY, day(now), now);
        journal.write(
                actor,
                after.subject().stream(),
                "survey.closed",
                Map.of(
                        "number",
                        after.number(),
                        "homes",
                        result.returned() + " / " + result.issued(),
                        "rate",
                        result.overall().rate() + "%",
                        "reason",
                        said));
        return after;
    }

    /** The quality department of the company has it. */
    @Clause("D06-4.1.3")
    public Survey file(
            Actor actor, UUID id, @Nullable Integer seen, @Nullable LocalDate day, @Nullable String recipient) {
        actor.must(Deed.LEAD_SURVEY);
        var before = taken(actor, id, seen);
        var to = recipient == null ? "" : Words.clean(recipient);
        var closing = before.closing();
        new BadInput.Check()
                .that(
                        day != null
                                && !day.isAfter(day(now()))
                                && (closing == null || !day.isBefore(day(closing.at()))),
                        "day",
                        "survey.bad.day")
                .that(!to.isEmpty() && to.length() <= 60, "recipient", "survey.bad.recipient")
                .done();
        var filing = new Filing(requireNonNull(day), to, now(), actor.name());
        var after = before.filed(filing);
        rows.replace(after);
        promises.keep(after.id().office(), after.subject(), now(), SurveyPromise.FILE_SURVEY);
        journal.write(
                actor,
                after.subject().stream(),
                "survey.filed",
                Map.of("number", after.number(), "to", to, "on", filing.day()));
        return after;
    }

    private Survey taken(Actor actor, UUID id, @Nullable Integer seen) {
        var survey = rows.take(new Survey.Id(actor.office().id(), id));
        if (seen != null && seen != survey.version()) {
            throw new Overtaken("survey", survey.number());
        }
        return survey;
    }

    private LocalDate day(Instant at) {
        return at.atZone(clock.getZone()).toLocalDate();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
