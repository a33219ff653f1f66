package yinuo.desk.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
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
import yinuo.desk.spotcheck.SpotCheck.Sampled;
import yinuo.promise.Duties;
import yinuo.rulebook.Clause;

/** The monthly spot check: what is drawn, what may be found, and when it is kept. */
@CentreTest
class SpotChecksTest {

    @Autowired
    SpotChecks checks;

    @Autowired
    Drawing drawing;

    @Autowired
    Duties duties;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    private People.Staffed office;
    private Programs programs;

    @BeforeEach
    void open() {
        office = people.office();
        programs = new Programs(web, office);
        duties.plan(office.office());
    }

    private void settled(String home, String opinion) {
        var id = json(programs.post(RECEPTIONIST, "complaints", """
                {"channel":"PHONE","home":"%s","person":{"name":"x"},"category":"CLEANING","words":"楼道脏",
                "onTheSpot":{"words":"已清扫"}}""".formatted(home)))
                .get("id")
                .asString();
        programs.post(RECEPTIONIST, "complaints/" + id + "/reply", "{\"means\":\"PHONE\",\"words\":\"已答复\"}");
        programs.post(STEWARD, "complaints/" + id + "/callback", """
                {"outcome":"REACHED","words":"回访","opinion":"%s"}""".formatted(opinion));
        clock.advance(java.time.Duration.ofMinutes(1));
    }

    private JsonNode draw() {
        var drawn = programs.post(SUPERVISOR, "spot-checks/2026-11", "{}");
        assertThat(drawn).hasStatus(201);
        return json(drawn);
    }

