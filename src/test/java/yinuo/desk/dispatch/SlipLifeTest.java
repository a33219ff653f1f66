package yinuo.desk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;
import yinuo.desk.callback.Callbacks;
import yinuo.desk.callback.Work;
import yinuo.office.Department;
import yinuo.office.Departments;
import yinuo.office.Office;
import yinuo.promise.Sweep;
import yinuo.rulebook.Clause;
import yinuo.staff.Role;

/** The life of slips as D01-4.10 and D09-4 tell it, walked by programs. The clock starts at 09:00 Shanghai time. */
@CentreTest
class SlipLifeTest {

    private static final String WORDS = "{\"words\":\"已说明情况\"}";

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    Departments departments;

    @Autowired
    yinuo.notice.Notices notices;

    @Autowired
    Callbacks callbacks;

    @Autowired
    Sweep sweep;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient db;

    private People.Staffed office;
    private Programs programs;

    @BeforeEach
    void open() {
        office = people.office();
        programs = new Programs(web, office);
    }

    private String department(String code) {
        return office.inTransaction(() -> departments.of(office.office().id())).stream()
                .filter(one -> one.code().equals(code))
                .map(Department::id)
                .findFirst()
                .orElseThrow()
                .value()
                .toString();
    }

    private JsonNode sent(String more) {
        var result = programs.post(RECEPTIONIST, "dispatch-slips", """
                {"home":"3-1802","person":{"name":"曾子涵","phone":"13812345678"},"words":"厨房水龙头漏水",
                 "kind":"SMALL_REPAIR","place":"IN_HOME","to":"%s"%s}""".formatted(department("works"), more));
        assertThat(result).hasStatus(201);
        return json(result);
    }

    private MvcTestResult tried(Role as, JsonNode slip, String deed, String body) {
        return programs.post(as, "dispatch-slips/" + slip.get("id").asString() + "/" + deed, body);
    }

    private JsonNode done(Role as, JsonNode slip, String deed, String body) {
        var result = tried(as, slip, deed, body);
        assertThat(result).as(deed).hasStatus(200);
        return json(result);
    }

    private void refused(Role as, JsonNode slip, String deed, String body, String clause) {
        var result = tried(as, slip, deed, body);
        assertThat(result).hasStatus(422);
        assertThat(json(result).get("clause").asString()).isEqualTo(clause);
    }

    private JsonNode onSite(String more) {
        var slip = sent(more);
        done(ENGINEERING, slip, "acknowledgement", "{}");
        return done(ENGINEERING, slip, "arrival", "{\"prepared\":true}");
    }

