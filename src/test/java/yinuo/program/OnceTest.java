package yinuo.program;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;

/** A program that does not know whether its last attempt arrived may simply send it again. */
@CentreTest
class OnceTest {

    private static final String BODY = """
            {"channel":"PHONE","home":"3-1802","person":{"name":"曾"},"category":"REPAIR","words":"漏水"}""";

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    Forgetting forgetting;

    @Autowired
    SettableClock clock;

    private People.Staffed office;
    private Programs programs;

    @BeforeEach
    void open() {
        office = people.office();
        programs = new Programs(web, office);
    }

    private MvcTestResult send(String key, String body) {
        return programs.post(RECEPTIONIST, "complaints", body, "Idempotency-Key", key);
    }

    private int complaints() {
        return json(programs.get(RECEPTIONIST, "complaints")).get("items").size();
    }

    @Test
    void the_second_answer_is_the_first_one_word_for_word() throws Exception {
        var first = send("a", BODY).getResponse();
        var second = send("a", BODY).getResponse();

        assertThat(second.getStatus()).isEqualTo(201);
        assertThat(second.getContentAsByteArray()).isEqualTo(first.getContentAsByteArray());
        assertThat(second.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        assertThat(second.getHeader("ETag")).isEqualTo(first.getHeader("ETag")).isEqualTo("\"0\"");
        assertThat(second.getContentType()).isEqualTo(first.getContentType());
        assertThat(second.getHeader(Once.AGAIN)).isEqualTo("true");
        assertThat(complaints()).isEqualTo(1);
    }

    @Test
    void another_body_under_the_same_key_is_refused() {
        send("a", BODY);

        var other = send("a", BODY.replace("漏水", "噪音"));

        assertThat(other).hasStatus(422);
        assertThat(json(other).get("type").asString()).isEqualTo("urn:yinuo:problem:key-reused");
        assertThat(complaints()).isEqualTo(1);
    }

    @Test
    void many_at_a_time_do_it_once() {
        send("warm", BODY.replace("漏水", "噪音"));
        var token = office.bearer(RECEPTIONIST);
        var sent = IntStream.range(0, 8)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> web.post()
                        .uri("/api/" + office.code() + "/complaints")
                        .header("Authorization", token)
                        .header("Idempotency-Key", "same")
                        .contentType("application/json")
                        .content(BODY)
                        .exchange()))
                .map(CompletableFuture::join)
                .toList();

        assertThat(sent).allSatisfy(answer -> assertThat(answer).hasStatus(201));
        assertThat(sent.stream()
                        .map(answer -> json(answer).get("id").asString())
                        .distinct())
                .hasSize(1);
        assertThat(complaints()).isEqualTo(2);
    }

    @Test
    void what_was_refused_did_nothing_so_its_key_is_free() {
        assertThat(send("a", BODY.replace("3-1802", "99-9999"))).hasStatus(422);

        assertThat(send("a", BODY)).hasStatus(201);
    }

    @Test
    void every_deed_knows_the_key() {
        var address = "complaints/" + json(send("a", BODY)).get("id").asString();
        var invalid = "{\"class\":\"INVALID\",\"reason\":\"邻居误报\"}";

        var first = programs.post(SUPERVISOR, address + "/classification", invalid, "Idempotency-Key", "c");
        var second = programs.post(SUPERVISOR, address + "/classification", invalid, "Idempotency-Key", "c");

        assertThat(first).hasStatus(200);
        assertThat(second).hasStatus(200);
        assertThat(json(second).get("version").asInt()).isEqualTo(1);
    }

    @Test
    void an_import_of_a_file_is_done_once_too() {
        var file = new MockMultipartFile(
                "file", "m.csv", "text/csv", """
                编号,用户,主题,时间,内容
                1,王先生,漏水,2024-05-01 10:00,卫生间顶板一直漏水
                """.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var token = office.bearer(DIRECTOR);

        var answers = IntStream.range(0, 2)
                .mapToObj(_ -> web.post()
                        .multipart()
                        .uri("/api/" + office.code() + "/messages")
                        .file(file)
                        .header("Authorization", token)
                        .header("Idempotency-Key", "file")
                        .exchange())
                .toList();

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer).hasStatusOk();
            assertThat(json(answer).get("imported").asInt()).isEqualTo(1);
        });
        assertThat(complaints()).isEqualTo(1);
    }

    @Test
    void somebody_elses_key_is_not_mine() {
        send("a", BODY);

        assertThat(programs.post(STEWARD, "complaints", BODY, "Idempotency-Key", "a")
                        .getResponse()
                        .getHeader(Once.AGAIN))
                .isNull();
    }

    @Test
    void a_key_without_end_or_beginning_is_bad_input() {
        assertThat(send("k".repeat(201), BODY)).hasStatus(422);
        assertThat(send(" ", BODY)).hasStatus(422);
    }

    @Test
    void after_a_week_a_key_is_forgotten() {
        send("a", BODY);
        clock.advance(Duration.ofDays(8));

        forgetting.run();
        programs = new Programs(web, office);

        assertThat(send("a", BODY)).hasStatus(201);
        assertThat(complaints()).isEqualTo(2);
    }
}
