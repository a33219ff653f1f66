package yinuo.duty.escalation;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.duty.escalation.DutyReport.Decision;
import yinuo.duty.escalation.DutyReport.Level;
import yinuo.duty.escalation.DutyReport.Raised;
import yinuo.duty.shift.CurrentShift;
import yinuo.journal.Journal;
import yinuo.office.Ids;
import yinuo.office.Numbers;
import yinuo.office.Office;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.promise.Subject;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.refusal.Words;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/**
 * Reporting up the line, by those on duty: what is difficult to the supervisor, what is major to the director at once. What
 * they do meanwhile is {@link DutyPowers}.
 */
@Service
@Transactional
public class DutyReports {

    static final int LONGEST = 300;
    private static final int AT_ONCE = 100;

    private final DutyReportRows rows;
    private final CurrentShift current;
    private final Promises promises;
    private final Numbers numbers;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DutyReports(
            DutyReportRows rows,
            CurrentShift current,
            Promises promises,
            Numbers numbers,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.current = current;
        this.promises = promises;
        this.numbers = numbers;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody has to decide. */
    public record Reported(Office.Id office, Subject about, Level level, Instant at) {}

    /** Whoever reported hears the decision. */
    public record Decided(Office.Id office, Subject about, UUID member) {}

    /** What it is, and what was done at once; the log of the day has it too. */
    @Clause({"D05-4.1.5.b", "D05-4.1.4.b"})
    public DutyReport raise(Actor actor, @Nullable Level level, @Nullable String words, @Nullable String measures) {
        mustBeOn(actor);
        var said = clean(words);
        var done = clean(measures);
        new BadInput.Check()
                .that(level != null, "level", "escalation.bad.level")
                .that(isGood(said), "words", "escalation.bad.words")
                .that(isGood(done), "measures", "escalation.bad.measures")
                .done();
        var office = actor.office().id();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var report = new DutyReport(
                new DutyReport.Id(office, Ids.next(now)),
                0,
                numbers.next(office, "SB", now.atZone(clock.getZone()).toLocalDate()),
                requireNonNull(level),
                new Raised(now, actor.member().value(), actor.name(), said, done),
                List.of(),
                List.of(),
                null);
        rows.add(report);
        journal.log(
                actor,
                report.subject().stream(),
                "dutyReport.raised",
                Map.of("number", report.number(), "level", report.level(), "words", said, "measures", done));
        owe(report, report.level(), now);
        return report;
    }

    private void owe(DutyReport report, Level level, Instant now) {
        var rule = level == Level.MAJOR ? EscalationPromise.DECIDE_MAJOR : EscalationPromise.DECIDE_DIFFICULT;
        promises.make(report.id().office(), report.subject(), List.of(Owed.from(rule, now)));
        events.publishEvent(new Reported(report.id().office(), report.subject(), level, now));
    }

    /** The supervisor thinks that the director must decide. */
    @Clause("D05-4.1.5.b")
    public DutyReport passUp(Actor actor, DutyReport.Id id) {
        actor.must(Deed.DECIDE_REPORT);
        var report = open(id);
        if (report.level() == Level.MAJOR) {
            throw Refusal.by("D05-4.1.5.b", "escalation.refusal.major");
        }
        rows.save(report, Level.MAJOR, null);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        promises.keep(id.office(), report.subject(), now, EscalationPromise.DECIDE_DIFFICULT);
        journal.log(actor, report.subject().stream(), "dutyReport.passedUp", Map.of("number", report.number()));
        owe(report, Level.MAJOR, now);
        return rows.get(id);
    }

    /** What is to be done: by the supervisor, or by the director when it is major. */
    @Clause("D05-4.1.5.b")
    public DutyReport decide(Actor actor, DutyReport.Id id, @Nullable String words) {
        actor.must(Deed.DECIDE_REPORT);
        var report = open(id);
        if (report.level() == Level.MAJOR) {
            actor.must(Deed.DECIDE_MAJOR_REPORT);
        }
        var said = clean(words);
        if (!isGood(said)) {
            throw BadInput.in("words", "escalation.bad.words");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rows.save(report, report.level(), new Decision(now, actor.name(), said));
        promises.keep(
                id.office(), report.subject(), now, EscalationPromise.DECIDE_DIFFICULT, EscalationPromise.DECIDE_MAJOR);
        journal.log(
                actor,
                report.subject().stream(),
                "dutyReport.decided",
                Map.of("number", report.number(), "words", said));
        events.publishEvent(
                new Decided(id.office(), report.subject(), report.raised().member()));
        return rows.get(id);
    }

    @Transactional(readOnly = true)
    public DutyReport get(Actor actor, DutyReport.Id id) {
        actor.must(Deed.SEE_DUTY_LOG);
        return rows.get(id);
    }

    @Transactional(readOnly = true)
    public List<DutyReport> list(Actor actor) {
        actor.must(Deed.SEE_DUTY_LOG);
        return rows.list(actor.office().id(), AT_ONCE);
    }

    /** Whether somebody may report now. */
    public boolean mayRaise(Actor actor) {
        return actor.may(Deed.WRITE_DUTY_LOG) && current.writes(actor);
    }

    void mustBeOn(Actor actor) {
        actor.must(Deed.WRITE_DUTY_LOG);
        if (!current.writes(actor)) {
            throw Refusal.by("D05-3.2", "duty.refusal.notOnDuty");
        }
    }

    DutyReport open(DutyReport.Id id) {
        var report = rows.take(id);
        if (!report.isOpen()) {
            throw Refusal.by("D05-4.1.5.b", "escalation.refusal.decided", report.number());
        }
        return report;
    }

    static String clean(@Nullable String words) {
        return words == null ? "" : Words.clean(words);
    }

    static boolean isGood(String words) {
        return !words.isEmpty() && words.length() <= LONGEST;
    }
}
