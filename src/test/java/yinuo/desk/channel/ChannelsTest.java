package yinuo.desk.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;
import yinuo.office.Office;
import yinuo.refusal.BadInput;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;

/** No channel is open without a limit; a closed one takes nothing in; where nobody waits on the line a reply is owed. */
@CentreTest
class ChannelsTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    @Autowired
    Rulebook rulebook;

    private People.Staffed office;
    private Programs programs;

    @BeforeEach
    void open() {
        clock.reset();
        office = people.office();
        programs = new Programs(web, office);
    }

    private void change(String name, String value) {
        office.in(() -> {
            rulebook.change(office.actor(DIRECTOR), "D00-1.1", name, value, LocalDate.now(clock), "传真机报废");
            return 0;
        });
    }

    private JsonNode asked(String channel) {
        var sent = programs.post(RECEPTIONIST, "inquiries", """
                {"channel":"%s","home":"3-1802","person":{"name":"曾子涵"},"words":"几时收垃圾","promisedFor":"2026-11-26T07:00:00Z","apologised":true,"askedOf":"收费处"}""".formatted(channel));
        assertThat(sent).hasStatus(201);
        return json(sent);
    }

    private static JsonNode reply(JsonNode inquiry) {
        for (var promise : inquiry.get("promises")) {
            if (promise.get("clause").asString().equals("D00-1.1")) {
                return promise;
            }
        }
        throw new AssertionError("No reply is owed: " + inquiry.get("promises"));
    }

    @Test
    @Clause("D00-1.1")
    void every_channel_has_a_limit_which_nobody_can_take_away() {
        var listed = json(programs.get(DIRECTOR, "standards/channels"));

        assertThat(listed.size()).isEqualTo(Channel.values().length);
        listed.forEach(one -> {
            assertThat(one.get("open").asBoolean()).isTrue();
            assertThat(one.get("limit").asString()).as(one.toString()).isNotBlank();
        });
        assertThat(listed.get(0).get("number").asString()).isEqualTo("rings");
        assertThatThrownBy(() -> change("reply.FAX", "")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> change("reply.FAX", "bald")).isInstanceOf(BadInput.class);
    }

    @Test
    @Clause("D00-1.1")
    void a_mall_counts_the_rings_by_its_own_procedure() {
        var mall = people.office(Office.Profile.MALL);

        var listed = json(new Programs(web, mall).get(DIRECTOR, "standards/channels"));

        assertThat(listed.get(0).get("clause").asString()).isEqualTo("D09-4.2");
    }

    @Test
    @Clause("D00-1.1")
    void a_closed_channel_takes_nothing_in_until_it_is_open_again() {
        change("open.FAX", "0");
        var desk = new Browsing(web, office, RECEPTIONIST);
        var complaint = """
                {"channel":"FAX","home":"3-1802","person":{"name":"曾子涵"},"category":"OTHER","words":"噪音"}""";

        assertThat(programs.post(RECEPTIONIST, "complaints", complaint))
                .hasStatus(422)
                .bodyText()
                .contains("D00-1.1", "传真");
        assertThat(programs.post(RECEPTIONIST, "inquiries", """
                        {"channel":"FAX","person":{"name":"曾子涵"},"words":"几时收垃圾","answer":"八点"}""")).hasStatus(422);
        assertThat(desk.get("intake")).bodyText().contains("value=\"LETTER\"").doesNotContain("value=\"FAX\"");
        assertThat(desk.post(
                        "intake",
                        "once",
                        UUID.randomUUID().toString(),
                        "matter",
                        "SUGGESTION",
                        "channel",
                        "FAX",
                        "person",
                        "曾子涵",
                        "words",
                        "多种树"))
                .hasStatus(422)
                .bodyText()
                .contains("D00-1.1", "多种树");
        assertThat(new Browsing(web, office, DIRECTOR).get("standards"))
                .bodyText()
                .contains("data-clause=\"D00-1.1\"", "已停用");

        clock.advance(Duration.ofMinutes(1));
        change("open.FAX", "1");

        assertThat(programs.post(RECEPTIONIST, "complaints", complaint)).hasStatus(201);
    }

    @ParameterizedTest
    @CsvSource({"ONLINE, PT12H", "COMPANY, PT12H", "FAX, ''", "LETTER, ''"})
    @Clause("D00-1.1")
    void whoever_is_not_there_to_hear_it_is_owed_a_reply(String channel, String length) {
        var owed = reply(asked(channel));

        var due = Instant.parse(owed.get("dueAt").asString());
        if (!length.isEmpty()) {
            assertThat(due).isEqualTo(clock.instant().plus(Duration.parse(length)));
        }
        assertThat(due).isAfter(clock.instant());
    }

    @Test
    @Clause("D00-1.1")
    void a_reply_in_time_keeps_it_and_an_office_may_set_its_own_limit() {
        change("reply.ONLINE", "2h");
        var inquiry = asked("ONLINE");
        assertThat(Instant.parse(reply(inquiry).get("dueAt").asString()))
                .isEqualTo(clock.instant().plus(Duration.ofHours(2)));
        clock.advance(Duration.ofMinutes(90));

        var answered = programs.post(
                RECEPTIONIST, "inquiries/" + inquiry.get("id").asString() + "/answer", "{\"words\":\"每天八点\"}");

        assertThat(answered).hasStatusOk();
        assertThat(reply(json(answered)).get("standing").asString()).isEqualTo("KEPT");
        var replies = json(programs.get(DIRECTOR, "standards"));
        assertThat(replies.get(2).get("name").asString()).isEqualTo("replies");
        assertThat(replies.get(2).get("kept").asInt()).isOne();
    }
}
