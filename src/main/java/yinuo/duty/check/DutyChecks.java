package yinuo.duty.check;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.duty.check.DutyCheck.Result;
import yinuo.duty.roster.OnDuty;
import yinuo.journal.Journal;
import yinuo.promise.Duties;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.refusal.Words;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The spot checks of a month, for those who make them, and what was found. */
@Service
@Transactional
public class DutyChecks {

    private static final String CLAUSE = "D05-3.1";
    private static final int LONGEST = 300;
    private static final int MOST_RINGS = 30;

    private final DutyCheckRows rows;
    private final DutyDraw draw;
    private final OnDuty onDuty;
    private final Rulebook rulebook;
    private final Duties duties;
    private final Journal journal;
    private final Clock clock;

    DutyChecks(
            DutyCheckRows rows,
            DutyDraw draw,
            OnDuty onDuty,
            Rulebook rulebook,
            Duties duties,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.draw = draw;
        this.onDuty = onDuty;
        this.rulebook = rulebook;
        this.duties = duties;
        this.journal = journal;
        this.clock = clock;
    }

    /** A month: its checks, how many it should have, the ring by which a call is answered, and the instant it is seen. */
    public record Month(YearMonth month, List<DutyCheck> checks, int wanted, int latestRing, Instant now) {

        public long done() {
            return checks.stream().filter(DutyCheck::isDone).count();
        }
    }

    /** Those who are checked never see it. What the present month lacks is drawn now. */
    @Clause(CLAUSE)
    public Month month(Actor actor, @Nullable YearMonth wanted) {
        actor.must(Deed.CHECK_DUTY);
        var office = actor.office().id();
        var now = now();
        var present = YearMonth.from(now.atZone(clock.getZone()));
        var month = wanted == null ? present : wanted;
        var count = rulebook.count(office, CLAUSE, "perMonth", month.atEndOfMonth());
        if (month.equals(present)) {
            draw.fill(office, month, count, now);
        }
        return new Month(
                month,
                rows.month(office, month),
                count,
                rulebook.count(office, "D05-4.1.5.c", "rings", month.atEndOfMonth()),
                now);
    }

    /** What is typed of a check. */
    public record Typed(
            @Nullable Boolean atPost,
            @Nullable Boolean logged,
            @Nullable Boolean equipment,
            @Nullable Integer rings,
            @Nullable String words) {}

    /** What somebody saw of the shift that runs, without any draw. */
    @Clause(CLAUSE)
    public DutyCheck lookNow(Actor actor, Typed typed) {
        actor.must(Deed.CHECK_DUTY);
        var office = actor.office().id();
        var now = now();
        var watch = onDuty.at(office, now)
                .filter(one -> !one.members().isEmpty())
                .orElseThrow(() -> Refusal.by(CLAUSE, "check.refusal.nobody"));
        var check = draw.check(office, watch, now, false);
        rows.add(check);
        return record(actor, check.id(), typed);
    }

    /** A check is made while its shift runs, once; what is not in order has words. */
    @Clause(CLAUSE)
    public DutyCheck record(Actor actor, DutyCheck.Id id, Typed typed) {
        actor.must(Deed.CHECK_DUTY);
        var check = rows.get(id);
        var now = now();
        if (check.isDone()) {
            throw Refusal.by(CLAUSE, "check.refusal.done");
        }
        if (!check.shift().runs(now)) {
            throw Refusal.by(CLAUSE, "check.refusal.notRunning");
        }
        var latest = rulebook.count(
                id.office(), "D05-4.1.5.c", "rings", check.shift().day());
        var result = checked(actor, typed, now, latest);
        var people = people(check, now);
        if (!rows.record(id, people, result)) {
            throw Refusal.by(CLAUSE, "check.refusal.done");
        }
        journal.write(
                actor,
                check.stream(),
                result.isGood(latest) ? "dutyCheck.good" : "dutyCheck.amiss",
                Map.of("day", check.shift().day().toString(), "person", people, "words", result.words()));
        keep(check, now);
        return rows.get(id);
    }

    private static Result checked(Actor actor, Typed typed, Instant now, int latest) {
        var said = typed.words() == null ? "" : Words.clean(typed.words());
        var rings = typed.rings();
        var result = new Result(
                now,
                actor.name(),
                Boolean.TRUE.equals(typed.atPost()),
                Boolean.TRUE.equals(typed.logged()),
                Boolean.TRUE.equals(typed.equipment()),
                rings,
                said);
        new BadInput.Check()
                .that(typed.atPost() != null, "atPost", "check.bad.choice")
                .that(typed.logged() != null, "logged", "check.bad.choice")
                .that(typed.equipment() != null, "equipment", "check.bad.choice")
                .that(rings == null || rings >= 1 && rings <= MOST_RINGS, "rings", "check.bad.rings")
                .that(said.length() <= LONGEST, "words", "check.bad.words")
                .that(result.isGood(latest) || !said.isEmpty(), "words", "check.bad.why")
                .done();
        return result;
    }

    /** With the last one the month asks for, its duty is done. */
    private void keep(DutyCheck check, Instant now) {
        var office = check.id().office();
        var month = YearMonth.from(check.shift().day());
        var wanted = rulebook.count(office, CLAUSE, "perMonth", month.atEndOfMonth());
        var made = rows.month(office, month).stream().filter(DutyCheck::isDone).count();
        if (made >= wanted) {
            duties.done(office, CheckPromise.CHECK_THOSE_ON_DUTY.duty(), month.atDay(1), now);
        }
    }

    /** Who is there now: somebody may have taken the shift since it was drawn. */
    private String people(DutyCheck check, Instant now) {
        var office = check.id().office();
        return onDuty.at(office, now)
                .filter(watch -> watch.from().equals(check.shift().from()))
                .map(watch -> draw.names(office, watch))
                .filter(names -> !names.isEmpty())
                .orElse(check.people());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
