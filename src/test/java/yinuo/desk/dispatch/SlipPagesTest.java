package yinuo.desk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.staff.Role.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.SettableClock;
import yinuo.desk.callback.CallbackAnswered;
import yinuo.desk.callback.Callbacks;
import yinuo.desk.callback.Opinion;
import yinuo.desk.callback.Work;
import yinuo.desk.dispatch.SlipQuestions.Asked;
import yinuo.desk.dispatch.SlipQuestions.Tab;
import yinuo.office.Department;
import yinuo.office.Departments;
import yinuo.rulebook.Clause;

/** Slips as people use them: at the desk, on a phone, on paper. */
@CentreTest
class SlipPagesTest {

    private static final int PHONE_PAGE = 30 * 1024;

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    Departments departments;

    @Autowired
    SlipQuestions questions;

    @Autowired
    Callbacks callbacks;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient db;

    @Autowired
    SettableClock clock;

    private People.Staffed office;
    private Browsing desk;
    private Browsing worker;

    @BeforeEach
    void open() {
        office = people.office();
        desk = new Browsing(web, office, RECEPTIONIST);
        worker = new Browsing(web, office, ENGINEERING);
    }

    private Department.Id works() {
        return office.inTransaction(() -> departments.of(office.office().id())).stream()
                .filter(one -> one.code().equals("works"))
                .map(Department::id)
                .findFirst()
                .orElseThrow();
    }

    private String sent() {
        var result = desk.post(
                "dispatch/new",
                "once",
                UUID.randomUUID().toString(),
                "home",
                "31802",
                "person",
                "曾子涵",
                "phone",
                "13812345678",
                "words",
                "厨房水龙头漏水",
                "kind",
                "SMALL_REPAIR",
                "urgency",
                "URGENT",
                "place",
                "IN_HOME",
                "paid",
                "true",
                "to",
                works().value().toString());
        assertThat(result).hasStatus(302);
        var address = String.valueOf(result.getResponse().getRedirectedUrl());
        return address.substring(address.indexOf("/dispatch/") + 1);
    }

    @Test
    @Clause("D01-3.1")
    void the_form_comes_filled_in_and_comes_back_with_every_fault_named() {
        assertThat(desk.get("dispatch/new?home=3-1802"))
                .hasStatusOk()
                .bodyText()
                .contains("曾子涵");
        assertThat(desk.get("dispatch/new/preview?kind=SMALL_REPAIR&to=" + works().value()))
                .hasStatusOk()
                .bodyText()
                .contains("签收派工单");
        assertThat(desk.post("dispatch/new", "home", "99-9999", "words", "<b>漏</b>"))
                .hasStatus(422)
                .bodyText()
                .contains("没有这个房号", "请选择承接部门", "&lt;b&gt;漏&lt;/b&gt;");
        assertThat(worker.get("dispatch/new")).hasStatus(403);
    }

    @Test
    void the_department_works_by_phone_without_script_on_pages_of_thirty_kilobytes() {
        var slip = sent();
        for (var path : List.of("dispatch", slip)) {
            assertThat(worker.get(path).getResponse().getContentAsByteArray().length)
                    .as(path)
                    .isLessThan(PHONE_PAGE);
        }
        assertThat(worker.get("dispatch")).bodyText().contains("/acknowledgement\"");
        worker.post(slip + "/acknowledgement", "version", "0");
        worker.post(slip + "/arrival", "version", "1", "prepared", "true");
        assertThat(worker.get(slip).getResponse().getContentAsByteArray().length)
                .isLessThan(PHONE_PAGE);
        var done = worker.post(
                slip + "/completion",
                "version",
                "2",
                "words",
                "换了阀芯",
                "materialName",
                "阀芯",
                "materialQuantity",
                "2",
                "materialPrice",
                "35.50",
                "restored",
                "true",
                "opinion",
                "SATISFIED",
                "signedBy",
                "曾子涵",
                "signedHow",
                "PAPER");
        assertThat(done).hasStatus(302);
        assertThat(desk.get(slip)).bodyText().contains("¥71.00", "完工", "/result-told\"");
        assertThat(worker.swap(slip + "/arrival", "version", "1")).hasStatus(409);
    }

    @Test
    void a_phone_number_is_shown_whole_only_on_a_click_that_is_written_down() {
        var slip = sent();
        assertThat(worker.get(slip)).bodyText().doesNotContain("13812345678").contains("138****5678");
        assertThat(worker.post(slip + "/phone")).hasStatusOk().bodyText().contains("tel:13812345678", "查看了电话");
        assertThat(new Browsing(web, office, CLEANING).post(slip + "/phone")).hasStatus(404);
    }

    @Test
    @Clause("D01-4.10.1")
    void three_copies_bear_one_number_and_every_printing_is_counted() {
        var slip = sent();
        var preview = desk.get(slip + "/paper");
        assertThat(preview).hasStatusOk().bodyText().contains("第一联", "第二联", "第三联", "未记打印", "class=\"qr\"");
        assertThat(desk.get(slip + "/paper?form=carbon"))
                .hasStatusOk()
                .bodyText()
                .contains("三联压感纸", "carbon");

        assertThat(desk.post(slip + "/print", "form", "a4")).redirectedUrl().endsWith("/paper?form=a4&nth=1");
        assertThat(desk.get(slip + "/paper?form=a4&nth=1"))
                .bodyText()
                .contains("第 1 次")
                .doesNotContain("补打");
        desk.post(slip + "/print", "form", "carbon");
        assertThat(desk.get(slip + "/paper?form=carbon&nth=2")).bodyText().contains("补打", "第 2 次");
        assertThat(desk.get(slip)).bodyText().contains("打印派工单");
        assertThat(desk.post(slip + "/print", "form", "napkin")).hasStatus(422);
    }

