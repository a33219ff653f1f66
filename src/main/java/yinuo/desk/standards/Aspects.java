package yinuo.desk.standards;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.admin.RefusedAttempts;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.team.training.KnowledgeTests;
import yinuo.team.training.TrainingQuestions;

/** The seven aspects of customer service, each with one live indicator. */
@Service
@Transactional(readOnly = true)
public class Aspects {

    private static final Set<String> RESPONSES = Set.of("rings", "mail", "replies");
    private static final Set<String> FLOW = Set.of("firstContact");
    private static final Set<String> SATISFACTION = Set.of("satisfaction");

    private final KnowledgeTests tests;
    private final TrainingQuestions trainings;
    private final RefusedAttempts attempts;

    Aspects(KnowledgeTests tests, TrainingQuestions trainings, RefusedAttempts attempts) {
        this.tests = tests;
        this.trainings = trainings;
        this.attempts = attempts;
    }

    /** Of a month whose standards and waits are known; training of its quarter, knowledge as it is today. */
    @Clause("D00-1.0")
    public List<Aspect> of(Actor actor, YearMonth month, List<Standard> all, Waiting.Waits complaints) {
        actor.must(Deed.SEE_COMPLIANCE);
        var office = actor.office().id();
        var tested = tests.share(office);
        var quarter = trainings.quarter(office, month.atDay(1));
        return List.of(
                sum(AspectKind.RESPONSE, all, RESPONSES),
                new Aspect(AspectKind.ATTITUDE, complaints.attitude(), complaints.received(), false),
                sum(AspectKind.FLOW, all, FLOW),
                new Aspect(AspectKind.KNOWLEDGE, tested.passed(), tested.all(), tested.passed() < tested.all()),
                sum(AspectKind.SATISFACTION, all, SATISFACTION),
                new Aspect(AspectKind.PRIVACY, attempts.count(office, month), 0, false),
                new Aspect(AspectKind.LEARNING, quarter.held(), quarter.wanted(), quarter.isShort()));
    }

    private static Aspect sum(AspectKind kind, List<Standard> all, Set<String> names) {
        var chosen = all.stream().filter(one -> names.contains(one.name())).toList();
        return new Aspect(
                kind,
                chosen.stream().mapToInt(Standard::kept).sum(),
                chosen.stream().mapToInt(Standard::of).sum(),
                chosen.stream().anyMatch(Standard::isShort));
    }
}
