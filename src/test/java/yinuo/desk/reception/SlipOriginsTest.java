package yinuo.desk.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.staff.Role.RECEPTIONIST;
import static yinuo.staff.Role.SUPERVISOR;

import java.util.UUID;
import org.junit.jupiter.api.Test;
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

        var known = office.inTransaction(() -> departments.of(office.office().id()));
        assertThat(known).hasSize(3);
        for (var one : known) {
            var chosen = "value=\"" + one.id().value() + "\" selected";
            if (one.code().equals(department)) {
                assertThat(form).bodyText().contains(chosen);
            } else {
                assertThat(form).bodyText().doesNotContain(chosen);
            }
        }
    }

    @Test
    @Clause("D01-3.1")
    void an_emergency_becomes_a_slip_with_its_place_and_its_team() {
        var office = people.office();
        office.inTransaction(() -> {
            departments.add(
                    new Department(new Department.Id(office.office().id(), UUID.randomUUID()), "engineering", "工程维修"));
            return true;
        });
        var programs = new Programs(web, office);
        for (var place : new String[] {"3-1802", "3栋电梯厅"}) {
            var raised = programs.post(RECEPTIONIST, "incidents", """
                    {"kind":"BURST_PIPE","place":"%s","caller":{"name":"曾子涵","phone":"13812345678"},"words":"水管爆了"}""".formatted(place));
            assertThat(raised).hasStatus(201);
            var incident = Programs.json(raised);

            var desk = new Browsing(web, office, RECEPTIONIST);
            var link = "dispatch/new?from=INCIDENT&id=" + incident.get("id").asString();
            assertThat(desk.get("incidents/" + incident.get("id").asString()))
                    .bodyText()
                    .contains(link.replace("&", "&amp;"));
            assertThat(desk.get(link)).bodyText().contains("水管爆了", place, "曾子涵", "selected>工程维修");
        }
    }

    @Test
    @Clause("D01-3.1")
    void what_a_patrol_found_becomes_a_slip() {
        var office = people.office();
        var programs = new Programs(web, office);
        var patrol = Programs.json(programs.post(SUPERVISOR, "patrols", "{}"));
        var supervisor = new Browsing(web, office, SUPERVISOR);
        var link = "dispatch/new?from=INSPECTION&id=" + patrol.get("id").asString();

        assertThat(supervisor.get("patrols/" + patrol.get("id").asString()))
                .bodyText()
                .contains(link.replace("&", "&amp;"));
        assertThat(supervisor.get(link))
                .bodyText()
                .contains(
                        "patrols/" + patrol.get("id").asString(),
                        patrol.get("number").asString());
        var works = office.inTransaction(() -> departments.of(office.office().id())).stream()
                .filter(one -> one.code().equals("works"))
                .findFirst()
                .orElseThrow();
        var sent = programs.post(SUPERVISOR, "dispatch-slips", """
                {"source":{"kind":"INSPECTION","id":"%s"},"home":"","person":{"name":"值班主管"},"words":"大堂灯不亮",
                 "kind":"SMALL_REPAIR","place":"PUBLIC","to":"%s"}""".formatted(
                        patrol.get("id").asString(), works.id().value()));
        assertThat(sent).hasStatus(201);
        assertThat(supervisor.get("dispatch/of/" + patrol.get("id").asString()))
                .bodyText()
                .contains(Programs.json(sent).get("number").asString(), "工程部");
    }
}