    @Test
    @Clause("D01-4.10.2")
    void limits_are_dated_numbers_and_the_past_keeps_those_of_its_day() {
        var director = new Browsing(web, office, DIRECTOR);
        assertThat(director.get("dispatch/limits")).hasStatusOk().bodyText().contains("签收", "24h");
        assertThat(director.post(
                        "dispatch/limits", "name", "finish.SMALL_REPAIR.URGENT", "value", "soon", "from", "2020-01-01"))
                .hasStatus(422);
        var today = clock.instant().atZone(clock.getZone()).toLocalDate().toString();
        director.post(
                "dispatch/limits", "name", "finish.SMALL_REPAIR.URGENT", "value", "2h", "from", today, "reason", "试行");
        var slip = office.in(() ->
                        questions.list(office.actor(RECEPTIONIST), new Asked(Tab.OPEN, null, "PG-2", null, null, 1)))
                .slips();
        assertThat(slip).isEmpty();
        sent();
        var after = office.in(() ->
                        questions.list(office.actor(RECEPTIONIST), new Asked(Tab.OPEN, null, "PG-2", null, null, 1)))
                .slips()
                .getFirst();
        assertThat(after.limits().finishBy()).isEqualTo(after.filing().sentAt().plus(Duration.ofHours(2)));
        assertThat(desk.post("dispatch/limits", "name", "x", "value", "2h", "from", today, "reason", "x"))
                .hasStatus(403);
    }

    @Test
    @Clause("D09-4.8")
    void who_is_not_content_gets_a_slip_that_puts_it_right() {
        var slip = UUID.fromString(sent().substring("dispatch/".length()));
        var path = "dispatch/" + slip;
        finish(path);
        var source = new Work.Source(Slip.SUBJECT, slip, "", path);
        office.inTransaction(() -> {
            var callback = callbacks.of(office.office().id(), source).getFirst();
            events.publishEvent(new CallbackAnswered(callback, Opinion.DISSATISFIED, "还是漏", office.actor(STEWARD)));
            return callback;
        });

        var open = office.in(() -> questions.list(
                        office.actor(RECEPTIONIST), new Asked(Tab.TO_ACKNOWLEDGE, null, null, null, null, 10)))
                .slips();
        assertThat(open).singleElement().satisfies(one -> {
            assertThat(one.filing().source().kind()).isEqualTo(Source.Kind.RECTIFICATION);
            assertThat(one.filing().words()).isEqualTo("还是漏");
        });
    }

    private void finish(String slip) {
        worker.post(slip + "/acknowledgement", "version", "0");
        worker.post(slip + "/arrival", "version", "1", "prepared", "true");
        assertThat(worker.post(
                        slip + "/completion",
                        "version",
                        "2",
                        "words",
                        "换了阀芯",
                        "materialName",
                        "阀芯",
                        "restored",
                        "true"))
                .hasStatus(302);
    }

    @Test
    void every_page_and_the_sheet_show_and_find() {
        sent();
        for (var path : List.of(
                "dispatch?tab=OPEN",
                "dispatch?tab=TO_ACKNOWLEDGE&q=水龙头",
                "dispatch?tab=IN_WORK",
                "dispatch?tab=TO_RETURN",
                "dispatch?tab=OVERDUE",
                "dispatch?tab=RETURNED",
                "dispatch?tab=ALL&q=3-1802")) {
            assertThat(desk.get(path)).as(path).hasStatusOk();
        }
        assertThat(desk.get("dispatch?q=水龙头")).bodyText().contains("厨房水龙头漏水");
        assertThat(desk.get("dispatch?q=电梯")).bodyText().contains("这里没有派工单");
    }

    @Test
    void ten_thousand_open_slips_are_listed_each_once() {
        office.inTransaction(() -> db.sql("""
                insert into slip (office_id, id, number, sent_at, sent_by, source_kind, source_number, source_path,
                    received_at, received_how, received_by, home, person, phone, words, grams, job, urgency, place,
                    internal, paid, appointment, department_id, department, steward, rework_number, stage,
                    acknowledge_by, arrive_by, finish_by, due_by,
                    acknowledged_at, acknowledged_by, arrived_at, arrived_by, done_at, done_by)
                select :office, gen_random_uuid(), 'PG-1-' || n, :now, 'x', 'DESK', '', '', :now, '', 'x', '3-1802', 'x', '',
                    'x' || n, array['a' || n], 'OTHER', 'NORMAL', 'PUBLIC', false, false, '', :department, 'x', '', '',
                    (array['SENT', 'ISSUED', 'ON_SITE', 'DONE'])[1 + n % 4],
                    :now, :now, :now, :now::timestamptz + n * interval '1 minute',
                    :now, 'x', :now, 'x', :now, 'x'
                from generate_series(1, 10000) n
                """)
                .param("office", office.office().id().value())
                .param("now", java.sql.Timestamp.from(Instant.parse("2026-11-26T01:00:00Z")))
                .param("department", works().value())
                .update());
        var seen = new java.util.HashSet<Slip.Id>();
        var after = (String) null;
        do {
            var mark = after;
            var found = office.in(
                    () -> questions.list(office.actor(RECEPTIONIST), new Asked(Tab.OPEN, null, null, null, mark, 100)));
            for (var slip : found.slips()) {
                assertThat(seen.add(slip.id())).isTrue();
            }
            after = found.next();
        } while (after != null);
        assertThat(seen).hasSize(10_000);
        assertThat(office.in(() -> questions.counts(office.actor(RECEPTIONIST), null))
                        .get(Tab.TO_ACKNOWLEDGE))
                .isEqualTo(2_500);
    }
}
