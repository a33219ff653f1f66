package yinuo.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;

/** Files come in only as what they are, are kept once, and go out so that no browser runs anything in them. */
@CentreTest
class AttachmentTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    JdbcClient db;

    @Autowired
    People people;

    private People.Staffed office;
    private Programs programs;

    @BeforeEach
    void open() {
        office = people.office();
        programs = new Programs(web, office);
    }

    static Stream<Arguments> good() {
        return Stream.of(
                Arguments.of("渗水.jpg", "image/jpeg", Samples.image("jpeg", 1), "image/jpeg"),
                Arguments.of("a.PNG", "image/png", Samples.png(), "image/png"),
                Arguments.of("a.gif", "application/octet-stream", Samples.image("gif", 1), "image/gif"),
                Arguments.of("a.webp", "image/webp", Samples.webp(), "image/webp"),
                Arguments.of("a.wav", "audio/x-wav", Samples.wav(), "audio/wav"),
                Arguments.of("a.mp3", "audio/mpeg", Samples.mp3(), "audio/mpeg"),
                Arguments.of("a.amr", null, Samples.text("#!AMR\n<"), "audio/amr"),
                Arguments.of("a.ogg", "audio/ogg", Samples.text("OggS\0"), "audio/ogg"),
                Arguments.of("a.m4a", "audio/x-m4a", Samples.text("\0\0\0\u0020ftypM4A \0"), "audio/mp4"),
                Arguments.of("a.pdf", "application/pdf", Samples.pdf(), "application/pdf"),
                Arguments.of("blob", "", Samples.png(), "image/png"));
    }

    @ParameterizedTest
    @MethodSource("good")
    void every_kind_is_taken_and_given_back(String name, String claimed, byte[] content, String mediaType)
            throws Exception {
        var stored = programs.upload(RECEPTIONIST, name, claimed, content);

        assertThat(stored).hasStatus(201);
        assertThat(json(stored).get("mediaType").asString()).isEqualTo(mediaType);
        assertThat(json(stored).get("name").asString()).isEqualTo(name);
        assertThat(json(stored).get("size").asInt()).isEqualTo(content.length);
        var given = programs.get(
                SUPERVISOR, "attachments/" + json(stored).get("hash").asString());
        assertThat(given).hasStatusOk().hasContentType(mediaType);
        assertThat(given.getResponse().getContentAsByteArray()).isEqualTo(content);
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("a.png", "image/png", new byte[0], "空文件"),
                Arguments.of("a.png", "image/png", Samples.image("jpeg", 1), "不符"),
                Arguments.of("a.jpg", "application/pdf", Samples.image("jpeg", 1), "不符"),
                Arguments.of("a.exe", "application/octet-stream", Samples.png(), "不符"),
                Arguments.of("a.jpg", "image/jpeg", Samples.text("<script>alert(1)</script>"), "不能作附件"),
                Arguments.of("a.svg", "image/svg+xml", Samples.text("<svg xmlns='x'/>"), "不能作附件"),
                Arguments.of("a.zip", "application/zip", Samples.zip(), "不能作附件"),
                Arguments.of("a.png", "image/png", Samples.zip(), "不能作附件"),
                Arguments.of("a.png", "image/png", Samples.bomb(), "展开后过大"),
                Arguments.of("a.png", "image/png", java.util.Arrays.copyOf(Samples.png(), 20), "已损坏"),
                Arguments.of("a.jpg", "image/jpeg", java.util.Arrays.copyOf(Samples.image("jpeg", 1), 30), "已损坏"),
                Arguments.of("a.png", "image/png", java.util.Arrays.copyOf(Samples.png(), 10_000_001 + 485_760), "太大"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void what_lies_or_harms_is_refused_with_a_sentence(String name, String claimed, byte[] content, String sentence) {
        var refused = programs.upload(RECEPTIONIST, name, claimed, content);

        assertThat(refused).hasStatus(422);
        assertThat(json(refused).get("errors").get("attachments").asString()).contains(sentence);
    }

    private String stored() {
        return json(programs.upload(RECEPTIONIST, "墙面.png", "image/png", Samples.png()))
                .get("hash")
                .asString();
    }

    @Test
    void the_same_content_is_kept_once_per_office() {
        assertThat(stored()).isEqualTo(stored());

        assertThat(office.inTransaction(() -> db.sql("select count(*) from attachment")
                        .query(Integer.class)
                        .single()))
                .isOne();
    }

    @Test
    void it_is_handed_out_to_those_who_see_matters_and_to_nobody_else() {
        var path = "attachments/" + stored();
        var shown = new Browsing(web, office, STEWARD).get(path);

        assertThat(shown)
                .hasStatusOk()
                .headers()
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("Cache-Control", "private, max-age=31536000, immutable");
        assertThat(header(shown, "Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(header(shown, "Content-Disposition")).startsWith("inline;");
        assertThat(new Browsing(web, office, HUMAN_RESOURCES).get(path)).hasStatus(403);
        assertThat(programs.upload(HUMAN_RESOURCES, "a.png", "image/png", Samples.png()))
                .hasStatus(403);
        var elsewhere = people.office();
        assertThat(new Browsing(web, elsewhere, DIRECTOR).get(path)).hasStatus(404);
        assertThat(new Programs(web, elsewhere).get(DIRECTOR, path)).hasStatus(404);
        assertThat(programs.get(DIRECTOR, "attachments/" + "0".repeat(64))).hasStatus(404);
        assertThat(programs.get(DIRECTOR, "attachments/..%2fx"))
                .matches(result -> result.getResponse().getStatus() >= 400);
        assertThat(web.get().uri("/" + office.code() + "/" + path)).hasStatus3xxRedirection();
    }

    private static String header(MvcTestResult result, String name) {
        return String.join(",", result.getResponse().getHeaders(name));
    }

    @Test
    void a_pdf_is_a_download_and_a_recording_can_be_asked_for_in_parts() {
        var pdf = json(programs.upload(RECEPTIONIST, "报价.pdf", "application/pdf", Samples.pdf()))
                .get("hash")
                .asString();
        assertThat(header(programs.get(DIRECTOR, "attachments/" + pdf), "Content-Disposition"))
                .startsWith("attachment;");
        var wav = json(programs.upload(RECEPTIONIST, "a.wav", "audio/wav", Samples.wav()))
                .get("hash")
                .asString();
        var part = web.get()
                .uri("/api/" + office.code() + "/attachments/" + wav)
                .header("Authorization", office.bearer(DIRECTOR))
                .header("Range", "bytes=0-3")
                .exchange();
        assertThat(part).hasStatus(206).bodyText().isEqualTo("RIFF");
    }

    @Test
    void the_application_cannot_change_or_delete_a_file() {
        stored();

        assertThatThrownBy(() -> office.inTransaction(
                        () -> db.sql("update attachment set name = 'x'").update()))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> office.inTransaction(
                        () -> db.sql("delete from attachment").update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private JsonNode complaint(String attachments) {
        var received = programs.post(RECEPTIONIST, "complaints", """
                {"channel":"PHONE","home":"3-1802","person":{"name":"曾子涵"},"category":"REPAIR","words":"顶板渗水",
                 "attachments":%s}""".formatted(attachments));
        assertThat(received).hasStatus(201);
        return json(received);
    }

    @Test
    void deeds_name_files_and_the_journal_holds_them() {
        var photo = stored();
        var id = complaint("[\"%s\",\"%s\"]".formatted(photo, photo)).get("id").asString();
        programs.post(SUPERVISOR, "complaints/" + id + "/classification", """
                {"class":"VALID","reason":"x","field":"SERVICE","fault":"NEGLECT"}""");
        for (var deed : List.of("contact", "handling")) {
            assertThat(programs.post(
                            SUPERVISOR,
                            "complaints/" + id + "/" + deed,
                            "{\"words\":\"x\",\"attachments\":[\"%s\"]}".formatted(photo)))
                    .hasStatusOk();
        }
        assertThat(programs.post(
                        SUPERVISOR,
                        "complaints/" + id + "/reply",
                        "{\"means\":\"WRITTEN\",\"words\":\"x\",\"attachments\":[\"%s\"]}".formatted(photo)))
                .hasStatusOk();

        var entries = json(programs.get(SUPERVISOR, "complaints/" + id + "/journal"));
        assertThat(entries.valueStream()
                        .filter(entry -> !entry.get("attachments").isEmpty()))
                .hasSize(4)
                .allSatisfy(entry -> assertThat(
                                entry.get("attachments").get(0).get("hash").asString())
                        .isEqualTo(photo));
        assertThat(new Browsing(web, office, SUPERVISOR).get("complaints/" + id))
                .bodyText()
                .contains("/attachments/" + photo + "\" alt=\"照片：墙面.png\" width=\"96\" height=\"96\" loading=\"lazy\"");
        assertThat(json(programs.get(SUPERVISOR, "journal/verification"))
                        .get("intact")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void a_hash_that_nobody_sent_is_bad_input() {
        for (var hash : List.of("0".repeat(64), "x", "' or 1=1")) {
            var refused = programs.post(RECEPTIONIST, "complaints", """
                    {"channel":"PHONE","person":{"name":"x"},"category":"REPAIR","words":"x","attachments":["%s"]}
                    """.formatted(hash));
            assertThat(refused).hasStatus(422);
            assertThat(json(refused).get("errors").has("attachments")).isTrue();
        }
        var elsewhere = new Programs(web, people.office());
        assertThat(elsewhere.post(RECEPTIONIST, "complaints", """
                {"channel":"PHONE","person":{"name":"x"},"category":"REPAIR","words":"x","attachments":["%s"]}
                """.formatted(stored())))
                .hasStatus(422);
    }

    @Test
    void a_refused_form_keeps_the_photos_it_came_with() {
        var desk = new Browsing(web, office, RECEPTIONIST);
        var photo = new MockMultipartFile("files", "墙面.png", "image/png", Samples.png());
        var liar = new MockMultipartFile("files", "a.png", "image/png", Samples.pdf());
        var empty = new MockMultipartFile("files", "", "application/octet-stream", new byte[0]);
        var typed = new String[] {
            "once", "o1", "matter", "COMPLAINT", "channel", "VISIT", "home", "3-1802", "person", "曾", "words", "顶板渗水"
        };

        var refused = desk.upload("intake", List.of(photo, liar, empty), typed);
        assertThat(refused).hasStatus(422);
        assertThat(refused).bodyText().contains("不符", "顶板渗水", "name=\"attachments\" value=\"" + hash());

        var whole = java.util.Arrays.copyOf(typed, typed.length + 4);
        System.arraycopy(new String[] {"category", "REPAIR", "attachments", hash()}, 0, whole, typed.length, 4);
        var taken = desk.upload("intake", List.of(empty), whole);
        assertThat(taken).hasStatus(302);
        var address = String.valueOf(taken.getResponse().getRedirectedUrl());
        assertThat(desk.get(address.substring(address.indexOf("/complaints/") + 1)))
                .bodyText()
                .contains("attachments/" + hash());
    }

    private static String hash() {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(Samples.png()));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void names_lose_folders_and_what_no_screen_shows() {
        var file = new MockMultipartFile("file", "C:\\x\\..\\\u202egnp.a\u0000.png", "image/png", Samples.png());

        assertThat(Upload.of(file).name()).isEqualTo("gnp.a.png");
    }
}
