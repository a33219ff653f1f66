package yinuo.desk.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;
import yinuo.rulebook.Clause;
import yinuo.staff.Role;

/** The life of complaints as procedure D12 tells it, walked by programs. */
@CentreTest
class ComplaintLifeTest {

    private static final String WORDS = "{\"words\":\"已与业户沟通\"}";

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    yinuo.promise.Promises book;

    @Autowired
    yinuo.notice.Notices notices;

    @Autowired
    SettableClock clock;

    private People.Staffed office;
    private Programs programs;

    @BeforeEach
    void open() {
        office = people.office();
        programs = new Programs(web, office);
    }

    private JsonNode received(String more) {
        var result = programs.post(RECEPTIONIST, "complaints", """
                {"channel":"PHONE","home":"3-1802","person":{"name":"曾子涵","phone":"13812345678"},
                 "category":"REPAIR","words":"卫生间顶板渗水"%s}
                """.formatted(more));
        assertThat(result).hasStatus(201);
        return json(result);
    }

    private JsonNode done(Role as, JsonNode complaint, String deed, String body) {
        var result = programs.post(as, "complaints/" + complaint.get("id").asString() + "/" + deed, body);
        assertThat(result).as(deed).hasStatus(200);
        return json(result);
    }

    private void refused(Role as, JsonNode complaint, String deed, String body, String clause) {
        var result = programs.post(as, "complaints/" + complaint.get("id").asString() + "/" + deed, body);
        assertThat(result).hasStatus(422);
        assertThat(json(result).get("clause").asString()).isEqualTo(clause);
    }

    private JsonNode valid() {
        return done(SUPERVISOR, received(""), "classification", """
                {"class":"VALID","reason":"防水失修","field":"MAINTENANCE","fault":"NEGLECT"}""");
    }

    private static List<String> promises(JsonNode complaint) {
        return StreamSupport.stream(complaint.get("promises").spliterator(), false)
                .map(promise -> promise.get("clause").asString() + " "
                        + promise.get("standing").asString())
                .toList();
    }

    private static String due(JsonNode complaint, String clause) {
        return StreamSupport.stream(complaint.get("promises").spliterator(), false)
                .filter(promise -> promise.get("clause").asString().equals(clause))
                .reduce((_, last) -> last)
                .orElseThrow()
                .get("dueAt")
                .asString();
    }

    @Test
    @Clause({"D12-scope", "D12-1.2", "D12-2.2", "D12-2.3", "D12-3.1"})
    void a_complaint_at_night_is_owed_a_class_within_one_hour_and_a_contact_within_two() {
        clock.set("2026-11-27T03:10:00");

        var complaint = received("");

        assertThat(complaint.get("stage").asString()).isEqualTo("RECEIVED");
        assertThat(complaint.get("number").asString()).isEqualTo("TS-20261127-001");
        assertThat(promises(complaint)).containsExactly("D12-2.2 OPEN", "D12-2.2 KEPT", "D12-2.3 OPEN", "D12-3.1 OPEN");
        assertThat(due(complaint, "D12-2.3")).isEqualTo("2026-11-26T20:10:00Z");
        assertThat(due(complaint, "D12-3.1")).isEqualTo("2026-11-26T21:10:00Z");
    }

    @Test
    @Clause({"D12-2.1", "D12-2.2"})
    void what_was_settled_at_once_and_reported_late_shows_so() {
        var complaint = received("""
                ,"receivedAt":"2026-11-26T00:30:00Z","onTheSpot":{"words":"已清理","at":"2026-11-26T00:40:00Z"}""");

        assertThat(complaint.get("stage").asString()).isEqualTo("SETTLED_ON_THE_SPOT");
        assertThat(promises(complaint)).containsExactly("D12-2.1 KEPT_LATE", "D12-6.1 OPEN");
    }

    @Test
    @Clause("D01-4.1.2.2")
    void nothing_closes_before_the_resident_was_told_and_what_stands_still_is_followed_up() {
        var complaint = valid();
        assertThat(programs.post(STEWARD, "complaints/" + complaint.get("id").asString() + "/callback", """
                {"outcome":"REACHED","words":"满意","opinion":"SATISFIED"}"""))
                .hasStatus(422);
        clock.advance(Duration.ofHours(3));
        programs = new Programs(web, office);

        var broken = json(programs.get(SUPERVISOR, "promises?standing=BROKEN")).get("items");
        assertThat(StreamSupport.stream(broken.spliterator(), false)
                        .map(one -> one.get("clause").asString()))
                .contains("D12-3.1");
        assertThat(new yinuo.Browsing(web, office, SUPERVISOR).get("board"))
                .bodyText()
                .contains("卫生间顶板渗水");
        done(SUPERVISOR, complaint, "contact", WORDS);
        var replied = done(SUPERVISOR, complaint, "reply", """
                {"means":"PHONE","words":"已修复","whyNoVisit":"业主出差"}""");
        assertThat(replied.get("next").toString()).contains("callback");
    }

