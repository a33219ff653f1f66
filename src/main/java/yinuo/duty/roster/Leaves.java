package yinuo.duty.roster;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.duty.roster.Leave.Decision;
import yinuo.duty.roster.Leave.Shift;
import yinuo.duty.roster.Roster.Slot;
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
import yinuo.staff.Member;
import yinuo.staff.Members;

/** Being excused from a shift: asked by whoever stands in it, approved with a substitute by the supervisor alone. */
@Service
@Transactional
public class Leaves {

    private static final String CLAUSE = "D05-4.1.5.d";
    private static final int LONGEST = 300;
    private static final int AT_ONCE = 100;

    private final LeaveRows rows;
    private final RosterRows rosters;
    private final Shifts shifts;
    private final Members members;
    private final Promises promises;
    private final Numbers numbers;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Leaves(
            LeaveRows rows,
            RosterRows rosters,
            Shifts shifts,
            Members members,
            Promises promises,
            Numbers numbers,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.rosters = rosters;
        this.shifts = shifts;
        this.members = members;
        this.promises = promises;
        this.numbers = numbers;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Something about a request that somebody must hear. */
    public record LeaveDecided(Office.Id office, Subject about, List<UUID> members) {}

    /** Somebody asks; it must be decided before the shift begins. */
    public record LeaveAsked(Office.Id office, Subject about, Instant before) {}

    @Clause({CLAUSE, "D14-4.2.2.4a"})
    public Leave ask(Actor actor, @Nullable LocalDate day, @Nullable String shift, @Nullable String reason) {
        actor.must(Deed.ASK_LEAVE);
        var office = actor.office().id();
        var why = reason == null ? "" : Words.clean(reason);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var kind = day == null ? Optional.<ShiftKind>empty() : kind(office, day, shift);
        new BadInput.Check()
                .that(day != null, "day", "roster.bad.day")
                .that(kind.isPresent(), "shift", "roster.bad.shift")
                .that(!why.isEmpty() && why.length() <= LONGEST, "reason", "roster.bad.reason")
                .done();
        var when = requireNonNull(day);
        var roster = rosters.get(new Roster.Id(office, YearMonth.from(when)));
        var code = kind.orElseThrow().code();
        if (!roster.isPublished() || !roster.has(when, code, actor.member())) {
            throw Refusal.by(CLAUSE, "roster.refusal.notYours");
        }
        var begins = kind.orElseThrow().begins(when, clock.getZone());
        if (!now.isBefore(begins)) {
            throw Refusal.by(CLAUSE, "roster.refusal.begun");
        }
        var leave = new Leave(
                new Leave.Id(office, Ids.next(now)),
                0,
                numbers.next(office, "QJ", now.atZone(clock.getZone()).toLocalDate()),
                new Shift(when, code, kind.orElseThrow().span(), actor.member().value(), actor.name()),
                why,
                now,
                LeaveStage.ASKED,
                null);
        if (!rows.add(leave)) {
            throw Refusal.because("roster.refusal.asked");
        }
        promises.make(office, leave.subject(), List.of(Owed.agreed(RosterPromise.DECIDE_LEAVE, now, begins)));
        journal.write(actor, leave.subject().stream(), "roster.leaveAsked", facts(leave));
        events.publishEvent(new LeaveAsked(office, leave.subject(), begins));
        return leave;
    }

    /** The substitute stands in the roster from now on. */
    @Clause(CLAUSE)
    public Leave approve(Actor actor, Leave.Id id, @Nullable UUID substitute, @Nullable String words) {
        actor.must(Deed.DECIDE_LEAVE);
        var leave = open(id);
        var shift = leave.shift();
        var other = substitute == null
                ? null
                : members.byId(new Member.Id(id.office(), substitute))
                        .filter(Member::active)
                        .orElse(null);
        if (other == null || substitute == null || substitute.equals(shift.member())) {
            throw BadInput.in("substitute", "roster.bad.substitute");
        }
        var roster = rosters.take(new Roster.Id(id.office(), YearMonth.from(shift.day())));
        if (roster.in(shift.day(), shift.code()).contains(substitute)) {
            throw Refusal.by(CLAUSE, "roster.refusal.already", other.name());
        }
        var slots = new ArrayList<>(roster.slots());
        if (!slots.remove(new Slot(shift.day(), shift.code(), shift.member()))) {
            throw Refusal.by(CLAUSE, "roster.refusal.notYours");
        }
        mustBeFree(id.office(), substitute, shift);
        slots.add(new Slot(shift.day(), shift.code(), substitute));
        rosters.replace(roster, slots);
        return decided(actor, leave, LeaveStage.APPROVED, words, other);
    }

    /** Somebody who is on duty elsewhere at the time cannot be the substitute. */
    private void mustBeFree(Office.Id office, UUID substitute, Shift shift) {
        var zone = clock.getZone();
        var wanted = kind(office, shift.day(), shift.code()).orElseThrow();
        var clash = rosters.slots(office, shift.day().minusDays(1), shift.day().plusDays(2)).stream()
                .filter(slot -> slot.member().equals(substitute))
                .anyMatch(slot -> kind(office, slot.day(), slot.shift())
                        .filter(kind -> kind.begins(slot.day(), zone).isBefore(wanted.ends(shift.day(), zone))
                                && kind.ends(slot.day(), zone).isAfter(wanted.begins(shift.day(), zone)))
                        .isPresent());
        if (clash) {
            throw Refusal.by(CLAUSE, "roster.refusal.busy");
        }
    }

    private Optional<ShiftKind> kind(Office.Id office, LocalDate day, @Nullable String code) {
        return shifts.of(office, YearMonth.from(day)).stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    @Clause(CLAUSE)
    public Leave refuse(Actor actor, Leave.Id id, @Nullable String words) {
        actor.must(Deed.DECIDE_LEAVE);
        var leave = open(id);
        if (words == null || Words.clean(words).isEmpty()) {
            throw BadInput.in("words", "roster.bad.reason");
        }
        return decided(actor, leave, LeaveStage.REFUSED, words, null);
    }

    public Leave withdraw(Actor actor, Leave.Id id) {
        actor.must(Deed.ASK_LEAVE);
        var leave = open(id);
        if (!leave.isOf(actor.member())) {
            throw Refusal.by(CLAUSE, "roster.refusal.notYours");
        }
        return decided(actor, leave, LeaveStage.WITHDRAWN, "", null);
    }

    private Leave decided(
            Actor actor, Leave leave, LeaveStage stage, @Nullable String words, @Nullable Member substitute) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var said = words == null ? "" : Words.clean(words);
        if (said.length() > LONGEST) {
            throw BadInput.in("words", "roster.bad.reason");
        }
        rows.decide(
                leave,
                stage,
                new Decision(
                        now,
                        actor.name(),
                        said,
                        substitute == null ? null : substitute.id().value(),
                        substitute == null ? "" : substitute.name()));
        var office = leave.id().office();
        if (stage == LeaveStage.WITHDRAWN) {
            promises.release(office, leave.subject(), "nothing", RosterPromise.DECIDE_LEAVE);
        } else {
            promises.keep(office, leave.subject(), now, RosterPromise.DECIDE_LEAVE);
        }
        var facts = new HashMap<String, Object>(facts(leave));
        facts.put("stage", stage);
        if (!said.isEmpty()) {
            facts.put("words", said);
        }
        if (substitute != null) {
            facts.put("substitute", substitute.name());
        }
        journal.write(actor, leave.subject().stream(), "roster.leaveDecided", facts);
        var told = new ArrayList<UUID>();
        told.add(leave.shift().member());
        if (substitute != null) {
            told.add(substitute.id().value());
        }
        events.publishEvent(new LeaveDecided(office, leave.subject(), told));
        return rows.take(leave.id());
    }

    private Leave open(Leave.Id id) {
        var leave = rows.take(id);
        if (!leave.isOpen()) {
            throw Refusal.because("roster.refusal.decided", leave.number());
        }
        return leave;
    }

    /** The supervisor sees every request, others their own. */
    @Transactional(readOnly = true)
    public List<Leave> list(Actor actor) {
        actor.must(Deed.SEE_ROSTER);
        var all = actor.may(Deed.DECIDE_LEAVE);
        return rows.last(actor.office().id(), all ? null : actor.member().value(), AT_ONCE);
    }

    /** Approved for the shifts of a month. */
    @Transactional(readOnly = true)
    public List<Leave> approved(Actor actor, YearMonth month) {
        actor.must(Deed.SEE_ROSTER);
        return rows.approved(
                actor.office().id(), month.atDay(1), month.plusMonths(1).atDay(1));
    }

    private static Map<String, ?> facts(Leave leave) {
        return Map.of(
                "number", leave.number(),
                "person", leave.shift().name(),
                "day", leave.shift().day().toString(),
                "reason", leave.reason());
    }
}
