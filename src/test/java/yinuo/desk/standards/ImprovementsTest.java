package yinuo.desk.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;
import yinuo.desk.standards.Improvement.ImprovementStage;
import yinuo.desk.standards.Improvements.Planned;
import yinuo.promise.Promise;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Forbidden;
import yinuo.refusal.Overtaken;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;

/** A quarter in which too few were content is followed by an improvement; one that was good, or silent, by nothing. */
@CentreTest
class ImprovementsTest {

    @Autowired
    Improvements improvements;

    @Autowired
    Promises promises;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvcTester web;

    private People.Staffed office;
    private Programs programs;

    @BeforeEach
    void open() {
        office = people.office();
        programs = new Programs(web, office);
    }

    /** Residents who judged the reply to their complaint. */
    private void judged(String opinion, int times) {
        for (var n = 0; n < times; n++) {
            var id = json(programs.post(RECEPTIONIST, "complaints", """
                    {"channel":"PHONE","home":"3-1802","person":{"name":"曾子涵"},"category":"CLEANING","words":"楼道脏 %s %d",
                     "onTheSpot":{"words":"已清理"}}""".formatted(opinion, n)))
                    .get("id")
                    .asString();
            assertThat(programs.post(RECEPTIONIST, "complaints/" + id + "/reply", """
                    {"means":"PHONE","words":"已清理","opinion":"%s"}""".formatted(opinion)))
                    .hasStatusOk();
        }
    }

    private void nextQuarter() {
        clock.advance(Duration.ofDays(40));
        assess();
    }

    private void assess() {
        office.in(() -> {
            improvements.assess(office.office().id());
            return true;
        });
    }

    private Improvement only() {
        var all = office.in(() -> improvements.all(office.actor(DIRECTOR)));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Promise promise(String rule) {
        return office
                .in(() -> promises.about(
                        office.office().id(), Improvement.SUBJECT, only().id().value()))
                .stream()
                .filter(one ->
                        one.made().rule().equals(rule) && one.standing(clock.instant()) != Promise.Standing.WAIVED)
                .findFirst()
                .orElseThrow();
    }

    private static Planned plan(String causes, String measures, LocalDate until) {
        return new Planned(causes, measures, until);
    }

    private LocalDate in(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).plusDays(days);
    }

    @Test
    @Clause("D00-2.5")
    void a_quarter_below_its_target_asks_for_a_plan_once() {
        judged("SATISFIED", 8);
        judged("DISSATISFIED", 1);

        nextQuarter();
        assess();

        var improvement = only();
        assertThat(improvement.quarter().label()).isEqualTo("2026-Q4");
        assertThat(improvement.quarter().content()).isEqualTo(8);
        assertThat(improvement.quarter().judged()).isEqualTo(9);
        assertThat(improvement.stage()).isEqualTo(ImprovementStage.OPEN);
        assertThat(promise("PLAN_IMPROVEMENT").made().clause()).isEqualTo("D00-2.5");
        assertThat(promise("PLAN_IMPROVEMENT").owner().role()).isEqualTo(SUPERVISOR);
        assertThat(new Browsing(web, office, SUPERVISOR).get("improvements"))
                .bodyText()
                .contains("2026-Q4", "8 / 9", "88.9%", "未达标", "GJ-0105-001");
    }

    @Test
    @Clause("D00-2.5")
    void nine_of_ten_are_enough_and_so_is_silence() {
        judged("SATISFIED", 8);
        judged("VERY_SATISFIED", 1);
        judged("VERY_DISSATISFIED", 1);
        nextQuarter();
        var silent = people.office();
        silent.in(() -> {
            improvements.assess(silent.office().id());
            return true;
        });

        assertThat(office.in(() -> improvements.all(office.actor(DIRECTOR)))).isEmpty();
        assertThat(office.in(() -> improvements.quarters(office.actor(DIRECTOR))))
                .singleElement()
                .satisfies(quarter -> assertThat(quarter.standard().rate()).isEqualTo("90"));
        assertThat(silent.in(() -> improvements.all(silent.actor(DIRECTOR)))).isEmpty();
    }