    @Test
    @Clause({"D07-4.11.2_1", "D07-4.3.1c"})
    void whoever_hears_it_on_a_post_reports_it_within_the_hour_and_the_supervisor_hears_at_once() {
        var heard = json(programs.post(SECURITY, "complaints", """
                {"channel":"LOBBY","home":"3-1802","person":{"name":"曾"},"category":"SECURITY","words":"岗亭没人值守",
                 "receivedAt":"2026-11-26T01:10:00Z"}"""));
        var late = json(programs.post(CLEANING, "complaints", """
                {"channel":"LOBBY","person":{"name":"曾"},"category":"CLEANING","words":"楼道没扫",
                 "receivedAt":"2026-11-26T00:50:00Z"}"""));
        var desk = received(",\"receivedAt\":\"2026-11-26T01:10:00Z\"");

        assertThat(promises(heard)).contains("D07-4.11.2_1 KEPT").doesNotContain("D12-2.2 KEPT_LATE");
        assertThat(promises(late)).contains("D07-4.11.2_1 KEPT_LATE");
        assertThat(promises(desk)).contains("D12-2.2 KEPT_LATE").noneMatch(one -> one.startsWith("D07"));
        assertThat(office.in(() -> notices.last(office.actor(SUPERVISOR))))
                .anyMatch(
                        one -> one.path().equals("complaints/" + heard.get("id").asString()));
        assertThat(new yinuo.Browsing(web, office, RECEPTIONIST)
                        .get("complaints/" + heard.get("id").asString()))
                .bodyText()
                .contains(
                        "当值听到投诉",
                        "data-clause=\"D07-4.11.2_1\"",
                        office.actor(SECURITY).name());
    }

    @Test
    @Clause("D12-6.1")
    void the_reply_to_what_was_settled_at_once_is_owed_within_two_hours_of_it() {
        var complaint = received("""
                ,"onTheSpot":{"words":"已清理","at":"2026-11-26T02:00:00Z"}""");
        assertThat(due(complaint, "D12-6.1")).isEqualTo("2026-11-26T04:00:00Z");

        clock.advance(Duration.ofHours(2));
        var replied = done(RECEPTIONIST, complaint, "reply", """
                {"means":"PHONE","words":"已处理","opinion":"SATISFIED"}""");

        assertThat(promises(replied)).contains("D12-6.1 KEPT", "D03-1.1 OPEN");
    }

    @Test
    @Clause({"D12-2.3", "D12-def-valid", "D12-def-assist", "D12-def-invalid"})
    void a_class_names_what_it_must_and_only_the_supervisor_gives_it() {
        var complaint = received("");
        var address = "complaints/" + complaint.get("id").asString() + "/classification";

        var without = programs.post(SUPERVISOR, address, "{\"class\":\"VALID\",\"reason\":\"x\"}");
        assertThat(without).hasStatus(422);
        assertThat(json(without).get("errors").propertyNames()).containsExactly("field", "fault");
        assertThat(programs.post(SUPERVISOR, address, "{\"class\":\"ASSISTANCE\",\"reason\":\"x\"}"))
                .hasStatus(422);
        assertThat(programs.post(SUPERVISOR, address, "{\"class\":\"INVALID\",\"reason\":\" \"}"))
                .hasStatus(422);
        assertThat(programs.post(RECEPTIONIST, address, "{\"class\":\"INVALID\",\"reason\":\"x\"}"))
                .hasStatus(403);
        refused(SUPERVISOR, complaint, "contact", WORDS, "D12-2.3");
    }

