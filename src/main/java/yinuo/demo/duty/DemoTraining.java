package yinuo.demo.duty;

import static yinuo.demo.DemoStaff.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yinuo.demo.Ago;
import yinuo.demo.DemoStaff;
import yinuo.staff.Actor;
import yinuo.team.training.KnowledgeTests;
import yinuo.team.training.Needs;
import yinuo.team.training.PlannedTraining;
import yinuo.team.training.Training.Attendance;
import yinuo.team.training.TrainingKind;
import yinuo.team.training.Trainings;

/** A test that one steward failed and another never sat, a session that was held, one to come, and something to learn. */
@Component
class DemoTraining {

    private static final List<DemoStaff> TEAM = List.of(DESK1, DESK2, STEWARD1, STEWARD2, STEWARD3, LEADER);

    private final Trainings trainings;
    private final KnowledgeTests tests;
    private final Needs needs;
    private final Clock clock;

    DemoTraining(Trainings trainings, KnowledgeTests tests, Needs needs, Clock clock) {
        this.trainings = trainings;
        this.tests = tests;
        this.needs = needs;
        this.clock = clock;
    }

    void plan(Map<DemoStaff, Actor> people, Instant now, Ago ago) {
        var supervisor = Objects.requireNonNull(people.get(SUPERVISOR_));
        var today = now.atZone(clock.getZone()).toLocalDate();
        var held = new HashMap<String, UUID>();
        ago.at(
                days(20),
                () -> tests.record(
                        supervisor,
                        today(),
                        supervisor.name(),
                        Map.of(
                                id(people, DESK1),
                                92,
                                id(people, DESK2),
                                78,
                                id(people, STEWARD1),
                                85,
                                id(people, STEWARD2),
                                56,
                                id(people, LEADER),
                                95)));
        ago.at(
                days(15),
                () -> held.put(
                        "skill",
                        trainings
                                .plan(
                                        supervisor,
                                        session(
                                                people,
                                                TrainingKind.PROFESSIONAL_SKILL,
                                                "投诉接待与回复话术",
                                                today.minusDays(12)))
                                .id()
                                .value()));
        ago.at(
                days(11),
                () -> trainings.hold(
                        supervisor,
                        Objects.requireNonNull(held.get("skill")),
                        null,
                        TEAM.stream()
                                .collect(Collectors.toMap(
                                        who -> id(people, who),
                                        who -> who == STEWARD3 ? Attendance.EXCUSED : Attendance.PRESENT)),
                        "逐条演练安抚、说明、约定时间，五人均能独立应答"));
        ago.at(days(9), () -> tests.record(supervisor, today(), supervisor.name(), Map.of(id(people, STEWARD2), 71)));
        ago.at(
                days(3),
                () -> trainings.plan(
                        supervisor, session(people, TrainingKind.PRODUCT_KNOWLEDGE, "装修管理与押金规定", today.plusDays(6))));
        ago.at(days(1), () -> needs.notice(supervisor, null, id(people, DESK2), "把装修押金说成按平方米收取，应为每户固定金额"));
    }

    private PlannedTraining session(Map<DemoStaff, Actor> people, TrainingKind kind, String topic, LocalDate day) {
        return new PlannedTraining(
                kind,
                topic,
                day.atTime(LocalTime.of(14, 30)).atZone(clock.getZone()).toInstant(),
                90,
                "客服中心会议室",
                Objects.requireNonNull(people.get(SUPERVISOR_)).name(),
                TEAM.stream().map(who -> id(people, who)).collect(Collectors.toSet()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static UUID id(Map<DemoStaff, Actor> people, DemoStaff who) {
        return Objects.requireNonNull(people.get(who)).member().value();
    }

    private static int days(int back) {
        return (int) Duration.ofDays(back).toMinutes();
    }
}
