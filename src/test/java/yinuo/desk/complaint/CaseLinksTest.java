package yinuo.desk.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.staff.Role.RECEPTIONIST;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.rulebook.Clause;

/** From a complaint it is one step to the things it is about. */
@CentreTest
class CaseLinksTest {

    @Autowired
    People people;

    @Autowired
    MockMvcTester web;

    @ParameterizedTest
    @CsvSource({"MAIL, mail?q=3-1802, fitout?q=", "FITOUT, fitout?q=3-1802, mail?q="})
    @Clause({"D01-4.1.3.1.5", "D01-4.1.3.1.6"})
    void a_complaint_leads_to_the_mail_or_the_fit_out_of_its_home(String category, String there, String notThere) {
        var office = people.office();
        var json = """
                {"channel":"PHONE","home":"3-1802","person":{"name":"曾子涵"},"category":"%s","words":"请查一下"}""".formatted(category);
        var complaint = Programs.json(new Programs(web, office).post(RECEPTIONIST, "complaints", json));
        var desk = new Browsing(web, office, RECEPTIONIST);

        assertThat(desk.get("complaints/" + complaint.get("id").asString()))
                .bodyText()
                .contains(there)
                .doesNotContain(notThere);
        assertThat(desk.get(there)).hasStatusOk();
    }
}