    @Test
    @Clause("D00-2.5")
    void it_is_planned_carried_out_and_confirmed_by_the_director() {
        judged("DISSATISFIED", 1);
        nextQuarter();
        var id = only().id().value();
        var supervisor = office.actor(SUPERVISOR);
        var director = office.actor(DIRECTOR);
        assertThatThrownBy(() -> office.in(() -> improvements.end(director, id, null, "好了")))
                .isInstanceOf(Refusal.class);
        for (var bad : new Planned[] {
            plan("", "做", in(5)),
            plan("因", " ", in(5)),
            plan("因", "做", null),
            plan("因", "做", in(0)),
            plan("因", "做", in(93))
        }) {
            assertThatThrownBy(() -> office.in(() -> improvements.plan(supervisor, id, null, bad)))
                    .isInstanceOf(BadInput.class);
        }
        assertThatThrownBy(() ->
                        office.in(() -> improvements.plan(office.actor(RECEPTIONIST), id, null, plan("因", "做", in(5)))))
                .isInstanceOf(Forbidden.class);

        var planned = office.in(() -> improvements.plan(supervisor, id, 0, plan("回访太晚", "当日回访", in(20))));

        assertThat(promise("PLAN_IMPROVEMENT").standing(clock.instant())).isEqualTo(Promise.Standing.KEPT);
        assertThat(promise("CARRY_OUT_IMPROVEMENT").made().dueAt())
                .isEqualTo(in(21).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant());
        assertThatThrownBy(() -> office.in(() -> improvements.plan(supervisor, id, 0, plan("因", "做", in(5)))))
                .isInstanceOf(Overtaken.class);
        assertThatThrownBy(() -> office.in(() -> improvements.end(supervisor, id, null, "好了")))
                .isInstanceOf(Forbidden.class);
        assertThat(office.in(() -> improvements.plan(supervisor, id, planned.version(), plan("回访太晚", "专人回访", in(10))))
                        .stage())
                .isEqualTo(ImprovementStage.PLANNED);

        clock.advance(Duration.ofDays(9));
        var page = new Browsing(web, office, DIRECTOR);
        assertThat(page.get("improvements/" + id)).bodyText().contains("回访太晚", "专人回访", "确认改进完成");
        assertThat(page.post("improvements/" + id + "/end", "version", "2", "words", ""))
                .hasStatus(422);
        assertThat(page.post("improvements/" + id + "/end", "version", "2", "words", "次月满意度 95%"))
                .hasStatus(302);

        assertThat(only().stage()).isEqualTo(ImprovementStage.ENDED);
        assertThat(promise("CARRY_OUT_IMPROVEMENT").standing(clock.instant())).isEqualTo(Promise.Standing.KEPT);
        assertThatThrownBy(() -> office.in(() -> improvements.plan(supervisor, id, null, plan("因", "做", in(5)))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void programs_ask_and_plan_too() {
        judged("DISSATISFIED", 1);
        nextQuarter();
        var listed = json(programs.get(DIRECTOR, "improvements")).get(0);
        var id = UUID.fromString(listed.get("id").asString());
        assertThat(listed.get("satisfaction").get("kept").asInt()).isZero();

        assertThat(programs.post(SUPERVISOR, "improvements/" + id + "/plan", """
                {"causes":"回访太晚","measures":"专人回访","until":"%s"}""".formatted(in(10))))
                .hasStatusOk();
        assertThat(programs.post(DIRECTOR, "improvements/" + id + "/end", "{\"words\":\"回升\"}"))
                .hasStatusOk();

        assertThat(json(programs.get(DIRECTOR, "standards?month=2026-12")).toString())
                .contains("D00-2.5");
        assertThat(only().stage()).isEqualTo(ImprovementStage.ENDED);
    }
}
