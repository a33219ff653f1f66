package yinuo.desk.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.staff.Role.RECEPTIONIST;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.office.Department;
import yinuo.office.Departments;
import yinuo.rulebook.Clause;

/** A slip that follows from a complaint is filled in, its department by the category. */
@CentreTest
class SlipOriginsTest {

    @Autowired
    Departments departments;

    @Autowired
    People people;

    @Autowired
    MockMvcTester web;

    @ParameterizedTest
    @CsvSource({
        "SECURITY, security, security",
        "CLEANING, security, cleaning",
        "GREENING, greening, greening",
        "GREENING, security, cleaning",
        "REPAIR, engineering, engineering",
        "REPAIR, security, ",
        "ATTITUDE, security, ",
    })
    @Clause({"D01-4.1.3.1.1", "D01-4.1.3.1.2", "D01-4.1.3.1.3", "D01-4.1.3.1.4"})
    void the_department_is_the_first_that_the_office_has_for_its_category(
            String category, String also, String department) {
        var office = people.office();
        office.inTransaction(() -> {
            departments.add(
                    new Department(new Department.Id(office.office().id(), UUID.randomUUID()), also, "部门" + also));
            return true;
        });
        var complaint =
                Programs.json(new Programs(web, office).post(RECEPTIONIST, "complaints", """
                        {"channel":"PHONE","home":"3-1802","person":{"name":"曾子涵"},"category":"%s","words":"请派人来看"}
                        """.formatted(category)));

        var form = new Browsing(web, office, RECEPTIONIST)
                .get("dispatch/new?from=COMPLAINT&id=" + complaint.get("id").asString());

        for (var one : office.in(() -> departments.of(office.office().id()))) {
            var chosen = "value=\"" + one.id().value() + "\" selected";
            if (one.code().equals(department)) {
                assertThat(form).bodyText().contains(chosen);
            } else {
                assertThat(form).bodyText().doesNotContain(chosen);
            }
        }
    }
}
