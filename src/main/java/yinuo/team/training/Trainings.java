package yinuo.team.training;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.journal.Journal;
import yinuo.office.Ids;
import yinuo.office.Numbers;
import yinuo.office.Office;
import yinuo.promise.Duties;
import yinuo.promise.Duty;
import yinuo.promise.Subject;
import yinuo.refusal.BadInput;
import yinuo.refusal.Overtaken;
import yinuo.refusal.Words;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Members;
import yinuo.team.training.Training.Attendance;
import yinuo.team.training.Training.Result;
import yinuo.team.training.Training.Trainee;
import yinuo.team.training.Training.TrainingStage;

/** Plans sessions, records that they were held, and says when a quarter goes by without one. */
@Service
@Transactional
public class Trainings {

    private static final int LONGEST = 500;

    private final TrainingRows rows;
    private final Members members;
    private final Rulebook rulebook;
    private final Duties duties;
    private final Numbers numbers;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Trainings(
            TrainingRows rows,
            Members members,
            Rulebook rulebook,
            Duties duties,
            Numbers numbers,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.members = members;
        this.rulebook = rulebook;
        this.duties = duties;
        this.numbers = numbers;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Those who are to come hear of it, or that it is called off. Published inside the transaction. */
    public record Invited(Office.Id office, Subject about, List<UUID> members, Instant from, boolean calledOff) {}

    /** So near the end of a quarter too few were held; those who lead hear of it, once. */
    public record Lacking(Office.Id office, Subject about, Instant before) {}

    /** One that was held without a plan may be entered for a month. */
    @Clause("D00-1.7")
    public Training plan(Actor actor, PlannedTraining planned) {
        actor.must(Deed.PLAN_TRAINING);
        var now = now();
        var office = actor.office().id();
        planned.check(members.active(office), now);
        var training = new Training(
                new Training.Id(office, Ids.next(now)),
                0,
                numbers.next(office, "PX", now.atZone(clock.getZone()).toLocalDate()),
                planned.plan(),
                TrainingStage.PLANNED,
                invited(office, planned),
                null);
        rows.add(training);
        write(actor, training, "training.planned");
        invite(training, training.people());
        return training;
    }

    /** Another time, another place, other people: whoever is new hears of it, and all of them of another time. */
    @Clause("D00-1.7")
    public Training replan(Actor actor, UUID id, @Nullable Integer seen, PlannedTraining planned) {
        actor.must(Deed.PLAN_TRAINING);
        var before = taken(actor, id, seen);
        planned.check(members.active(before.id().office()), now());
        var after = before.replanned(planned.plan(), invited(before.id().office(), planned));
        rows.replace(after);
        write(actor, after, "training.replanned");
        var known = before.people().stream().map(Trainee::member).toList();
        invite(
                after,
                after.plan().from().equals(before.plan().from())
                        ? after.people().stream()
                                .filter(one -> !known.contains(one.member()))
                                .toList()
                        : after.people());
        return after;
    }

    /** Who came and what it achieved; whoever is not named was absent. */
    @Clause({"D00-2.7", "D00-3.7"})
    public Training hold(
            Actor actor,
            UUID id,
            @Nullable Integer seen,
            @Nullable Map<UUID, Attendance> came,
            @Nullable String words) {
        actor.must(Deed.PLAN_TRAINING);
        var before = taken(actor, id, seen);
        var said = words == null ? "" : Words.clean(words);
        var attendance = came == null ? Map.<UUID, Attendance>of() : came;
        var people = before.people().stream()
                .map(one -> new Trainee(one.member(), one.name(), settled(attendance.get(one.member()))))
                .toList();
        new BadInput.Check()
                .that(!said.isEmpty() && said.length() <= LONGEST, "words", "training.bad.words")
                .that(
                        people.stream().anyMatch(one -> one.attendance() == Attendance.PRESENT),
                        "attendance",
                        "training.bad.nobody")
                .done();
        var after = before.held(people, new Result(said, now(), actor.name()));
        rows.replace(after);
        var facts = facts(after);
        facts.put("people", after.present() + " / " + after.people().size());
        facts.put("words", said);
        journal.write(actor, after.subject().stream(), "training.held", facts);
        reached(after.id().office(), day(after.plan().from()));
        return after;
    }

    private static Attendance settled(@Nullable Attendance came) {
        return came == null || came == Attendance.INVITED ? Attendance.ABSENT : came;
    }

    /** With as many recorded as the quarter asks for, its duty is done: now, so that nothing is kept afterwards. */
    @Clause("D00-2.7")
    private boolean reached(Office.Id office, LocalDate day) {
        var reached = held(ofQuarter(office, day)) >= rulebook.count(office, "D00-2.7", "trainings", day);
        if (reached) {
            duties.done(office, TrainingPromise.QUARTERLY, day, now());
        }
        return reached;
    }

    public Training callOff(Actor actor, UUID id, @Nullable Integer seen, @Nullable String reason) {
        actor.must(Deed.PLAN_TRAINING);
        var before = taken(actor, id, seen);
        var said = reason == null ? "" : Words.clean(reason);
        if (said.isEmpty() || said.length() > LONGEST) {
            throw BadInput.in("words", "training.bad.reason");
        }
        var after = before.calledOff(new Result(said, now(), actor.name()));
        rows.replace(after);
        var facts = facts(after);
        facts.put("words", said);
        journal.write(actor, after.subject().stream(), "training.calledOff", facts);
        invite(after, after.people());
        return after;
    }

    /** How many of professional skill were held among these. */
    static int held(List<Training> sessions) {
        return (int) sessions.stream()
                .filter(one ->
                        one.stage() == TrainingStage.HELD && one.plan().kind() == TrainingKind.PROFESSIONAL_SKILL)
                .count();
    }

    List<Training> ofQuarter(Office.Id office, LocalDate day) {
        var begins = Duty.Every.QUARTER.start(day);
        return rows.between(office, start(begins), start(Duty.Every.QUARTER.next(begins)));
    }

    /** Two weeks before the quarter ends, unless the rulebook says otherwise, those who lead hear that one is missing. */
    @Clause("D00-2.7")
    void watch(Office.Id office) {
        var today = day(now());
        var begins = Duty.Every.QUARTER.start(today);
        var ends = Duty.Every.QUARTER.next(begins);
        var notice = rulebook.count(office, "D00-2.7", "noticeDays", today);
        if (!reached(office, today)
                && !today.isBefore(ends.minusDays(notice))
                && rows.tellMissing(office, begins, now())) {
            events.publishEvent(new Lacking(office, TrainingPromise.QUARTERLY.subject(office, begins), start(ends)));
        }
    }

    private List<Trainee> invited(Office.Id office, PlannedTraining planned) {
        var wanted = planned.wanted();
        var people = new ArrayList<Trainee>();
        members.active(office).stream()
                .filter(one -> wanted.contains(one.id().value()))
                .forEach(one -> people.add(new Trainee(one.id().value(), one.name(), Attendance.INVITED)));
        return people;
    }

    private void invite(Training training, List<Trainee> people) {
        if (!people.isEmpty() && training.plan().from().isAfter(now())) {
            events.publishEvent(new Invited(
                    training.id().office(),
                    training.subject(),
                    people.stream().map(Trainee::member).toList(),
                    training.plan().from(),
                    training.stage() == TrainingStage.CALLED_OFF));
        }
    }

    private Training taken(Actor actor, UUID id, @Nullable Integer seen) {
        var training = rows.get(new Training.Id(actor.office().id(), id));
        if (seen != null && seen != training.version()) {
            throw new Overtaken("training", training.number());
        }
        return training;
    }

    private void write(Actor actor, Training training, String kind) {
        journal.write(actor, training.subject().stream(), kind, facts(training));
    }

    private static Map<String, Object> facts(Training training) {
        var plan = training.plan();
        return new HashMap<>(Map.of(
                "number", training.number(),
                "topic", plan.topic(),
                "from", plan.from(),
                "lecturer", plan.lecturer(),
                "people", training.people().size()));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private LocalDate day(Instant at) {
        return at.atZone(clock.getZone()).toLocalDate();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
