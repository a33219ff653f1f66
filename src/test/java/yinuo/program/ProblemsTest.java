package yinuo.program;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;

/** Every refusal is a problem document whose type a program may rely on. */
@CentreTest
class ProblemsTest {

    private static final String BODY = """
            {"channel":"PHONE","home":"3-1802","person":{"name":"曾"},"category":"REPAIR","words":"漏水"}""";

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    private People.Staffed office;
    private Programs programs;

    @BeforeEach
    void open() {
        office = people.office();
        programs = new Programs(web, office);
    }

    private static void assertProblem(MvcTestResult answer, int status, String type) {
        assertThat(answer).hasStatus(status);
        assertThat(answer.getResponse().getContentType()).startsWith("application/problem+json");
        var problem = json(answer);
        assertThat(problem.get("type").asString()).isEqualTo("urn:yinuo:problem:" + type);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(problem.get("instance").asString()).startsWith("/api/");
    }

    private MvcTestResult get(String path) {
        return programs.get(RECEPTIONIST, path);
    }

    @Test
    void what_cannot_be_read() {
        assertProblem(programs.post(RECEPTIONIST, "complaints", "{"), 400, "unreadable");
        assertProblem(programs.post(RECEPTIONIST, "complaints", ""), 400, "unreadable");
        assertProblem(programs.post(RECEPTIONIST, "complaints", "[]"), 400, "unreadable");
        assertProblem(programs.post(RECEPTIONIST, "complaints", BODY.replace("PHONE", "PIGEON")), 400, "unreadable");
        assertProblem(get("complaints?stage=NOWHERE"), 400, "unreadable");
        assertProblem(get("complaints?limit=many"), 400, "unreadable");
        assertProblem(get("promises?dueBefore=tomorrow"), 400, "unreadable");
        assertProblem(get("homes"), 400, "unreadable");
    }

    @Test
    void what_is_not_allowed_as_it_stands() {
        assertProblem(get("complaints?after=x"), 422, "bad-input");
        assertProblem(get("promises?after=x"), 422, "bad-input");
        assertProblem(get("clauses/D12-3.1/compliance?month=May"), 422, "bad-input");
    }

    @Test
    void what_is_not_there() {
        assertProblem(get("nothing"), 404, "missing");
        assertProblem(get("complaints/1"), 404, "missing");
        assertProblem(get("clauses/D99-1/compliance"), 404, "missing");
        var nowhere = web.get()
                .uri("/api/nowhere/complaints")
                .header("Authorization", office.bearer(DIRECTOR))
                .exchange();
        assertProblem(nowhere, 404, "missing");
    }

    @Test
    void a_wrong_way_to_ask() {
        var put = web.put()
                .uri("/api/" + office.code() + "/complaints")
                .header("Authorization", office.bearer(DIRECTOR))
                .exchange();
        assertProblem(put, 405, "method");
        assertThat(put.getResponse().getHeader("Allow")).contains("GET").contains("POST");
        assertProblem(
                web.post()
                        .uri("/api/" + office.code() + "/complaints")
                        .header("Authorization", office.bearer(DIRECTOR))
                        .contentType("text/plain")
                        .content("x")
                        .exchange(),
                415,
                "media-type");
        assertProblem(
                web.get()
                        .uri("/api/" + office.code() + "/complaints")
                        .header("Authorization", office.bearer(DIRECTOR))
                        .accept("text/html")
                        .exchange(),
                406,
                "not-acceptable");
    }

    @Test
    void a_body_without_end() {
        var large = BODY.replace("漏水", "x".repeat(BodyLimit.MOST));

        assertProblem(programs.post(RECEPTIONIST, "complaints", large), 413, "large");
        assertProblem(programs.post(RECEPTIONIST, "complaints", large, "Idempotency-Key", "k"), 413, "large");
    }

    @Test
    void a_deed_that_is_not_for_the_role() {
        assertProblem(programs.get(RECEPTIONIST, "journal/verification"), 403, "forbidden");
    }

    @Test
    void a_deed_out_of_turn_names_its_clause() {
        var id = json(programs.post(RECEPTIONIST, "complaints", BODY)).get("id").asString();

        var refused = programs.post(SUPERVISOR, "complaints/" + id + "/contact", "{\"words\":\"x\"}");

        assertProblem(refused, 422, "refused");
        assertThat(json(refused).get("clause").asString()).isEqualTo("D12-2.3");
    }

    @Test
    void the_version_is_an_etag_and_comes_back_quoted_or_bare() {
        var id = json(programs.post(RECEPTIONIST, "complaints", BODY)).get("id").asString();
        var shown = programs.get(SUPERVISOR, "complaints/" + id);
        assertThat(shown.getResponse().getHeader("ETag")).isEqualTo("\"0\"");
        var classification = "complaints/" + id + "/classification";
        var invalid = "{\"class\":\"INVALID\",\"reason\":\"邻居误报\"}";

        assertProblem(programs.post(SUPERVISOR, classification, invalid, "If-Match", "\"3\""), 409, "overtaken");
        assertProblem(programs.post(SUPERVISOR, classification, invalid, "If-Match", "soon"), 422, "bad-input");
        var done = programs.post(SUPERVISOR, classification, invalid, "If-Match", "\"0\"");
        assertThat(done).hasStatusOk();
        assertThat(done.getResponse().getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(programs.post(SUPERVISOR, "complaints/" + id + "/handling", "{\"words\":\"已说明\"}", "If-Match", "1"))
                .hasStatusOk();
    }

    @Test
    void without_a_token_or_with_a_false_one() {
        for (var token : new String[] {"", "Bearer yn_false", "Basic eDp5"}) {
            var answer = web.get()
                    .uri("/api/" + office.code() + "/complaints")
                    .header("Authorization", token)
                    .exchange();
            assertThat(answer).hasStatus(401);
            assertThat(answer.getResponse().getHeader("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @Test
    void a_list_says_of_each_what_may_be_done_next_as_the_thing_itself_does() {
        var id = json(programs.post(RECEPTIONIST, "complaints", BODY)).get("id").asString();
        programs.post(
                SUPERVISOR,
                "complaints/" + id + "/classification",
                "{\"class\":\"VALID\",\"reason\":\"x\",\"field\":\"MAINTENANCE\",\"fault\":\"NEGLECT\"}");
        programs.post(SUPERVISOR, "complaints/" + id + "/contact", "{\"words\":\"已联系\"}");

        var alone = json(programs.get(SUPERVISOR, "complaints/" + id));
        var listed = json(programs.get(SUPERVISOR, "complaints")).at("/items/0");

        assertThat(alone.get("next").toString()).contains("reply");
        assertThat(listed).isEqualTo(alone);
    }

    @Test
    void pages_do_not_shift_when_something_new_comes_in() {
        for (var n = 0; n < 5; n++) {
            programs.post(RECEPTIONIST, "complaints", BODY);
            clock.advance(Duration.ofMinutes(1));
        }
        var first = json(get("complaints?limit=2"));
        programs.post(RECEPTIONIST, "complaints", BODY);

        var second = json(get("complaints?limit=2&after=" + first.get("next").asString()));
        var third = json(get("complaints?limit=2&after=" + second.get("next").asString()));

        var seen = new java.util.ArrayList<String>();
        for (var page : java.util.List.of(first, second, third)) {
            page.get("items").forEach(item -> seen.add(item.get("id").asString()));
        }
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }
}
