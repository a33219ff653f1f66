package yinuo.program;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;
import yinuo.staff.Role;

/** Whatever a program sends to whatever address, it hears what is wrong with it, never of a fault of the centre. */
@CentreTest
class OddBodiesTest {

    private static final String BASE = "/api/{office}/";
    private static final List<String> WHOLE = List.of("", "null", "[]", "\"x\"", "{", "{}");
    private static final List<String> VALUES = List.of("null", "\"\\u0000\"", "-1", "[null]", "{\"a\":1}");

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    private final List<String> faults = new ArrayList<>();
    private Programs programs;
    private JsonNode document;
    private Map<String, String> things;
    private int sent;

    @BeforeEach
    void open() {
        clock.reset();
        programs = new Programs(web, people.office());
        document = json(web.get().uri("/v3/api-docs").exchange());
        things = Map.of("complaints", id("complaints", """
                        {"channel":"PHONE","person":{"name":"曾"},"category":"REPAIR","words":"x"}"""), "inquiries", id("inquiries", """
                        {"channel":"VISIT","home":"3-1802","person":{"name":"曾"},"words":"x","answer":"y"}"""));
    }

    private String id(String list, String body) {
        var made = programs.post(RECEPTIONIST, list, body);
        assertThat(made).hasStatus(201);
        return json(made).get("id").asString();
    }

    @Test
    void no_body_is_a_fault_of_the_centre() {
        document.get("paths").properties().forEach(path -> {
            var body = path.getValue().at("/post/requestBody/content/application~1json/schema");
            if (path.getKey().startsWith(BASE) && !body.isMissingNode()) {
                var address = address(path.getKey().substring(BASE.length()));
                List.of(DIRECTOR, RECEPTIONIST).forEach(role -> odd(role, address, resolved(body)));
            }
        });

        assertThat(faults).isEmpty();
        assertThat(sent).isGreaterThan(1000);
    }

    private String address(String path) {
        var list = path.split("/", 2)[0];
        var thing = things.getOrDefault(list, "00000000-0000-7000-8000-000000000001");
        return path.replaceFirst("\\{[^}]+}", thing).replaceAll("\\{[^}]+}", "1");
    }

    /** What is shut to this role, or not there, looks at no body. */
    private void odd(Role role, String address, JsonNode schema) {
        WHOLE.forEach(body -> send(role, address, body));
        var status = send(role, address, "{}");
        if (status != 403 && status != 404) {
            var names = List.copyOf(schema.path("properties").propertyNames());
            for (var odd : names) {
                VALUES.forEach(value -> send(role, address, body(names, odd, value)));
            }
        }
    }

    private static String body(List<String> names, String odd, String value) {
        return names.stream()
                .map(name -> "\"%s\":%s".formatted(name, name.equals(odd) ? value : "\"x\""))
                .collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }

    private int send(Role role, String address, String body) {
        sent++;
        var answer = programs.post(role, address, body);
        var fault = answer.getUnresolvedException();
        var status = fault == null ? answer.getResponse().getStatus() : 500;
        if (status >= 500) {
            faults.add("%s %s %s %s".formatted(role, address, body, fault));
        }
        return status;
    }

    private JsonNode resolved(JsonNode schema) {
        var named = schema.path("$ref").asString("");
        return named.isEmpty() ? schema : document.at(named.substring(1));
    }
}
