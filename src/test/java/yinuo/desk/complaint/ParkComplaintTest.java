package yinuo.desk.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;
import yinuo.office.Office;
import yinuo.rulebook.Clause;
import yinuo.staff.Role;

/** A complaint in an industrial park: looked into, decided by the manager where needed, and told to all who must hear. */
@CentreTest
class ParkComplaintTest {

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
        office = people.office(Office.Profile.INDUSTRIAL_PARK);
        programs = new Programs(web, office);
    }

    private JsonNode received(Role by) {
        return json(programs.post(by, "complaints", """
                {"channel":"PHONE","home":"3-1802","person":{"name":"曾子涵"},"category":"REPAIR","words":"卸货区照明不亮"}"""));
    }

    private String classified() {
        var id = received(SUPERVISOR).get("id").asString();
        assertThat(deed(
                        SUPERVISOR,
                        id,
                        "classification",
                        "{\"class\":\"VALID\",\"reason\":\"照明失修\",\"field\":\"MAINTENANCE\",\"fault\":\"NEGLECT\"}"))
                .hasStatusOk();
        assertThat(deed(STEWARD, id, "contact", "{\"words\":\"已联系\"}")).hasStatusOk();
        return id;
    }

    private MvcTestResult deed(Role by, String id, String deed, String body) {
        return programs.post(by, "complaints/" + id + "/" + deed, body);
    }

    private JsonNode complaint(String id) {
        return json(programs.get(SUPERVISOR, "complaints/" + id));
    }

    private JsonNode promise(String id, String clause) {
        return complaint(id)
                .get("promises")
                .valueStream()
                .filter(one -> one.get("clause").asString().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    private String member(Role role) {
        return office.actor(role).member().value().toString();
    }

    private MvcTestResult investigated(String id) {
        return deed(STEWARD, id, "investigation", "{\"verified\":true,\"words\":\"三盏灯不亮\"}");
    }

    @Test
    @Clause("D04-1.1")
    void the_steward_on_duty_is_responsible_whoever_takes_it_in() {
        var complaint = received(SUPERVISOR);

        assertThat(complaint.get("owner").get("id").asString()).isEqualTo(member(STEWARD));
        assertThat(new Browsing(web, office, STEWARD).get("today"))
                .bodyText()
                .contains(complaint.get("number").asString().substring(12));
    }

    @Test
    @Clause("D04-1.1")
    void a_steward_acts_as_receptionist_there_and_nowhere_else() {
        var elsewhere = new Programs(web, people.office());

        assertThat(new Browsing(web, office, STEWARD).get("board")).hasStatusOk();
        assertThat(json(elsewhere.get(SUPERVISOR, "complaints/handlers")).toString())
                .doesNotContain("[\"RECEPTIONIST\",\"STEWARD\"]");
        assertThat(json(programs.get(SUPERVISOR, "complaints/handlers")).toString())
                .contains("[\"RECEPTIONIST\",\"STEWARD\"]");
    }

    @Test
    @Clause("D04-1.1")
    void an_inquiry_that_is_not_answered_at_once_is_the_stewards_too() {
        var inquiry = json(programs.post(SUPERVISOR, "inquiries", """
                {"channel":"PHONE","person":{"name":"曾子涵"},"words":"货梯几点开","promisedFor":"2026-11-26T08:00:00Z","apologised":true,"askedOf":"工程部"}"""));

        assertThat(new Browsing(web, office, STEWARD).get("today"))
                .bodyText()
                .contains("inquiries/" + inquiry.get("id").asString());
    }

    @Test
    @Clause("D04-1.3")
    void nothing_is_handled_or_answered_before_it_was_looked_into() {
        var id = classified();

        var early = deed(STEWARD, id, "handling", "{\"words\":\"已换灯\"}");
        var earlier = deed(STEWARD, id, "reply", "{\"means\":\"PHONE\",\"words\":\"已换灯\",\"whyNoVisit\":\"对方出差\"}");

        assertThat(early).hasStatus(422).bodyText().contains("D04-1.3");
        assertThat(earlier).hasStatus(422).bodyText().contains("D04-1.3");
        assertThat(investigated(id)).hasStatusOk();
        assertThat(deed(STEWARD, id, "handling", "{\"words\":\"已换灯\"}")).hasStatusOk();
    }

    @Test
    @Clause("D04-1.3")
    void the_investigation_is_promised_and_names_facts_result_and_person() {
        var id = classified();
        assertThat(complaint(id).get("promises").toString()).contains("调查核实投诉", "\"D04-1.3\"");
        assertThat(deed(STEWARD, id, "investigation", "{\"words\":\"看过\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("verified");

        clock.advance(Duration.ofHours(2));
        investigated(id);

        assertThat(promise(id, "D04-1.3").get("dueAt").asString()).isEqualTo("2026-11-27T02:00:00Z");
        assertThat(promise(id, "D04-1.3").get("doneAt").asString()).isEqualTo("2026-11-26T04:00:00Z");
        assertThat(promise(id, "D04-1.3").get("standing").asString()).isEqualTo("KEPT");
        assertThat(new Browsing(web, office, SUPERVISOR).get("complaints/" + id))
                .bodyText()
                .contains("三盏灯不亮", "属实", office.actor(STEWARD).name(), "data-clause=\"D04-1.3\"");
    }

    @Test
    @Clause("D04-1.3.b")
    void what_cannot_be_solved_needs_an_opinion_and_becomes_the_managers() {
        var id = classified();

        assertThat(deed(STEWARD, id, "passing-up", "{\"words\":\"要换整条线路\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("proposal");
        assertThat(deed(STEWARD, id, "passing-up", "{\"words\":\"要换整条线路\",\"proposal\":\"分两期更换\"}"))
                .hasStatusOk();

        assertThat(complaint(id).get("owner").get("id").asString()).isEqualTo(member(DIRECTOR));
        assertThat(new Browsing(web, office, DIRECTOR).get("notices"))
                .bodyText()
                .contains("待您决定");
    }

    @Test
    @Clause("D04-1.3.b")
    void it_goes_on_only_by_the_managers_decision_with_owner_and_end() {
        var id = classified();
        investigated(id);
        deed(STEWARD, id, "passing-up", "{\"words\":\"要换整条线路\",\"proposal\":\"分两期更换\"}");

        assertThat(deed(STEWARD, id, "handling", "{\"words\":\"先换一盏\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("D04-1.3.b");
        assertThat(deed(SUPERVISOR, id, "decision", "{\"words\":\"同意\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("D04-1.3.b");
        assertThat(deed(DIRECTOR, id, "decision", "{\"words\":\"同意\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("owner", "dueAt");
        assertThat(deed(
                        DIRECTOR,
                        id,
                        "decision",
                        "{\"words\":\"同意\",\"owner\":\"%s\",\"dueAt\":\"2026-11-28T09:00:00Z\"}"
                                .formatted(member(ENGINEERING))))
                .hasStatusOk();

        assertThat(complaint(id).get("owner").get("id").asString()).isEqualTo(member(ENGINEERING));
        assertThat(complaint(id).get("promises").toString()).contains("按决定办结", "2026-11-28T09:00:00Z");
        assertThat(deed(ENGINEERING, id, "handling", "{\"words\":\"已换线路\"}")).hasStatusOk();
        assertThat(promise(id, "D04-1.3.b").get("standing").asString()).isEqualTo("KEPT");
    }

    @Test
    @Clause("D04-1.5.b")
    void the_third_change_of_the_one_responsible_alerts_the_supervisor() {
        var id = classified();
        var supervisor = new Browsing(web, office, SUPERVISOR);

        for (var to : new Role[] {ENGINEERING, CLEANING}) {
            assertThat(deed(TEAM_LEADER, id, "reassignment", owner(to))).hasStatusOk();
        }
        assertThat(supervisor.get("notices")).bodyText().doesNotContain("多次改派");
        assertThat(deed(TEAM_LEADER, id, "reassignment", owner(SECURITY))).hasStatusOk();

        assertThat(supervisor.get("notices")).bodyText().contains("多次改派");
        assertThat(complaint(id).get("owner").get("changes").asInt()).isEqualTo(3);
        assertThat(deed(TEAM_LEADER, id, "reassignment", owner(SECURITY)))
                .hasStatus(422)
                .bodyText()
                .contains("owner");
        assertThat(deed(STEWARD, id, "reassignment", owner(STEWARD))).hasStatus(403);
    }

    private String owner(Role role) {
        return "{\"owner\":\"%s\",\"words\":\"归口\"}".formatted(member(role));
    }

    @Test
    @Clause({"D04-1.3", "D04-1.5.b"})
    void it_is_closed_only_after_both_have_heard_and_the_result_goes_round() {
        var id = classified();
        investigated(id);
        deed(STEWARD, id, "handling", "{\"words\":\"已换灯\"}");
        assertThat(
                        deed(
                                STEWARD,
                                id,
                                "reply",
                                "{\"means\":\"VISIT\",\"words\":\"已换灯\",\"opinion\":\"SATISFIED\",\"signature\":{\"by\":\"曾子涵\",\"how\":\"PAPER\"}}"))
                .hasStatusOk();
        var call = "{\"outcome\":\"REACHED\",\"words\":\"满意\",\"opinion\":\"SATISFIED\"}";

        assertThat(deed(SUPERVISOR, id, "callback", call))
                .hasStatus(422)
                .bodyText()
                .contains("D04-1.5.b");
        assertThat(deed(STEWARD, id, "manager-report", "{\"words\":\"照明已恢复\"}")).hasStatusOk();
        assertThat(deed(SUPERVISOR, id, "callback", call)).hasStatusOk();

        assertThat(complaint(id).get("stage").asString()).isEqualTo("CLOSED");
        assertThat(new Browsing(web, office, DIRECTOR).get("notices"))
                .bodyText()
                .contains("投诉处理结果");
        assertThat(new Browsing(web, office, CLEANING).get("notices"))
                .bodyText()
                .doesNotContain("投诉处理结果");
    }

    @Test
    @Clause("D04-1.3")
    void the_department_of_the_park_office_hears_the_result() {
        var rules = new Browsing(web, office, DIRECTOR);
        assertThat(rules.post(
                        "rules/D04-1.3/numbers",
                        "name",
                        "department",
                        "value",
                        "works",
                        "from",
                        "2026-11-26",
                        "reason",
                        "工程部负责园区办事务"))
                .hasStatus(302);
        it_is_closed_only_after_both_have_heard_and_the_result_goes_round();

        assertThat(new Browsing(web, office, ENGINEERING).get("notices"))
                .bodyText()
                .contains("投诉处理结果");
    }

    @Test
    @Clause("D04-1.3")
    void an_office_of_homes_asks_for_none_of_this() {
        office = people.office();
        programs = new Programs(web, office);
        var id = classified();

        assertThat(complaint(id).get("owner").isNull()).isTrue();
        assertThat(deed(STEWARD, id, "handling", "{\"words\":\"已换灯\"}")).hasStatusOk();
        assertThat(investigated(id)).hasStatus(422);
        assertThat(deed(TEAM_LEADER, id, "reassignment", owner(SECURITY))).hasStatus(422);
    }

    @Test
    void forms_on_screen_do_the_same() {
        var id = classified();
        var steward = new Browsing(web, office, STEWARD);
        assertThat(steward.get("complaints/" + id + "?deed=investigation"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"verified\"", "data-clause=\"D04-1.3\"", "name=\"proposal\"");
        var version = complaint(id).get("version").asString();

        assertThat(steward.post(
                        "complaints/" + id + "/investigation",
                        "version",
                        version,
                        "verified",
                        "false",
                        "words",
                        "未见异常"))
                .hasStatus(302);

        assertThat(steward.get("complaints/" + id)).bodyText().contains("未见异常", "不属实");
        assertThat(steward.post("complaints/" + id + "/passing-up", "version", version, "words", "x", "proposal", "y"))
                .hasStatus(409);
    }
}
