package yinuo.team.training;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;
import yinuo.duty.roster.Rosters;
import yinuo.notice.Notices;
import yinuo.promise.Duties;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Role;

/** A quarter with and without its training, the test that reception asks for, and a wrong answer that is learnt from. */
@CentreTest
class TrainingTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    @Autowired
    Duties duties;

    @Autowired
    Trainings trainings;

    @Autowired
    Rosters rosters;

    @Autowired
    Rulebook rulebook;

    @Autowired
    Notices notices;

    private People.Staffed office;
    private Programs programs;

    @BeforeEach
    void open() {
        clock.reset();
        office = people.office();
        programs = new Programs(web, office);
    }

    private void later(Duration time) {
        clock.advance(time);
        programs = new Programs(web, office);
    }

    private String member(Role role) {
        return office.actor(role).member().value().toString();
    }

    private JsonNode planned(String kind, String from) {
        var sent = programs.post(
                SUPERVISOR, "trainings", """
                {"kind":"%s","topic":"投诉接待话术","from":"%s","minutes":60,"place":"会议室","lecturer":"李主管","people":["%s","%s"]}""".formatted(kind, from, member(RECEPTIONIST), member(STEWARD)));
        assertThat(sent).hasStatus(201);
        return json(sent);
    }

    private JsonNode held(JsonNode training) {
        var sent = programs.post(SUPERVISOR, "trainings/" + training.get("id").asString() + "/held", """
                {"attendance":{"%s":"PRESENT","%s":"EXCUSED"},"words":"都能按话术接待"}""".formatted(
                        member(RECEPTIONIST), member(STEWARD)));
        assertThat(sent).hasStatusOk();
        return json(sent);
    }

    private JsonNode quarter() {
        return json(programs.get(SUPERVISOR, "trainings"));
    }

    private List<String> standings(String rule) {
        return StreamSupport.stream(
                        json(programs.get(SUPERVISOR, "promises?limit=100"))
                                .get("items")
                                .spliterator(),
                        false)
                .filter(one -> one.get("clause").asString().equals(rule))
                .map(one -> one.get("standing").asString())
                .toList();
    }

    @Test
    @Clause("D00-1.7")
    void a_quarter_without_anything_planned_is_a_gap_that_a_plan_closes() {
        var supervisor = new Browsing(web, office, SUPERVISOR);
        assertThat(quarter().get("gap").asBoolean()).isTrue();
        assertThat(supervisor.get("training"))
                .bodyText()
                .contains("data-clause=\"D00-1.7\"", "2026-Q4 还没有安排服务技能或产品知识培训");

        planned("SAFETY", "2026-12-03T06:00:00Z");
        assertThat(quarter().get("gap").asBoolean()).isTrue();
        var training = planned("SERVICE_SKILL", "2026-12-03T06:00:00Z");
        assertThat(quarter().get("gap").asBoolean()).isFalse();
        assertThat(office.in(() -> notices.last(office.actor(RECEPTIONIST))))
                .anySatisfy(one -> assertThat(one.kind()).isEqualTo("training"));

        programs.post(SUPERVISOR, "trainings/" + training.get("id").asString() + "/called-off", "{\"words\":\"讲师出差\"}");
        assertThat(quarter().get("gap").asBoolean()).isTrue();
        assertThat(office.in(() -> notices.last(office.actor(RECEPTIONIST))))
                .anySatisfy(one -> assertThat(one.kind()).isEqualTo("trainingOff"));
    }

    @Test
    @Clause({"D00-2.7", "D00-3.7"})
    void a_held_training_of_professional_skill_keeps_the_duty_of_the_quarter() {
        duties.plan(office.office());
        var training = planned("PROFESSIONAL_SKILL", "2026-11-26T04:00:00Z");
        var address = "trainings/" + training.get("id").asString() + "/held";
        assertThat(programs.post(SUPERVISOR, address, "{\"attendance\":{},\"words\":\"好\"}"))
                .hasStatus(422);
        assertThat(programs.post(
                        SUPERVISOR,
                        address,
                        "{\"attendance\":{\"" + member(RECEPTIONIST) + "\":\"PRESENT\"},\"words\":\"好\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("D00-2.7");
        later(Duration.ofHours(3));
        assertThat(programs.post(
                        SUPERVISOR,
                        address,
                        "{\"attendance\":{\"" + member(DIRECTOR) + "\":\"PRESENT\"},\"words\":\"好\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("没有人到场");
        assertThat(standings("D00-2.7")).containsExactly("OPEN");

        held(training);

        assertThat(standings("D00-2.7")).isEmpty();
        assertThat(quarter().get("held").asInt()).isOne();
        var learner = json(programs.get(RECEPTIONIST, "learners/" + member(RECEPTIONIST)));
        assertThat(learner.get("minutes").asInt()).isEqualTo(60);
        assertThat(learner.get("attended").size()).isOne();
        assertThat(json(programs.get(SUPERVISOR, "learners/" + member(STEWARD)))
                        .get("attended")
                        .size())
                .isZero();
        assertThat(programs.get(RECEPTIONIST, "learners/" + member(STEWARD))).hasStatus(403);
        assertThat(programs.post(SUPERVISOR, address, "{\"attendance\":{},\"words\":\"x\"}"))
                .hasStatus(422);
        assertThat(new Browsing(web, office, STEWARD).get("training/people/" + member(STEWARD)))
                .bodyText()
                .contains("data-clause=\"D00-3.7\"", "缺席", "投诉接待话术");
        assertThat(new Browsing(web, office, SUPERVISOR)
                        .get("training/" + training.get("id").asString() + "/record"))
                .bodyText()
                .contains("培训记录表", "都能按话术接待", "到场", "请假");
        assertThat(new Browsing(web, office, SUPERVISOR).post("training.xlsx", "reason", "季度核对"))
                .hasStatusOk();
        assertThat(new Browsing(web, office, STEWARD).post("training.xlsx", "reason", "好奇"))
                .hasStatus(403);
    }

    @Test
    @Clause("D00-2.7")
    void what_is_written_down_after_the_quarter_keeps_its_duty_late() {
        duties.plan(office.office());
        var training = planned("PROFESSIONAL_SKILL", "2026-12-30T06:00:00Z");
        later(Duration.ofDays(40));

        held(training);

        var january = json(programs.get(SUPERVISOR, "clauses/D00-2.7/compliance?month=2027-01"));
        assertThat(january.get("keptLate").asInt()).isOne();
        assertThat(january.get("kept").asInt()).isZero();
    }

    @Test
    @Clause("D00-2.7")
    void two_weeks_before_the_end_of_a_quarter_those_who_lead_hear_once_that_none_was_held() {
        later(Duration.ofDays(21));
        office.in(() -> {
            trainings.watch(office.office().id());
            return 0;
        });
        assertThat(lacking(DIRECTOR)).isZero();
        later(Duration.ofDays(3));
        for (var n = 0; n < 2; n++) {
            office.in(() -> {
                trainings.watch(office.office().id());
                return 0;
            });
        }

        assertThat(lacking(DIRECTOR)).isOne();
        assertThat(lacking(SUPERVISOR)).isOne();
    }

    private long lacking(Role role) {
        return office.in(() -> notices.last(office.actor(role))).stream()
                .filter(one -> one.kind().equals("trainingLacking"))
                .count();
    }

    @Test
    @Clause("D00-2.4")
    void a_pass_holds_for_a_year_and_the_roster_asks_for_it_at_the_desk() {
        var month = YearMonth.of(2026, 12);
        assertThat(faults(month)).contains("UNTESTED");
        var marks = """
                {"day":"2026-11-25","examiner":"李主管","marks":{"%s":59,"%s":60}}""".formatted(member(STEWARD), member(RECEPTIONIST));
        var tests = json(programs.post(SUPERVISOR, "knowledge-tests", marks));
        assertThat(tests.size()).isEqualTo(2);

        var standing = json(programs.get(SUPERVISOR, "knowledge-tests"));
        var desk = named(standing, member(RECEPTIONIST));
        assertThat(desk.get("valid").asBoolean()).isTrue();
        assertThat(desk.get("validUntil").asString()).isEqualTo("2027-11-25");
        assertThat(named(standing, member(STEWARD)).get("valid").asBoolean()).isFalse();
        assertThat(named(standing, member(STEWARD)).get("mark").asInt()).isEqualTo(59);
        assertThat(new Browsing(web, office, SUPERVISOR).get("training/tests"))
                .bodyText()
                .contains("data-clause=\"D00-2.4\"", "有效至 2027-11-25", "不合格");

        clock.set("2027-11-25T12:00");
        programs = new Programs(web, office);
        assertThat(named(json(programs.get(SUPERVISOR, "knowledge-tests")), member(RECEPTIONIST))
                        .get("valid")
                        .asBoolean())
                .isTrue();
        clock.set("2027-11-26T12:00");
        programs = new Programs(web, office);
        assertThat(named(json(programs.get(SUPERVISOR, "knowledge-tests")), member(RECEPTIONIST))
                        .get("valid")
                        .asBoolean())
                .isFalse();
    }

    private static JsonNode named(JsonNode standings, String id) {
        for (var one : standings) {
            if (one.get("id").asString().equals(id)) {
                return one;
            }
        }
        throw new AssertionError(id + " is not in " + standings);
    }

    /** December with the receptionist at the desk every morning. */
    private List<String> faults(YearMonth month) {
        var supervisor = office.actor(SUPERVISOR);
        return office.in(() -> {
            rosters.fill(supervisor, month, null);
            return rosters.plan(supervisor, month).issues().stream()
                    .map(one -> one.fault().name())
                    .distinct()
                    .toList();
        });
    }

    @Test
    @Clause("D00-2.4")
    void an_office_may_keep_a_roster_back_that_puts_somebody_untested_at_the_desk() {
        var month = YearMonth.of(2026, 12);
        office.in(() -> {
            rulebook.change(office.actor(DIRECTOR), "D00-2.4", "refuse", "1", LocalDate.now(clock), "先考后上岗");
            return 0;
        });
        assertThat(faults(month)).contains("MUST_BE_TESTED");
        var supervisor = office.actor(SUPERVISOR);

        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> office.in(() -> rosters.publish(supervisor, month, null))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.clause()).isEqualTo("D00-2.4"));

        var all = String.join(
                ",",
                office.in(() -> rosters.people(office.office().id())).stream()
                        .map(one -> "\"" + one.id().value() + "\":90")
                        .toList());
        assertThat(programs.post(SUPERVISOR, "knowledge-tests", """
                        {"day":"2026-11-25","examiner":"李主管","marks":{%s}}""".formatted(all)))
                .hasStatus(201);
        assertThat(office.in(() -> rosters.publish(supervisor, month, null))
                        .roster()
                        .isPublished())
                .isTrue();
    }

    @Test
    @Clause("D00-2.4")
    void a_mark_entered_by_mistake_is_annulled_and_nonsense_refused() {
        assertThat(programs.post(SUPERVISOR, "knowledge-tests", """
                        {"day":"2026-11-25","examiner":"李主管","marks":{"%s":101}}""".formatted(member(RECEPTIONIST))))
                .hasStatus(422);
        assertThat(programs.post(SUPERVISOR, "knowledge-tests", """
                        {"day":"2026-11-27","examiner":"","marks":{}}"""))
                .hasStatus(422)
                .bodyText()
                .contains("考核日期", "考官", "成绩");
        assertThat(programs.post(RECEPTIONIST, "knowledge-tests", "{\"marks\":{}}"))
                .hasStatus(403);
        var test = json(programs.post(SUPERVISOR, "knowledge-tests", """
                {"day":"2026-11-25","examiner":"李主管","marks":{"%s":95}}""".formatted(member(RECEPTIONIST))));
        var address = "knowledge-tests/" + test.get(0).get("id").asString() + "/annulment";

        assertThat(programs.post(SUPERVISOR, address, "{\"words\":\"\"}")).hasStatus(422);
        assertThat(programs.post(SUPERVISOR, address, "{\"words\":\"录错了人\"}")).hasStatusOk();
        assertThat(programs.post(SUPERVISOR, address, "{\"words\":\"录错了人\"}")).hasStatus(422);
        assertThat(named(json(programs.get(SUPERVISOR, "knowledge-tests")), member(RECEPTIONIST))
                        .get("valid")
                        .asBoolean())
                .isFalse();
    }

    @Test
    @Clause("D00-3.4")
    void a_wrong_answer_is_something_to_learn_until_a_later_session_was_attended() {
        var early = planned("PRODUCT_KNOWLEDGE", "2026-11-26T03:00:00Z");
        later(Duration.ofHours(2));
        held(early);
        var need = json(programs.post(STEWARD, "training-needs", """
                {"member":"%s","words":"把装修押金说成了一千元"}""".formatted(member(RECEPTIONIST))));
        var address = "training-needs/" + need.get("id").asString() + "/met";
        assertThat(office.in(() -> notices.last(office.actor(RECEPTIONIST))))
                .anySatisfy(one -> assertThat(one.kind()).isEqualTo("trainingNeed"));
        assertThat(json(programs.get(SUPERVISOR, "training-needs")).size()).isOne();
        assertThat(programs.post(
                        SUPERVISOR,
                        address,
                        "{\"training\":\"" + early.get("id").asString() + "\"}"))
                .hasStatus(422);

        later(Duration.ofHours(1));
        var after = planned("PRODUCT_KNOWLEDGE", clock.instant().toString());
        later(Duration.ofHours(2));
        held(after);
        assertThat(new Browsing(web, office, SUPERVISOR).get("training/people/" + member(RECEPTIONIST)))
                .bodyText()
                .contains("data-clause=\"D00-3.4\"", "把装修押金说成了一千元", "已在此次培训中补上");
        assertThat(programs.post(
                        SUPERVISOR,
                        address,
                        "{\"training\":\"" + after.get("id").asString() + "\"}"))
                .hasStatusOk();

        assertThat(json(programs.get(SUPERVISOR, "training-needs")).size()).isZero();
        assertThat(programs.post(STEWARD, "training-needs", "{\"words\":\"\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("请选择是谁");
    }
}