    @Test
    @Clause({"D12-3.1", "D12-3.7", "D12-6.2", "D12-6.3"})
    void a_valid_complaint_is_contacted_handled_and_answered_by_a_visit_with_signature() {
        var complaint = valid();
        assertThat(promises(complaint)).contains("D12-3.1 OPEN", "D12-6.2 OPEN");
        assertThat(due(complaint, "D12-6.2")).isEqualTo("2026-11-26T16:00:00Z");
        refused(SUPERVISOR, complaint, "reply", """
                {"means":"VISIT","words":"x","signature":{"by":"曾","how":"SCREEN"}}""", "D12-3.1");

        done(SUPERVISOR, complaint, "contact", WORDS);
        done(SUPERVISOR, complaint, "handling", WORDS);
        refused(SUPERVISOR, complaint, "reply", "{\"means\":\"VISIT\",\"words\":\"x\"}", "D12-6.3");
        refused(SUPERVISOR, complaint, "reply", "{\"means\":\"PHONE\",\"words\":\"x\"}", "D12-6.3");
        var replied = done(SUPERVISOR, complaint, "reply", """
                {"means":"VISIT","words":"已修好","opinion":"SATISFIED","signature":{"by":"曾","how":"PAPER"}}""");

        assertThat(replied.get("stage").asString()).isEqualTo("REPLIED");
        assertThat(promises(replied)).contains("D12-3.1 KEPT", "D12-6.2 KEPT", "D03-1.1 OPEN");
    }

    @Test
    @Clause({"D12-6.2", "D12-3.1"})
    void a_later_reply_that_was_agreed_takes_the_place_of_the_same_day() {
        var complaint = done(SUPERVISOR, valid(), "contact", """
                {"words":"约定后天答复","agreedReplyAt":"2026-11-28T08:00:00Z"}""");

        assertThat(promises(complaint)).contains("D12-6.2 WAIVED", "D12-6.2 OPEN");
        assertThat(due(complaint, "D12-6.2")).isEqualTo("2026-11-28T08:00:00Z");
    }

    @Test
    @Clause("D07-4.13.3b")
    void no_reply_is_promised_beyond_what_the_rulebook_has_room_for() {
        refused(SUPERVISOR, valid(), "contact", """
                {"words":"等厂家","agreedReplyAt":"2026-12-04T08:00:00Z"}""", "D07-4.13.3b");
    }

    @Test
    @Clause("D12-6.2")
    void what_comes_in_the_evening_is_answered_by_noon() {
        clock.set("2026-11-26T18:30:00");

        assertThat(due(valid(), "D12-6.2")).isEqualTo("2026-11-27T04:00:00Z");
    }

    @Test
    @Clause({"D12-3.2", "D12-3.4", "D12-3.5", "D12-8"})
    void assistance_is_reported_followed_and_told() {
        var complaint = done(SUPERVISOR, received(""), "classification", """
                {"class":"ASSISTANCE","reason":"市政管网","cause":"PUBLIC_FACILITY"}""");
        assertThat(promises(complaint)).contains("D12-3.1 WAIVED", "D12-3.2 OPEN", "D12-8 OPEN");
        refused(SUPERVISOR, complaint, "reply", "{\"means\":\"PHONE\",\"words\":\"x\"}", "D12-3.2");

        done(SUPERVISOR, complaint, "referral", "{\"to\":\"市政公司\",\"words\":\"请检修\"}");
        refused(SUPERVISOR, complaint, "reply", "{\"means\":\"PHONE\",\"words\":\"x\"}", "D12-3.5");
        clock.advance(Duration.ofHours(10));
        var told = done(SUPERVISOR, complaint, "progress", WORDS);
        assertThat(promises(told)).contains("D12-3.2 KEPT", "D12-8 KEPT", "D12-8 OPEN");
        done(SUPERVISOR, complaint, "handling", "{\"words\":\"与市政协商，明日检修\"}");
        var replied = done(SUPERVISOR, complaint, "reply", "{\"means\":\"PHONE\",\"words\":\"x\"}");

        assertThat(replied.get("stage").asString()).isEqualTo("REPLIED");
        assertThat(promises(replied)).noneMatch(one -> one.startsWith("D12") && one.endsWith("OPEN"));
    }

