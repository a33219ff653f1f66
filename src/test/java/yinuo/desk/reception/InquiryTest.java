package yinuo.desk.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;
import yinuo.journal.Journal;
import yinuo.journal.Stream;
import yinuo.notice.Notices;
import yinuo.rulebook.Clause;
import yinuo.team.patrol.Diary;

/** Questions at the desk, by programs and on screen: answered at once, or promised and then kept or broken. */
@CentreTest
class InquiryTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    @Autowired
    InquiryQuestions questions;

    @Autowired
    InquiryCare care;

    @Autowired
    Notices notices;

    @Autowired
    Journal journal;

    @Autowired
    Diary diary;

    private People.Staffed office;
    private Programs programs;

    @BeforeEach
    void open() {
        office = people.office();
        programs = new Programs(web, office);
    }

    private static String body(String channel, String words, String more) {
        return """
                {"channel":"%s","home":"3-1802","person":{"name":"曾子涵","phone":"13812345678"},"words":"%s"%s}""".formatted(channel, words, more);
    }

    private JsonNode asked(String channel, String words, String more) {
        var result = programs.post(RECEPTIONIST, "inquiries", body(channel, words, more));
        assertThat(result).hasStatus(201);
        return json(result);
    }

    private static final String PROMISED =
            ",\"promisedFor\":\"2026-11-26T07:00:00Z\",\"apologised\":true,\"askedOf\":\"收费处\"";

    private JsonNode post(JsonNode inquiry, String deed, String body) {
        return json(programs.post(RECEPTIONIST, "inquiries/" + inquiry.get("id").asString() + "/" + deed, body));
    }

    /** So much later a program needs a new token. */
    private void later(Duration time) {
        clock.advance(time);
        programs = new Programs(web, office);
    }

    private static List<String> promises(JsonNode inquiry) {
        return StreamSupport.stream(inquiry.get("promises").spliterator(), false)
                .map(one ->
                        one.get("clause").asString() + " " + one.get("standing").asString())
                .toList();
    }

    @Test
    @Clause({"D01-4.1.1.1", "D01-4.1.1.2"})
    void a_question_is_answered_at_once_or_promised_with_an_apology() {
        assertThat(programs.post(RECEPTIONIST, "inquiries", body("PHONE", "装修押金怎么退", "")))
                .hasStatus(422);
        assertThat(json(programs.post(
                                RECEPTIONIST,
                                "inquiries",
                                body("PHONE", "装修押金怎么退", ",\"promisedFor\":\"2026-11-26T07:00:00Z\"")))
                        .get("errors")
                        .propertyNames())
                .contains("apologised", "askedOf");

        var atOnce = asked("VISIT", "装修押金怎么退", ",\"answer\":\"凭单到收费中心\"");
        assertThat(atOnce.get("state").asString()).isEqualTo("ANSWERED");
        assertThat(atOnce.get("promises").size()).isZero();

        var promised = asked("PHONE", "停车月卡几时到期", PROMISED);
        assertThat(promises(promised)).containsExactlyInAnyOrder("D01-4.1.1.2 OPEN", "D00-2.3 OPEN");
        var answered = post(promised, "answer", "{\"words\":\"下月十五日到期\"}");
        assertThat(promises(answered)).containsExactlyInAnyOrder("D01-4.1.1.2 KEPT", "D00-2.3 KEPT");
    }

    @Test
    @Clause("D07-4.6.8_1")
    void a_colleague_who_is_asked_for_the_answer_hears_by_when_it_was_promised() {
        var supervisor = office.actor(SUPERVISOR);
        asked("PHONE", "地库几时翻新", PROMISED.replace("收费处", supervisor.name()));
        asked("PHONE", "电梯几时年检", ",\"answer\":\"下月五日\",\"askedOf\":\"" + supervisor.name() + "\"");

        assertThat(office.in(() -> notices.last(supervisor)).stream()
                        .filter(one -> one.kind().equals("asked")))
                .singleElement()
                .satisfies(one -> assertThat(one.dueAt()).isEqualTo("2026-11-26T07:00:00Z"));
    }

    @Test
    @Clause("D01-4.1.1.3")
    void what_is_important_says_so_and_may_be_found_so_later() {
        var asked = asked("VISIT", "能否集体改签供暖合同", ",\"answer\":\"可以\",\"important\":true");
        var log = office.in(() -> journal.of(office.office().id(), new Stream("inquiry", id(asked))));
        assertThat(log.getFirst().facts()).containsKey("important");
        assertThat(log.getFirst().dutyLog()).isTrue();

        var ordinary = asked("VISIT", "快递柜在哪", ",\"answer\":\"东门\"");
        assertThat(post(ordinary, "importance", "{\"important\":true}")
                        .get("important")
                        .asBoolean())
                .isTrue();
        assertThat(programs.post(
                        HUMAN_RESOURCES,
                        "inquiries/" + ordinary.get("id").asString() + "/importance",
                        "{\"important\":false}"))
                .hasStatus(403);
        var from = clock.instant().minus(Duration.ofMinutes(5));
        assertThat(office.in(() -> care.importantSince(office.office().id(), from)))
                .extracting(one -> one.asked().words())
                .containsExactlyInAnyOrder("能否集体改签供暖合同", "快递柜在哪");
    }

    @Test
    @Clause("D07-4.6.13")
    void what_cannot_be_explained_goes_to_a_superior_and_stays_with_the_desk_until_taken_on() {
        var promised = asked("PHONE", "为何多收滞纳金", PROMISED);
        assertThat(programs.post(
                        RECEPTIONIST, "inquiries/" + promised.get("id").asString() + "/superior", "{\"words\":\" \"}"))
                .hasStatus(422);
        post(promised, "superior", "{\"words\":\"已说明依据，业主不接受\"}");

        assertThat(office.in(() -> notices.last(office.actor(SUPERVISOR))))
                .anyMatch(one -> one.kind().equals("handed") && one.title().contains("滞纳金"));
        assertThat(new Browsing(web, office, RECEPTIONIST).get("today"))
                .bodyText()
                .contains("为何多收滞纳金");
        assertThat(new Browsing(web, office, SUPERVISOR)
                        .get("inquiries/" + promised.get("id").asString()))
                .bodyText()
                .contains("已请", "业主不接受", "data-clause=\"D07-4.6.13\"");
        assertThat(post(promised, "answer", "{\"words\":\"主管已当面解释\"}")
                        .get("state")
                        .asString())
                .isEqualTo("ANSWERED");
    }

    @Test
    @Clause("D07-4.11.2_2")
    void on_a_post_a_misunderstanding_is_explained_or_a_superior_hears_of_it_and_the_desk_owes_the_answer() {
        var explained = programs.post(SECURITY, "inquiries", body("VISIT", "以为访客不让进", ",\"answer\":\"登记后可进\""));
        assertThat(explained).hasStatus(201);
        assertThat(promises(json(explained))).isEmpty();
        var superior = office.actor(SUPERVISOR);
        assertThat(office.in(() -> notices.last(superior)))
                .noneMatch(one -> one.title().contains("访客"));

        var open = programs.post(SECURITY, "inquiries", body("VISIT", "不接受停车收费的解释", PROMISED));
        assertThat(open).hasStatus(201);
        assertThat(office.in(() -> notices.last(superior)))
                .anyMatch(one -> one.kind().equals("handed") && one.title().contains("停车收费"));
        var owed = json(open).get("promises").get(0);
        assertThat(owed.get("owedBy").toString())
                .doesNotContain(office.actor(SECURITY).name());
        assertThat(post(json(open), "answer", "{\"words\":\"已当面说明\"}")
                        .get("state")
                        .asString())
                .isEqualTo("ANSWERED");
        assertThat(new Browsing(web, office, SECURITY).get("intake?matter=INQUIRY"))
                .bodyText()
                .contains("name=\"answer\"");
        assertThat(new Browsing(web, office, CASHIER)
                        .post(
                                "intake",
                                "once",
                                UUID.randomUUID().toString(),
                                "matter",
                                "INQUIRY",
                                "channel",
                                "VISIT",
                                "person",
                                "曾子涵",
                                "words",
                                "为何收两次",
                                "answer",
                                "一次是押金"))
                .as("who may register but not see what becomes of it stays at the form")
                .hasStatus(302)
                .redirectedUrl()
                .contains("/intake?after=");
    }

    @Test
    void to_call_back_the_desk_sees_the_number_and_the_journal_says_so() {
        var promised = asked("PHONE", "停车月卡几时到期", PROMISED);
        var address = "inquiries/" + promised.get("id").asString();
        var desk = new Browsing(web, office, RECEPTIONIST);

        assertThat(desk.get(address)).bodyText().contains("138****5678").doesNotContain("13812345678");
        assertThat(desk.post(address + "/phone")).bodyText().contains("13812345678");
        assertThat(new Browsing(web, office, CLEANING).post(address + "/phone")).hasStatus(403);
        assertThat(desk.get(address)).bodyText().contains("查看来询人电话");
    }

    private static UUID id(JsonNode inquiry) {
        return UUID.fromString(inquiry.get("id").asString());
    }

    @Test
    @Clause("D07-4.7.3_2")
    void the_points_of_a_call_stand_in_the_work_diary_and_become_matters_of_their_own() {
        var call = asked("PHONE", "来电三件事", PROMISED + ",\"points\":[\"楼道灯不亮\",\"问停车月卡\"]");
        var page = new Browsing(web, office, RECEPTIONIST)
                .get("inquiries/" + call.get("id").asString());
        assertThat(page)
                .bodyText()
                .contains("intake?matter=COMPLAINT&amp;channel=PHONE&amp;home=3-1802&amp;person=")
                .contains(java.net.URLEncoder.encode("楼道灯不亮", java.nio.charset.StandardCharsets.UTF_8))
                .contains("dispatch/new?from=INQUIRY");
        assertThat(programs.post(
                        RECEPTIONIST,
                        "inquiries/" + call.get("id").asString() + "/answer",
                        "{\"words\":\"已办\",\"outcomes\":[\"已派工\"]}"))
                .as("a point without its outcome keeps it open")
                .hasStatus(422);
        clock.advance(Duration.ofMinutes(1));
        post(call, "answer", "{\"words\":\"已办\",\"outcomes\":[\"已派工\",\"下月十五日\"]}");

        var supervisor = office.actor(SUPERVISOR);
        var number = call.get("number").asString();
        assertThat(office.in(() -> diary.month(supervisor, YearMonth.of(2026, 11))))
                .extracting(Diary.Note::words)
                .containsExactly(number + " 3-1802 曾子涵：1. 楼道灯不亮；2. 问停车月卡", number + " 1. 已派工；2. 下月十五日");
    }

    @Test
    @Clause("D01-4.1.1.2")
    void nobody_promises_more_than_the_rulebook_allows() {
        var result = programs.post(
                RECEPTIONIST,
                "inquiries",
                body(
                        "PHONE",
                        "几时供暖",
                        ",\"promisedFor\":\"2026-11-27T02:00:01Z\",\"apologised\":true,\"askedOf\":\"工程部\""));

        assertThat(result).hasStatus(422);
        assertThat(json(result).get("clause").asString()).isEqualTo("D01-4.1.1.2");
    }

    @Test
    @Clause("D00-2.3")
    void a_complex_matter_gets_a_proposal_in_time_or_breaks() {
        var proposed = asked("PHONE", "能否加装充电桩", PROMISED);
        var after = post(proposed, "proposal", "{\"words\":\"已请工程部勘察\",\"promisedFor\":\"2026-12-01T02:00:00Z\"}");
        assertThat(promises(after)).contains("D00-2.3 KEPT", "D01-4.1.1.2 OPEN");
        assertThat(after.get("promisedFor").asString()).startsWith("2026-12-01T02:00");

        var left = asked("PHONE", "地库能否洗车", PROMISED);
        later(Duration.ofHours(25));
        var broken =
                json(programs.get(RECEPTIONIST, "inquiries/" + left.get("id").asString()));
        assertThat(promises(broken)).containsExactlyInAnyOrder("D01-4.1.1.2 BROKEN", "D00-2.3 BROKEN");
        assertThat(post(left, "answer", "{\"words\":\"不可以\"}").get("state").asString())
                .isEqualTo("ANSWERED");
    }

    @Test
    @Clause("D00-2.3")
    void whoever_has_to_ask_again_was_not_served_at_the_first_contact() {
        asked("PHONE", "装修押金怎么退还", ",\"answer\":\"凭单办理\"");
        asked("PHONE", "快递柜在哪里", ",\"answer\":\"东门\"");
        var month = YearMonth.of(2026, 11);
        var director = office.actor(DIRECTOR);
        assertThat(office.in(() -> questions.firstContact(director, month)).rate())
                .isEqualTo("100");

        later(Duration.ofDays(2));
        var again = asked("PHONE", "装修押金怎么退还，上次没办成", ",\"answer\":\"请到收费中心\"");
        assertThat(again.get("repeats").isNull()).isFalse();
        var figure = office.in(() -> questions.firstContact(director, month));
        assertThat(figure.received()).isEqualTo(3);
        assertThat(figure.solved()).isEqualTo(2);
        assertThat(figure.isShort()).isTrue();

        later(Duration.ofDays(9));
        assertThat(asked("PHONE", "装修押金怎么退还", ",\"answer\":\"凭单\"")
                        .get("repeats")
                        .isNull())
                .isTrue();
    }

    @Test
    @Clause("D00-2.1")
    void the_hour_of_an_e_mail_runs_while_the_desk_is_open() {
        clock.set("2026-11-26T19:40:00");
        var late = asked(
                "EMAIL", "几时检修电梯", ",\"promisedFor\":\"2026-11-27T02:00:00Z\",\"apologised\":true,\"askedOf\":\"工程部\"");
        var mail = StreamSupport.stream(late.get("promises").spliterator(), false)
                .filter(one -> one.get("clause").asString().equals("D00-2.1"))
                .findFirst()
                .orElseThrow();
        assertThat(mail.get("dueAt").asString()).isEqualTo("2026-11-27T00:10:00Z");

        assertThat(promises(asked("EMAIL", "几时检修水泵", ",\"answer\":\"下周一\""))).containsExactly("D00-2.1 KEPT");
    }

    @Test
    void several_requests_of_one_call_each_need_an_outcome() {
        var call = asked("PHONE", "三件事", PROMISED + ",\"points\":[\"查缴费\",\"补门禁卡\"]");

        var refused = programs.post(
                RECEPTIONIST,
                "inquiries/" + call.get("id").asString() + "/answer",
                "{\"words\":\"已办\",\"outcomes\":[\"已缴清\"]}");
        assertThat(refused).hasStatus(422);
        var answered = post(call, "answer", "{\"words\":\"已办\",\"outcomes\":[\"已缴清\",\"明日可取\"]}");
        assertThat(answered.get("points").get(1).get("outcome").asString()).isEqualTo("明日可取");
    }

    @Test
    @Clause("D00-3.1")
    void the_list_shows_the_median_and_the_worst_answer() {
        for (var minutes : List.of(0, 10, 50)) {
            var one = asked("PHONE", "问题" + minutes, PROMISED);
            clock.advance(Duration.ofMinutes(minutes));
            post(one, "answer", "{\"words\":\"好\"}");
        }

        var waits = office.in(() -> questions.waits(office.office().id(), YearMonth.of(2026, 11)));
        assertThat(waits.median()).isEqualTo(Duration.ofMinutes(10));
        assertThat(waits.worst()).isEqualTo(Duration.ofMinutes(50));
        assertThat(new Browsing(web, office, SUPERVISOR).get("inquiries"))
                .bodyText()
                .contains("中位数 10 分", "最长 50 分");
    }

    @Test
    void programs_list_by_pages_and_meet_the_same_refusals() {
        for (var n = 0; n < 3; n++) {
            asked("PHONE", "第" + n + "问", PROMISED);
            clock.advance(Duration.ofMinutes(1));
        }
        var first = json(programs.get(RECEPTIONIST, "inquiries?limit=2&state=PROMISED"));
        var second = json(programs.get(
                RECEPTIONIST, "inquiries?limit=2&after=" + first.get("next").asString()));
        assertThat(first.get("items").size()).isEqualTo(2);
        assertThat(second.get("items").size()).isEqualTo(1);
        assertThat(first.get("items").get(0).get("person").get("phone").asString())
                .isEqualTo("138****5678");

        var key = programs.post(RECEPTIONIST, "inquiries", body("PHONE", "同一问", PROMISED), "Idempotency-Key", "k");
        var same = programs.post(RECEPTIONIST, "inquiries", body("PHONE", "同一问", PROMISED), "Idempotency-Key", "k");
        assertThat(json(same).get("id")).isEqualTo(json(key).get("id"));

        var address = "inquiries/" + json(key).get("id").asString() + "/answer";
        assertThat(programs.post(RECEPTIONIST, address, "{\"words\":\"x\"}", "If-Match", "7"))
                .hasStatus(409);
        assertThat(programs.post(ENGINEERING, address, "{\"words\":\"x\"}")).hasStatus(403);
        assertThat(programs.post(RECEPTIONIST, address, "{\"words\":\"x\"}")).hasStatus(200);
        assertThat(programs.post(RECEPTIONIST, address, "{\"words\":\"x\"}")).hasStatus(422);
    }
}
