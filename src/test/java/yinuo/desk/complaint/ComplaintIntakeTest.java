package yinuo.desk.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.rulebook.Clause;

/** What comes in wrong is told so in a sentence, and nothing of it is kept; what is odd but fine comes in. */
@CentreTest
class ComplaintIntakeTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    private People.Staffed office;
    private Programs programs;

    @BeforeEach
    void open() {
        office = people.office();
        programs = new Programs(web, office);
    }

    private String body(String words, String more) {
        return """
                {"channel":"PHONE","person":{"name":"曾"},"category":"REPAIR","words":"%s"%s}""".formatted(words, more);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            漏水 | ,"home":"99-9999"                          | home
            漏水 | ,"receivedAt":"2026-11-26T09:00:00Z"       | receivedAt
            漏水 | ,"person":{"name":""}                      | person
            漏水 | ,"person":{"name":"曾","phone":"abcdefg"}   | phone
            漏水 | ,"category":null                           | category
            漏水 | ,"channel":null                            | channel
            漏水 | ,"rings":0                                 | rings
            漏水 | ,"onTheSpot":{"words":""}                  | onTheSpot.words
            ''   | ,"home":"3-1802"                          | words
            """)
    void a_fault_is_named_by_its_field(String words, String more, String field) {
        var result = programs.post(RECEPTIONIST, "complaints", body(words == null ? "" : words, more));

        assertThat(result).hasStatus(422);
        assertThat(json(result).get("errors").propertyNames()).contains(field);
        assertThat(json(programs.get(RECEPTIONIST, "complaints")).get("items").size())
                .isZero();
    }

    @Test
    void a_hundred_kilobytes_are_too_much_and_said_to_be() {
        assertThat(programs.post(RECEPTIONIST, "complaints", body("水".repeat(35_000), "")))
                .hasStatus(422);
    }

    @Test
    void control_characters_go_and_everything_people_can_see_stays() {
        var result = programs.post(
                RECEPTIONIST, "complaints", body("漏\\u0000水\\u0007 😀 <script>alert(1)</script> '; drop table x", ""));

        assertThat(result).hasStatus(201);
        assertThat(json(result).get("words").asString()).isEqualTo("漏水 😀 <script>alert(1)</script> '; drop table x");
    }

    @Test
    void an_unknown_word_or_broken_json_is_a_bad_request() {
        assertThat(programs.post(RECEPTIONIST, "complaints", body("x", ",\"channel\":\"PIGEON\"")))
                .hasStatus(400);
        assertThat(programs.post(RECEPTIONIST, "complaints", "{")).hasStatus(400);
    }

    @Test
    @Clause("D12-2.2")
    void the_same_sent_twice_under_one_key_makes_one() {
        var first = programs.post(RECEPTIONIST, "complaints", body("漏水", ""), "Idempotency-Key", "a-1");
        var second = programs.post(RECEPTIONIST, "complaints", body("漏水", ""), "Idempotency-Key", "a-1");

        assertThat(json(second).get("id").asString())
                .isEqualTo(json(first).get("id").asString());
        assertThat(json(programs.get(RECEPTIONIST, "complaints")).get("items").size())
                .isEqualTo(1);
    }

    @Test
    void nobody_comes_in_without_a_token_or_into_another_office() {
        var other = people.office();
        var complaint = json(programs.post(RECEPTIONIST, "complaints", body("漏水", "")));
        var address = "complaints/" + complaint.get("id").asString();

        assertThat(web.get().uri("/api/" + office.code() + "/complaints")).hasStatus(401);
        assertThat(new Programs(web, other).get(DIRECTOR, address)).hasStatus(404);
        assertThat(web.get()
                        .uri("/api/" + office.code() + "/" + address)
                        .header("Authorization", other.bearer(DIRECTOR)))
                .hasStatus(404);
    }

    @Test
    void whoever_saw_an_older_version_is_told_and_overwrites_nothing() {
        var complaint = json(programs.post(RECEPTIONIST, "complaints", body("漏水", "")));
        var address = "complaints/" + complaint.get("id").asString() + "/classification";
        var invalid = "{\"class\":\"INVALID\",\"reason\":\"x\"}";

        assertThat(programs.post(SUPERVISOR, address, invalid, "If-Match", "7")).hasStatus(409);
        assertThat(programs.post(SUPERVISOR, address, invalid, "If-Match", "0")).hasStatus(200);
    }

    @Test
    @Clause("D01-4.1.3.1")
    void every_one_of_the_eight_categories_comes_in() {
        assertThat(Category.values()).hasSize(8);
        for (var category : Category.values()) {
            var result =
                    programs.post(RECEPTIONIST, "complaints", body("漏水", ",\"category\":\"" + category.name() + "\""));
            assertThat(result).hasStatus(201);
        }
    }

    @Test
    void two_characters_find_what_was_said_and_pages_follow_one_another() {
        for (var n = 0; n < 3; n++) {
            programs.post(RECEPTIONIST, "complaints", body("主卧漏水第" + n + "次", ""));
        }
        programs.post(RECEPTIONIST, "complaints", body("噪音扰民", ""));
        var query = java.net.URLEncoder.encode("漏水", StandardCharsets.UTF_8);

        var first = json(web.get()
                .uri(java.net.URI.create("/api/" + office.code() + "/complaints?limit=2&q=" + query))
                .header("Authorization", office.bearer(RECEPTIONIST))
                .exchange());
        var second = json(web.get()
                .uri(java.net.URI.create("/api/" + office.code() + "/complaints?limit=2&q=" + query + "&after="
                        + first.get("next").asString()))
                .header("Authorization", office.bearer(RECEPTIONIST))
                .exchange());

        assertThat(first.get("items").size()).isEqualTo(2);
        assertThat(second.get("items").size()).isEqualTo(1);
        assertThat(second.get("next").isNull()).isTrue();
    }
}