    @Test
    @Clause({"D12-3.2", "D12-3.4"})
    void the_report_has_a_number_and_what_the_developer_promised_is_followed_on_its_day() {
        var complaint = done(SUPERVISOR, received(""), "classification", """
                {"class":"ASSISTANCE","reason":"保修期内","cause":"DEVELOPER"}""");
        var address = "complaints/" + complaint.get("id").asString();
        var bad = programs.post(
                SUPERVISOR,
                address + "/referral",
                "{\"to\":\"发展商\",\"words\":\"请维修\",\"answerBy\":\"2026-11-25T02:00:00Z\"}");
        assertThat(bad).hasStatus(422);
        assertThat(json(bad).get("errors").propertyNames()).contains("answerBy");

        var referred = done(
                SUPERVISOR,
                complaint,
                "referral",
                "{\"to\":\"发展商\",\"words\":\"请维修\",\"answerBy\":\"2026-11-28T02:00:00Z\"}");

        assertThat(referred.get("promises").toString()).contains("\"dueAt\":\"2026-11-28T02:00:00Z\"");
        assertThat(programs.get(SUPERVISOR, address + "/journal")).bodyText().contains("BG-20261126-001");
    }

    @Test
    @Clause({"D12-3.3", "D12-9", "D12-def-invalid", "D12-resp-director"})
    void an_invalid_complaint_is_explained_within_two_hours_and_the_director_may_judge_anew() {
        var complaint = done(SUPERVISOR, received(""), "classification", """
                {"class":"INVALID","reason":"不属管理范围"}""");
        assertThat(promises(complaint)).contains("D12-3.1 WAIVED", "D12-9 OPEN");
        assertThat(due(complaint, "D12-9")).isEqualTo("2026-11-26T04:00:00Z");

        var anew = done(DIRECTOR, complaint, "reclassification", """
                {"class":"VALID","reason":"应由我处负责","field":"SERVICE","fault":"NEGLECT"}""");

        assertThat(anew.get("class").asString()).isEqualTo("VALID");
        assertThat(promises(anew)).contains("D12-9 WAIVED", "D12-6.2 OPEN");
        var other = done(SUPERVISOR, received(""), "classification", "{\"class\":\"INVALID\",\"reason\":\"x\"}");
        var explained = done(SUPERVISOR, other, "reply", "{\"means\":\"PHONE\",\"words\":\"耐心解释\"}");
        assertThat(promises(explained)).contains("D12-9 KEPT");
    }

    @Test
    @Clause({"D12-3.8", "D12-4.2"})
    void what_is_beyond_ones_power_goes_up_and_comes_back_decided() {
        var complaint = valid();
        assertThat(programs.post(SUPERVISOR, "complaints/" + complaint.get("id").asString() + "/referral", """
                {"to":"GENERAL_MANAGER","words":"请示"}"""))
                .hasStatus(422);

        var passed = done(SUPERVISOR, complaint, "referral", "{\"to\":\"DIRECTOR\",\"words\":\"请主任协调\"}");
        assertThat(passed.get("stage").asString()).isEqualTo("CLASSIFIED");
        var decided = done(DIRECTOR, complaint, "decision", "{\"words\":\"同意更换\"}");

        assertThat(decided.get("next").toString()).contains("passing-up");
        done(DIRECTOR, complaint, "passing-up", "{\"to\":\"COMPLAINT_CENTRE\",\"words\":\"请公司协助\"}");
    }

    @Test
    @Clause("D12-4.3")
    void the_company_hears_the_result_of_what_it_handed_over_within_twelve_hours() {
        var result = programs.post(RECEPTIONIST, "complaints", """
                {"channel":"COMPANY","person":{"name":"公司转来"},"category":"OTHER","words":"收费不清"}""");
        var complaint = done(SUPERVISOR, json(result), "classification", """
                {"class":"VALID","reason":"x","field":"CHARGING","fault":"NEGLECT"}""");
        done(SUPERVISOR, complaint, "contact", WORDS);

        var handled = done(SUPERVISOR, complaint, "handling", WORDS);
        assertThat(due(handled, "D12-4.3")).isEqualTo("2026-11-26T14:00:00Z");
        var reported = done(RECEPTIONIST, complaint, "company-report", WORDS);

        assertThat(promises(reported)).contains("D12-4.3 KEPT");
    }

    @Test
    @Clause("D12-7")
    void a_written_complaint_is_answered_in_writing_and_in_another_way() {
        var result = programs.post(RECEPTIONIST, "complaints", """
                {"channel":"LETTER","person":{"name":"李"},"category":"OTHER","words":"来信"}""");
        var complaint = done(SUPERVISOR, json(result), "classification", "{\"class\":\"INVALID\",\"reason\":\"x\"}");

        var first = done(SUPERVISOR, complaint, "reply", "{\"means\":\"WRITTEN\",\"words\":\"复信\"}");
        assertThat(first.get("stage").asString()).isEqualTo("CLASSIFIED");
        var second = done(SUPERVISOR, complaint, "reply", "{\"means\":\"PHONE\",\"words\":\"电话说明\"}");

        assertThat(second.get("stage").asString()).isEqualTo("REPLIED");
    }

