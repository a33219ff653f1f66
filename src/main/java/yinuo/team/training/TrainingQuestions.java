package yinuo.team.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.office.Office;
import yinuo.page.Waiting;
import yinuo.promise.Duty;
import yinuo.refusal.Missing;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Member;
import yinuo.staff.Members;
import yinuo.team.training.Training.Attendance;
import yinuo.team.training.Training.TrainingStage;

/** The calendar of trainings, and what each person has learnt and is to learn next. */
@Service
@Transactional(readOnly = true)
public class TrainingQuestions implements Waiting {

    static final int MOST = 200;
    private static final String NAV = "TRAINING";

    private final Trainings trainings;
    private final TrainingRows rows;
    private final KnowledgeTests tests;
    private final KnowledgeTestRows testRows;
    private final Needs needs;
    private final NeedRows needRows;
    private final Members members;
    private final Rulebook rulebook;
    private final Clock clock;

    TrainingQuestions(
            Trainings trainings,
            TrainingRows rows,
            KnowledgeTests tests,
            KnowledgeTestRows testRows,
            Needs needs,
            NeedRows needRows,
            Members members,
            Rulebook rulebook,
            Clock clock) {
        this.trainings = trainings;
        this.rows = rows;
        this.tests = tests;
        this.testRows = testRows;
        this.needs = needs;
        this.needRows = needRows;
        this.members = members;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /**
     * A quarter: its sessions, how many of professional skill were held of how many asked for, and how many of service
     * skill and product knowledge are planned or held.
     */
    public record Quarter(LocalDate begins, List<Training> sessions, int held, int wanted, int regular) {

        public String label() {
            return Duty.Every.QUARTER.label(begins);
        }

        /** Nothing of the regular kind is even planned. */
        public boolean isGap() {
            return regular == 0;
        }

        public boolean isShort() {
            return held < wanted;
        }
    }

    @Clause({"D00-1.7", "D00-2.7"})
    public Quarter quarter(Actor actor, LocalDate day) {
        actor.must(Deed.SEE_TRAINING);
        return quarter(actor.office().id(), day);
    }

    /** The same for whoever shows it among other figures. */
    public Quarter quarter(Office.Id office, LocalDate day) {
        var begins = Duty.Every.QUARTER.start(day);
        var sessions = trainings.ofQuarter(office, day);
        return new Quarter(
                begins,
                sessions,
                Trainings.held(sessions),
                rulebook.count(office, "D00-2.7", "trainings", begins),
                (int) sessions.stream()
                        .filter(one -> one.stage() != TrainingStage.CALLED_OFF
                                && one.plan().kind().isRegular())
                        .count());
    }

    public Training get(Actor actor, UUID id) {
        actor.must(Deed.SEE_TRAINING);
        return rows.get(new Training.Id(actor.office().id(), id));
    }

    /** What everybody has to learn; the oldest first. */
    public List<Need> needs(Actor actor) {
        actor.must(Deed.SEE_ALL_TRAINING);
        return needRows.open(actor.office().id());
    }

    /** A need with the sessions in which it may have been learnt. */
    public record Wanted(Need need, List<Training> sessions) {}

    /** Somebody's history and what comes next: sessions they are invited to, the end of their pass, what is still to learn. */
    public record Learner(
            Member member,
            List<Training> attended,
            List<Training> missed,
            List<Training> coming,
            long minutes,
            List<KnowledgeTest> tests,
            @Nullable LocalDate validUntil,
            boolean answering,
            List<Wanted> needs) {

        /** A test is due when somebody who answers customers holds no pass. */
        public boolean isTestDue() {
            return answering && validUntil == null;
        }
    }

    /** Everybody sees their own; who leads sees everybody's. */
    @Clause("D00-3.7")
    public Learner learner(Actor actor, UUID id) {
        actor.must(actor.member().value().equals(id) ? Deed.SEE_TRAINING : Deed.SEE_ALL_TRAINING);
        var office = actor.office().id();
        var member = members.byId(new Member.Id(office, id)).orElseThrow(() -> new Missing("member", id));
        var all = rows.of(office, id, MOST);
        var now = clock.instant();
        var attended = all.stream().filter(one -> came(one, id)).toList();
        return new Learner(
                member,
                attended,
                all.stream()
                        .filter(one -> one.stage() == TrainingStage.HELD && !came(one, id))
                        .toList(),
                all.stream()
                        .filter(one -> one.isPlanned() && one.plan().until().isAfter(now))
                        .toList()
                        .reversed(),
                attended.stream().mapToLong(one -> one.plan().minutes()).sum(),
                testRows.of(office, id),
                tests.validUntil(office).get(id),
                tests.answering(office).stream().anyMatch(one -> one.id().equals(member.id())),
                needRows.of(office, id).stream()
                        .map(one -> new Wanted(one, one.isOpen() ? needs.sessions(office, one) : List.of()))
                        .toList());
    }

    private static boolean came(Training training, UUID member) {
        return training.stage() == TrainingStage.HELD
                && training.people().stream()
                        .anyMatch(one -> one.member().equals(member) && one.attendance() == Attendance.PRESENT);
    }

    /** Seen on every page by those who plan, while the quarter has nothing of the regular kind. */
    @Clause("D00-1.7")
    @Override
    public Map<String, Count> of(Actor actor) {
        return actor.may(Deed.PLAN_TRAINING)
                        && quarter(actor.office().id(), LocalDate.now(clock)).isGap()
                ? Map.of(NAV, new Count(1, true))
                : Map.of();
    }
}
