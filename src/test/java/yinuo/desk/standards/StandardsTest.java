package yinuo.desk.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.staff.Role.*;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.rulebook.Clause;

/** What the standards ask for beside what the records say. */
@CentreTest
class StandardsTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    private static void call(Browsing desk, String matter, String rings, String more, String value) {
        assertThat(desk.post(
                        "intake",
                        "once",
                        UUID.randomUUID().toString(),
                        "matter",
                        matter,
                        "channel",
                        "PHONE",
                        "home",
                        "31802",
                        "person",
                        "曾子涵",
                        "category",
                        "OTHER",
                        "words",
                        "第" + rings + "声接的电话",
                        "rings",
                        rings,
                        more,
                        value))
                .hasStatus(302);
    }

    @Test
    @Clause({"D00-2.1", "D00-2.3"})
    void the_page_counts_what_was_registered() {
        var office = people.office();
        var desk = new Browsing(web, office, RECEPTIONIST);
        var director = new Browsing(web, office, DIRECTOR);
        assertThat(director.get("standards")).bodyText().contains("三声内接听", "本期没有数据");

        call(desk, "INQUIRY", "2", "answer", "已答");
        call(desk, "COMPLAINT", "3", "settled", "no");
        call(desk, "COMPLAINT", "5", "settled", "no");
        var programs = new Programs(web, office);
        var id = Programs.json(programs.get(RECEPTIONIST, "complaints"))
                .get("items")
                .get(0)
                .get("id")
                .asString();
        programs.post(SUPERVISOR, "complaints/" + id + "/classification", "{\"class\":\"INVALID\",\"reason\":\"x\"}");
        assertThat(programs.post(
                        SUPERVISOR,
                        "complaints/" + id + "/reply",
                        "{\"means\":\"PHONE\",\"words\":\"已解释\",\"opinion\":\"SATISFIED\"}"))
                .hasStatus(200);

        assertThat(director.get("standards"))
                .bodyText()
                .contains("66.7%", "2 / 3，目标 100%", "33.3%", "1 / 3，目标 80%", "100%", "1 / 1，目标 90%", "未达标");
        assertThat(desk.get("standards")).hasStatus(403);
    }
}
