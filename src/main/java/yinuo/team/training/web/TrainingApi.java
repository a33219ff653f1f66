package yinuo.team.training.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yinuo.page.IfMatch;
import yinuo.page.Versioned;
import yinuo.staff.Actor;
import yinuo.team.training.KnowledgeTest;
import yinuo.team.training.KnowledgeTests;
import yinuo.team.training.Need;
import yinuo.team.training.Needs;
import yinuo.team.training.PlannedTraining;
import yinuo.team.training.Training;
import yinuo.team.training.Training.Attendance;
import yinuo.team.training.Training.Plan;
import yinuo.team.training.Training.Result;
import yinuo.team.training.Training.Trainee;
import yinuo.team.training.Training.TrainingStage;
import yinuo.team.training.TrainingQuestions;
import yinuo.team.training.Trainings;

/** Trainings, tests of product knowledge and what people have to learn, for programs. */
@RestController
@RequestMapping("/api/{office}")
class TrainingApi {

    private final Trainings trainings;
    private final TrainingQuestions questions;
    private final KnowledgeTests tests;
    private final Needs needs;
    private final Clock clock;

    TrainingApi(Trainings trainings, TrainingQuestions questions, KnowledgeTests tests, Needs needs, Clock clock) {
        this.trainings = trainings;
        this.questions = questions;
        this.tests = tests;
        this.needs = needs;
        this.clock = clock;
    }

    record TrainingJson(
            UUID id,
            int version,
            String number,
            Plan plan,
            TrainingStage stage,
            List<Trainee> people,
            @Nullable Result result)
            implements Versioned {

        static TrainingJson of(Training one) {
            return new TrainingJson(
                    one.id().value(), one.version(), one.number(), one.plan(), one.stage(), one.people(), one.result());
        }
    }

    record QuarterJson(String quarter, int held, int wanted, int regular, boolean gap, List<TrainingJson> sessions) {}

    record HeldJson(
            @Nullable Map<UUID, Attendance> attendance,
            @Nullable String words) {}

    record ReasonJson(@Nullable String words) {}

    record MarksJson(
            @Nullable LocalDate day,
            @Nullable String examiner,
            @Nullable Map<UUID, Integer> marks) {}

    record StandingJson(
            UUID id,
            String name,
            @Nullable Integer mark,
            @Nullable LocalDate validUntil,
            boolean valid) {}

    record NeedJson(
            @Nullable UUID callback,
            @Nullable UUID member,
            @Nullable String words) {}

    record MetJson(@Nullable UUID training) {}

    record LearnerJson(
            UUID id,
            String name,
            long minutes,
            List<TrainingJson> attended,
            List<TrainingJson> coming,
            List<KnowledgeTest> tests,
            @Nullable LocalDate validUntil,
            boolean testDue,
            List<Need> needs) {}

    @GetMapping("/trainings")
    QuarterJson quarter(Actor actor, @RequestParam(required = false) @Nullable LocalDate day) {
        var quarter = questions.quarter(actor, day == null ? LocalDate.now(clock) : day);
        return new QuarterJson(
                quarter.label(),
                quarter.held(),
                quarter.wanted(),
                quarter.regular(),
                quarter.isGap(),
                json(quarter.sessions()));
    }

    @PostMapping("/trainings")
    @ResponseStatus(HttpStatus.CREATED)
    TrainingJson plan(Actor actor, @RequestBody PlannedTraining planned) {
        return TrainingJson.of(trainings.plan(actor, planned));
    }

    @GetMapping("/trainings/{id}")
    TrainingJson get(Actor actor, @PathVariable UUID id) {
        return TrainingJson.of(questions.get(actor, id));
    }

    @PostMapping("/trainings/{id}/plan")
    TrainingJson replan(Actor actor, @PathVariable UUID id, @RequestBody PlannedTraining planned, IfMatch seen) {
        return TrainingJson.of(trainings.replan(actor, id, seen.version(), planned));
    }

    @PostMapping("/trainings/{id}/held")
    TrainingJson hold(Actor actor, @PathVariable UUID id, @RequestBody HeldJson body, IfMatch seen) {
        return TrainingJson.of(trainings.hold(actor, id, seen.version(), body.attendance(), body.words()));
    }

    @PostMapping("/trainings/{id}/called-off")
    TrainingJson callOff(Actor actor, @PathVariable UUID id, @RequestBody ReasonJson body, IfMatch seen) {
        return TrainingJson.of(trainings.callOff(actor, id, seen.version(), body.words()));
    }

    @GetMapping("/learners/{id}")
    LearnerJson learner(Actor actor, @PathVariable UUID id) {
        var one = questions.learner(actor, id);
        return new LearnerJson(
                one.member().id().value(),
                one.member().name(),
                one.minutes(),
                json(one.attended()),
                json(one.coming()),
                one.tests(),
                one.validUntil(),
                one.isTestDue(),
                one.needs().stream().map(TrainingQuestions.Wanted::need).toList());
    }

    @GetMapping("/knowledge-tests")
    List<StandingJson> standing(Actor actor) {
        return tests.standing(actor).stream()
                .map(one -> new StandingJson(
                        one.member().id().value(),
                        one.member().name(),
                        one.last() == null ? null : one.last().mark(),
                        one.validUntil(),
                        one.valid()))
                .toList();
    }

    @PostMapping("/knowledge-tests")
    @ResponseStatus(HttpStatus.CREATED)
    List<KnowledgeTest> record(Actor actor, @RequestBody MarksJson body) {
        return tests.record(actor, body.day(), body.examiner(), body.marks());
    }

    @PostMapping("/knowledge-tests/{id}/annulment")
    KnowledgeTest annul(Actor actor, @PathVariable UUID id, @RequestBody ReasonJson body) {
        return tests.annul(actor, id, body.words());
    }

    @GetMapping("/training-needs")
    List<Need> needs(Actor actor) {
        return questions.needs(actor);
    }

    @PostMapping("/training-needs")
    @ResponseStatus(HttpStatus.CREATED)
    Need notice(Actor actor, @RequestBody NeedJson body) {
        return needs.notice(actor, body.callback(), body.member(), body.words());
    }

    @PostMapping("/training-needs/{id}/met")
    Need meet(Actor actor, @PathVariable UUID id, @RequestBody MetJson body) {
        return needs.meet(actor, id, body.training());
    }

    private static List<TrainingJson> json(List<Training> sessions) {
        return sessions.stream().map(TrainingJson::of).toList();
    }
}