    private JsonNode finished(String more) {
        var slip = onSite(more);
        return done(ENGINEERING, slip, "completion", "{\"words\":\"换了阀芯\",\"restored\":true}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"slip_step", "slip_material", "slip_copy", "slip_print"})
    void what_was_done_is_altered_and_deleted_by_nobody(String table) {
        finished("");
        for (var meddling : new String[] {"delete from " + table, "update " + table + " set slip_id = slip_id"}) {
            assertThatThrownBy(() -> office.inTransaction(() -> db.sql(meddling).update()))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void no_address_takes_back_what_is_done() {
        var slip = finished("");
        for (var deed : new String[] {"acknowledgement", "arrival", "completion"}) {
            assertThat(tried(ENGINEERING, slip, deed, "{\"words\":\"再改\",\"restored\":true,\"prepared\":true}"))
                    .hasStatus(422);
        }
        var address =
                "/api/" + office.code() + "/dispatch-slips/" + slip.get("id").asString();
        assertThat(web.delete()
                        .uri(address)
                        .header("Authorization", office.bearer(DIRECTOR))
                        .exchange())
                .hasStatus(405);
        assertThat(web.put()
                        .uri(address)
                        .header("Authorization", office.bearer(DIRECTOR))
                        .exchange())
                .hasStatus(405);
    }

    private static List<String> promises(JsonNode slip) {
        return StreamSupport.stream(slip.get("promises").spliterator(), false)
                .map(promise -> rule(promise) + " " + promise.get("standing").asString())
                .toList();
    }

    /** Programs see a promise by its title; these tests name its rule. */
    private static String rule(JsonNode promise) {
        var texts = java.util.ResourceBundle.getBundle("messages.dispatch", java.util.Locale.ROOT);
        return java.util.Arrays.stream(SlipPromise.values())
                .filter(one -> texts.getString("promise." + one.name())
                        .equals(promise.get("title").asString()))
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** Time in which tokens run out. */
    private void pass(Duration time) {
        clock.advance(time);
        programs = new Programs(web, office);
    }

    private static String due(JsonNode slip, String rule) {
        return StreamSupport.stream(slip.get("promises").spliterator(), false)
                .filter(promise -> rule(promise).equals(rule))
                .reduce((_, last) -> last)
                .orElseThrow()
                .get("dueAt")
                .asString();
    }

    private JsonNode seen(JsonNode slip) {
        return json(
                programs.get(RECEPTIONIST, "dispatch-slips/" + slip.get("id").asString()));
    }

    private String in(Duration later) {
        return clock.instant().plus(later).toString();
    }

    @Test
    @Clause({"D01-3.11", "D01-4.10.1", "D01-4.10.2", "D09-4.4"})
    void a_slip_is_issued_only_when_the_department_has_acknowledged_it() {
        var start = clock.instant();
        var slip = sent("");

        assertThat(slip.get("number").asString()).matches("PG-\\d{8}-001");
        assertThat(slip.get("stage").asString()).isEqualTo("SENT");
        assertThat(slip.get("to").get("steward").asString())
                .isEqualTo(office.actor(STEWARD).name());
        assertThat(promises(slip))
                .containsExactlyInAnyOrder(
                        "ACKNOWLEDGE_SLIP OPEN", "ARRIVE_AT_JOB OPEN", "FINISH_JOB OPEN", "FOLLOW_UP_SLIP OPEN");
        assertThat(due(slip, "ACKNOWLEDGE_SLIP"))
                .isEqualTo(start.plus(Duration.ofMinutes(30)).toString());
        assertThat(due(slip, "FINISH_JOB"))
                .isEqualTo(start.plus(Duration.ofHours(24)).toString());
        assertThat(due(slip, "FOLLOW_UP_SLIP"))
                .isEqualTo(start.plus(Duration.ofHours(18)).toString());
        refused(ENGINEERING, slip, "arrival", "{\"prepared\":true}", "D01-4.10.1");

        var issued = done(ENGINEERING, slip, "acknowledgement", "{}");

        assertThat(issued.get("stage").asString()).isEqualTo("ISSUED");
        assertThat(issued.get("acknowledged").get("by").asString())
                .isEqualTo(office.actor(ENGINEERING).name());
        assertThat(promises(issued)).contains("ACKNOWLEDGE_SLIP KEPT", "CLARIFY_AT_ONCE OPEN");
        assertThat(programs.post(STEWARD, "dispatch-slips", "{}")).hasStatus(403);
        assertThat(programs.post(ENGINEERING, "dispatch-slips", "{}")).hasStatus(403);
    }

    @Test
    void a_slip_that_lacks_something_is_not_sent_and_takes_no_number() {
        var bad = programs.post(RECEPTIONIST, "dispatch-slips", "{\"home\":\"99-9999\",\"place\":\"IN_HOME\"}");
        assertThat(bad).hasStatus(422);
        assertThat(json(bad).get("errors").propertyNames()).contains("home", "person", "words", "kind", "to");

        assertThat(sent("").get("number").asString()).endsWith("-001");
        assertThat(sent("").get("number").asString()).endsWith("-002");
    }

    @Test
    @Clause({"D09-flow-1", "D09-3.2", "D00-1.3"})
    void in_a_mall_every_stage_says_when_and_who_and_none_is_skipped() {
        office = people.office(Office.Profile.MALL);
        programs = new Programs(web, office);
        var slip = sent("");
        var engineer = office.actor(ENGINEERING).name();
        var page = new Browsing(web, office, RECEPTIONIST);
        var address = "dispatch/" + slip.get("id").asString();
        assertThat(page.get(address))
                .bodyText()
                .contains("data-clause=\"D09-flow-1\"", "<b>流转</b>", ">部门记录<", ">联系顾客<", ">解决<");
        refused(ENGINEERING, slip, "clarification", WORDS, "D01-4.10.1");
        done(ENGINEERING, slip, "acknowledgement", "{}");
        refused(ENGINEERING, slip, "completion", "{\"words\":\"换\",\"restored\":true}", "D01-4.10.2");
        done(ENGINEERING, slip, "clarification", WORDS);
        assertThat(page.get(address)).bodyText().contains("<b>联系顾客</b> <span>" + engineer, ">解决<");
        done(ENGINEERING, slip, "arrival", "{\"prepared\":true}");
        var finished = done(ENGINEERING, slip, "completion", "{\"words\":\"换\",\"restored\":true}");
        assertThat(page.get(address)).bodyText().contains("<b>解决</b> <span>" + engineer, ">反馈<");
        assertThat(finished.get("to").get("department").isMissingNode()).isFalse();
    }

    @Test
    @Clause("D09-4.5")
    void the_department_calls_at_once_and_explains_what_it_cannot_do() {
        var slip = done(ENGINEERING, sent(""), "acknowledgement", "{}");
        var start = clock.instant();
        assertThat(due(slip, "CLARIFY_AT_ONCE"))
                .isEqualTo(start.plus(Duration.ofMinutes(30)).toString());
        assertThat(due(slip, "CLARIFY_AT_LATEST"))
                .isEqualTo(start.plus(Duration.ofHours(2)).toString());

        clock.advance(Duration.ofMinutes(40));
        var called = done(ENGINEERING, slip, "clarification", """
                {"words":"约下午上门","explanation":"墙内暗管要另行报价"}""");

        assertThat(promises(called)).contains("CLARIFY_AT_ONCE KEPT_LATE", "CLARIFY_AT_LATEST KEPT");
        assertThat(tried(ENGINEERING, slip, "clarification", WORDS)).hasStatus(422);
    }

    @Test
    @Clause({"D07-4.9.1", "D07-4.9.2_1"})
    void nobody_starts_before_the_floor_is_covered_or_the_sign_put_up_nor_ends_without_clearing() {
        var home = sent("");
        done(ENGINEERING, home, "acknowledgement", "{}");
        refused(ENGINEERING, home, "arrival", "{}", "D07-4.9.2_1");
        var lobby = sent(",\"place\":\"PUBLIC\"");
        done(ENGINEERING, lobby, "acknowledgement", "{}");
        refused(ENGINEERING, lobby, "arrival", "{}", "D07-4.9.1");

        done(ENGINEERING, lobby, "arrival", "{\"prepared\":true}");
        refused(ENGINEERING, lobby, "completion", WORDS, "D07-4.9.2_2");
    }

    @Test
    @Clause({"D01-4.10.3", "D01-4.10.4", "D03-1.2"})
    void done_told_and_returned_are_three_things_and_a_callback_is_owed() {
        var slip = finished("");
        assertThat(slip.get("stage").asString()).isEqualTo("DONE");
        assertThat(promises(slip)).contains("FINISH_JOB KEPT", "TELL_RESULT OPEN", "TAKE_SLIP_BACK OPEN");
        assertThat(due(slip, "TAKE_SLIP_BACK")).isGreaterThan(in(Duration.ofHours(23)));
        var source = new Work.Source(
                Slip.SUBJECT, java.util.UUID.fromString(slip.get("id").asString()), "", "");
        var owed = office.in(() -> callbacks.of(office.office().id(), source));
        assertThat(owed)
                .singleElement()
                .satisfies(one -> assertThat(one.work().kind()).isEqualTo(Work.Kind.SMALL_REPAIR));

        assertThat(tried(RECEPTIONIST, slip, "result-told", WORDS)).hasStatus(422);
        var back = done(RECEPTIONIST, slip, "return", "{\"how\":\"PAPER\"}");
        assertThat(back.get("stage").asString()).isEqualTo("DONE");
        var told = done(RECEPTIONIST, slip, "result-told", "{\"words\":\"已修好\",\"opinion\":\"SATISFIED\"}");
        assertThat(told.get("stage").asString()).isEqualTo("CLOSED");
        assertThat(told.get("opinion").asString()).isEqualTo("SATISFIED");
        assertThat(promises(told)).contains("TELL_RESULT KEPT", "TAKE_SLIP_BACK KEPT");
    }

    @Test
    @Clause("D01-4.10.3")
    void when_the_limit_is_missed_an_apology_is_owed_and_the_old_promise_stays_broken() {
        var slip = sent("");
        done(ENGINEERING, slip, "acknowledgement", "{}");
        pass(Duration.ofHours(25));
        sweep.run();

        var late = seen(slip);
        assertThat(promises(late)).contains("FINISH_JOB BROKEN", "APOLOGISE_AND_EXPLAIN WARNED");
        sweep.run();
        assertThat(promises(seen(slip)).stream().filter(one -> one.startsWith("APOLOGISE")))
                .hasSize(1);

        assertThat(tried(RECEPTIONIST, slip, "apology", WORDS)).hasStatus(422);
        var until = in(Duration.ofHours(5));
        var apologised = done(RECEPTIONIST, slip, "apology", "{\"words\":\"抱歉，配件今天到\",\"until\":\"" + until + "\"}");

        assertThat(promises(apologised)).contains("FINISH_JOB BROKEN", "FINISH_JOB OPEN", "APOLOGISE_AND_EXPLAIN KEPT");
        assertThat(apologised.get("limits").get("finishBy").asString()).isEqualTo(until);
    }

    @Test
    @Clause("D01-4.10.3")
    void more_time_is_asked_for_with_a_reason_and_granted_or_not() {
        var slip = done(ENGINEERING, sent(""), "acknowledgement", "{}");
        assertThat(tried(
                        ENGINEERING,
                        slip,
                        "extension",
                        "{\"words\":\"缺件\",\"until\":\"" + in(Duration.ofHours(1)) + "\"}"))
                .hasStatus(422);
        var until = in(Duration.ofHours(48));
        var asked = done(ENGINEERING, slip, "extension", "{\"words\":\"缺件\",\"until\":\"" + until + "\"}");
        assertThat(promises(asked)).contains("DECIDE_EXTENSION OPEN");
        assertThat(tried(ENGINEERING, slip, "extension-decision", "{\"granted\":true}"))
                .hasStatus(403);

        assertThat(tried(SUPERVISOR, slip, "extension-decision", "{\"granted\":false}"))
                .hasStatus(422);
        var granted = done(SUPERVISOR, slip, "extension-decision", "{\"granted\":true}");

        assertThat(granted.get("limits").get("finishBy").asString()).isEqualTo(until);
        assertThat(due(granted, "FINISH_JOB")).isEqualTo(until);
        assertThat(promises(granted)).contains("APOLOGISE_AND_EXPLAIN OPEN", "DECIDE_EXTENSION KEPT");
    }

    @Test
    @Clause("D09-4.6")
    void what_cannot_be_done_today_is_explained_and_the_proposed_time_becomes_the_limit() {
        var slip = done(ENGINEERING, sent(""), "acknowledgement", "{}");
        var until = in(Duration.ofHours(40));
        var asked = done(ENGINEERING, slip, "not-today", "{\"words\":\"要等厂家\",\"until\":\"" + until + "\"}");
        assertThat(promises(asked)).contains("EXPLAIN_NOT_TODAY OPEN");

        var explained = done(RECEPTIONIST, slip, "apology", "{\"words\":\"已说明\",\"until\":\"" + until + "\"}");

        assertThat(promises(explained)).contains("EXPLAIN_NOT_TODAY KEPT");
        assertThat(due(explained, "FINISH_JOB")).isEqualTo(until);
    }

    @Test
    @Clause("D09-flow-no")
    void the_head_hears_of_what_cannot_be_done_today_and_coordinates_what_is_hard_or_late_again() {
        var slip = done(ENGINEERING, sent(""), "acknowledgement", "{}");
        var until = in(Duration.ofHours(5));
        var asked = done(ENGINEERING, slip, "not-today", "{\"words\":\"要等厂家\",\"until\":\"" + until + "\"}");
        assertThat(promises(asked)).noneMatch(one -> one.startsWith("COORDINATE_SLIP"));
        var head = office.actor(SUPERVISOR);
        assertThat(office.in(() -> notices.last(head)))
                .anyMatch(one -> one.kind().equals("notToday")
                        && one.path().endsWith(slip.get("id").asString()));
        done(RECEPTIONIST, slip, "apology", "{\"words\":\"已说明\",\"until\":\"" + until + "\"}");

        clock.advance(Duration.ofHours(6));
        sweep.run();
        var late = json(
                programs.get(RECEPTIONIST, "dispatch-slips/" + slip.get("id").asString()));
        assertThat(promises(late)).contains("FINISH_JOB BROKEN", "COORDINATE_SLIP OPEN");
        var decided = done(SUPERVISOR, slip, "coordination-decision", """
                {"parties":"工程部、厂家","words":"明早厂家到场","until":"%s"}""".formatted(in(Duration.ofHours(20))));
        assertThat(promises(decided)).contains("COORDINATE_SLIP KEPT", "FINISH_JOB OPEN");

        var other = done(ENGINEERING, sent(""), "acknowledgement", "{}");
        var hard = done(
                ENGINEERING,
                other,
                "not-today",
                "{\"words\":\"要停整栋水\",\"major\":true,\"until\":\"" + in(Duration.ofHours(40)) + "\"}");
        assertThat(promises(hard)).contains("EXPLAIN_NOT_TODAY OPEN", "COORDINATE_SLIP OPEN");
        assertThat(promises(hard).stream().filter(one -> one.startsWith("COORDINATE_SLIP")))
                .hasSize(1);
    }

    @Test
    @Clause("D07-4.13.3b")
    void no_end_of_work_is_promised_beyond_what_the_rulebook_has_room_for() {
        var slip = done(ENGINEERING, sent(""), "acknowledgement", "{}");
        var far = "{\"words\":\"缺件\",\"until\":\"" + in(Duration.ofDays(31)) + "\"}";
        assertThat(tried(ENGINEERING, slip, "extension", far))
                .hasStatus(422)
                .bodyText()
                .contains("D07-4.13.3b");
        assertThat(tried(ENGINEERING, slip, "not-today", far)).hasStatus(422);
        assertThat(tried(RECEPTIONIST, slip, "apology", far)).hasStatus(422);
    }

    @Test
    @Clause("D09-4.7")
    void what_departments_cannot_agree_on_goes_to_the_head_of_customer_service() {
        var slip = done(ENGINEERING, sent(""), "acknowledgement", "{}");
        var asked = done(ENGINEERING, slip, "coordination", "{\"words\":\"与保洁分不清界面\"}");
        assertThat(promises(asked)).contains("COORDINATE_SLIP OPEN");
        assertThat(tried(RECEPTIONIST, slip, "coordination-decision", WORDS)).hasStatus(403);

        var until = in(Duration.ofHours(30));
        var decided = done(SUPERVISOR, slip, "coordination-decision", """
                {"parties":"工程部、保洁部","words":"由工程部先拆","until":"%s"}""".formatted(until));

        assertThat(promises(decided)).contains("COORDINATE_SLIP KEPT");
        assertThat(due(decided, "FINISH_JOB")).isEqualTo(until);
    }

    @Test
    @Clause("D09-4.4")
    void transferred_it_is_the_other_departments_whose_signature_is_owed_while_the_limit_stays() {
        var slip = done(ENGINEERING, sent(""), "acknowledgement", "{}");
        var before = due(slip, "FINISH_JOB");
        var cleaning = department("cleaning");
        var moved = done(ENGINEERING, slip, "transfer", "{\"words\":\"属保洁\",\"to\":\"" + cleaning + "\"}");

        assertThat(moved.get("stage").asString()).isEqualTo("SENT");
        assertThat(due(moved, "FINISH_JOB")).isEqualTo(before);
        assertThat(programs.get(ENGINEERING, "dispatch-slips/" + slip.get("id").asString()))
                .hasStatus(404);
        assertThat(done(CLEANING, slip, "acknowledgement", "{}").get("stage").asString())
                .isEqualTo("ISSUED");
    }

    @Test
    @Clause({"D01-3.9", "D01-4.8"})
    void reminders_and_feedback_are_answered_and_a_major_problem_is_acknowledged_by_the_director() {
        var slip = sent("");
        assertThat(promises(done(RECEPTIONIST, slip, "reminders", "{\"words\":\"请尽快签收\"}")))
                .contains("ANSWER_THE_DESK OPEN");
        done(ENGINEERING, slip, "answer", "{\"words\":\"十分钟到\"}");
        var major = done(RECEPTIONIST, slip, "feedback", "{\"words\":\"连续三次未修好\",\"major\":true}");
        assertThat(promises(major)).contains("ANSWER_THE_DESK KEPT", "ANSWER_THE_DESK OPEN", "ACKNOWLEDGE_MAJOR OPEN");

        assertThat(tried(SUPERVISOR, slip, "director-acknowledgement", "{}")).hasStatus(403);
        assertThat(promises(done(DIRECTOR, slip, "director-acknowledgement", "{}")))
                .contains("ACKNOWLEDGE_MAJOR KEPT");
        assertThat(json(programs.get(RECEPTIONIST, "dispatch-slips?tab=TO_ACKNOWLEDGE"))
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void a_slip_filled_in_on_paper_is_entered_with_its_own_times() {
        var slip = sent("");
        clock.advance(Duration.ofMinutes(50));
        assertThat(tried(RECEPTIONIST, slip, "acknowledgement", "{}")).hasStatus(422);
        var at = clock.instant().minus(Duration.ofMinutes(40)).toString();
        var entered = done(RECEPTIONIST, slip, "acknowledgement", """
                {"paper":{"at":"%s","by":"老王"}}""".formatted(at));

        assertThat(entered.get("acknowledged").get("by").asString()).isEqualTo("老王");
        assertThat(promises(entered)).contains("ACKNOWLEDGE_SLIP KEPT");
        assertThat(tried(RECEPTIONIST, slip, "arrival", """
                {"prepared":true,"paper":{"at":"%s","by":"老王"}}""".formatted(in(Duration.ofHours(1)))))
                .hasStatus(422);
    }

    @Test
    void a_paid_job_names_what_it_costs() {
        var slip = onSite(",\"paid\":true");
        assertThat(tried(ENGINEERING, slip, "completion", "{\"words\":\"换\",\"restored\":true}"))
                .hasStatus(422);
        assertThat(tried(ENGINEERING, slip, "completion", """
                {"words":"换","restored":true,"materials":[{"name":"阀芯","quantity":1,"priceFen":-5}]}""")).hasStatus(422);
        done(ENGINEERING, slip, "completion", """
                {"words":"换","restored":true,"opinion":"SATISFIED","signature":{"by":"曾子涵","how":"SCREEN"},
                 "materials":[{"name":"阀芯","quantity":2,"priceFen":3500}]}""");
    }

    @Test
    @Clause({"D01-3.1", "D01-4.10.1"})
    void from_a_complaint_the_slip_is_filled_in_and_the_same_key_sends_it_once() {
        var complaint = json(programs.post(RECEPTIONIST, "complaints", """
                {"channel":"PHONE","home":"3-1802","person":{"name":"曾子涵","phone":"13812345678"},
                 "category":"REPAIR","words":"卫生间顶板渗水"}"""));
        var body = """
                {"source":{"kind":"COMPLAINT","id":"%s"},"kind":"SMALL_REPAIR","place":"IN_HOME","to":"%s"}""".formatted(complaint.get("id").asString(), department("works"));
        var one = json(programs.post(RECEPTIONIST, "dispatch-slips", body, "Idempotency-Key", "k1"));
        var two = json(programs.post(RECEPTIONIST, "dispatch-slips", body, "Idempotency-Key", "k1"));

        assertThat(two.get("id")).isEqualTo(one.get("id"));
        assertThat(one.get("words").asString()).isEqualTo("卫生间顶板渗水");
        assertThat(one.get("home").asString()).isEqualTo("3-1802");
        assertThat(one.get("source").get("number").asString())
                .isEqualTo(complaint.get("number").asString());
    }

    @Test
    void the_same_fault_in_the_same_home_within_fourteen_days_is_rework() {
        var first = finished("");
        pass(Duration.ofDays(13));
        assertThat(sent("").get("reworkOf").asString())
                .isEqualTo(first.get("number").asString());
        assertThat(sent(",\"words\":\"大门锁坏\"").get("reworkOf").isNull()).isTrue();
        pass(Duration.ofDays(2));
        assertThat(sent("").get("reworkOf").isNull()).isTrue();
    }

    @Test
    void an_appointment_is_a_promise_of_its_own() {
        var at = in(Duration.ofHours(6));
        var slip = sent(",\"appointedAt\":\"" + at + "\"");

        assertThat(due(slip, "KEEP_APPOINTMENT")).isEqualTo(at);
        assertThat(promises(slip)).noneMatch(one -> one.startsWith("ARRIVE_AT_JOB"));
        done(ENGINEERING, slip, "acknowledgement", "{}");
        pass(Duration.ofHours(7));
        assertThat(promises(done(ENGINEERING, slip, "arrival", "{\"prepared\":true}")))
                .contains("KEEP_APPOINTMENT KEPT_LATE");
    }

    @Test
    @Clause({"D01-3.11", "D09-4.9"})
    void cancelled_its_number_stays_and_an_internal_job_owes_nothing_outside() {
        var slip = sent("");
        var gone = done(RECEPTIONIST, slip, "cancellation", "{\"words\":\"误登\"}");
        assertThat(gone.get("stage").asString()).isEqualTo("CANCELLED");
        assertThat(promises(gone)).allMatch(one -> one.endsWith("WAIVED"));
        assertThat(sent("").get("number").asString()).endsWith("-002");

        var internal = finished(",\"internal\":true,\"place\":\"PUBLIC\"");
        assertThat(promises(internal)).noneMatch(one -> one.startsWith("TELL_RESULT") || one.startsWith("CLARIFY"));
        var source = new Work.Source(
                Slip.SUBJECT, java.util.UUID.fromString(internal.get("id").asString()), "", "");
        assertThat(office.in(() -> callbacks.of(office.office().id(), source))).isEmpty();
        assertThat(done(RECEPTIONIST, internal, "return", "{\"how\":\"PAPER\"}")
                        .get("stage")
                        .asString())
                .isEqualTo("CLOSED");
    }

    @Test
    void of_two_who_acknowledge_at_once_one_succeeds_and_the_other_is_told() throws Exception {
        var slip = sent("");
        programs.get(ENGINEERING, "dispatch-slips");
        Callable<Integer> acknowledge = () -> programs.post(
                        ENGINEERING,
                        "dispatch-slips/" + slip.get("id").asString() + "/acknowledgement",
                        "{}",
                        "If-Match",
                        "0")
                .getResponse()
                .getStatus();
        try (var two = Executors.newFixedThreadPool(2)) {
            var statuses = two.invokeAll(List.of(acknowledge, acknowledge)).stream()
                    .map(one -> {
                        try {
                            return one.get();
                        } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
                            throw new IllegalStateException(failed);
                        }
                    })
                    .sorted()
                    .toList();

            assertThat(statuses).containsExactly(200, 409);
        }
    }

    @Test
    void another_department_and_another_office_see_nothing_of_it() {
        var slip = sent("");
        var address = "dispatch-slips/" + slip.get("id").asString();
        assertThat(programs.get(CLEANING, address)).hasStatus(404);
        assertThat(tried(CLEANING, slip, "acknowledgement", "{}")).hasStatus(404);
        assertThat(tried(STEWARD, slip, "acknowledgement", "{}")).hasStatus(403);
        assertThat(json(programs.get(CLEANING, "dispatch-slips")).get("items")).isEmpty();
        assertThat(json(programs.get(ENGINEERING, "dispatch-slips")).get("items"))
                .hasSize(1);

        var elsewhere = new Programs(web, people.office());
        assertThat(elsewhere.get(RECEPTIONIST, address)).hasStatus(404);
        assertThat(elsewhere.post(RECEPTIONIST, address + "/cancellation", WORDS))
                .hasStatus(404);
    }

    @Test
    @Clause({"D01-4.10.4", "D01-3.9"})
    void the_list_goes_on_behind_its_mark_and_shows_each_slip_once() {
        for (var n = 0; n < 5; n++) {
            sent("");
            clock.advance(Duration.ofMinutes(1));
        }
        var seen = new java.util.ArrayList<String>();
        var after = "";
        do {
            var page = json(programs.get(RECEPTIONIST, "dispatch-slips?limit=2" + after));
            page.get("items").forEach(item -> seen.add(item.get("number").asString()));
            after = page.get("next").isNull()
                    ? ""
                    : "&after=" + page.get("next").asString();
        } while (!after.isEmpty());

        assertThat(seen).hasSize(5).doesNotHaveDuplicates().isSorted();
        assertThat(programs.get(RECEPTIONIST, "dispatch-slips?after=nonsense")).hasStatus(422);
    }
}
