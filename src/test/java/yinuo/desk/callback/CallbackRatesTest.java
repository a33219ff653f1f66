package yinuo.desk.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;
import yinuo.rulebook.Clause;

/** The rates of callbacks and their targets. */
@CentreTest
class CallbackRatesTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    Callbacks callbacks;

    @Autowired
    SettableClock clock;

    private People.Staffed office;
    private Programs programs;

    @BeforeEach
    void open() {
        office = people.office();
        programs = new Programs(web, office);
    }

    private void later(Duration by) {
        clock.advance(by);
        programs = new Programs(web, office);
    }

    private Callback owed(Work.Kind kind) {
        return new Owing(callbacks, office).owe(kind);
    }

    private JsonNode rate(String rate, String month) {
        for (var one : json(programs.get(SUPERVISOR, "callbacks/rates?month=" + month))) {
            if (one.get("rate").asString().equals(rate)) {
                return one;
            }
        }
        throw new AssertionError(rate);
    }

    private void answer(Callback callback) {
        answer(callback, "SATISFIED");
    }

    private void answer(Callback callback, String overall) {
        var body = """
                {%s,"words":"好","means":"VISIT","signature":{"by":"曾","how":"SCREEN"},"companions":["%s"]}""".formatted(
                        CallbackLifeTest.FIVE.formatted(overall),
                        office.actor(TEAM_LEADER).member().value());
        assertThat(programs.post(STEWARD, "callbacks/" + callback.id().value() + "/answer", body))
                .hasStatus(200);
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLAINT,    COMPLAINT, 2026-11, 100",
        "SMALL_REPAIR, REPAIR,    2026-11, 100",
        "PROJECT,      REPAIR,    2026-12, 100",
        "MALL,         REPAIR,    2026-11, 100",
        "SERVICE_END,  SERVICE,   2026-11, 100"
    })
    @Clause({"D03-2.1", "D03-2.2", "D03-2.3"})
    void every_callback_that_fell_due_has_to_be_made(Work.Kind kind, String rate, String month, int target) {
        answer(owed(kind));
        owed(kind);
        var before = rate(rate, month);
        assertThat(before.get("counts").get("OPEN").asInt()).isOne();
        assertThat(before.get("counts").get("MISSING").asInt()).isZero();
        assertThat(before.get("base").asInt()).isOne();

        later(Duration.ofDays(40));

        var after = rate(rate, month);
        assertThat(after.get("target").asInt()).isEqualTo(target);
        assertThat(after.get("base").asInt()).isEqualTo(2);
        assertThat(after.get("counts").get("MISSING").asInt()).isOne();
        var missing = json(programs.get(SUPERVISOR, "callbacks?what=MISSING&rate=" + rate + "&month=" + month));
        assertThat(missing.get("items").size()).isOne();
    }

    @Test
    @Clause("D00-2.5")
    void what_residents_judged_counts_in_the_satisfaction_of_the_quarter() {
        answer(owed(Work.Kind.SMALL_REPAIR));
        answer(owed(Work.Kind.SERVICE_END));
        answer(owed(Work.Kind.SMALL_REPAIR), "DISSATISFIED");
        owed(Work.Kind.PROJECT);

        var standards = json(programs.get(SUPERVISOR, "standards?month=2026-12"));

        var satisfaction = standards.get(standards.size() - 1);
        assertThat(satisfaction.get("clause").asString()).isEqualTo("D00-2.5");
        assertThat(satisfaction.get("kept").asInt()).isEqualTo(2);
        assertThat(satisfaction.get("of").asInt()).isEqualTo(3);
    }

    @Test
    @Clause("D03-2.1")
    void who_cannot_be_reached_stays_outside_the_rate() {
        var callback = owed(Work.Kind.SMALL_REPAIR);
        for (var n = 0; n < 3; n++) {
            programs.post(STEWARD, "callbacks/" + callback.id().value() + "/attempts", """
                    {"means":"VISIT","result":"NOBODY_HOME"}""");
        }
        programs.post(SUPERVISOR, "callbacks/" + callback.id().value() + "/release", "{\"words\":\"长期外出\"}");
        later(Duration.ofDays(10));

        var rate = rate("REPAIR", "2026-11");

        assertThat(rate.get("base").asInt()).isZero();
        assertThat(rate.get("counts").get("UNREACHABLE").asInt()).isOne();
    }

    @Test
    @Clause("D03-2.5")
    void the_supervisor_sets_the_target_of_other_services_with_a_reason() {
        assertThat(rate("OTHER", "2026-11").get("target").isNull()).isTrue();
        var supervisor = new Browsing(web, office, SUPERVISOR);

        assertThat(supervisor.post("callbacks/rates/target", "percent", "60", "reason", " "))
                .hasStatus(422);
        assertThat(supervisor.post("callbacks/rates/target", "percent", "60", "reason", "入伙高峰，人手有限"))
                .hasStatus3xxRedirection();
        assertThat(new Browsing(web, office, STEWARD).post("callbacks/rates/target", "percent", "1", "reason", "x"))
                .hasStatus(403);

        assertThat(rate("OTHER", "2026-11").get("target").asInt()).isEqualTo(60);
    }
}
