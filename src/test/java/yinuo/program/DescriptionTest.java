package yinuo.program;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import yinuo.CentreTest;
import yinuo.Programs;

/** What programs read about us is whole and true. */
@CentreTest
class DescriptionTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping addresses;

    private JsonNode document;

    record Described(String path, String method, JsonNode operation) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeEach
    void read() {
        var answer = web.get().uri("/v3/api-docs").exchange();
        assertThat(answer).hasStatusOk();
        document = Programs.json(answer);
    }

    private List<Described> operations() {
        var all = new ArrayList<Described>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> all.add(new Described(path.getKey(), method.getKey(), method.getValue()))));
        return all;
    }

    @Test
    void it_is_openapi_3_1_with_a_way_to_sign_in() {
        assertThat(document.get("openapi").asString()).startsWith("3.1");
        assertThat(document.at("/info/description").asString()).contains("RFC 9457", "Idempotency-Key", "ETag");
        assertThat(document.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        assertThat(document.at("/components/schemas/Problem/properties/type/enum")
                        .size())
                .isGreaterThan(10);
    }

    @Test
    void every_address_for_programs_is_in_it_and_no_other() {
        var mapped = addresses.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/"))
                        .flatMap(pattern -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method.name().toLowerCase(java.util.Locale.ROOT) + " " + pattern)))
                .collect(toSet());

        assertThat(operations().stream().map(Described::toString).collect(toSet()))
                .isEqualTo(mapped);
    }

    @Test
    void every_address_has_an_id_of_its_own_and_is_described_in_words() {
        var ids = operations().stream()
                .map(one -> one.operation().get("operationId").asString())
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(Operations.read().operations().keySet()).isEqualTo(new TreeSet<>(ids));
        assertThat(operations()).allSatisfy(one -> {
            assertThat(one.operation().path("summary").asString()).isNotBlank();
            assertThat(one.operation().path("description").asString()).endsWith(".");
        });
    }

    @Test
    void every_parameter_is_described_and_nothing_of_our_inside_is_one() {
        assertThat(operations()).allSatisfy(one -> {
            var names = new ArrayList<String>();
            one.operation().path("parameters").forEach(parameter -> {
                names.add(parameter.get("name").asString());
                assertThat(parameter.path("description").asString())
                        .as(one + " " + names.getLast())
                        .isNotBlank();
            });
            assertThat(names).doesNotHaveDuplicates().doesNotContain("actor", "page", "seen");
            one.path()
                    .chars()
                    .filter(letter -> letter == '{')
                    .forEach(_ -> assertThat(names).isNotEmpty());
            if (one.method().equals("post") && one.path().startsWith("/api/{office}")) {
                assertThat(names).contains("Idempotency-Key", "office");
            }
        });
    }

    @Test
    void every_way_to_be_refused_is_written_down() {
        assertThat(operations()).allSatisfy(one -> {
            var statuses = one.operation().get("responses").propertyNames();
            assertThat(statuses).contains("400", "500", "503");
            if (one.path().startsWith("/api/{office}")) {
                assertThat(statuses).contains("401", "403", "404", "422");
                assertThat(one.operation().at("/security/0").has("bearer")).isTrue();
            }
            if (one.method().equals("post")) {
                assertThat(statuses).contains("413", "415");
            }
        });
        assertThat(document.at("/paths/~1api~1sign-in/post/responses").propertyNames())
                .contains("401", "429");
        assertThat(document.at("/components/responses/404/content").propertyNames())
                .containsExactly("application/problem+json");
    }

    @Test
    void every_body_of_json_has_an_example() {
        assertThat(operations())
                .filteredOn(one -> one.operation().at("/requestBody/content").has("application/json"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.operation()
                                .at("/requestBody/content/application~1json/example")
                                .isObject())
                        .isTrue());
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(document.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }
}
