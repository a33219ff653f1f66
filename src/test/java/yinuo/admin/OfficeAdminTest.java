package yinuo.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;
import yinuo.staff.Role;

/** An office adopts procedures from a day on, and names its departments. */
@CentreTest
class OfficeAdminTest {

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

    private MvcTestResult adopt(Role by, String profile, String from, String reason) {
        return programs.post(
                by,
                "settings/profile",
                "{\"profile\":\"%s\",\"from\":\"%s\",\"reason\":\"%s\"}".formatted(profile, from, reason));
    }

    private String complaint() {
        return json(programs.post(RECEPTIONIST, "complaints", """
                {"channel":"PHONE","home":"3-1802","person":{"name":"曾子涵"},"category":"REPAIR","words":"灯不亮"}""")).toString();
    }

    @Test
    void what_is_adopted_holds_from_its_day_on_and_not_before() {
        assertThat(adopt(DIRECTOR, "INDUSTRIAL_PARK", "2026-11-27", "园区移交")).hasStatusOk();
        assertThat(complaint()).contains("\"owner\":null");
        assertThat(new Browsing(web, office, DIRECTOR).get("settings"))
                .bodyText()
                .contains("自 2026-11-27 起改为工业园", "住宅小区");

        clock.advance(Duration.ofDays(1));
        programs = new Programs(web, office);

        assertThat(complaint()).contains("\"owner\":{");
        assertThat(json(programs.get(DIRECTOR, "settings")).toString())
                .contains("\"profile\":\"INDUSTRIAL_PARK\",\"coming\":null", "\"D04\"")
                .doesNotContain("\"D09\"");
        assertThat(new Browsing(web, office, DIRECTOR).get("rules/D04-1.3"))
                .bodyText()
                .contains("name=\"reason\"");
    }

    @Test
    void a_change_today_holds_at_once_and_needs_a_reason() {
        assertThat(adopt(DIRECTOR, "MALL", "2026-11-26", ""))
                .hasStatus(422)
                .bodyText()
                .contains("reason");
        assertThat(adopt(DIRECTOR, "MALL", "2026-11-25", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("from");
        assertThat(adopt(DIRECTOR, "RESIDENTIAL", "2026-11-26", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("profile");
        assertThat(adopt(SUPERVISOR, "MALL", "2026-11-26", "x")).hasStatus(403);
        assertThat(new Browsing(web, office, ADMINISTRATOR)
                        .post("settings/profile", "profile", "MALL", "from", "2026-11-26", "reason", "商业街"))
                .hasStatus(302);

        assertThat(new Browsing(web, office, DIRECTOR).get("settings"))
                .bodyText()
                .contains("D09");
        assertThat(new Browsing(web, office, SUPERVISOR).get("appointments"))
                .bodyText()
                .contains("还没有指定接待管理员");
    }

    @Test
    void what_was_taken_in_before_is_finished_as_it_was_taken_in() {
        var before =
                json(programs.post(RECEPTIONIST, "complaints", """
                {"channel":"PHONE","person":{"name":"曾子涵"},"category":"REPAIR","words":"灯不亮"}""")).get("id").asString();
        adopt(DIRECTOR, "INDUSTRIAL_PARK", "2026-11-26", "园区移交");
        programs.post(
                SUPERVISOR,
                "complaints/" + before + "/classification",
                "{\"class\":\"VALID\",\"reason\":\"属实\",\"field\":\"MAINTENANCE\",\"fault\":\"NEGLECT\"}");

        assertThat(programs.post(STEWARD, "complaints/" + before + "/handling", "{\"words\":\"已换灯\"}"))
                .hasStatusOk();
    }

    @Test
    void departments_are_added_once_and_renamed_by_whoever_saw_the_last_name() {
        var added =
                json(programs.post(ADMINISTRATOR, "settings/departments", "{\"code\":\"greening\",\"name\":\"绿化部\"}"));
        var id = added.get("departments")
                .valueStream()
                .filter(one -> one.get("code").asString().equals("greening"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        var rename = "{\"before\":\"绿化部\",\"name\":\"环境部\"}";

        assertThat(programs.post(ADMINISTRATOR, "settings/departments", "{\"code\":\"greening\",\"name\":\"x\"}"))
                .hasStatus(422);
        assertThat(programs.post(ADMINISTRATOR, "settings/departments/" + id, rename))
                .hasStatusOk();
        assertThat(programs.post(ADMINISTRATOR, "settings/departments/" + id, rename))
                .hasStatus(409);
        assertThat(programs.post(SUPERVISOR, "settings/departments/" + id, rename))
                .hasStatus(403);
        assertThat(new Browsing(web, office, DIRECTOR).get("settings"))
                .bodyText()
                .contains("环境部");
    }
}
