package yinuo.duty.escalation;

import static java.util.Objects.requireNonNull;
import static yinuo.duty.escalation.DutyReports.clean;
import static yinuo.duty.escalation.DutyReports.isGood;

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
import yinuo.duty.escalation.DutyReport.Call;
import yinuo.duty.escalation.DutyReport.CallOut;
import yinuo.duty.escalation.DutyReport.Review;
import yinuo.duty.roster.Reachable.Post;
import yinuo.duty.roster.Reachables;
import yinuo.journal.Journal;
import yinuo.office.Department;
import yinuo.office.Departments;
import yinuo.office.Office;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.promise.Subject;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** What those on duty may do for a report: call those who must be reachable, and call departments out. */
@Service
@Transactional
public class DutyPowers {

    private final DutyReports reports;
    private final DutyReportRows rows;
    private final Reachables reachables;
    private final Departments departments;
    private final Promises promises;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DutyPowers(
            DutyReports reports,
            DutyReportRows rows,
            Reachables reachables,
            Departments departments,
            Promises promises,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reports = reports;
        this.rows = rows;
        this.reachables = reachables;
        this.departments = departments;
        this.promises = promises;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** A department was called out. */
    public record CalledOut(Office.Id office, Subject about, Department.Id department) {}

    /** One of those who must be reachable was called; whether they answered is kept. */
    @Clause("D05-4.1.7")
    public DutyReport call(
            Actor actor, DutyReport.Id id, @Nullable Post post, @Nullable Boolean reached, @Nullable String words) {
        reports.mustBeOn(actor);
        var report = reports.open(id);
        var said = clean(words);
        var card = reachables.card(id.office()).stream()
                .filter(one -> one.post() == post)
                .findFirst();
        new BadInput.Check()
                .that(card.isPresent() && !card.get().name().isEmpty(), "post", "escalation.bad.post")
                .that(reached != null, "reached", "escalation.bad.reached")
                .that(said.length() <= DutyReports.LONGEST, "words", "escalation.bad.words")
                .done();
        var whom = card.orElseThrow();
        var call = new Call(
                now(), actor.name(), whom.post(), whom.name(), whom.phone(), Boolean.TRUE.equals(reached), said);
        rows.add(id, report.calls().size() + 1, call);
        journal.log(
                actor,
                report.subject().stream(),
                call.reached() ? "dutyReport.reached" : "dutyReport.unreached",
                Map.of("number", report.number(), "person", call.name(), "words", said));
        return rows.get(id);
    }

    /** Who can be called out. */
    @Transactional(readOnly = true)
    public List<Department> departments(Actor actor) {
        actor.must(Deed.SEE_DUTY_LOG);
        return departments.of(actor.office().id());
    }

    /** People of another department are called to the place, whatever they do otherwise. */
    @Clause("D05-4.1.6.a")
    public DutyReport callOut(Actor actor, DutyReport.Id id, @Nullable UUID department, @Nullable String reason) {
        reports.mustBeOn(actor);
        var report = reports.open(id);
        var why = clean(reason);
        var called = department == null
                ? null
                : departments.with(new Department.Id(id.office(), department)).orElse(null);
        new BadInput.Check()
                .that(called != null, "department", "escalation.bad.department")
                .that(isGood(why), "reason", "escalation.bad.words")
                .done();
        var now = now();
        var whom = requireNonNull(called);
        rows.put(
                id,
                new CallOut(
                        report.callOuts().size() + 1,
                        now,
                        actor.name(),
                        whom.id().value(),
                        whom.name(),
                        why,
                        null));
        journal.log(
                actor,
                report.subject().stream(),
                "dutyReport.calledOut",
                Map.of("number", report.number(), "department", whom.name(), "reason", why));
        if (report.isReviewed()) {
            promises.make(id.office(), report.subject(), List.of(Owed.from(EscalationPromise.REVIEW_CALL_OUT, now)));
        }
        events.publishEvent(new CalledOut(id.office(), report.subject(), whom.id()));
        return rows.get(id);
    }

    /** The supervisor looked at a call-out: whether it was right, and what follows. With the last, the promise is kept. */
    @Clause("D05-4.1.6.a")
    public DutyReport review(Actor actor, DutyReport.Id id, int seq, @Nullable String words) {
        actor.must(Deed.DECIDE_REPORT);
        var report = rows.take(id);
        var said = clean(words);
        var out = report.callOuts().stream()
                .filter(one -> one.seq() == seq && one.review() == null)
                .findFirst()
                .orElseThrow(() -> Refusal.by("D05-4.1.6.a", "escalation.refusal.reviewed"));
        if (!isGood(said)) {
            throw BadInput.in("words", "escalation.bad.words");
        }
        var now = now();
        rows.put(
                id,
                new CallOut(
                        seq,
                        out.at(),
                        out.by(),
                        out.department(),
                        out.name(),
                        out.reason(),
                        new Review(now, actor.name(), said)));
        var after = rows.get(id);
        if (after.isReviewed()) {
            promises.keep(id.office(), report.subject(), now, EscalationPromise.REVIEW_CALL_OUT);
        }
        journal.write(
                actor,
                report.subject().stream(),
                "dutyReport.reviewed",
                Map.of("number", report.number(), "department", out.name(), "words", said));
        return after;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