    private static List<JsonNode> lines(JsonNode check, Sampled kind) {
        return IntStream.range(0, check.get("lines").size())
                .mapToObj(n -> check.get("lines").get(n))
                .filter(line -> line.get("kind").asString().equals(kind.name()))
                .toList();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult look(JsonNode line, String found) {
        return programs.post(
                SUPERVISOR, "spot-checks/2026-11/lines/" + line.get("seq").asInt(), found);
    }

    private List<String> open(String standing) {
        return json(programs.get(DIRECTOR, standing.equals("OPEN") ? "promises" : "promises?standing=" + standing))
                .get("items")
                .findValuesAsString("clause");
    }

    @Test
    @Clause({"D12-12.2", "D12-12.3"})
    void the_sample_is_as_large_as_the_rulebook_asks_and_the_same_seed_draws_it_again() {
        for (var floor = 1; floor <= 12; floor++) {
            settled("3-%02d02".formatted(floor), "SATISFIED");
        }
        clock.advance(java.time.Duration.ofHours(1));

        var drawn = draw();

        assertThat(lines(drawn, Sampled.LOG_ENTRY)).hasSize(10);
        assertThat(lines(drawn, Sampled.HOME)).hasSize(10);
        assertThat(lines(drawn, Sampled.SETTLED))
                .as("ten per cent, at least three")
                .hasSize(3);
        var check = office.in(() -> checks.get(office.actor(DIRECTOR), YearMonth.of(2026, 11)));
        assertThat(office.inTransaction(
                        () -> drawing.lines(office.office().id(), check.draw(), LocalDate.of(2026, 11, 1))))
                .isEqualTo(check.lines());
        assertThat(programs.post(DIRECTOR, "spot-checks/2026-11", "{}"))
                .as("drawn once")
                .hasStatus(422);
        assertThat(programs.post(DIRECTOR, "spot-checks/2026-08", "{}")).hasStatus(422);
        assertThat(programs.post(RECEPTIONIST, "spot-checks/2026-11", "{}")).hasStatus(403);
    }

    @Test
    void sizes_and_orders_are_plain_arithmetic() {
        assertThat(Sample.size(200, new BigDecimal("10"), 3)).isEqualTo(20);
        assertThat(Sample.size(41, new BigDecimal("10"), 3)).isEqualTo(5);
        assertThat(Sample.size(2, new BigDecimal("10"), 3)).isEqualTo(2);
        var all = IntStream.range(0, 100).boxed().toList();
        assertThat(Sample.of(all, 10, 7)).isEqualTo(Sample.of(all, 10, 7)).isNotEqualTo(Sample.of(all, 10, 8));
    }

    @Test
    @Clause("D12-12.2")
    void an_omission_names_who_was_on_duty_and_the_duty_is_kept_with_the_last_line() {
        settled("3-0102", "SATISFIED");
        var drawn = draw();
        var home = lines(drawn, Sampled.HOME).getFirst();
        assertThat(look(home, "{\"finding\":\"VISITED\",\"words\":\"x\"}")).hasStatus(422);
        assertThat(look(home, "{\"finding\":\"OMITTED\",\"words\":\"上周说过灯坏\"}")).hasStatus(422);
        assertThat(look(
                        home,
                        "{\"finding\":\"OMITTED\",\"onDuty\":\"%s\"}"
                                .formatted(office.actor(RECEPTIONIST).member().value())))
                .hasStatus(422);

        assertThat(look(
                        home,
                        "{\"finding\":\"OMITTED\",\"words\":\"上周说过灯坏\",\"onDuty\":\"%s\"}"
                                .formatted(office.actor(RECEPTIONIST).member().value())))
                .hasStatusOk();
        assertThat(look(home, "{\"finding\":\"NO_COMPLAINT\"}"))
                .as("not written over")
                .hasStatus(422);
        assertThat(open("OPEN")).contains("D12-12.2", "D12-12.3");
        lines(drawn, Sampled.HOME).stream().skip(1).forEach(line -> look(line, "{\"finding\":\"NO_COMPLAINT\"}"));
        lines(drawn, Sampled.LOG_ENTRY).forEach(line -> look(line, "{\"finding\":\"COMPLETE\"}"));

        assertThat(open("OPEN")).contains("D12-12.3").doesNotContain("D12-12.2");
        assertThat(open("KEPT")).contains("D12-12.2");
        var check = json(programs.get(DIRECTOR, "spot-checks/2026-11"));
        assertThat(check.get("omissions").asInt()).isEqualTo(1);
        assertThat(new Browsing(web, office, DIRECTOR).get("spot-checks/2026-11"))
                .bodyText()
                .contains("漏登", office.actor(RECEPTIONIST).name());
    }

    @Test
    @Clause("D12-12.3")
    void what_visited_residents_say_is_compared_with_what_we_had_recorded() {
        settled("3-0102", "SATISFIED");
        settled("3-0202", "VERY_SATISFIED");
        settled("3-0302", "SATISFIED");
        clock.advance(java.time.Duration.ofMinutes(1));
        var visits = lines(draw(), Sampled.SETTLED);
        assertThat(look(visits.get(0), "{\"finding\":\"VISITED\"}"))
                .as("without an opinion")
                .hasStatus(422);

        look(visits.get(0), "{\"finding\":\"VISITED\",\"opinion\":\"SATISFIED\"}");
        look(visits.get(1), "{\"finding\":\"VISITED\",\"opinion\":\"DISSATISFIED\",\"words\":\"又脏了\"}");
        look(visits.get(2), "{\"finding\":\"NOT_REACHED\",\"words\":\"三次不在家\"}");

        var check = json(programs.get(DIRECTOR, "spot-checks/2026-11"));
        assertThat(check.get("contentNow").asInt()).isEqualTo(50);
        assertThat(check.get("contentRecorded").asInt()).isEqualTo(100);
        assertThat(open("KEPT")).contains("D12-12.3");
        var browsing = new Browsing(web, office, DIRECTOR);
        assertThat(browsing.get("spot-checks/2026-11/paper")).bodyText().contains("又脏了", "50%");
    }

    @Test
    void a_month_without_settled_complaints_owes_no_visits() {
        var browsing = new Browsing(web, office, SUPERVISOR);
        assertThat(browsing.get("spot-checks/2026-11")).bodyText().contains("抽取样本");

        assertThat(browsing.post("spot-checks/2026-11")).hasStatus3xxRedirection();

        assertThat(open("WAIVED")).contains("D12-12.3");
        assertThat(browsing.get("today")).bodyText().contains("抽查值班记录并询问住户");
        assertThat(new Browsing(web, office, RECEPTIONIST).get("spot-checks/2026-11"))
                .hasStatus(403);
    }
}