    @Test
    @Clause("D00-2.1")
    void an_email_is_owed_a_reply_within_the_hour() {
        var complaint = json(programs.post(RECEPTIONIST, "complaints", """
                {"channel":"EMAIL","person":{"name":"李"},"category":"OTHER","words":"来信"}"""));

        assertThat(due(complaint, "D00-2.1")).isEqualTo("2026-11-26T03:00:00Z");
    }

    @Test
    @Clause({"D12-10", "D12-3.6"})
    void who_is_not_content_makes_a_new_complaint_and_the_old_one_stays_as_it_ended() {
        var complaint = valid();
        done(SUPERVISOR, complaint, "contact", WORDS);

        var ended = done(SUPERVISOR, complaint, "reply", """
                {"means":"VISIT","words":"还是漏","opinion":"DISSATISFIED","signature":{"by":"曾","how":"SCREEN"}}""");

        assertThat(ended.get("stage").asString()).isEqualTo("DISSATISFIED");
        var open = json(programs.get(SUPERVISOR, "complaints?stage=RECEIVED")).get("items");
        assertThat(open.size()).isEqualTo(1);
        assertThat(open.get(0).get("previous").asString())
                .isEqualTo(complaint.get("id").asString());
        assertThat(promises(open.get(0))).contains("D12-3.1 OPEN");
        var director = office.actor(DIRECTOR).member();
        assertThat(office.in(() -> book.about(
                        office.office().id(),
                        Complaint.SUBJECT,
                        java.util.UUID.fromString(open.get(0).get("id").asString()))))
                .filteredOn(promise -> promise.isOpen() && promise.owner().role() == SUPERVISOR)
                .isNotEmpty()
                .allSatisfy(promise -> assertThat(promise.owner().person())
                        .as("the only supervisor had a hand in the old one")
                        .isEqualTo(director));
    }

    @Test
    @Clause({"D12-2.2", "D12-resp-supervisor"})
    void what_the_desk_hands_over_is_the_supervisors_who_says_so_within_five_minutes() {
        var complaint = received("");
        var owed = office.in(() -> book.about(
                office.office().id(),
                Complaint.SUBJECT,
                java.util.UUID.fromString(complaint.get("id").asString())));
        assertThat(owed)
                .filteredOn(promise -> promise.isOpen())
                .hasSize(3)
                .allSatisfy(promise -> assertThat(promise.owner().role()).isEqualTo(SUPERVISOR));
        var handOver = owed.stream()
                .filter(promise -> promise.made().rule().equals("ACKNOWLEDGE_COMPLAINT"))
                .findFirst()
                .orElseThrow();
        assertThat(Duration.between(clock.instant(), handOver.made().dueAt())).isEqualTo(Duration.ofMinutes(5));

        clock.advance(Duration.ofMinutes(4));
        var contact = owed.getLast().id().value();
        assertThat(programs.post(SUPERVISOR, "promises/" + contact + "/taking", "{}"))
                .hasStatusOk();

        assertThat(promises(json(programs.get(
                        SUPERVISOR, "complaints/" + complaint.get("id").asString()))))
                .containsExactly("D12-2.2 KEPT", "D12-2.2 KEPT", "D12-2.3 OPEN", "D12-3.1 OPEN");
    }

    @Test
    @Clause({"D12-rec-6.2", "D01-5.2"})
    void a_visit_is_printed_with_opinion_and_signature() {
        var complaint = valid();
        done(SUPERVISOR, complaint, "contact", WORDS);
        done(SUPERVISOR, complaint, "reply", """
                {"means":"VISIT","words":"已修复","opinion":"SATISFIED","signature":{"by":"曾先生","how":"PAPER"}}""");

        assertThat(new yinuo.Browsing(web, office, SUPERVISOR)
                        .get("complaints/" + complaint.get("id").asString() + "/visit"))
                .bodyText()
                .contains("业户访问记录", "已修复", "曾先生", "满意");
        assertThat(new yinuo.Browsing(web, office, SUPERVISOR)
                        .get("complaints/" + complaint.get("id").asString() + "/record"))
                .bodyText()
                .contains("业主/住户投诉记录表", "D01-5.2", "已修复", "满意", "受理");
    }

