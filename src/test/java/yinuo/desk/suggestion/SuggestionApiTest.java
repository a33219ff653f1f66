package yinuo.desk.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.rulebook.Clause;

/** Programs take suggestions in, and the director decides them there too. */
@CentreTest
class SuggestionApiTest {

    private static final String IDEA = """
            {"channel":"PHONE","home":"31802","person":{"name":"曾子涵","phone":"13812345678"},"words":"大堂放公用伞"}""";

    @Autowired
    People people;

    @Autowired
    MockMvcTester web;

    private Programs programs;

    @BeforeEach
    void open() {
        programs = new Programs(web, people.office());
    }

    @Test
    @Clause("D04-1.4")
    void an_idea_is_taken_in_decided_and_its_author_told() {
        var received = programs.post(RECEPTIONIST, "suggestions", IDEA);
        assertThat(received).hasStatus(201).headers().containsHeader("Location");
        var made = json(received);
        assertThat(made.get("home").asString()).isEqualTo("3-1802");
        assertThat(made.get("phone").asString()).isEqualTo("138****5678");
        var address = "suggestions/" + made.get("id").asString();
        assertThat(programs.post(RECEPTIONIST, address + "/telling", "{\"words\":\"已告知\"}"))
                .as("not before it is decided")
                .hasStatus(422);

        assertThat(programs.post(RECEPTIONIST, address + "/decision", "{\"outcome\":\"ADOPTED\",\"reason\":\"好\"}"))
                .hasStatus(403);
        assertThat(programs.post(DIRECTOR, address + "/decision", "{\"outcome\":\"ADOPTED\",\"reason\":\"\"}"))
                .hasStatus(422);
        assertThat(programs.post(DIRECTOR, address + "/decision", "{\"outcome\":\"ADOPTED\",\"reason\":\"好\"}"))
                .hasStatusOk();
        assertThat(programs.post(RECEPTIONIST, address + "/telling", "{\"words\":\"已告知\"}", "If-Match", "0"))
                .hasStatus(409);
        assertThat(programs.post(RECEPTIONIST, address + "/telling", "{\"words\":\"已告知\"}"))
                .hasStatusOk();

        assertThat(json(programs.get(RECEPTIONIST, "suggestions"))).isEmpty();
        var all = json(programs.get(RECEPTIONIST, "suggestions?open=false"));
        assertThat(all.get(0).get("decided").get("outcome").asString()).isEqualTo("ADOPTED");
        assertThat(json(programs.get(RECEPTIONIST, address))
                        .get("told")
                        .get("words")
                        .asString())
                .isEqualTo("已告知");
    }

    @Test
    void whatever_is_wrong_is_named() {
        assertThat(programs.post(
                        RECEPTIONIST,
                        "suggestions",
                        "{\"home\":\"9-9999\",\"person\":{\"phone\":\"abc\"},\"words\":\" \"}"))
                .hasStatus(422)
                .bodyText()
                .contains("\"channel\"", "\"home\"", "\"person\"", "\"phone\"", "\"words\"");
    }
}
