package yinuo.desk.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.attachment.Samples;
import yinuo.rulebook.Clause;

/** Who signed under the reply of a visit, and how, is an entry of its own with its proof. */
@CentreTest
class SignatureTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    private People.Staffed office;
    private Programs programs;
    private String id;

    /** A complaint that was settled at once, whose resident is visited now. */
    @BeforeEach
    void settle() {
        office = people.office();
        programs = new Programs(web, office);
        id = json(programs.post(RECEPTIONIST, "complaints", """
                {"channel":"PHONE","home":"3-1802","person":{"name":"曾子涵"},"category":"REPAIR","words":"顶板渗水",
                 "onTheSpot":{"words":"已处理"}}""")).get("id").asString();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult reply(String signature) {
        return programs.post(SUPERVISOR, "complaints/" + id + "/reply", """
                {"means":"VISIT","words":"已修好","opinion":"SATISFIED","signature":%s}""".formatted(signature));
    }

    private JsonNode signed() {
        return json(programs.get(SUPERVISOR, "complaints/" + id + "/journal"))
                .valueStream()
                .filter(entry -> entry.get("kind").asString().equals("signature"))
                .findFirst()
                .orElseThrow();
    }

    private String uploaded(String name, String mediaType, byte[] content) {
        return json(programs.upload(SUPERVISOR, name, mediaType, content))
                .get("hash")
                .asString();
    }

    @Test
    @Clause("D12-6.3")
    void a_program_may_sign_with_or_without_a_drawing() {
        var drawing = uploaded("s.png", "image/png", Samples.png());

        assertThat(reply("{\"by\":\"曾子涵\",\"how\":\"SCREEN\",\"drawing\":\"%s\"}".formatted(drawing)))
                .hasStatusOk();

        assertThat(signed().get("author").asString())
                .isEqualTo(office.actor(SUPERVISOR).name());
        assertThat(signed().get("facts").get("signedBy").asString()).isEqualTo("曾子涵");
        assertThat(signed().get("facts").get("signedHow").asString()).isEqualTo("SCREEN");
        assertThat(signed().get("attachments").get(0).get("hash").asString()).isEqualTo(drawing);
        assertThat(new Browsing(web, office, SUPERVISOR).get("complaints/" + id + "/visit"))
                .bodyText()
                .contains("class=\"signed-image\"", "attachments/" + drawing);
        settle();
        assertThat(reply("{\"by\":\"曾子涵\",\"how\":\"SCREEN\"}")).hasStatusOk();
        assertThat(signed().get("attachments")).isEmpty();
    }

    @Test
    void a_drawing_is_an_image_and_a_known_one() {
        var recording = uploaded("a.amr", "audio/amr", "#!AMR\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(reply("{\"by\":\"曾\",\"how\":\"SCREEN\",\"drawing\":\"%s\"}".formatted(recording)))
                .hasStatus(422);
        assertThat(reply("{\"by\":\"曾\",\"how\":\"SCREEN\",\"drawing\":\"%s\"}".formatted("0".repeat(64))))
                .hasStatus(422);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult form(
            List<MockMultipartFile> files, String how, String witness) {
        return new Browsing(web, office, SUPERVISOR)
                .upload(
                        "complaints/" + id + "/reply",
                        files,
                        "version",
                        "0",
                        "means",
                        "VISIT",
                        "words",
                        "已修好",
                        "opinion",
                        "SATISFIED",
                        "signedBy",
                        "曾子涵",
                        "signedHow",
                        how,
                        "witness",
                        witness);
    }

    @Test
    @Clause("D12-6.3")
    void on_the_page_the_screen_asks_for_a_drawing_and_a_witness_for_a_name() {
        var nothing = new MockMultipartFile("drawing", "", "application/octet-stream", new byte[0]);
        var drawn = new MockMultipartFile("drawing", "signature.png", "image/png", Samples.png());

        assertThat(form(List.of(nothing), "SCREEN", ""))
                .hasStatus(422)
                .bodyText()
                .contains("真的签下", "D12-6.3");
        assertThat(form(List.of(nothing), "WITNESS", " "))
                .hasStatus(422)
                .bodyText()
                .contains("见证人姓名");
        assertThat(form(List.of(nothing, drawn), "SCREEN", "")).hasStatus(302);
        assertThat(signed().get("attachments")).hasSize(1);

        settle();
        assertThat(form(List.of(nothing), "WITNESS", "保安李强")).hasStatus(302);
        assertThat(signed().get("facts").get("witness").asString()).isEqualTo("保安李强");
        settle();
        assertThat(form(List.of(nothing), "PAPER", "")).hasStatus(302);
    }
}
