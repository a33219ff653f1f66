package yinuo.report.monthly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;
import yinuo.desk.reception.Receptions;
import yinuo.office.Departments;
import yinuo.office.Numbers;
import yinuo.office.Office;
import yinuo.page.IfMatch;
import yinuo.promise.Duties;
import yinuo.promise.Duty;
import yinuo.promise.Promise;
import yinuo.promise.Promise.Standing;
import yinuo.promise.Promises;
import yinuo.rulebook.Clause;
import yinuo.staff.Role;

/** The returns of a month: counted live, opened to their rows, confirmed by whom the clause names, frozen when reported. */
@CentreTest
class ReturnsTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    @Autowired
    Duties duties;

    @Autowired
    Numbers numbers;

    @Autowired
    Departments departments;

    @Autowired
    Receptions receptions;

    @Autowired
    Returns returns;

    @Autowired
    Promises promises;

    @Autowired
    JdbcClient db;

    private People.Staffed office;
    private Programs programs;

    @BeforeEach
    void open() {
        at(people.office());
    }

    private void at(People.Staffed staffed) {
        office = staffed;
        programs = new Programs(web, office);
        duties.plan(office.office());
    }

    /** Until a time of day in this office's zone; so much later a program needs a new token. */
    private void until(String instant) {
        clock.advance(Duration.between(clock.instant(), Instant.parse(instant)));
        programs = new Programs(web, office);
        duties.plan(office.office());
    }

    private JsonNode made(Role as, String path, String body) {
        var result = programs.post(as, path, body);
        assertThat(result).hasStatus(201);
        return json(result);
    }

    private JsonNode done(Role as, String path, String body) {
        var result = programs.post(as, path, body);
        assertThat(result).as(path).hasStatus2xxSuccessful();
        return json(result);
    }

    private void refused(Role as, String path, String body, String clause) {
        var result = programs.post(as, path, body);
        assertThat(result).hasStatus(422);
        assertThat(json(result).get("clause").asString()).isEqualTo(clause);
    }

    private String complaint(String category, String more) {
        return made(RECEPTIONIST, "complaints", """
                {"channel":"PHONE","home":"3-1802","person":{"name":"曾子涵"},"category":"%s","words":"楼道脏"%s}""".formatted(category, more))
                .get("id")
                .asString();
    }

    private static final String SPOT = ",\"onTheSpot\":{\"words\":\"已清扫\"}";

    /** Settled, answered and judged: it lacks nothing. */
    private void settled(String category, String opinion) {
        var address = "complaints/" + complaint(category, SPOT);
        done(RECEPTIONIST, address + "/reply", "{\"means\":\"PHONE\",\"words\":\"已答复\"}");
        done(STEWARD, address + "/callback", """
                {"outcome":"REACHED","words":"回访","opinion":"%s"}""".formatted(opinion));
    }

    private JsonNode sheet(String kind, String month) {
        return json(programs.get(DIRECTOR, "reports/" + kind + "/" + month));
    }

    private static JsonNode headline(JsonNode found, String key) {
        return StreamSupport.stream(found.get("sheet").get("headlines").spliterator(), false)
                .filter(one -> one.get("key").asString().equals("report.figure." + key))
                .findFirst()
                .orElseThrow();
    }

    private static List<Long> figure(JsonNode found, String key) {
        var one = headline(found, key);
        return one.get("of").isNull()
                ? List.of(one.get("count").asLong())
                : List.of(one.get("count").asLong(), one.get("of").asLong());
    }

    private static List<String> rows(JsonNode found, String of) {
        return StreamSupport.stream(found.get("sheet").get("rows").get(of).spliterator(), false)
                .map(row -> row.get("path").asString())
                .toList();
    }

    private Promise.Standing standing(String rule) {
        var duty = returns.duties().stream()
                .filter(one -> one.rule().name().equals(rule))
                .findFirst()
                .orElseThrow();
        var subject = duty.subject(office.office().id(), LocalDate.parse("2026-11-01"));
        return office.in(() -> promises.about(office.office().id(), Duty.SUBJECT, subject.id()))
                .getLast()
                .standing(clock.instant());
    }

    @Test
    @Clause("D01-4.1.3.1.8")
    void too_many_of_no_category_ask_for_a_review_of_the_categories() {
        for (var category : List.of("CLEANING", "REPAIR", "SECURITY", "MAIL", "OTHER")) {
            complaint(category, "");
        }
        var desk = new Browsing(web, office, RECEPTIONIST);
        assertThat(figure(sheet("COMPLAINT_STATISTICS", "2026-11"), "named")).containsExactly(4L, 5L);
        assertThat(desk.get("reports/COMPLAINT_STATISTICS/2026-11")).bodyText().doesNotContain("请复核投诉类别");

        complaint("OTHER", "");

        assertThat(desk.get("reports/COMPLAINT_STATISTICS/2026-11"))
                .bodyText()
                .contains("有 2 件投诉归入“其它”", "data-clause=\"D01-4.1.3.1.8\"");
        assertThat(rows(sheet("COMPLAINT_STATISTICS", "2026-11"), "report.figure.named"))
                .hasSize(2);
    }

    @Test
    @Clause({"D01-3.3", "D01-4.1.3.2", "D01-4.1.3.4"})
    void complaints_are_counted_by_category_and_rated_from_cut_off_to_cut_off() {
        settled("CLEANING", "SATISFIED");
        settled("CLEANING", "DISSATISFIED");
        var valid = complaint("REPAIR", "");
        done(SUPERVISOR, "complaints/" + valid + "/classification", """
                {"class":"VALID","reason":"失修","field":"MAINTENANCE","fault":"NEGLECT"}""");

        var november = sheet("COMPLAINT_STATISTICS", "2026-11");
        assertThat(november.get("from").asString()).isEqualTo("2026-10-27T16:00:00Z");
        assertThat(november.get("until").asString()).isEqualTo("2026-11-27T16:00:00Z");
        assertThat(rows(november, "category.CLEANING"))
                .as("the dissatisfied one made another")
                .hasSize(3);
        assertThat(rows(november, "category.REPAIR")).containsExactly("complaints/" + valid);
        assertThat(figure(november, "valid")).containsExactly(1L, 4L);
        assertThat(figure(november, "content")).containsExactly(1L, 2L);

        until("2026-11-27T17:00:00Z");
        complaint("REPAIR", "");
        assertThat(rows(sheet("COMPLAINT_STATISTICS", "2026-11"), "category.REPAIR"))
                .hasSize(1);
        assertThat(rows(sheet("COMPLAINT_STATISTICS", "2026-12"), "category.REPAIR"))
                .hasSize(1);
    }

    @Test
    @Clause("D01-4.1.3.4")
    void what_nobody_did_is_not_in_time_once_its_limit_is_over() {
        settled("CLEANING", "SATISFIED");
        complaint("SECURITY", SPOT);
        complaint("REPAIR", "");
        assertThat(figure(sheet("COMPLAINT_STATISTICS", "2026-11"), "inTime"))
                .as("nothing more has fallen due yet")
                .containsExactly(2L, 2L);

        until("2026-11-27T02:00:00Z");

        var found = sheet("COMPLAINT_STATISTICS", "2026-11");
        assertThat(figure(found, "inTime")).containsExactly(1L, 3L);
        assertThat(rows(found, "category.SECURITY.late")).hasSize(1);
        assertThat(rows(found, "category.REPAIR.late")).hasSize(1);
        assertThat(rows(found, "category.CLEANING.late")).isEmpty();
    }

    @Test
    @Clause("D01-4.1.3.3")
    void a_row_that_lacks_a_column_keeps_the_sheet_from_being_reported() {
        var address = "complaints/" + complaint("CLEANING", SPOT);
        done(RECEPTIONIST, address + "/reply", "{\"means\":\"PHONE\",\"words\":\"已答复\"}");
        done(STEWARD, address + "/callback", "{\"outcome\":\"NOT_REACHED\",\"words\":\"无人接听\"}");
        done(DIRECTOR, address + "/release", "{\"words\":\"业主出国\"}");

        var found = sheet("COMPLAINT_STATISTICS", "2026-11");
        assertThat(found.get("sheet").get("detail").get("columns").size()).isEqualTo(8);
        assertThat(rows(found, "report.figure.defects")).containsExactly(address);
        until("2026-11-27T18:00:00Z");
        done(RECEPTIONIST, "reports/COMPLAINT_STATISTICS/2026-11/confirmation", "{}");
        refused(RECEPTIONIST, "reports/COMPLAINT_STATISTICS/2026-11/submission", "{}", "D01-4.1.3.3");
    }

    @Test
    @Clause("D01-4.1.3.3")
    void what_needed_no_handling_was_settled_by_what_the_resident_was_told() {
        var address = "complaints/" + complaint("OTHER", "");
        done(SUPERVISOR, address + "/classification", "{\"class\":\"INVALID\",\"reason\":\"不属物业管理范围\"}");
        done(SUPERVISOR, address + "/reply", "{\"means\":\"PHONE\",\"words\":\"已说明由供电公司负责\",\"whyNoVisit\":\"业主外出\"}");
        done(STEWARD, address + "/callback", "{\"outcome\":\"REACHED\",\"words\":\"回访\",\"opinion\":\"SATISFIED\"}");

        var found = sheet("COMPLAINT_STATISTICS", "2026-11");

        assertThat(figure(found, "defects")).containsExactly(0L);
        assertThat(found.get("sheet").get("detail").toString()).contains("已说明由供电公司负责");
    }

    @Test
    @Clause("D01-4.1.3.5")
    void what_is_reported_is_frozen_kept_in_time_and_never_reported_twice() {
        settled("CLEANING", "SATISFIED");
        refused(RECEPTIONIST, "reports/COMPLAINT_STATISTICS/2026-11/submission", "{}", "D01-4.1.3.5");
        until("2026-11-28T02:00:00Z");
        refused(SUPERVISOR, "reports/COMPLAINT_STATISTICS/2026-11/submission", "{}", "D01-4.1.3.5");
        done(RECEPTIONIST, "reports/COMPLAINT_STATISTICS/2026-11/confirmation", "{}");
        assertThat(standing("REPORT_COMPLAINT_STATISTICS")).isIn(Standing.OPEN, Standing.WARNED);

        var sent = done(RECEPTIONIST, "reports/COMPLAINT_STATISTICS/2026-11/submission", "{}");

        assertThat(sent.get("hash").asString()).hasSize(64);
        assertThat(sent.get("intact").asBoolean()).isTrue();
        assertThat(standing("REPORT_COMPLAINT_STATISTICS")).isEqualTo(Standing.KEPT);
        var page = new Browsing(web, office, DIRECTOR).get("reports/COMPLAINT_STATISTICS/2026-11");
        assertThat(page).bodyText().contains(sent.get("hash").asString().substring(0, 16), "D01-4.1.3.5");
        var again = sheet("COMPLAINT_STATISTICS", "2026-11");
        assertThat(again.get("sheet")).isEqualTo(sent.get("sheet"));
        refused(RECEPTIONIST, "reports/COMPLAINT_STATISTICS/2026-11/submission", "{}", "D01-4.1.3.5");
        refused(SUPERVISOR, "reports/COMPLAINT_STATISTICS/2026-11/analysis", "{\"words\":\"改一改\"}", "D01-4.1.3.5");
    }

    private String works() {
        return office.inTransaction(() -> departments.of(office.office().id())).stream()
                .filter(one -> one.code().equals("works"))
                .findFirst()
                .orElseThrow()
                .id()
                .value()
                .toString();
    }

    private String finished() {
        var slip = "dispatch-slips/"
                + made(RECEPTIONIST, "dispatch-slips", """
                        {"home":"3-1802","person":{"name":"曾子涵","phone":"13812345678"},"words":"水龙头漏水",
                         "kind":"SMALL_REPAIR","place":"IN_HOME","to":"%s"}""".formatted(works()))
                        .get("id")
                        .asString();
        done(ENGINEERING, slip + "/acknowledgement", "{}");
        done(ENGINEERING, slip + "/arrival", "{\"prepared\":true}");
        done(ENGINEERING, slip + "/completion", "{\"words\":\"换了阀芯\",\"restored\":true}");
        return slip;
    }

    @Test
    @Clause("D01-4.10.5")
    void jobs_are_counted_analysed_in_words_and_reported_by_the_28th() {
        finished();
        made(RECEPTIONIST, "dispatch-slips", """
                {"words":"路灯不亮","kind":"OTHER","internal":true,"to":"%s"}""".formatted(works()));

        var found = sheet("JOBS", "2026-11");
        assertThat(figure(found, "jobs")).containsExactly(2L);
        assertThat(figure(found, "done")).containsExactly(1L, 2L);
        assertThat(figure(found, "returned")).containsExactly(0L, 1L);
        assertThat(figure(found, "jobsInTime")).containsExactly(1L, 1L);
        assertThat(found.get("dueAt").asString()).isEqualTo("2026-11-28T16:00:00Z");
        until("2026-11-28T02:00:00Z");
        assertThat(figure(sheet("JOBS", "2026-11"), "jobsInTime"))
                .as("nobody saw to the lamp")
                .containsExactly(1L, 2L);
        refused(RECEPTIONIST, "reports/JOBS/2026-11/submission", "{}", "D01-4.10.5");
        done(RECEPTIONIST, "reports/JOBS/2026-11/analysis", "{\"words\":\"完工一半，路灯待料\"}");
        assertThat(programs.post(
                        SUPERVISOR, "reports/JOBS/2026-11/analysis", "{\"words\":\"x\"}", IfMatch.HEADER, "\"0\""))
                .hasStatus(409);
        assertThat(programs.post(SUPERVISOR, "reports/JOBS/2026-11/submission", "{}", IfMatch.HEADER, "\"0\""))
                .hasStatus(409);

        var sent = done(RECEPTIONIST, "reports/JOBS/2026-11/submission", "{}");

        assertThat(sent.get("analysis").asString()).isEqualTo("完工一半，路灯待料");
        assertThat(sent.get("sentAt").asString()).isEqualTo("2026-11-28T02:00:00Z");
    }

    @Test
    @Clause({"D01-4.6.1.3", "D01-4.7.4", "D01-5.10"})
    void services_are_counted_with_their_money_and_confirmed_by_desk_and_steward() {
        var item = made(SUPERVISOR, "service-items", """
                {"name":"高空擦窗","unit":"樘","pricing":"BEFOREHAND","fen":13000}""").get("id").asString();
        var order = """
                {"asked":"PHONE","home":"3-1802","person":{"name":"曾子涵"},"item":"%s","quantity":2}""".formatted(item);
        var paid = made(RECEPTIONIST, "special-services", order).get("id").asString();
        done(
                RECEPTIONIST,
                "special-services/" + paid + "/charge",
                "{\"method\":\"CASH\",\"signature\":{\"how\":\"PAPER\"}}");
        made(RECEPTIONIST, "special-services", order);

        var found = sheet("SERVICES", "2026-11");
        assertThat(figure(found, "services")).containsExactly(2L);
        assertThat(figure(found, "charged.fen")).containsExactly(26_000L);
        assertThat(figure(found, "unpaid.fen")).containsExactly(26_000L);
        assertThat(rows(found, "report.figure.charged")).containsExactly("services/" + paid);
        assertThat(found.get("dueAt").asString()).isEqualTo("2026-11-30T16:00:00Z");
        assertThat(sheet("SERVICES", "2027-02").get("dueAt").asString()).isEqualTo("2027-02-28T16:00:00Z");

        until("2026-11-28T02:00:00Z");
        done(RECEPTIONIST, "reports/SERVICES/2026-11/analysis", "{\"words\":\"两单，一单未收\"}");
        refused(RECEPTIONIST, "reports/SERVICES/2026-11/submission", "{}", "D01-4.7.4");
        done(RECEPTIONIST, "reports/SERVICES/2026-11/confirmation", "{}");
        assertThat(standing("ANALYSE_SERVICES")).isIn(Standing.OPEN, Standing.WARNED);
        refused(RECEPTIONIST, "reports/SERVICES/2026-11/confirmation", "{}", "D01-4.7.4");
        refused(RECEPTIONIST, "reports/SERVICES/2026-11/submission", "{}", "D01-4.7.4");
        done(STEWARD, "reports/SERVICES/2026-11/confirmation", "{}");
        assertThat(standing("ANALYSE_SERVICES")).isEqualTo(Standing.KEPT);

        done(RECEPTIONIST, "reports/SERVICES/2026-11/submission", "{}");
        assertThat(new Browsing(web, office, DIRECTOR).get("reports/SERVICES/2026-11/paper"))
                .bodyText()
                .contains("特约服务统计表", "D01-5.10", "校验 ");
    }

    @Test
    @Clause({"D09-4.11", "D09-flow-yes", "D09-5.2"})
    void only_a_mall_reports_its_reception_through_steward_head_and_manager() {
        assertThat(programs.get(DIRECTOR, "reports/RECEPTION/2026-11")).hasStatus(404);
        at(people.office(Office.Profile.MALL));
        var slip = finished();

        var found = sheet("RECEPTION", "2026-11");
        assertThat(rows(found, "report.figure.needs")).containsExactly(slip.replace("dispatch-slips", "dispatch"));
        assertThat(figure(found, "done")).containsExactly(1L, 1L);
        assertThat(found.get("dueAt").asString()).isEqualTo("2026-11-30T16:00:00Z");
        until("2026-11-30T02:00:00Z");
        done(STEWARD, "reports/RECEPTION/2026-11/analysis", "{\"words\":\"当日处理\"}");
        for (var role : List.of(STEWARD, SUPERVISOR)) {
            done(role, "reports/RECEPTION/2026-11/confirmation", "{}");
        }
        refused(STEWARD, "reports/RECEPTION/2026-11/submission", "{}", "D09-4.11");
        done(DIRECTOR, "reports/RECEPTION/2026-11/confirmation", "{}");

        done(STEWARD, "reports/RECEPTION/2026-11/submission", "{}");
        assertThat(new Browsing(web, office, DIRECTOR).get("reports/RECEPTION/2026-11/paper"))
                .bodyText()
                .contains("客服接待月报表", "D09-5.2", "校验 ");
    }

    @Test
    @Clause("D12-def-invalid")
    void what_the_director_judged_anew_is_reported_by_the_month() {
        var address = "complaints/" + complaint("REPAIR", "");
        done(SUPERVISOR, address + "/classification", "{\"class\":\"INVALID\",\"reason\":\"不属实\"}");
        complaint("CLEANING", "");
        until("2026-12-01T02:00:00Z");
        assertThat(figure(sheet("COMPLAINTS_OF_MONTH", "2026-11"), "judgedAnew"))
                .containsExactly(0L);

        done(DIRECTOR, address + "/reclassification", """
                {"class":"VALID","reason":"录音属实","field":"SERVICE","fault":"NEGLECT"}""");

        var found = sheet("COMPLAINTS_OF_MONTH", "2026-11");
        assertThat(figure(found, "judgedAnew")).containsExactly(1L);
        assertThat(rows(found, "report.figure.judgedAnew")).containsExactly(address);
    }

    @Test
    @Clause({"D12-11", "D12-12.1"})
    void the_month_of_complaints_accounts_for_every_number_of_the_register() {
        settled("CLEANING", "SATISFIED");
        complaint("REPAIR", "");
        until("2026-12-01T02:00:00Z");
        assertThat(new Browsing(web, office, DIRECTOR).get("reports"))
                .bodyText()
                .contains("2026-12", "2026-11", "due over");
        var found = sheet("COMPLAINTS_OF_MONTH", "2026-11");
        assertThat(figure(found, "complaints")).containsExactly(2L);
        assertThat(found.get("dueAt").asString()).isEqualTo("2026-12-05T16:00:00Z");
        assertThat(programs.post(SUPERVISOR, "reports/COMPLAINTS_OF_MONTH/2026-11/submission", "{}"))
                .hasStatus(403);
        office.inTransaction(() -> numbers.next(office.office().id(), "TS", LocalDate.parse("2026-11-26")));

        refused(DIRECTOR, "reports/COMPLAINTS_OF_MONTH/2026-11/submission", "{}", "D12-12.1");
    }

    @Test
    @Clause({"D12-11", "D12-rec-6.4"})
    void what_was_taken_back_stays_a_number_and_is_counted_apart() {
        settled("CLEANING", "SATISFIED");
        var desk = new Browsing(web, office, RECEPTIONIST);
        var once = java.util.UUID.randomUUID().toString();
        assertThat(desk.post(
                        "intake",
                        "once",
                        once,
                        "channel",
                        "PHONE",
                        "matter",
                        "COMPLAINT",
                        "person",
                        "曾子涵",
                        "category",
                        "REPAIR",
                        "words",
                        "写错了"))
                .hasStatus(302);
        assertThat(desk.post("intake/registered/"
                        + office.in(() -> receptions.last(office.actor(RECEPTIONIST)))
                                .getFirst()
                                .id()
                        + "/undo"))
                .hasStatus(302);
        until("2026-12-01T02:00:00Z");

        assertThat(figure(sheet("COMPLAINTS_OF_MONTH", "2026-11"), "complaints"))
                .containsExactly(1L);
        done(DIRECTOR, "reports/COMPLAINTS_OF_MONTH/2026-11/submission", "{}");
        assertThat(new Browsing(web, office, DIRECTOR).get("reports/COMPLAINTS_OF_MONTH/2026-11/paper"))
                .bodyText()
                .contains("部门客户投诉工作月报", "D12-rec-6.4", "校验 ");
    }

    @Test
    @Clause({"D01-4.1.3.2", "D01-4.10.5"})
    void sheets_open_on_the_days_named_for_preparing_them() {
        refused(RECEPTIONIST, "reports/COMPLAINT_STATISTICS/2026-11/confirmation", "{}", "D01-4.1.3.5");
        until("2026-11-26T16:00:00Z");
        done(RECEPTIONIST, "reports/COMPLAINT_STATISTICS/2026-11/confirmation", "{}");
        assertThat(standing("CHECK_COMPLAINT_STATISTICS")).isEqualTo(Standing.KEPT);

        assertThat(standing("ANALYSE_JOBS")).isIn(Standing.OPEN, Standing.WARNED);
        done(RECEPTIONIST, "reports/JOBS/2026-11/analysis", "{\"words\":\"平稳\"}");
        assertThat(standing("ANALYSE_JOBS")).isEqualTo(Standing.KEPT);
        refused(RECEPTIONIST, "reports/JOBS/2026-12/analysis", "{\"words\":\"早了\"}", "D01-4.10.5");
        until("2026-12-24T16:00:00Z");
        done(RECEPTIONIST, "reports/JOBS/2026-12/analysis", "{\"words\":\"到日子了\"}");
    }

    @Test
    @Clause("D01-4.7.4")
    void whoever_confirmed_other_words_confirms_again() {
        until("2026-11-28T02:00:00Z");
        var address = "reports/SERVICES/2026-11/";
        refused(STEWARD, address + "confirmation", "{}", "D01-4.7.4");
        done(RECEPTIONIST, address + "analysis", "{\"words\":\"没有特约服务\"}");
        done(RECEPTIONIST, address + "confirmation", "{}");
        done(STEWARD, address + "confirmation", "{}");

        var changed = done(STEWARD, address + "analysis", "{\"words\":\"本月没有，下月推介擦窗\"}");

        assertThat(changed.get("missingConfirmations").size()).isEqualTo(2);
        refused(RECEPTIONIST, address + "submission", "{}", "D01-4.7.4");
        done(STEWARD, address + "confirmation", "{}");
        done(RECEPTIONIST, address + "confirmation", "{}");
        done(RECEPTIONIST, address + "submission", "{}");
    }

    @Test
    void only_what_was_owed_or_reported_is_listed_and_due_at_24_00() {
        assertThat(new Browsing(web, office, RECEPTIONIST).get("reports"))
                .bodyText()
                .contains("2026-11", "周六 24:00", "12-05 24:00")
                .doesNotContain("2026-10</h2>", "00:00</time>", "due over");
        until("2026-12-02T02:00:00Z");
        assertThat(new Browsing(web, office, RECEPTIONIST).get("reports"))
                .bodyText()
                .contains("2026-12</h2>", "2026-11</h2>", "due over")
                .doesNotContain("2026-10</h2>");
    }

    @Test
    @Clause("D03-2.3")
    void a_callback_counts_when_it_was_made_or_fell_due() {
        at(people.office(Office.Profile.MALL));
        finished();

        assertThat(figure(sheet("RECEPTION", "2026-11"), "calledBack")).containsExactly(0L, 0L);
        until("2026-11-30T02:00:00Z");
        assertThat(figure(sheet("RECEPTION", "2026-11"), "calledBack")).containsExactly(0L, 1L);
    }

    @Test
    void figures_that_lost_their_hash_say_so_and_nobody_may_change_them() {
        office.inTransaction(
                () -> db.sql("""
                        insert into monthly_return_sent (
                            office_id, kind, month, sheet, hash, analysis, sent_by, at, due_at)
                        values (:office, 'JOBS', '2026-10-01',
                            '{"headlines":[],"tables":[],"detail":{"key":"report.table.slips","columns":[],"lines":[],"chart":"NONE"},"rows":{}}',
                            'abcdef0123456789', '平稳', '张三', now(), now())
                        """).param("office", office.office().id().value()).update());

        assertThat(sheet("JOBS", "2026-10").get("intact").asBoolean()).isFalse();
        assertThat(new Browsing(web, office, DIRECTOR).get("reports/JOBS/2026-10"))
                .bodyText()
                .contains("校验值不符");
        assertThatThrownBy(() -> office.inTransaction(() -> db.sql("""
                                update monthly_return_sent set hash = 'x' where office_id = :office
                                """)
                        .param("office", office.office().id().value())
                        .update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void every_number_opens_its_rows_and_the_sheet_goes_to_paper_and_excel() {
        settled("CLEANING", "SATISFIED");
        var desk = new Browsing(web, office, SUPERVISOR);

        assertThat(desk.get("reports")).bodyText().contains("投诉统计", "2026-11").doesNotContain("2026-10", "due over");
        assertThat(desk.get("reports/COMPLAINT_STATISTICS/2026-11"))
                .bodyText()
                .contains("rows?of=category.CLEANING", "<svg class=\"chart\"");
        assertThat(desk.get("reports/COMPLAINT_STATISTICS/2026-11/rows?of=category.CLEANING"))
                .bodyText()
                .contains("TS-20261126-001", "complaints/");
        assertThat(desk.get("reports/COMPLAINT_STATISTICS/2026-11/rows?of=nothing"))
                .hasStatus(404);
        assertThat(desk.get("reports/COMPLAINT_STATISTICS/2026-11/paper"))
                .bodyText()
                .contains("投诉统计表");
        assertThat(desk.get("reports/COMPLAINT_STATISTICS/2026-11/report.xlsx"))
                .hasStatusOk()
                .hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(desk.get("reports/COMPLAINT_STATISTICS/2026-13")).hasStatus(404);
    }
}
