package yinuo.desk.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import yinuo.office.Office;
import yinuo.rulebook.Clause;
import yinuo.staff.Role;

/** In a mall somebody is appointed to receive customers, and may do so as long as the appointment lasts. */
@CentreTest
class AppointmentTest {

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
        office = people.office(Office.Profile.MALL);
        programs = new Programs(web, office);
    }

    private MvcTestResult appoint(Role by, Role whom, Instant from, Instant until) {
        return programs.post(
                by,
                "appointments",
                "{\"person\":\"%s\",\"from\":\"%s\",\"until\":\"%s\"}"
                        .formatted(office.actor(whom).member().value(), from, until));
    }

    private Instant in(int hours) {
        return clock.instant().plus(hours, ChronoUnit.HOURS);
    }

    @Test
    @Clause("D09-4.1")
    void an_appointment_gives_the_rights_of_reception_as_long_as_it_lasts() {
        var steward = new Browsing(web, office, STEWARD);
        assertThat(steward.get("board")).hasStatus(403);

        assertThat(appoint(SUPERVISOR, STEWARD, in(1), in(3))).hasStatus(201);

        assertThat(steward.get("board")).hasStatus(403);
        clock.advance(Duration.ofHours(1));
        assertThat(steward.get("board")).hasStatusOk();
        clock.advance(Duration.ofHours(2));
        assertThat(steward.get("board")).hasStatus(403);
    }

    @Test
    @Clause("D09-4.1")
    void one_that_is_ended_gives_none_any_more() {
        var made = json(appoint(SUPERVISOR, STEWARD, in(0), in(8)));
        var steward = new Browsing(web, office, STEWARD);
        assertThat(steward.get("board")).hasStatusOk();

        assertThat(new Browsing(web, office, SUPERVISOR)
                        .post("appointments/" + made.get("id").asString() + "/end"))
                .hasStatus(302);

        assertThat(steward.get("board")).hasStatus(403);
        assertThat(programs.post(SUPERVISOR, "appointments/" + made.get("id").asString() + "/end", "{}"))
                .hasStatus(404);
    }

    @Test
    @Clause("D09-4.1")
    void during_the_hours_of_duty_everybody_sees_that_nobody_is_appointed() {
        assertThat(new Browsing(web, office, RECEPTIONIST).get("appointments/bar"))
                .bodyText()
                .contains("还没有指定接待管理员", "data-clause=\"D09-4.1\"");
        assertThat(new Browsing(web, office, SUPERVISOR).get("intake"))
                .bodyText()
                .contains("接待指定</span><b class=\"n over\">1");

        appoint(SUPERVISOR, STEWARD, in(0), in(2));
        assertThat(json(programs.get(SUPERVISOR, "appointments"))
                        .get("nobodyAppointed")
                        .asBoolean())
                .isFalse();
        clock.advance(Duration.ofHours(2));
        assertThat(json(programs.get(SUPERVISOR, "appointments"))
                        .get("nobodyAppointed")
                        .asBoolean())
                .isTrue();
        clock.advance(Duration.ofHours(8));
        assertThat(json(programs.get(SUPERVISOR, "appointments"))
                        .get("nobodyAppointed")
                        .asBoolean())
                .isFalse();
    }

    @Test
    @Clause("D09-4.1")
    void only_the_head_appoints_and_only_stewards_once_at_a_time() {
        assertThat(appoint(RECEPTIONIST, STEWARD, in(0), in(2))).hasStatus(403);
        assertThat(appoint(SUPERVISOR, CLEANING, in(0), in(2)))
                .hasStatus(422)
                .bodyText()
                .contains("person");
        assertThat(appoint(SUPERVISOR, STEWARD, in(3), in(2)))
                .hasStatus(422)
                .bodyText()
                .contains("until");
        assertThat(appoint(SUPERVISOR, STEWARD, in(0), in(2))).hasStatus(201);
        assertThat(appoint(SUPERVISOR, STEWARD, in(1), in(4)))
                .hasStatus(422)
                .bodyText()
                .contains("from");
        assertThat(appoint(SUPERVISOR, STEWARD, in(2), in(4))).hasStatus(201);
    }

    @Test
    void elsewhere_nobody_is_appointed() {
        office = people.office();
        programs = new Programs(web, office);

        assertThat(appoint(SUPERVISOR, STEWARD, in(0), in(2))).hasStatus(422);
        assertThat(new Browsing(web, office, SUPERVISOR).get("today"))
                .bodyText()
                .doesNotContain("接待指定");
    }
}
