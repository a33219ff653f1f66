package yinuo.team.training;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.journal.Journal;
import yinuo.journal.Stream;
import yinuo.office.Ids;
import yinuo.office.Office;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.refusal.Words;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Member;
import yinuo.staff.Members;
import yinuo.staff.Role;
import yinuo.team.training.KnowledgeTest.Annulled;

/** The test of product knowledge: its marks, and who may answer customers by them. */
@Service
@Transactional
public class KnowledgeTests {

    private static final String CLAUSE = "D00-2.4";
    private static final int FULL = 100;
    private static final int LONGEST = 200;
    private static final int DAYS_BACK = 31;
    private static final Set<Role> ANSWERING = EnumSet.of(Role.RECEPTIONIST, Role.STEWARD, Role.TEAM_LEADER);

    private final KnowledgeTestRows rows;
    private final Members members;
    private final Rulebook rulebook;
    private final Journal journal;
    private final Clock clock;

    KnowledgeTests(KnowledgeTestRows rows, Members members, Rulebook rulebook, Journal journal, Clock clock) {
        this.rows = rows;
        this.members = members;
        this.rulebook = rulebook;
        this.journal = journal;
        this.clock = clock;
    }

    /** One who answers customers, with the last test and the pass that holds longest, if there are any. */
    public record Standing(
            Member member,
            @Nullable KnowledgeTest last,
            @Nullable LocalDate validUntil,
            boolean valid,
            boolean soon) {}

    /** Marks of one day, by person; the pass mark and how long a pass holds are the rulebook's of that day. */
    @Clause(CLAUSE)
    public List<KnowledgeTest> record(
            Actor actor, @Nullable LocalDate day, @Nullable String examiner, @Nullable Map<UUID, Integer> marks) {
        actor.must(Deed.PLAN_TRAINING);
        var office = actor.office().id();
        var now = now();
        var today = now.atZone(clock.getZone()).toLocalDate();
        var given = marks == null ? Map.<UUID, Integer>of() : marks;
        var by = examiner == null ? "" : Words.clean(examiner);
        var sat = members.active(office).stream()
                .filter(one -> given.containsKey(one.id().value()))
                .toList();
        new BadInput.Check()
                .that(
                        day != null && !day.isAfter(today) && !day.isBefore(today.minusDays(DAYS_BACK)),
                        "day",
                        "training.bad.testDay")
                .that(!by.isEmpty() && by.length() <= 60, "examiner", "training.bad.examiner")
                .that(!given.isEmpty() && sat.size() == given.size(), "marks", "training.bad.marks")
                .that(given.values().stream().allMatch(mark -> mark >= 0 && mark <= FULL), "marks", "training.bad.mark")
                .done();
        var on = requireNonNull(day);
        var passMark = rulebook.count(office, CLAUSE, "passMark", on);
        var until = lastDay(office, on);
        var recorded = new ArrayList<KnowledgeTest>();
        for (var one : sat) {
            var member = one.id().value();
            var test = new KnowledgeTest(
                    Ids.next(now),
                    member,
                    one.name(),
                    on,
                    requireNonNull(given.get(member)),
                    passMark,
                    until,
                    by,
                    now,
                    actor.name(),
                    null);
            rows.add(office, test);
            journal.write(
                    actor,
                    stream(member),
                    test.isPassed() ? "knowledge.passed" : "knowledge.failed",
                    Map.of("person", one.name(), "points", test.mark(), "most", passMark));
            recorded.add(test);
        }
        return recorded;
    }

    private LocalDate lastDay(Office.Id office, LocalDate on) {
        var validity = rulebook.term(office, CLAUSE, "validity", on);
        return rulebook.due(office, validity, on.atStartOfDay(clock.getZone()).toInstant())
                .minusNanos(1)
                .atZone(clock.getZone())
                .toLocalDate();
    }

    /** It was entered by mistake. */
    public KnowledgeTest annul(Actor actor, UUID id, @Nullable String reason) {
        actor.must(Deed.PLAN_TRAINING);
        var said = reason == null ? "" : Words.clean(reason);
        if (said.isEmpty() || said.length() > LONGEST) {
            throw BadInput.in("reason", "training.bad.reason");
        }
        var office = actor.office().id();
        var test = rows.get(office, id);
        if (!rows.annul(office, id, new Annulled(now(), actor.name(), said))) {
            throw Refusal.because("training.refusal.annulled");
        }
        journal.write(
                actor,
                stream(test.member()),
                "knowledge.annulled",
                Map.of("person", test.name(), "points", test.mark(), "reason", said));
        return rows.get(office, id);
    }

    /** Everybody who answers customers, whoever lacks a pass first. */
    @Clause(CLAUSE)
    @Transactional(readOnly = true)
    public List<Standing> standing(Actor actor) {
        actor.must(Deed.SEE_ALL_TRAINING);
        var office = actor.office().id();
        var until = validUntil(office);
        var last = new HashMap<UUID, KnowledgeTest>();
        rows.last(office).forEach(test -> last.put(test.member(), test));
        return answering(office).stream()
                .map(one -> standing(
                        office,
                        one,
                        last.get(one.id().value()),
                        until.get(one.id().value())))
                .sorted(Comparator.comparing(Standing::valid)
                        .thenComparing(one -> one.member().name()))
                .toList();
    }

    private Standing standing(
            Office.Id office, Member member, @Nullable KnowledgeTest last, @Nullable LocalDate validUntil) {
        var today = LocalDate.now(clock);
        var days = rulebook.count(office, CLAUSE, "soonDays", today);
        return new Standing(
                member,
                last,
                validUntil,
                validUntil != null,
                validUntil != null && validUntil.isBefore(today.plusDays(days)));
    }

    /** Those of the desk and the stewards, who answer customers. */
    List<Member> answering(Office.Id office) {
        return members.active(office).stream()
                .filter(one -> one.roles().stream().anyMatch(ANSWERING::contains))
                .toList();
    }

    /** Who holds a pass today, and the last day on which it holds. */
    @Transactional(readOnly = true)
    public Map<UUID, LocalDate> validUntil(Office.Id office) {
        var until = new HashMap<UUID, LocalDate>();
        rows.passes(office, LocalDate.now(clock))
                .forEach(test -> until.merge(
                        test.member(), test.validUntil(), (one, other) -> one.isAfter(other) ? one : other));
        return until;
    }

    /** How many of those who answer customers hold a pass. */
    @Transactional(readOnly = true)
    public Share share(Office.Id office) {
        var until = validUntil(office);
        var answering = answering(office);
        return new Share(
                (int) answering.stream()
                        .filter(one -> until.containsKey(one.id().value()))
                        .count(),
                answering.size());
    }

    public record Share(int passed, int all) {}

    /** Where the journal keeps what is said of somebody who learns. */
    public static Stream stream(UUID member) {
        return new Stream("trainee", member);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
