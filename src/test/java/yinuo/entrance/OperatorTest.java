package yinuo.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static yinuo.staff.Role.*;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.staff.Role;

/** Several people at one computer: each deed in the right name, and a desk that is left is locked. */
@CentreTest
class OperatorTest {

    @Autowired
    People people;

    @Autowired
    JdbcClient db;

    @Autowired
    MockMvcTester web;

    private People.Staffed office;
    private Browsing desk;

    @BeforeEach
    void open() {
        office = people.office();
        desk = new Browsing(web, office, RECEPTIONIST);
    }

    private String id(Role role) {
        return office.actor(role).member().value().toString();
    }

    private MvcTestResult asWhoeverCame(MvcTestResult change, String path) {
        var cookie = change.getResponse().getCookie("yinuo") == null
                ? change.getResponse().getCookie("SESSION")
                : change.getResponse().getCookie("yinuo");
        return web.get()
                .uri("/" + office.code() + "/" + path)
                .cookie(Objects.requireNonNull(cookie, "a new session begins"))
                .exchange();
    }

    @Test
    void a_colleague_takes_over_by_the_own_pin_and_works_in_the_own_name() {
        var change = desk.post("operator", "colleague", id(STEWARD), "pin", People.PIN);

        assertThat(change).hasStatus(302).redirectedUrl().endsWith("/today");
        assertThat(asWhoeverCame(change, "me"))
                .hasStatusOk()
                .bodyText()
                .contains(office.actor(STEWARD).name());
        assertThat(desk.get("today")).as("the old session is over").hasStatus(302);
    }

    @Test
    void a_pin_opens_only_what_the_desk_may_do() {
        assertThat(desk.post("operator", "colleague", id(SUPERVISOR), "pin", People.PIN))
                .hasStatus(422);
        assertThat(desk.post("operator", "colleague", id(ADMINISTRATOR), "pin", People.PIN))
                .hasStatus(422);
        assertThat(desk.get("operator"))
                .bodyText()
                .contains(office.actor(STEWARD).name())
                .doesNotContain(id(SUPERVISOR));
    }

    @Test
    void a_locked_desk_does_nothing_until_somebody_says_who_they_are() {
        assertThat(desk.post("operator/lock")).hasStatusOk();

        assertThat(desk.get("today")).hasStatus(302).redirectedUrl().isEqualTo("/operator");
        assertThat(desk.get("operator")).hasStatusOk();
        assertThat(desk.post("duty-log", "words", "夜里没有人"))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/operator");
        assertThat(desk.swap("operator", "colleague", id(RECEPTIONIST), "pin", "9999"))
                .hasStatus(422);
        assertThat(desk.get("today")).hasStatus(302);

        var back = desk.swap("operator", "colleague", id(RECEPTIONIST), "pin", People.PIN);
        assertThat(back).hasStatusOk().headers().containsHeader("HX-Trigger");
        assertThat(desk.get("today")).hasStatusOk();
    }

    @Test
    void whoever_has_no_pin_to_come_back_with_is_not_locked_out() {
        db.sql("update account set pin = null where name = :name")
                .param("name", office.actor(RECEPTIONIST).name())
                .update();

        assertThat(desk.post("operator/lock")).hasStatus(422);
        assertThat(desk.get("today")).hasStatusOk();
    }

    @Test
    void a_pin_guessed_three_times_locks() {
        for (var guess = 0; guess < 3; guess++) {
            assertThat(desk.post("operator", "colleague", id(STEWARD), "pin", "0000"))
                    .hasStatus(422);
        }

        assertThat(desk.post("operator", "colleague", id(STEWARD), "pin", People.PIN))
                .hasStatus(422)
                .bodyText()
                .contains("锁");
    }

    @Test
    void nobody_outside_asks_for_an_operator() {
        assertThat(web.post()
                        .uri("/" + office.code() + "/operator")
                        .with(csrf())
                        .exchange())
                .hasStatus(302)
                .redirectedUrl()
                .contains("/sign-in");
    }
}
