package yinuo.team.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.staff.Role.*;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.desk.complaint.ComplaintPeople;
import yinuo.rulebook.Clause;
import yinuo.staff.Role;
import yinuo.team.conduct.ConductEntry.ConductStage;
import yinuo.team.conduct.ConductEntry.Source;

/** A valid complaint about the attitude of somebody who was named proposes points; nothing else does. */
@CentreTest
class AttitudeComplaintsTest {

    private static final String VALID =
            "{\"class\":\"VALID\",\"reason\":\"监控与录音属实\",\"field\":\"SERVICE\",\"fault\":\"DISCIPLINE\"%s}";
    private static final String INVALID = "{\"class\":\"INVALID\",\"reason\":\"调阅录音，并无此事\"}";

    @Autowired
    ConductQuestions questions;

    @Autowired
    People people;

    @Autowired
    MockMvcTester web;

    private People.Staffed office;
    private Programs api;

    @BeforeEach
    void open() {
        office = people.office();
        api = new Programs(web, office);
    }

    private UUID id(Role role) {
        return office.actor(role).member().value();
    }

    private String complaint(String category, String more) {
        var json = """
                {"channel":"VISIT","home":"3-1802","person":{"name":"曾子涵"},"category":"%s","words":"说话很不耐烦"%s}""".formatted(category, more);
        return Programs.json(api.post(RECEPTIONIST, "complaints", json))
                .get("id")
                .asString();
    }

    private static String concerned(Object whom) {
        return ",\"concerned\":\"" + whom + "\"";
    }

    private List<ConductEntry> about(Role role) {
        return office.in(() -> questions.list(office.actor(DIRECTOR), null, null)).stream()
                .filter(entry -> entry.isOf(office.actor(role).member()))
                .toList();
    }

    @Test
    @Clause({"D01-4.1.3.1.7", "D13-4.2.2.2b", "D14-4.2.2.2b"})
    void judged_valid_it_proposes_the_least_points_once_and_the_person_is_heard_first() {
        var id = complaint("ATTITUDE", concerned(id(STEWARD)));
        assertThat(about(STEWARD)).as("not before somebody has judged").isEmpty();

        assertThat(api.post(SUPERVISOR, "complaints/" + id + "/classification", VALID.formatted("")))
                .hasStatusOk();

        assertThat(about(STEWARD)).singleElement().satisfies(entry -> {
            assertThat(entry.found().fault()).isEqualTo("DE-07");
            assertThat(entry.found().source()).isEqualTo(Source.COMPLAINT);
            assertThat(entry.found().path()).isEqualTo("complaints/" + id);
            assertThat(entry.proposal().points()).isEqualByComparingTo("5");
            assertThat(entry.stage()).isEqualTo(ConductStage.PROPOSED);
        });
        assertThat(api.post(DIRECTOR, "complaints/" + id + "/reclassification", INVALID))
                .hasStatusOk();
        assertThat(api.post(DIRECTOR, "complaints/" + id + "/reclassification", VALID.formatted("")))
                .hasStatusOk();
        assertThat(about(STEWARD)).as("one complaint, one proposal").hasSize(1);
    }

    @Test
    @Clause("D01-4.1.3.1.7")
    void whoever_judges_may_name_somebody_else_or_nobody() {
        var unknown = complaint("ATTITUDE", concerned(ComplaintPeople.UNKNOWN));
        api.post(SUPERVISOR, "complaints/" + unknown + "/classification", VALID.formatted(""));
        assertThat(about(STEWARD)).isEmpty();
        assertThat(about(RECEPTIONIST)).isEmpty();

        var named = complaint("ATTITUDE", concerned(id(STEWARD)));
        api.post(SUPERVISOR, "complaints/" + named + "/classification", VALID.formatted(concerned(id(RECEPTIONIST))));
        assertThat(about(STEWARD)).isEmpty();
        assertThat(about(RECEPTIONIST)).hasSize(1);
        assertThat(Programs.json(api.get(SUPERVISOR, "complaints/" + named))
                        .get("concerned")
                        .get("name")
                        .asString())
                .isEqualTo(office.actor(RECEPTIONIST).name());

        var invalid = complaint("ATTITUDE", concerned(id(STEWARD)));
        api.post(SUPERVISOR, "complaints/" + invalid + "/classification", INVALID);
        assertThat(about(STEWARD)).as("an invalid complaint proposes nothing").isEmpty();
    }

    @Test
    @Clause("D01-4.1.3.1.7")
    void nobody_strange_can_be_named_and_nobody_for_another_category() {
        for (var more : new String[] {concerned(UUID.randomUUID()), concerned("somebody")}) {
            var json = """
                    {"channel":"VISIT","person":{"name":"曾子涵"},"category":"ATTITUDE","words":"不理人"%s}""".formatted(more);
            assertThat(api.post(RECEPTIONIST, "complaints", json))
                    .hasStatus(422)
                    .bodyText()
                    .contains("concerned");
        }
        assertThat(api.post(RECEPTIONIST, "complaints", """
                        {"channel":"VISIT","person":{"name":"曾子涵"},"category":"REPAIR","words":"漏水"%s}""".formatted(concerned(id(STEWARD)))))
                .hasStatus(422);
        var id = complaint("ATTITUDE", "");
        assertThat(api.post(
                        SUPERVISOR,
                        "complaints/" + id + "/classification",
                        VALID.formatted(concerned(UUID.randomUUID()))))
                .hasStatus(422);
    }

    @Test
    @Clause("D01-4.1.3.1.7")
    void the_form_of_reception_asks_whom_it_is_about_and_the_case_shows_it() {
        var desk = new Browsing(web, office, RECEPTIONIST);
        var once = UUID.randomUUID().toString();
        assertThat(desk.post("intake", typed(once, "")))
                .hasStatus(422)
                .bodyText()
                .contains("请选择涉及员工", "data-clause=\"D01-4.1.3.1.7\"", "态度很差");

        assertThat(desk.post("intake", typed(once, id(STEWARD).toString()))).hasStatus3xxRedirection();

        var id = Programs.json(api.get(SUPERVISOR, "complaints?category=ATTITUDE"))
                .get("items")
                .get(0)
                .get("id")
                .asString();
        var supervisor = new Browsing(web, office, SUPERVISOR);
        assertThat(supervisor.get("complaints/" + id))
                .bodyText()
                .contains("涉及员工", "value=\"" + id(STEWARD) + "\" selected");
        assertThat(supervisor.post(
                        "complaints/" + id + "/classification",
                        "version",
                        "0",
                        "class",
                        "VALID",
                        "reason",
                        "属实",
                        "field",
                        "SERVICE",
                        "fault",
                        "DISCIPLINE",
                        "concerned",
                        id(STEWARD).toString()))
                .hasStatus3xxRedirection();
        assertThat(about(STEWARD)).hasSize(1);
    }

    private static String[] typed(String once, String whom) {
        return new String[] {
            "once",
            once,
            "matter",
            "COMPLAINT",
            "channel",
            "VISIT",
            "category",
            "ATTITUDE",
            "home",
            "3-1802",
            "person",
            "曾子涵",
            "words",
            "前台态度很差",
            "concerned",
            whom
        };
    }
}
