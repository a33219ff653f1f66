package yinuo.desk.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.Programs.json;
import static yinuo.staff.Role.RECEPTIONIST;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.rulebook.Clause;

/** What comes of a burst pipe is linked to it, by the form of reception or later. */
@CentreTest
class OutOfIncidentsTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    private People.Staffed office;
    private Programs programs;
    private Browsing desk;
    private String incident;

    @BeforeEach
    void open() {
        office = people.office();
        programs = new Programs(web, office);
        desk = new Browsing(web, office, RECEPTIONIST);
        incident = made("incidents", "{\"kind\":\"BURST_PIPE\",\"place\":\"3-1802\"}")
                .get("id")
                .asString();
    }

    private JsonNode made(String path, String body) {
        var result = programs.post(RECEPTIONIST, path, body);
        assertThat(result).hasStatus(201);
        return json(result);
    }

    private JsonNode complaint() {
        return made(
                "complaints",
                "{\"channel\":\"PHONE\",\"home\":\"3-1802\",\"person\":{\"name\":\"曾子涵\"},\"category\":\"REPAIR\",\"words\":\"地板泡了\"}");
    }

    private String[] form(String once, String incident) {
        return new String[] {
            "once",
            once,
            "channel",
            "PHONE",
            "matter",
            "COMPLAINT",
            "home",
            "3-1802",
            "person",
            "曾子涵",
            "category",
            "REPAIR",
            "words",
            "水漏到家里，地板泡了",
            "incident",
            incident
        };
    }

    @Test
    @Clause("D01-4.1.4.1")
    void the_form_offers_what_runs_in_the_building_and_links_what_is_ticked() {
        assertThat(desk.get("incidents/near?home=3-0202")).bodyText().contains(incident);
        assertThat(desk.get("incidents/near?home=5-0101")).bodyText().doesNotContain(incident);

        var answer = desk.post("intake", form(UUID.randomUUID().toString(), incident));

        assertThat(answer).hasStatus(302);
        var address = String.valueOf(answer.getResponse().getRedirectedUrl()).replaceFirst("^/[^/]+/", "");
        assertThat(desk.get("incidents/" + incident)).bodyText().contains(address);
        assertThat(desk.get("incidents/of/" + address.substring(address.indexOf('/') + 1)))
                .bodyText()
                .contains("incidents/" + incident);
    }

    @Test
    @Clause("D01-4.1.4.1")
    void a_complaint_is_linked_later_and_once() {
        var complaint = complaint();
        var id = complaint.get("id").asString();
        assertThat(desk.get("incidents/of/" + id + "?home=3-1802"))
                .bodyText()
                .contains("incidents/" + incident + "/complaints");

        var link = "{\"complaint\":\"" + id + "\"}";
        assertThat(programs.post(RECEPTIONIST, "incidents/" + incident + "/complaints", link))
                .hasStatus(204);
        var again = programs.post(RECEPTIONIST, "incidents/" + incident + "/complaints", link);

        assertThat(again).hasStatus(422);
        assertThat(json(again).get("clause").asString()).isEqualTo("D01-4.1.4.1");
        assertThat(desk.get("incidents/of/" + id)).bodyText().contains("incidents/" + incident);
        assertThat(json(programs.get(RECEPTIONIST, "incidents/" + incident)).toString())
                .contains(complaint.get("number").asString());
    }

    @Test
    void a_form_that_names_no_incident_is_shown_again_and_registers_nothing() {
        var answer = desk.post("intake", form(UUID.randomUUID().toString(), "none"));

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains("水漏到家里，地板泡了", "突发事件不存在");
        assertThat(programs.get(RECEPTIONIST, "complaints?q=地板")).bodyText().doesNotContain("水漏到家里");
    }
}
