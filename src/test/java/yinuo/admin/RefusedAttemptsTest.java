package yinuo.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.staff.Role.*;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;
import yinuo.rulebook.Clause;

/** Whoever answers for confidentiality sees who tried what was not theirs to do. */
@CentreTest
class RefusedAttemptsTest {

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvcTester web;

    @Test
    @Clause("D00-2.6")
    void what_was_refused_is_listed_once_a_day_with_its_count() {
        var office = people.office();
        var programs = new Programs(web, office);
        assertThat(programs.get(SUPERVISOR, "refused-attempts")).bodyJson().isEqualTo("[]");

        var desk = new Browsing(web, office, RECEPTIONIST);
        assertThat(desk.get("standards")).hasStatus(403);
        assertThat(programs.get(RECEPTIONIST, "improvements")).hasStatus(403);
        clock.advance(Duration.ofMinutes(1));
        assertThat(desk.get("refused-attempts")).hasStatus(403);

        var listed = Programs.json(programs.get(SUPERVISOR, "refused-attempts"));
        assertThat(listed.size()).isEqualTo(2);
        assertThat(listed.get(0).get("deed").asString()).isEqualTo("SEE_REFUSED_ATTEMPTS");
        assertThat(listed.get(1).get("deed").asString()).isEqualTo("SEE_COMPLIANCE");
        assertThat(listed.get(1).get("times").asInt()).isEqualTo(2);
        assertThat(listed.get(1).get("name").asString())
                .isEqualTo(office.actor(RECEPTIONIST).name());
        assertThat(listed.get(1).get("path").asString()).isEqualTo("GET /api/" + office.code() + "/improvements");
        assertThat(new Browsing(web, office, DIRECTOR).get("refused-attempts"))
                .bodyText()
                .contains("data-clause=\"D00-2.6\"", office.actor(RECEPTIONIST).name(), "查看被拒绝的操作");
    }

    @Test
    @Clause("D00-2.6")
    void a_stranger_is_turned_away_and_named_in_the_office_that_was_to_be_entered() {
        var here = people.office();
        var there = people.office();
        var token = here.bearer(DIRECTOR);

        for (var path : new String[] {"complaints", "homes?q=1"}) {
            assertThat(web.get()
                            .uri("/api/" + there.code() + "/" + path)
                            .header("Authorization", token)
                            .exchange())
                    .hasStatus(404);
        }

        var listed = Programs.json(new Programs(web, there).get(DIRECTOR, "refused-attempts"));
        assertThat(listed.size()).isOne();
        assertThat(listed.get(0).get("deed").asString()).isEmpty();
        assertThat(listed.get(0).get("times").asInt()).isEqualTo(2);
        assertThat(listed.get(0).get("name").asString())
                .isEqualTo(here.actor(DIRECTOR).name());
        assertThat(Programs.json(new Programs(web, here).get(DIRECTOR, "refused-attempts"))
                        .size())
                .isZero();
    }
}
