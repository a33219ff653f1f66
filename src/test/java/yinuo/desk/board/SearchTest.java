package yinuo.desk.board;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.staff.Role.*;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;

/** Whatever has a number is found by it, as far as the one who looks may see it. */
@CentreTest
class SearchTest {

    @Autowired
    People people;

    @Autowired
    MockMvcTester web;

    @Test
    void what_has_a_number_is_found_by_its_beginning() {
        var office = people.office();
        var program = new Programs(web, office);
        var sent = program.post(RECEPTIONIST, "release-slips", """
                {"home": "3-1802", "applicant": "曾子涵", "goods": "洗衣机 1 台",
                 "signature": {"by": "曾子涵", "how": "PAPER"}}""");
        var number = Programs.json(sent).at("/number").asString();
        var path = "release/" + Programs.json(sent).at("/id").asString();
        var desk = new Browsing(web, office, RECEPTIONIST);
        var day = number.substring(3, 11);

        assertThat(desk.get("search?q=" + number)).bodyText().contains(path, "洗衣机 1 台");
        assertThat(desk.get("search?q=" + number.toLowerCase(java.util.Locale.ROOT)))
                .bodyText()
                .contains(path);
        assertThat(desk.get("search?q=FX-" + day.substring(4))).bodyText().contains(path);
        assertThat(desk.get("search?q=FX-" + day.substring(4) + "-001"))
                .bodyText()
                .contains(path);
        assertThat(desk.get("search?q=FX-" + day + "-002")).bodyText().doesNotContain(path);
        assertThat(new Browsing(web, office, CLEANING).get("search?q=" + number))
                .bodyText()
                .doesNotContain(path);
        assertThat(new Browsing(web, people.office(), RECEPTIONIST).get("search?q=" + number))
                .bodyText()
                .doesNotContain(path);
    }
}
