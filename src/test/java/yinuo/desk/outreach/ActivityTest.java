package yinuo.desk.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

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
import yinuo.rulebook.Clause;

/** Activities and the callbacks of those who took part. */
@CentreTest
class ActivityTest {

    private static final String TEN = "3-0102 3-0202 3-0302 3-0402 3-0502 3-0602 3-0702 3-0802 3-0902 3-1002";

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    private People.Staffed office;
    private Programs programs;

    @BeforeEach
    void open() {
        office = people.office();
        programs = new Programs(web, office);
    }

    private String held() {
        var result = programs.post(SUPERVISOR, "activities", """
                {"title":"邻里运动会","place":"中心花园","at":"2026-11-25T06:00:00Z","homes":{"pasted":"%s"}}""".formatted(TEN));
        assertThat(result).hasStatus(201);
        return json(result).get("id").asString();
    }

    private JsonNode over(String id, String how) {
        var result = programs.post(SUPERVISOR, "activities/" + id + "/ending", """
                {"endedAt":"2026-11-25T09:00:00Z",%s}""".formatted(how));
        assertThat(result).hasStatusOk();
        return json(result);
    }

    private JsonNode callbacks() {
        return json(programs.get(SUPERVISOR, "callbacks?kind=ACTIVITY")).get("items");
    }

    @Test
    @Clause({"D03-1.4", "D03-2.4"})
    void enough_of_those_who_took_part_are_drawn_and_asked_within_a_month() {
        var id = held();

        var after = over(id, "\"how\":\"DRAWN\",\"seed\":7");

        assertThat(after.get("selection").get("asked").asInt()).isEqualTo(7);
        assertThat(after.get("selection").get("seed").asInt()).isEqualTo(7);
        assertThat(callbacks().size()).isEqualTo(7);
        assertThat(callbacks().get(0).get("dueAt").asString()).isEqualTo("2026-12-25T16:00:00Z");
        assertThat(programs.post(SUPERVISOR, "activities/" + id + "/ending", "{\"how\":\"EVERYBODY\"}"))
                .hasStatus(422);
    }

    @Test
    @Clause("D03-2.4")
    void too_few_are_refused_for_the_rate_could_not_be_reached() {
        var id = held();

        var few = programs.post(SUPERVISOR, "activities/" + id + "/ending", "{\"how\":\"DRAWN\",\"count\":6}");
        assertThat(few).hasStatus(422);
        assertThat(json(few).get("clause").asString()).isEqualTo("D03-2.4");
        assertThat(programs.post(SUPERVISOR, "activities/" + id + "/ending", """
                {"how":"CHOSEN","chosen":"3-0102 3-0202 3-1802"}"""))
                .hasStatus(422);

        assertThat(over(id, "\"how\":\"CHOSEN\",\"chosen\":\"%s\"".formatted(TEN.substring(0, 55)))
                        .get("selection")
                        .get("asked")
                        .asInt())
                .isEqualTo(8);
    }

    @Test
    @Clause("D03-2.4")
    void its_rate_counts_the_homes_called_back_among_those_that_took_part() {
        var id = held();
        over(id, "\"how\":\"EVERYBODY\"");
        for (var n = 0; n < 7; n++) {
            assertThat(programs.post(
                            STEWARD, "callbacks/" + callbacks().get(n).get("id").asString() + "/answer", """
                            {"means":"PHONE","whyNoVisit":"户数多","words":"好","contents":{"quality":"SATISFIED",
                             "effect":"SATISFIED","overall":"SATISFIED","faultKind":"NONE","noSuggestion":true}}"""))
                    .hasStatusOk();
        }

        assertThat(json(programs.get(SUPERVISOR, "activities/" + id))
                        .get("rate")
                        .asDouble())
                .isEqualTo(70.0);
        var rates = json(programs.get(SUPERVISOR, "callbacks/rates?month=2026-12"));
        assertThat(rates.get(3).get("rate").asString()).isEqualTo("ACTIVITY");
        assertThat(rates.get(3).get("base").asInt()).isEqualTo(10);
        assertThat(rates.get(3).get("target").asInt()).isEqualTo(70);
        assertThat(rates.get(3).get("below").asBoolean()).isFalse();
    }

    @Test
    void the_pages_hold_join_and_end() {
        var leader = new Browsing(web, office, TEAM_LEADER);
        var held =
                leader.post("activities", "title", "包饺子", "place", "架空层", "at", "2026-11-26T09:00", "pasted", "3-1802");
        assertThat(held).hasStatus3xxRedirection();
        var page = "activities/" + held.getResponse().getRedirectedUrl().replaceAll(".*/", "");

        assertThat(leader.post(page + "/participants", "pasted", "3-0102,3-0202"))
                .hasStatus3xxRedirection();
        assertThat(leader.post(page + "/ending", "how", "DRAWN", "endedAt", "", "count", "", "chosen", ""))
                .hasStatus3xxRedirection();

        assertThat(leader.get(page)).hasStatusOk().bodyText().contains("包饺子", "3 户", "HF-20261126-003");
        assertThat(leader.get("activities")).hasStatusOk().bodyText().contains("包饺子");
        assertThat(new Browsing(web, office, RECEPTIONIST)
                        .post("activities", "title", "x", "place", "x", "at", "2026-11-26T09:00"))
                .hasStatus(403);
    }
}
