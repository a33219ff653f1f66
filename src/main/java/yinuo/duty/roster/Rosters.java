package yinuo.duty.roster;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.duty.roster.Roster.Slot;
import yinuo.duty.roster.RosterRules.Issue;
import yinuo.duty.roster.RosterRules.Tally;
import yinuo.journal.Journal;
import yinuo.office.Office;
import yinuo.promise.Duties;
import yinuo.promise.Subject;
import yinuo.refusal.BadInput;
import yinuo.refusal.Overtaken;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.rulebook.Term;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Member;
import yinuo.staff.Members;
import yinuo.staff.Role;

/** Plans who is on duty, month by month. Only what nobody has published may be changed here. */
@Service
@Transactional
public class Rosters {

    private static final String PLAN = "D05-4.1.1";
    private static final int DAYS_AROUND = 14;

    private final RosterRows rows;
    private final Shifts shifts;
    private final Members members;
    private final DeskKnowledge knowledge;
    private final Rulebook rulebook;
    private final Duties duties;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rosters(
            RosterRows rows,
            Shifts shifts,
            Members members,
            DeskKnowledge knowledge,
            Rulebook rulebook,
            Duties duties,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.shifts = shifts;
        this.members = members;
        this.knowledge = knowledge;
        this.rulebook = rulebook;
        this.duties = duties;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** A roster as people see it: with its shifts, who may stand in it, what is wrong and how fairly it is spread. */
    public record Plan(
            Roster roster,
            List<ShiftKind> shifts,
            List<Member> people,
            Map<UUID, String> names,
            Set<LocalDate> restDays,
            List<Issue> issues,
            Map<UUID, Tally> tallies) {

        public long faults() {
            return issues.stream().filter(issue -> issue.fault().isBlocking()).count();
        }

        public boolean isRest(LocalDate day) {
            return restDays.contains(day);
        }

        /** Somebody's name, also when they have left. */
        public String name(@Nullable UUID member) {
            return member == null ? "" : names.getOrDefault(member, "");
        }

        /** Who stands in a shift of a day, as people write it. */
        public String names(LocalDate day, ShiftKind shift) {
            return String.join(
                    "、", roster.in(day, shift.code()).stream().map(this::name).toList());
        }

        public Tally tally(Member member) {
            return tallies.getOrDefault(member.id().value(), RosterRules.none());
        }
    }

    /** Published: those in it are told. */
    public record RosterPublished(Office.Id office, Subject about, List<UUID> members) {}

    /** A draft is shown to whoever plans alone. */
    @Transactional(readOnly = true)
    public Plan plan(Actor actor, YearMonth month) {
        actor.must(Deed.SEE_ROSTER);
        var roster = rows.get(id(actor, month));
        return plan(roster.isPublished() || actor.may(Deed.PLAN_ROSTER) ? roster : roster.with(List.of()));
    }

    /** Those who can be put on duty, the front desk first, in the order of their names. */
    @Transactional(readOnly = true)
    public List<Member> people(Office.Id office) {
        return members.active(office).stream()
                .filter(one -> one.roles().stream().anyMatch(Deed.HAND_OVER_SHIFT::isFor))
                .sorted(Comparator.comparing((Member one) -> !one.is(Role.RECEPTIONIST))
                        .thenComparing(Member::name))
                .toList();
    }

    private Plan plan(Roster roster) {
        var office = roster.id().office();
        var rules = rules(office, roster.id().month());
        var names = new HashMap<UUID, String>();
        members.all(office).forEach(one -> names.put(one.id().value(), one.name()));
        return new Plan(
                roster,
                rules.shifts(),
                people(office),
                names,
                rules.restDays(roster.id().month()),
                Stream.concat(
                                rules.issues(roster, around(roster)).stream(),
                                knowledge.issues(roster, rules.shifts()).stream())
                        .sorted(Comparator.comparing(Issue::day).thenComparing(Issue::fault))
                        .toList(),
                rules.tallies(roster));
    }

    private RosterRules rules(Office.Id office, YearMonth month) {
        var day = month.atDay(1);
        var rest = rulebook.term(office, PLAN, "rest", day);
        return new RosterRules(
                shifts.of(office, month),
                rest instanceof Term.Span(var length) ? length : Duration.ZERO,
                rulebook.count(office, PLAN, "consecutive", day),
                rulebook.calendar(office),
                clock.getZone());
    }

    /** What stands just before and after the month. */
    private List<Slot> around(Roster roster) {
        var office = roster.id().office();
        var first = roster.id().month().atDay(1);
        var next = roster.id().month().plusMonths(1).atDay(1);
        return Stream.concat(
                        rows.slots(office, first.minusDays(DAYS_AROUND), first).stream(),
                        rows.slots(office, next, next.plusDays(2)).stream())
                .toList();
    }

    /** Puts somebody into a shift or takes them out of it; unless it is said which, the other of the two. */
    @Clause("D05-4.1.1")
    public Plan put(
            Actor actor,
            YearMonth month,
            @Nullable LocalDate day,
            @Nullable String shift,
            @Nullable UUID member,
            @Nullable Boolean on) {
        actor.must(Deed.PLAN_ROSTER);
        var roster = draft(actor, month, null);
        new BadInput.Check()
                .that(day != null && YearMonth.from(day).equals(month), "day", "roster.bad.day")
                .that(
                        shifts.now(actor.office().id()).stream()
                                .anyMatch(one -> one.code().equals(shift)),
                        "shift",
                        "roster.bad.shift")
                .that(
                        people(actor.office().id()).stream()
                                .anyMatch(one -> one.id().value().equals(member)),
                        "member",
                        "roster.bad.member")
                .done();
        var slot = new Slot(requireNonNull(day), requireNonNull(shift), requireNonNull(member));
        var slots = new HashSet<>(roster.slots());
        var in = on == null ? !slots.contains(slot) : on;
        if (in ? slots.add(slot) : slots.remove(slot)) {
            rows.replace(roster, List.copyOf(slots));
        }
        return plan(rows.get(roster.id()));
    }

    /** Fills what is empty, fairly. */
    public Plan fill(Actor actor, YearMonth month, @Nullable Integer seen) {
        actor.must(Deed.PLAN_ROSTER);
        var roster = draft(actor, month, seen);
        var people = people(actor.office().id()).stream()
                .map(one -> one.id().value())
                .toList();
        rows.replace(roster, new RosterFill(rules(actor.office().id(), month), people).fill(roster, around(roster)));
        return plan(rows.get(roster.id()));
    }

    /** Repeats the week that begins on a day over the rest of the month. */
    public Plan repeat(Actor actor, YearMonth month, @Nullable Integer seen, @Nullable LocalDate from) {
        actor.must(Deed.PLAN_ROSTER);
        var roster = draft(actor, month, seen);
        if (from == null || !YearMonth.from(from).equals(month)) {
            throw BadInput.in("from", "roster.bad.day");
        }
        rows.replace(roster, RosterFill.repeat(roster, from));
        return plan(rows.get(roster.id()));
    }

    public Plan empty(Actor actor, YearMonth month, @Nullable Integer seen) {
        actor.must(Deed.PLAN_ROSTER);
        var roster = draft(actor, month, seen);
        rows.replace(roster, List.of());
        return plan(rows.get(roster.id()));
    }

    /** From now on it holds. No hour may be uncovered and nobody stand in two places. */
    @Clause({"D00-2.4", "D05-4.1.1", "D05-4.1.2", "D12-1.2"})
    public Plan publish(Actor actor, YearMonth month, @Nullable Integer seen) {
        actor.must(Deed.PLAN_ROSTER);
        var roster = draft(actor, month, seen);
        var plan = plan(roster);
        var first = plan.issues().stream()
                .filter(issue -> issue.fault().isBlocking())
                .findFirst();
        if (first.isPresent()) {
            var issue = first.get();
            var day = issue.day().toString();
            var name = plan.name(issue.member());
            throw switch (issue.fault()) {
                case UNCOVERED -> Refusal.by("D12-1.2", "roster.refusal.uncovered", day, issue.what());
                case MUST_BE_TESTED -> Refusal.by("D00-2.4", "roster.refusal.untested", day, name);
                default -> Refusal.by(PLAN, "roster.refusal.twice", day, name);
            };
        }
        var now = now();
        rows.publish(roster, now, actor.name());
        shifts.keep(roster.id(), plan.shifts());
        var office = actor.office().id();
        duties.done(
                office,
                RosterPromise.PUBLISH_NEXT_ROSTER.duty(),
                month.minusMonths(1).atDay(1),
                now);
        journal.write(actor, roster.stream(), "roster.published", Map.of("month", month.toString()));
        events.publishEvent(new RosterPublished(
                office,
                subject(roster),
                roster.slots().stream().map(Slot::member).distinct().toList()));
        return plan(rows.get(roster.id()));
    }

    static Subject subject(Roster roster) {
        var month = roster.id().month().toString();
        return new Subject(Roster.SUBJECT, roster.stream().id(), month, "", month, "roster?month=" + month);
    }

    private Roster draft(Actor actor, YearMonth month, @Nullable Integer seen) {
        var roster = rows.take(id(actor, month));
        if (roster.isPublished()) {
            throw Refusal.by("D05-4.1.5.d", "roster.refusal.published", month.toString());
        }
        if (seen != null && seen != roster.version()) {
            throw new Overtaken("roster", month);
        }
        return roster;
    }

    static Roster.Id id(Actor actor, YearMonth month) {
        return new Roster.Id(actor.office().id(), month);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