    @Test
    @Clause({"D01-5.3", "D09-5.1"})
    void the_report_slip_names_who_heard_of_it_and_the_result_and_the_reception_record_the_contact() {
        var complaint = valid();
        done(SUPERVISOR, complaint, "contact", WORDS);
        var address = "complaints/" + complaint.get("id").asString();
        var supervisor = new yinuo.Browsing(web, office, SUPERVISOR);
        assertThat(supervisor.get(address + "/report"))
                .bodyText()
                .contains("业主/住户投诉报告单", "data-clause=\"D01-5.3\"", "接报确认")
                .doesNotContain("已修复");
        done(SUPERVISOR, complaint, "handling", "{\"words\":\"已修复\"}");
        assertThat(supervisor.get(address + "/report")).bodyText().contains("已修复");
        assertThat(supervisor.get(address + "/reception")).bodyText().contains("物业接待记录", "data-clause=\"D09-5.1\"");
    }

    @Test
    @Clause("D00-1.3")
    void the_page_shows_the_five_stages_with_when_and_by_whom() {
        var complaint = valid();
        var address = "complaints/" + complaint.get("id").asString();
        var supervisor = new yinuo.Browsing(web, office, SUPERVISOR);
        var name = office.actor(SUPERVISOR).name();
        assertThat(supervisor.get(address))
                .bodyText()
                .contains("data-clause=\"D00-1.3\"", "<b>分类</b>", "<b>记录</b>", "<b>流转</b>", ">解决<", ">反馈<");
        refused(SUPERVISOR, complaint, "reply", """
                {"means":"OTHER","words":"x","whyNoVisit":"x"}""", "D12-3.1");
        done(SUPERVISOR, complaint, "contact", WORDS);
        done(SUPERVISOR, complaint, "handling", WORDS);
        assertThat(supervisor.get(address)).bodyText().contains("<b>解决</b> <span>" + name, ">反馈<");
    }

    @Test
    @Clause({"D03-1.1", "D03-2.1", "D12-3.6"})
    void only_a_resident_who_was_reached_and_is_content_closes_a_complaint() {
        var complaint = received(",\"onTheSpot\":{\"words\":\"已清理\"}");
        done(RECEPTIONIST, complaint, "reply", "{\"means\":\"PHONE\",\"words\":\"已处理\"}");

        var missed = done(STEWARD, complaint, "callback", "{\"outcome\":\"NOT_REACHED\",\"words\":\"无人接听\"}");
        assertThat(promises(missed)).contains("D03-1.1 OPEN");
        assertThat(programs.post(STEWARD, "complaints/" + complaint.get("id").asString() + "/callback", """
                {"outcome":"REACHED","words":"还行"}"""))
                .hasStatus(422);
        var closed = done(STEWARD, complaint, "callback", """
                {"outcome":"REACHED","words":"满意","opinion":"VERY_SATISFIED"}""");

        assertThat(closed.get("stage").asString()).isEqualTo("CLOSED");
        assertThat(promises(closed)).contains("D03-1.1 KEPT");
    }

    @Test
    @Clause("D12-3.6")
    void the_director_may_release_who_cannot_be_reached() {
        var complaint = received(",\"onTheSpot\":{\"words\":\"已清理\"}");
        done(RECEPTIONIST, complaint, "reply", "{\"means\":\"PHONE\",\"words\":\"已处理\"}");

        var released = done(DIRECTOR, complaint, "release", "{\"words\":\"三次未联系上\"}");

        assertThat(released.get("stage").asString()).isEqualTo("RELEASED");
    }

    @Test
    @Clause({"D12-5", "D12-resp-duty", "D12-rec-6.1"})
    void every_complaint_and_its_result_stand_in_the_duty_log() {
        var complaint = valid();
        done(SUPERVISOR, complaint, "contact", WORDS);
        done(ENGINEERING, complaint, "handling", "{\"words\":\"更换阀门\"}");

        var kinds = StreamSupport.stream(
                        json(programs.get(
                                        SUPERVISOR,
                                        "complaints/" + complaint.get("id").asString() + "/journal"))
                                .spliterator(),
                        false)
                .map(entry -> entry.get("kind").asString())
                .toList();

        assertThat(kinds)
                .containsExactly(
                        "complaint.received", "complaint.classification", "complaint.contact", "complaint.handling");
    }
}
