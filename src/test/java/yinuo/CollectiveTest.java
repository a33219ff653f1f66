package yinuo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.desk.collective.Collective;
import yinuo.desk.collective.Collective.CollectiveStep;
import yinuo.desk.collective.Collective.State;
import yinuo.desk.collective.Collectives;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.ComplaintQuestions;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;

/** Five homes with the same matter: proposed, declared, led, answered by visits. */
@CentreTest
class CollectiveTest {

    @Autowired
    Collectives collectives;

    @Autowired
    yinuo.desk.collective.CollectiveHomes homes;

    @Autowired
    ComplaintQuestions questions;

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
    }

    private Complaint complain(String home, String words) {
        var made = json(programs.post(RECEPTIONIST, "complaints", """
                {"channel":"PHONE","home":"%s","person":{"name":"业户"},"category":"REPAIR","words":"%s"}""".formatted(home, words)));
        var id = new Complaint.Id(
                office.office().id(), java.util.UUID.fromString(made.get("id").asString()));
        var complaint = office.in(() -> questions.get(office.actor(DIRECTOR), id));
        office.in(() -> collectives.watch(complaint));
        return complaint;
    }

    private void fiveHomes() {
        for (var floor = 1; floor <= 5; floor++) {
            complain("3-%02d02".formatted(floor), "卫生间顶板渗水，第" + floor + "天了");
        }
    }

    private Collective only() {
        var all = office.in(() -> collectives.all(office.actor(DIRECTOR)));
        return office.in(
                () -> collectives.get(office.actor(DIRECTOR), all.getFirst().id()));
    }

    @Test
    @Clause("D12-def-collective")
    void the_fifth_distinct_home_makes_it_and_another_matter_or_the_same_home_does_not() {
        for (var floor = 1; floor <= 4; floor++) {
            complain("3-%02d02".formatted(floor), "卫生间顶板渗水");
        }
        complain("3-0102", "卫生间顶板渗水又来了");
        complain("3-0602", "楼道灯不亮");
        assertThat(office.in(() -> collectives.all(office.actor(DIRECTOR)))).isEmpty();

        complain("3-0502", "我家卫生间顶板也渗水");
        complain("3-0702", "卫生间顶板渗水，同楼多户");

        assertThat(only().state()).isEqualTo(State.PROPOSED);
        assertThat(only().homes()).isEqualTo(5);
        assertThat(office.in(() -> collectives.members(office.actor(DIRECTOR), only().id())))
                .hasSize(7);
    }

    @Test
    @Clause({"D12-4.1", "D12-7"})
    void the_director_owes_every_step_and_every_home_a_visit() {
        fiveHomes();
        var director = office.actor(DIRECTOR);
        var id = only().id();
        office.in(() -> {
            collectives.declare(office.actor(RECEPTIONIST), id, 0, "五户同诉");
            return true;
        });
        assertThatThrownBy(() -> office.in(() -> {
                    collectives.step(director, id, CollectiveStep.CONTACT_HOMES, "已办");
                    return true;
                }))
                .hasMessage("collective.refusal.homes");
        contactAll(id);
        office.in(() -> {
            Arrays.stream(CollectiveStep.values()).limit(5).forEach(step -> collectives.step(director, id, step, "已办"));
            return true;
        });

        assertThatThrownBy(() -> close(id)).isInstanceOf(Refusal.class).hasMessage("collective.refusal.missing");
        office.in(() -> {
            collectives.step(director, id, CollectiveStep.REPORT, "已填报");
            return true;
        });
        assertThatThrownBy(() -> close(id)).isInstanceOf(Refusal.class).hasMessage("collective.refusal.visits");

        var member = office.in(() -> collectives.members(director, id)).getFirst();
        var address = "complaints/" + member.id().value() + "/";
        programs.post(SUPERVISOR, address + "classification", """
                {"class":"VALID","reason":"x","field":"MAINTENANCE","fault":"NEGLECT"}""");
        programs.post(SUPERVISOR, address + "contact", "{\"words\":\"约定上门\"}");
        var byPhone = programs.post(SUPERVISOR, address + "reply", """
                {"means":"PHONE","words":"x","whyNoVisit":"x"}""");
        assertThat(byPhone).hasStatus(422);
        assertThat(json(byPhone).get("clause").asString()).isEqualTo("D12-7");
    }

    private void contactAll(Collective.Id id) {
        var browsing = new Browsing(web, office, DIRECTOR);
        var address = "collectives/" + id.value() + "/contacts";
        assertThat(browsing.swap(address, "home", "3-0102", "words", "已电话联系"))
                .as("without a time")
                .hasStatus(422);
        for (var home : office.in(() -> homes.missing(id))) {
            assertThat(browsing.post(address, "home", home, "words", "已电话联系", "agreedReplyAt", "2026-11-27T19:00"))
                    .hasStatus3xxRedirection();
        }
    }

    @Test
    void programs_lead_it_from_the_declaration_to_the_steps() {
        fiveHomes();
        var one = json(programs.get(DIRECTOR, "collectives")).get(0);
        var address = "collectives/" + one.get("id").asString();
        assertThat(one.get("complaints").size()).isEqualTo(5);
        assertThat(one.get("state").asString()).isEqualTo("PROPOSED");

        assertThat(programs.post(DIRECTOR, address + "/declaration", "{\"words\":\"\"}"))
                .hasStatus(422);
        assertThat(programs.post(DIRECTOR, address + "/declaration", "{\"words\":\"五户同诉\"}", "If-Match", "7"))
                .hasStatus(409);
        var declared = json(programs.post(DIRECTOR, address + "/declaration", "{\"words\":\"五户同诉\"}"));
        assertThat(declared.get("state").asString()).isEqualTo("DECLARED");
        assertThat(declared.get("homesToContact").size()).isEqualTo(5);
        assertThat(programs.post(DIRECTOR, address + "/refusal", "{\"words\":\"不是\"}"))
                .hasStatus(422);

        var spoken = json(programs.post(DIRECTOR, address + "/contacts", """
                {"home":"3-0102","words":"已电话联系","agreedReplyAt":"2026-11-27T11:00:00Z"}"""));
        assertThat(spoken.get("homesToContact").size()).isEqualTo(4);
        assertThat(spoken.get("contacts").get(0).get("home").asString()).isEqualTo("3-0102");
        assertThat(programs.post(DIRECTOR, address + "/steps", "{\"words\":\"x\"}"))
                .hasStatus(422);
        var told = json(programs.post(DIRECTOR, address + "/steps", "{\"step\":\"TELL_DEPUTY\",\"words\":\"已报告\"}"));
        assertThat(told.get("missing").toString()).doesNotContain("TELL_DEPUTY").contains("REPORT");
        assertThat(programs.post(DIRECTOR, address + "/closing", "{\"words\":\"完\"}"))
                .hasStatus(422);
        assertThat(programs.get(RECEPTIONIST, address)).hasStatusOk();
    }

    @Test
    @Clause({"D12-7", "D12-rec-6.3"})
    void it_closes_when_every_home_was_visited_at_its_agreed_time() {
        fiveHomes();
        var director = office.actor(DIRECTOR);
        var id = only().id();
        office.in(() -> {
            collectives.declare(office.actor(RECEPTIONIST), id, 0, "五户同诉");
            return true;
        });
        contactAll(id);
        office.in(() -> {
            Arrays.stream(CollectiveStep.values()).forEach(step -> collectives.step(director, id, step, "已办"));
            return true;
        });
        var members = office.in(() -> collectives.members(director, id));
        for (var member : members) {
            var address = "complaints/" + member.id().value() + "/";
            programs.post(SUPERVISOR, address + "classification", "{\"class\":\"INVALID\",\"reason\":\"x\"}");
            assertThatThrownBy(() -> close(id)).hasMessage("collective.refusal.visits");
            assertThat(programs.post(SUPERVISOR, address + "reply", """
                    {"means":"VISIT","words":"已上门","opinion":"SATISFIED","signature":{"by":"x","how":"PAPER"}}""")).hasStatusOk();
        }
        assertThat(json(programs.get(DIRECTOR, "promises?standing=KEPT&limit=200"))
                        .get("items")
                        .findValuesAsString("clause"))
                .filteredOn(clause -> clause.equals("D12-7"))
                .hasSize(5);

        close(id);

        assertThat(only().state()).isEqualTo(State.CLOSED);
        assertThat(new Browsing(web, office, DIRECTOR).get("collectives/" + id.value() + "/report"))
                .bodyText()
                .contains("特别事件报告", "3-0502", "2026-11-27 19:00", "报分管副总经理");
    }

    private void close(Collective.Id id) {
        office.in(() -> {
            collectives.close(office.actor(DIRECTOR), id, 1, "已办结");
            return true;
        });
    }

    @Test
    @Clause("D12-def-collective")
    void a_person_may_say_that_it_is_none() {
        fiveHomes();

        office.in(() -> {
            collectives.refuse(office.actor(SUPERVISOR), only().id(), 0, "原因各不相同");
            return true;
        });

        assertThat(only().state()).isEqualTo(State.REFUSED);
        assertThat(office.in(() -> collectives.members(office.actor(DIRECTOR), only().id())))
                .isEmpty();
    }

    @Test
    void its_pages_show() {
        fiveHomes();
        var browsing = new Browsing(web, office, DIRECTOR);

        assertThat(browsing.get("collectives")).bodyText().contains("卫生间顶板渗水");
        assertThat(browsing.get("collectives/" + only().id().value()))
                .bodyText()
                .contains("主任确认");
        assertThat(browsing.get("collectives/" + only().id().value() + "/report"))
                .hasStatusOk();
    }
}
