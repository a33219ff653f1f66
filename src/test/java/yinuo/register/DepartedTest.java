package yinuo.register;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;
import yinuo.rulebook.Clause;

/** Personal data: nothing for strangers, masked for everybody, and gone when somebody erases what is past its time. */
@CentreTest
class DepartedTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping addresses;

    private People.Staffed office;
    private Browsing desk;

    @BeforeEach
    void open() {
        clock.reset();
        office = people.office();
        desk = new Browsing(web, office, RECEPTIONIST);
    }

    private String left(String name, String phone) {
        assertThat(desk.post("households/3-1802/people", "name", name, "phone", phone, "relation", "RESIDENT"))
                .hasStatus(302);
        var id = office
                .in(() -> people.register().home(office.office().id(), "3-1802").orElseThrow())
                .people()
                .stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
        assertThat(desk.post("households/3-1802/people/" + id + "/leaving")).hasStatus(302);
        return id;
    }

    @Test
    @Clause("D00-1.6")
    void whoever_left_long_ago_is_listed_masked_and_erased_by_the_director_alone() {
        var early = left("何静", "13500001111");
        clock.advance(Duration.ofDays(366));
        var later = left("沈默", "13500002222");
        clock.advance(Duration.ofDays(731));
        var programs = new Programs(web, office);

        var expired = json(programs.get(DIRECTOR, "departed-people"));
        assertThat(expired.size()).isOne();
        assertThat(expired.get(0).get("person").asString()).isEqualTo(early);
        assertThat(expired.get(0).get("phone").asString()).contains("135****1111");
        assertThat(expired.get(0).get("homes").get(0).asString()).isEqualTo("3-1802");
        assertThat(programs.get(SUPERVISOR, "departed-people")).hasStatus(403);

        var both = "{\"people\":[\"%s\",\"%s\"],\"reason\":\"超过保存期\"}".formatted(early, later);
        assertThat(programs.post(DIRECTOR, "departed-people", both))
                .hasStatus(422)
                .bodyText()
                .contains("D00-1.6", "没有清除任何人");
        assertThat(programs.post(DIRECTOR, "departed-people", "{\"people\":[\"%s\"]}".formatted(early)))
                .hasStatus(422)
                .bodyText()
                .contains("清除理由");
        var page = new Browsing(web, office, DIRECTOR);
        assertThat(page.get("departed-people")).bodyText().contains("data-clause=\"D00-1.6\"", "何静", "135****1111");
        assertThat(page.post("departed-people", "person", early, "reason", "超过保存期"))
                .hasStatus(302);
        assertThat(json(programs.get(DIRECTOR, "departed-people")).size()).isZero();
        assertThat(page.get("departed-people")).bodyText().contains("没有到期的资料").doesNotContain("何静");
        assertThat(office.<Long>inTransaction(
                        () -> people.register().search(office.office().id(), "13500001111").stream()
                                .count()))
                .isZero();
    }

    @Test
    @Clause("D00-1.6")
    void whoever_lives_here_again_is_kept() {
        left("何静", "13500001111");
        clock.advance(Duration.ofDays(1_100));
        assertThat(desk.post("households/3-1802/people", "name", "何静", "phone", "13500001111", "relation", "OWNER"))
                .hasStatus(302);

        assertThat(json(new Programs(web, office).get(DIRECTOR, "departed-people"))
                        .size())
                .isZero();
    }

    /** What is a door, a style or a sign of life; nothing else is shown to somebody who has not signed in. */
    @Test
    @Clause("D00-1.6")
    void no_screen_of_an_office_is_shown_to_a_stranger() {
        var screens = addresses.getHandlerMethods().keySet().stream()
                .filter(one -> one.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(one -> one.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/{office}") || pattern.startsWith("/api/{office}"))
                .map(pattern -> pattern.replace("{office}", office.code()).replaceAll("\\{[^}]+}", "x"))
                .toList();

        assertThat(screens)
                .hasSizeGreaterThan(100)
                .allSatisfy(address -> assertThat(
                                web.get().uri(address).exchange().getResponse().getStatus())
                        .as(address)
                        .isIn(Set.of(302, 401)));
    }
}
