package yinuo.page;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.staff.Role.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;

/** What no form of ours sends, but somebody may: it is a mistake of theirs, never a fault of the centre. */
@CentreTest
class OddInputTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    private People.Staffed office;
    private Browsing director;

    @BeforeEach
    void open() {
        office = people.office();
        director = new Browsing(web, office, DIRECTOR);
    }

    @Test
    void a_question_may_hold_the_character_that_no_database_takes() {
        for (var list : new String[] {"complaints", "inquiries", "dispatch", "keys", "mail", "visits", "households"}) {
            assertThat(director.get(list + "?q=漏\0水")).hasStatusOk();
        }
        var programs = new Programs(web, office);
        for (var list : new String[] {"complaints", "inquiries", "dispatch-slips", "keys", "mail-items", "homes"}) {
            assertThat(programs.get(DIRECTOR, list + "?q=\0")).hasStatusOk();
        }
        assertThat(programs.post(DIRECTOR, "complaints", """
                        {"channel":"PHONE","person":{"name":"x"},"category":"REPAIR","words":"漏\\u0000水"}"""))
                .hasStatus(201)
                .bodyText()
                .contains("\"words\":\"漏水\"");
        assertThat(programs.post(DIRECTOR, "zones", "{\"name\":\"西\\u0000区\"}"))
                .matches(answer -> answer.getResponse().getStatus() < 300);
    }

    @Test
    void a_choice_that_is_none_is_unreadable() {
        assertThat(director.get("board?category=x")).hasStatus(400);
        assertThat(director.get("board?category=")).hasStatusOk();
    }

    @Test
    void an_empty_choice_among_others_is_none() {
        assertThat(director.post("conduct/self-check", "amiss", "", "amiss", ""))
                .hasStatus(302);
        assertThat(director.post(
                        "staff/" + office.actor(STEWARD).member().value(), "version", "0", "name", "何俊", "role", ""))
                .hasStatus(422);
        assertThat(director.post("outages", "kind", "WATER", "buildings", "", "reason", "检修"))
                .hasStatus(422);
    }

    @Test
    void a_list_that_holds_nothing_somewhere_is_unreadable() {
        var answer = new Programs(web, office).post(RECEPTIONIST, "inquiries", """
                {"channel":"PHONE","person":{"name":"x"},"words":"x","points":[null]}""");

        assertThat(answer).hasStatus(400);
        assertThat(Programs.json(answer).get("errors").has("points")).isTrue();
    }

    @Test
    void a_number_that_the_rulebook_does_not_have_is_missing() {
        assertThat(director.post("dispatch/limits", "name", "x", "value", "2h", "from", "2026-11-27", "reason", "x"))
                .hasStatus(404);
    }
}
