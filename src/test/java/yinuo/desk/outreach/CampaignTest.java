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
import yinuo.promise.Promise;
import yinuo.promise.Promises;
import yinuo.rulebook.Clause;

/** Calls that somebody above ordered, from the order to the report. */
@CentreTest
class CampaignTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    Promises promises;

    private People.Staffed office;
    private Programs programs;

    @BeforeEach
    void open() {
        office = people.office();
        programs = new Programs(web, office);
    }

    private JsonNode ordered(String kind, String homes) {
        var result = programs.post(SUPERVISOR, "campaigns", """
                {"kind":"%s","purpose":"中秋游园通知","script":"您好，周六下午三点在中心花园……","homes":{%s}}""".formatted(kind, homes));
        assertThat(result).hasStatus(201);
        return json(result);
    }

    private Promise promised(JsonNode campaign) {
        return office.inTransaction(() -> promises.about(
                        office.office().id(),
                        Campaign.SUBJECT,
                        java.util.UUID.fromString(campaign.get("id").asString())))
                .getFirst();
    }

    private static String called(JsonNode call, String more) {
        return "{\"call\":\"%s\",%s}".formatted(call.get("id").asString(), more);
    }

    @Test
    @Clause({"D01-4.9", "D01-3.10"})
    void each_home_is_called_and_the_result_reported_to_whoever_ordered_it() {
        var campaign = ordered("CALLBACK", "\"pasted\":\"3-1802, 3-0102\\n3-1802\"");
        var address = "campaigns/" + campaign.get("id").asString();
        assertThat(campaign.get("calls").size()).isEqualTo(2);
        assertThat(promised(campaign).made().clause()).isEqualTo("D01-4.9");
        var first = campaign.get("calls").get(0);

        assertThat(programs.post(RECEPTIONIST, address + "/report", "{\"words\":\"x\"}"))
                .hasStatus(422);
        assertThat(programs.post(RECEPTIONIST, address + "/calls", called(first, "\"reached\":true,\"words\":\"好\"")))
                .hasStatus(422);
        programs.post(RECEPTIONIST, address + "/calls", called(first, "\"reached\":false,\"words\":\"占线\""));
        var again = programs.post(
                RECEPTIONIST,
                address + "/calls",
                called(first, "\"reached\":true,\"opinion\":\"SATISFIED\",\"words\":\"会参加\""));
        assertThat(again).hasStatusOk();
        assertThat(programs.post(RECEPTIONIST, address + "/calls", called(first, "\"reached\":false")))
                .hasStatus(422);
        programs.post(
                RECEPTIONIST, address + "/calls", called(campaign.get("calls").get(1), "\"reached\":false"));
        var reported = json(programs.post(RECEPTIONIST, address + "/report", "{\"words\":\"两户，一户会参加\"}"));

        assertThat(reported.get("report").get("words").asString()).isEqualTo("两户，一户会参加");
        assertThat(reported.get("progress").get("reached").asInt()).isOne();
        assertThat(reported.get("progress").get("missed").asInt()).isOne();
        assertThat(promised(campaign).isOpen()).isFalse();
        assertThat(programs.post(RECEPTIONIST, address + "/report", "{\"words\":\"再报\"}"))
                .hasStatus(422);
    }

    @Test
    void a_notice_asks_no_opinion() {
        var campaign = ordered("NOTICE", "\"pasted\":\"3-1802\"");

        var told = programs.post(
                RECEPTIONIST,
                "campaigns/" + campaign.get("id").asString() + "/calls",
                called(campaign.get("calls").get(0), "\"reached\":true"));

        assertThat(json(told).get("progress").get("reached").asInt()).isOne();
    }

    @Test
    void homes_are_chosen_by_building_and_condition() {
        assertThat(ordered("NOTICE", "\"buildings\":[3]").get("calls").size()).isEqualTo(18);
        assertThat(ordered("NOTICE", "\"zones\":[\"一区\"],\"condition\":\"RENTED\"")
                        .get("calls")
                        .size())
                .isOne();
        assertThat(ordered("NOTICE", "\"condition\":\"EVERY\"").get("calls").size())
                .isEqualTo(19);
        assertThat(programs.post(SUPERVISOR, "campaigns", """
                {"kind":"NOTICE","purpose":"x","script":"x","homes":{}}""")).hasStatus(422);
        assertThat(programs.post(SUPERVISOR, "campaigns", """
                {"kind":"NOTICE","purpose":"x","script":"x","homes":{"pasted":"99-9999"}}""")).hasStatus(422);
        assertThat(programs.post(RECEPTIONIST, "campaigns", """
                {"kind":"NOTICE","purpose":"x","script":"x","homes":{"pasted":"3-1802"}}""")).hasStatus(403);
    }

    @Test
    @Clause("D01-4.9")
    void the_pages_order_call_and_report() {
        var supervisor = new Browsing(web, office, SUPERVISOR);
        var desk = new Browsing(web, office, RECEPTIONIST);

        var order = supervisor.post(
                "campaigns",
                "kind",
                "NOTICE",
                "purpose",
                "停水告知",
                "script",
                "明日检修",
                "buildings",
                "3",
                "zones",
                "",
                "condition",
                "LIVED_IN",
                "pasted",
                "",
                "dueAt",
                "");

        assertThat(order).hasStatus3xxRedirection();
        assertThat(desk.get("campaigns")).hasStatusOk().bodyText().contains("停水告知", "0 / 18");
        var page = "campaigns/" + order.getResponse().getRedirectedUrl().replaceAll(".*/", "");
        assertThat(desk.get(page)).hasStatusOk().bodyText().contains("明日检修", "3-1802", "138****5678");
        assertThat(desk.get(page + "/sheet")).hasStatusOk().bodyText().contains("巡访、回访记录表");
        assertThat(supervisor.get("callbacks")).bodyText().contains("/campaigns", "/activities");
    }
}
