package yinuo.desk.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;
import yinuo.promise.Owed;
import yinuo.promise.PromiseRule;
import yinuo.promise.Promises;
import yinuo.promise.Subject;
import yinuo.rulebook.Clause;
import yinuo.staff.Role;

/** A complaint and its callback: whichever page records it, both stand as they must. */
@CentreTest
class CallbackOfComplaintTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    Promises promises;

    @Autowired
    JdbcClient db;

    private People.Staffed office;
    private Programs programs;

    @BeforeEach
    void open() {
        office = people.office();
        programs = new Programs(web, office);
    }

    private JsonNode received() {
        return json(programs.post(RECEPTIONIST, "complaints", """
                {"channel":"PHONE","home":"3-1802","person":{"name":"曾子涵","phone":"13812345678"},
                 "category":"CLEANING","words":"楼道脏","onTheSpot":{"words":"已清理"}}"""));
    }

    private String replied() {
        var id = received().get("id").asString();
        assertThat(programs.post(
                        RECEPTIONIST, "complaints/" + id + "/reply", "{\"means\":\"PHONE\",\"words\":\"已清理\"}"))
                .hasStatusOk();
        return id;
    }

    private JsonNode complaint(String id) {
        return json(programs.get(SUPERVISOR, "complaints/" + id));
    }

    private JsonNode callback() {
        return json(programs.get(SUPERVISOR, "callbacks")).get("items").get(0);
    }

    private String answer(String overall, Role with) {
        return """
                {"means":"VISIT_AND_LOOK","words":"看过楼道","signature":{"by":"曾子涵","how":"PAPER"},"companions":["%s"],
                 "contents":{"quality":"SATISFIED","effect":"SATISFIED","overall":"%s","faultKind":"NONE","noSuggestion":true}}""".formatted(office.actor(with).member().value(), overall);
    }

    @Test
    @Clause({"D03-1.1", "D03-3.1", "D12-3.6"})
    void the_page_of_the_callback_closes_the_complaint() {
        var id = replied();
        assertThat(callback().get("source").get("number").asString())
                .isEqualTo(complaint(id).get("number").asString());

        var answered = programs.post(
                STEWARD, "callbacks/" + callback().get("id").asString() + "/answer", answer("SATISFIED", TEAM_LEADER));

        assertThat(answered).hasStatusOk();
        assertThat(complaint(id).get("stage").asString()).isEqualTo("CLOSED");
        assertThat(complaint(id).get("promises").toString()).contains("\"D03-1.1\"", "KEPT");
        assertThat(new Browsing(web, office, SUPERVISOR).get("complaints/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("看过楼道", "D03-1.1");
    }

    @Test
    @Clause("D12-10")
    void dissatisfaction_there_makes_a_new_complaint_and_no_further_round() {
        var id = replied();

        var after = json(programs.post(
                STEWARD,
                "callbacks/" + callback().get("id").asString() + "/answer",
                answer("DISSATISFIED", TEAM_LEADER)));

        assertThat(after.get("state").asString()).isEqualTo("DISSATISFIED");
        assertThat(complaint(id).get("stage").asString()).isEqualTo("DISSATISFIED");
        var anew = json(programs.get(SUPERVISOR, "complaints?stage=RECEIVED")).get("items");
        assertThat(anew.get(0).get("previous").asString()).isEqualTo(id);
    }

    @Test
    void the_page_of_the_complaint_ends_the_callback_as_a_brief_record() {
        var id = replied();

        programs.post(STEWARD, "complaints/" + id + "/callback", "{\"outcome\":\"NOT_REACHED\",\"words\":\"未接\"}");
        assertThat(callback().get("attempts").size()).isOne();
        assertThat(callback().get("state").asString()).isEqualTo("DUE");
        programs.post(
                STEWARD,
                "complaints/" + id + "/callback",
                "{\"outcome\":\"REACHED\",\"words\":\"满意\",\"opinion\":\"SATISFIED\"}");

        assertThat(callback().get("state").asString()).isEqualTo("DONE");
        assertThat(callback().get("answer").get("contents").get("quality").isNull())
                .isTrue();
        assertThat(json(programs.get(SUPERVISOR, "callbacks?what=BRIEF"))
                        .get("items")
                        .size())
                .isOne();
    }

    @Test
    @Clause("D12-3.3")
    void whoever_was_given_an_explanation_is_asked_whether_it_was_understood() {
        var id = json(programs.post(RECEPTIONIST, "complaints", """
                {"channel":"PHONE","home":"3-1802","person":{"name":"曾子涵"},"category":"OTHER","words":"楼下的狗叫"}""")).get("id").asString();
        programs.post(SUPERVISOR, "complaints/" + id + "/classification", """
                {"class":"INVALID","reason":"不属物业职责"}""");
        assertThat(programs.post(SUPERVISOR, "complaints/" + id + "/reply", """
                {"means":"PHONE","words":"已说明应向社区反映"}"""))
                .hasStatusOk();
        var answer = "callbacks/" + callback().get("id").asString() + "/answer";
        assertThat(new Browsing(web, office, STEWARD)
                        .get("callbacks/" + callback().get("id").asString()))
                .bodyText()
                .contains("name=\"understood\"", "data-clause=\"D12-3.3\"");

        assertThat(programs.post(STEWARD, answer, answer("SATISFIED", TEAM_LEADER)))
                .hasStatus(422)
                .bodyText()
                .contains("understood");
        var whole = answer("SATISFIED", TEAM_LEADER)
                .replace("\"noSuggestion\":true", "\"noSuggestion\":true,\"understood\":false");
        assertThat(programs.post(STEWARD, answer, whole)).hasStatusOk();

        assertThat(callback().get("answer").get("contents").get("understood").asBoolean())
                .isFalse();
        assertThat(new Browsing(web, office, STEWARD)
                        .get("callbacks/" + callback().get("id").asString()))
                .bodyText()
                .contains("是否理解解释", "未理解");
    }

    @Test
    void other_complaints_are_not_asked_about_understanding() {
        replied();

        var id = callback().get("id").asString();
        assertThat(new Browsing(web, office, STEWARD).get("callbacks/" + id))
                .bodyText()
                .doesNotContain("name=\"understood\"");
    }

    @Test
    void the_director_who_releases_the_complaint_releases_its_callback() {
        var id = replied();

        programs.post(DIRECTOR, "complaints/" + id + "/release", "{\"words\":\"业主已迁出\"}");

        assertThat(callback().get("state").asString()).isEqualTo("RELEASED");
        assertThat(callback().get("answer").isNull()).isTrue();
    }

    @Test
    void what_was_owed_before_callbacks_were_a_thing_of_their_own_is_moved_there() throws IOException {
        var complaint = received();
        var id = UUID.fromString(complaint.get("id").asString());
        var subject =
                new Subject("complaint", id, complaint.get("number").asString(), "3-1802", "楼道脏", "complaints/" + id);
        var script = new ClassPathResource("db/migration/complaint/V10__callbacks.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        office.inTransaction(() -> {
            db.sql("update complaint set stage = 'REPLIED' where office_id = :office and id = :id")
                    .param("office", office.office().id().value())
                    .param("id", id)
                    .update();
            return promises.make(
                    office.office().id(),
                    subject,
                    List.of(Owed.from(OldRule.CALL_BACK_COMPLAINT, SettableClock.START)));
        });

        office.inTransaction(() -> db.sql(script).update());

        assertThat(callback().get("source").get("id").asString()).isEqualTo(id.toString());
        assertThat(callback().get("dueAt").asString()).isEqualTo("2026-11-29T16:00:00Z");
        assertThat(callback().get("promises").toString()).contains("D03-1.1", "OPEN");
        programs.post(
                STEWARD,
                "complaints/" + id + "/callback",
                "{\"outcome\":\"REACHED\",\"words\":\"满意\",\"opinion\":\"SATISFIED\"}");
        assertThat(complaint(id.toString()).get("promises").toString()).contains("D03-1.1", "KEPT");
    }

    /** The rule as the complaint had it. */
    private enum OldRule implements PromiseRule {
        CALL_BACK_COMPLAINT;

        @Override
        public String clause() {
            return "D03-1.1";
        }

        @Override
        public Role owedBy() {
            return STEWARD;
        }
    }
}
