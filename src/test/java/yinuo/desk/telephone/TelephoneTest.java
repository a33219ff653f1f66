package yinuo.desk.telephone;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.notice.Notices;
import yinuo.promise.Promise;
import yinuo.promise.Promises;
import yinuo.rulebook.Clause;
import yinuo.staff.Role;

/** A caller wants somebody: they come, or a message waits for them and they owe a call. */
@CentreTest
class TelephoneTest {

    @Autowired
    People people;

    @Autowired
    Notices notices;

    @Autowired
    Promises promises;

    @Autowired
    MockMvcTester web;

    private People.Staffed office;
    private Programs programs;

    @BeforeEach
    void open() {
        office = people.office();
        programs = new Programs(web, office);
    }

    private String call(Role wanted, String more) {
        return """
                {"home":"31802","person":{"name":"曾子涵","phone":"13812345678"},"wanted":"%s","words":"谈装修验收"%s}""".formatted(office.actor(wanted).name(), more);
    }

    @Test
    @Clause("D07-4.13.3b")
    void no_call_back_is_promised_beyond_what_the_rulebook_has_room_for() {
        var far = ",\"promisedFor\":\"2099-01-01T02:00:00Z\"";
        assertThat(programs.post(RECEPTIONIST, "telephone-messages", call(ENGINEERING, far)))
                .hasStatus(422)
                .bodyText()
                .contains("D07-4.13.3b");
    }

    @Test
    @Clause("D07-4.7.3_1")
    void whoever_is_away_gets_a_message_and_owes_a_call() {
        var left = programs.post(RECEPTIONIST, "telephone-messages", call(ENGINEERING, ""));
        assertThat(left).hasStatus(201).headers().containsHeader("Location");
        var id = json(left).get("id").asString();
        var engineer = office.actor(ENGINEERING);
        var made = office.in(() ->
                        promises.about(office.office().id(), TelephoneMessage.SUBJECT, java.util.UUID.fromString(id)))
                .getFirst();
        assertThat(made.owner().person()).isEqualTo(engineer.member());
        assertThat(made.made().dueAt()).isEqualTo(made.made().at().plus(java.time.Duration.ofHours(4)));
        assertThat(office.in(() -> notices.last(engineer)))
                .anyMatch(one -> one.kind().equals("message") && one.path().equals("telephone-messages/" + id));

        var phone = "telephone-messages/" + id + "/phone";
        assertThat(new Browsing(web, office, ENGINEERING).post(phone))
                .as("to call the number, the colleague sees it")
                .bodyText()
                .contains("13812345678");
        assertThat(new Browsing(web, office, CLEANING).post(phone)).hasStatus(403);
        assertThat(new Browsing(web, office, SUPERVISOR).get("telephone-messages/" + id))
                .bodyText()
                .contains("138****5678", engineer.name(), "查看来电人电话")
                .doesNotContain("13812345678");

        assertThat(programs.post(CLEANING, "telephone-messages/" + id + "/call", "{\"words\":\"不是我\"}"))
                .hasStatus(403);
        assertThat(programs.post(ENGINEERING, "telephone-messages/" + id + "/call", "{\"words\":\"\"}"))
                .hasStatus(422);
        assertThat(programs.post(ENGINEERING, "telephone-messages/" + id + "/call", "{\"words\":\"约周六十点\"}"))
                .hasStatusOk();
        assertThat(programs.post(ENGINEERING, "telephone-messages/" + id + "/call", "{\"words\":\"又打一次\"}"))
                .hasStatus(422);

        assertThat(office.in(() ->
                        promises.about(office.office().id(), TelephoneMessage.SUBJECT, java.util.UUID.fromString(id))))
                .allMatch(one -> one.standing(made.made().at()) == Promise.Standing.KEPT);
        assertThat(json(programs.get(RECEPTIONIST, "telephone-messages"))).isEmpty();
        assertThat(json(programs.get(RECEPTIONIST, "telephone-messages?open=false"))
                        .get(0)
                        .get("returned")
                        .get("words")
                        .asString())
                .isEqualTo("约周六十点");
    }

    @Test
    @Clause("D07-4.7.3_1")
    void the_call_is_owed_by_the_time_the_caller_was_told() {
        var agreed = json(programs.post(
                RECEPTIONIST, "telephone-messages", call(STEWARD, ",\"promisedFor\":\"2026-11-27T01:00:00Z\"")));
        assertThat(agreed.get("promisedFor").asString()).startsWith("2026-11-27T01:00");

        assertThat(json(programs.post(
                                RECEPTIONIST,
                                "telephone-messages",
                                call(STEWARD, ",\"promisedFor\":\"2026-11-25T01:00:00Z\"")))
                        .get("errors")
                        .propertyNames())
                .containsExactly("promisedFor");
    }

    @Test
    @Clause("D07-4.7.3_1")
    void whoever_comes_to_the_telephone_owes_nothing() {
        var fetched = json(programs.post(RECEPTIONIST, "telephone-messages", call(SUPERVISOR, ",\"fetched\":true")));

        assertThat(fetched.get("fetched").asBoolean()).isTrue();
        assertThat(json(programs.get(RECEPTIONIST, "telephone-messages"))).isEmpty();
        assertThat(office.in(() -> notices.last(office.actor(SUPERVISOR))))
                .noneMatch(one -> one.kind().equals("message"));
    }

    @Test
    void it_comes_in_by_the_form_and_whatever_is_wrong_is_named() {
        var desk = new Browsing(web, office, RECEPTIONIST);
        assertThat(desk.post("intake", "matter", "MESSAGE", "channel", "PHONE", "person", "曾", "words", "找人"))
                .hasStatus(422)
                .bodyText()
                .contains("请选择来电要找的同事", "没有电话或房号");
        var wanted = office.actor(SUPERVISOR).member().value().toString();
        assertThat(desk.post(
                        "intake",
                        "matter",
                        "MESSAGE",
                        "channel",
                        "PHONE",
                        "person",
                        "曾",
                        "phone",
                        "13812345678",
                        "words",
                        "谈验收",
                        "wanted",
                        wanted,
                        "promisedFor",
                        "17:30"))
                .hasStatus(302);

        assertThat(desk.get("telephone-messages")).bodyText().contains("谈验收", "data-clause=\"D07-4.7.3_1\"");
        assertThat(desk.get("inquiries")).bodyText().contains("telephone-messages");
    }
}
