package yinuo.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.staff.Accounts;
import yinuo.staff.Members;
import yinuo.staff.Role;

/** Whatever is done to somebody of the staff stands in that person's journal; a reset password shows everybody out. */
@CentreTest
class StaffAdminTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    Members members;

    @Autowired
    Accounts accounts;

    private People.Staffed office;
    private Programs programs;
    private Browsing administrator;

    @BeforeEach
    void open() {
        office = people.office();
        programs = new Programs(web, office);
        administrator = new Browsing(web, office, ADMINISTRATOR);
    }

    private String id(Role role) {
        return office.actor(role).member().value().toString();
    }

    private MvcTestResult signIn(String account, String password) {
        return web.post()
                .uri("/sign-in")
                .with(csrf())
                .param("name", account)
                .param("password", password)
                .exchange();
    }

    @Test
    void every_change_of_somebody_stands_in_the_journal() {
        var id = json(programs.post(
                        ADMINISTRATOR, "staff", "{\"name\":\"林晓\",\"phone\":\"1\",\"roles\":[\"RECEPTIONIST\"]}"))
                .get("id")
                .asString();
        var department = json(programs.get(ADMINISTRATOR, "settings"))
                .get("departments")
                .get(0)
                .get("id")
                .asString();

        assertThat(programs.post(
                        HUMAN_RESOURCES,
                        "staff/" + id,
                        "{\"name\":\"林晓\",\"roles\":[\"TEAM_LEADER\"],\"active\":true}",
                        "If-Match",
                        "\"0\""))
                .hasStatusOk();
        assertThat(programs.post(
                        HUMAN_RESOURCES,
                        "staff/" + id + "/department",
                        "{\"department\":\"%s\",\"head\":true}".formatted(department)))
                .hasStatusOk();
        assertThat(programs.post(
                        HUMAN_RESOURCES,
                        "staff/" + id,
                        "{\"name\":\"林晓\",\"roles\":[\"TEAM_LEADER\"],\"active\":false}"))
                .hasStatusOk();

        assertThat(administrator.get("staff/" + id))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "新增人员",
                        "修改人员资料",
                        "客服组负责人",
                        "前台接待",
                        "任部门负责人",
                        "离岗",
                        office.actor(HUMAN_RESOURCES).name());
    }

    @Test
    void nobody_overwrites_what_somebody_else_has_changed_meanwhile() {
        var body = "{\"name\":\"x\",\"roles\":[\"STEWARD\"]}";

        assertThat(programs.post(ADMINISTRATOR, "staff/" + id(STEWARD), body, "If-Match", "\"0\""))
                .hasStatusOk();
        assertThat(programs.post(ADMINISTRATOR, "staff/" + id(STEWARD), body, "If-Match", "\"0\""))
                .hasStatus(409);
    }

    @Test
    void a_form_that_is_refused_keeps_what_was_typed() {
        assertThat(administrator.post("staff", "name", "林小晓", "phone", "138", "role", "CASHIER", "account", "Bad Name"))
                .hasStatus(422)
                .bodyText()
                .contains("林小晓", "Bad Name", "value=\"CASHIER\" selected");
    }

    @Test
    void who_has_left_is_out_at_once() {
        var cleaner = new Browsing(web, office, CLEANING);
        assertThat(cleaner.get("today")).hasStatusOk();

        administrator.post("staff/" + id(CLEANING), "version", "0", "name", "x", "role", "CLEANING");

        assertThat(cleaner.get("today")).hasStatus(404);
    }

    @Test
    void a_reset_password_is_shown_once_shows_everybody_out_and_must_be_changed() {
        var account = office.actor(RECEPTIONIST).name();
        var before = new Browsing(web, office, RECEPTIONIST);
        assertThat(before.get("today")).hasStatusOk();
        assertThat(programs.get(RECEPTIONIST, "complaints")).hasStatusOk();

        var answer = administrator.post("staff/" + id(RECEPTIONIST) + "/password");

        assertThat(answer).hasStatusOk();
        var password = answer.getResponse().getContentAsByteArray();
        var page = new String(password, java.nio.charset.StandardCharsets.UTF_8);
        var fresh = page.replaceAll("(?s).*<code class=\"token\">([a-z0-9]{12})</code>.*", "$1");
        assertThat(fresh).hasSize(12);
        assertThat(before.get("today")).hasStatus(302);
        assertThat(programs.get(RECEPTIONIST, "complaints")).hasStatus(401);
        assertThat(signIn(account, People.PASSWORD)).hasStatus(422);
        var session = signIn(account, fresh).getResponse().getCookie("SESSION");
        assertThat(web.get().uri("/" + office.code() + "/today").cookie(session))
                .hasStatus(302)
                .hasHeader("Location", "/password");
        assertThat(administrator.get("staff")).bodyText().doesNotContain(fresh);
        assertThat(administrator.get("staff/" + id(RECEPTIONIST)))
                .bodyText()
                .contains("重置密码")
                .doesNotContain(fresh);
    }

    @Test
    void only_an_administrator_resets_and_never_the_own_password_or_one_that_opens_other_offices() {
        assertThat(programs.post(DIRECTOR, "staff/" + id(RECEPTIONIST) + "/password", "{}"))
                .hasStatus(403);
        assertThat(programs.post(ADMINISTRATOR, "staff/" + id(ADMINISTRATOR) + "/password", "{}"))
                .hasStatus(422);
        var elsewhere = people.office();
        var account = office.inTransaction(() ->
                members.find(office.actor(DIRECTOR).member()).orElseThrow().account());
        accounts.admit(account, elsewhere.office().id());

        assertThat(programs.post(ADMINISTRATOR, "staff/" + id(DIRECTOR) + "/password", "{}"))
                .hasStatus(422)
                .bodyText()
                .contains("其他管理处");
    }
}
