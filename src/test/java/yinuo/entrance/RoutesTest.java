package yinuo.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.staff.Role;

/** Walks every address there is, in the name of those who have no business there. */
@CentreTest
class RoutesTest {

    /** Open to whoever comes along, for there is nothing of an office in it. */
    private static final Set<String> OPEN = Set.of(
            "/",
            "/me",
            "/sign-in",
            "/sign-out",
            "/setup",
            "/taste",
            "/password",
            "/error",
            "/api/sign-in",
            "/actuator/health",
            "/operator");

    /** Opens by the secret in its address alone; without it there is nothing, which is asked for here like the rest. */
    private static final String FEED = "/calendar/{office}/{secret}.ics";

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping addresses;

    private People.Staffed mine;
    private People.Staffed other;

    record Route(RequestMethod method, String pattern) {

        String in(String office) {
            return pattern.replace("{office}", office)
                    .replace("{clause}", "D12-3.1")
                    .replace("{label}", "3-1802")
                    .replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
        }

        HttpMethod http() {
            return method.asHttpMethod();
        }

        boolean isForPrograms() {
            return pattern.startsWith("/api/");
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    @BeforeEach
    void open() {
        mine = people.office();
        other = people.office();
    }

    private List<Route> routes() {
        var routes = addresses.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.contains("{office}"))
                        .flatMap(pattern -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> new Route(method, pattern))))
                .toList();
        assertThat(routes).hasSizeGreaterThan(60);
        return routes;
    }

    private Cookie session(People.Staffed office, Role as) {
        var response = web.post()
                .uri("/sign-in")
                .with(csrf())
                .param("name", office.actor(as).name())
                .param("password", People.PASSWORD)
                .exchange()
                .getResponse();
        return Objects.requireNonNull(response.getCookie("SESSION"), "signing in begins a session");
    }

    private MvcTestResult by(Cookie session, Route route, String office) {
        return web.method(route.http())
                .uri(route.in(office))
                .cookie(session)
                .with(csrf())
                .exchange();
    }

    @Test
    void whoever_is_not_signed_in_is_led_to_the_door_or_told_401() {
        assertThat(routes()).allSatisfy(route -> {
            var answer = web.method(route.http())
                    .uri(route.in(mine.code()))
                    .with(csrf())
                    .exchange();
            if (route.pattern().equals(FEED)) {
                assertThat(answer).hasStatus(404);
                return;
            }
            if (route.isForPrograms()) {
                assertThat(answer).hasStatus(401);
            } else {
                assertThat(answer).hasStatus(302);
                assertThat(answer.getResponse().getRedirectedUrl()).startsWith("/sign-in");
            }
        });
    }

    @Test
    void for_the_staff_of_another_office_there_is_nothing_there() {
        var session = session(mine, Role.DIRECTOR);
        var token = mine.bearer(Role.DIRECTOR);

        assertThat(routes())
                .allSatisfy(route -> assertThat(
                                route.isForPrograms()
                                        ? web.method(route.http())
                                                .uri(route.in(other.code()))
                                                .header("Authorization", token)
                                                .exchange()
                                        : by(session, route, other.code()))
                        .hasStatus(404));
    }

    @Test
    void an_office_that_is_not_there_is_as_little_there() {
        assertThat(web.get().uri("/nowhere-9/today").cookie(session(mine, Role.DIRECTOR)))
                .hasStatus(404);
    }

    @Test
    void no_form_is_taken_without_its_secret() {
        var session = session(mine, Role.DIRECTOR);

        assertThat(routes())
                .filteredOn(route -> route.method() == RequestMethod.POST && !route.isForPrograms())
                .hasSizeGreaterThan(20)
                .allSatisfy(route -> assertThat(web.post()
                                .uri(route.in(mine.code()))
                                .cookie(session)
                                .exchange())
                        .hasStatus(403));
    }

    @Test
    void a_session_does_not_open_the_addresses_of_programs() {
        var session = session(mine, Role.DIRECTOR);

        assertThat(web.get().uri("/api/" + mine.code() + "/complaints").cookie(session))
                .hasStatus(401);
    }

    @Test
    void nothing_is_open_to_strangers_but_what_is_named_here() {
        assertThat(addresses.getHandlerMethods().keySet().stream()
                        .flatMap(mapping -> mapping.getPatternValues().stream())
                        .filter(pattern -> !pattern.contains("{office}")))
                .allSatisfy(pattern -> {
                    if (!OPEN.contains(pattern) && !pattern.startsWith("/v3/api-docs")) {
                        assertThat(web.get()
                                        .uri(pattern)
                                        .exchange()
                                        .getResponse()
                                        .getStatus())
                                .as(pattern)
                                .isIn(302, 401, 404, 405);
                    }
                });
    }

    @Test
    void no_way_back_leads_out_of_the_house() {
        for (var out : List.of(
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "/%09/evil.example",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x=y",
                "http:evil.example",
                "/@evil.example",
                "/..//evil.example")) {
            var taste = web.post()
                    .uri("/taste")
                    .with(csrf())
                    .param("lang", "en")
                    .param("back", out)
                    .exchange();
            assertThat(taste.getResponse().getRedirectedUrl()).as(out).isEqualTo("/");
            var door = web.get().uri("/sign-in").param("to", out).exchange();
            assertThat(door).bodyText().doesNotContain("value=\"" + out + "\"");
        }
    }

    @Test
    void the_address_of_an_office_alone_leads_to_today_for_who_works_there() {
        var session = session(mine, Role.RECEPTIONIST);

        assertThat(web.get().uri("/" + mine.code()).cookie(session)).hasRedirectedUrl("/" + mine.code() + "/today");
        assertThat(web.get().uri("/" + mine.code() + "/").cookie(session))
                .hasRedirectedUrl("/" + mine.code() + "/today");
        assertThat(web.get().uri("/" + other.code()).cookie(session)).hasStatus(404);
    }

    @Test
    void signing_in_begins_a_new_session() {
        var before = session(mine, Role.DIRECTOR);
        var after = web.post()
                .uri("/sign-in")
                .cookie(before)
                .with(csrf())
                .param("name", mine.actor(Role.RECEPTIONIST).name())
                .param("password", People.PASSWORD)
                .exchange()
                .getResponse()
                .getCookie("SESSION");

        assertThat(after).isNotNull();
        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        assertThat(web.get().uri("/" + mine.code() + "/today").cookie(before)).hasStatus(302);
    }
}
