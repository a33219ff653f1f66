package yinuo.duty.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yinuo.staff.Role.*;

import java.time.Duration;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;
import yinuo.duty.escalation.DutyReport.Level;
import yinuo.duty.roster.Reachable.Post;
import yinuo.duty.roster.Rosters;
import yinuo.journal.Journal;
import yinuo.notice.Notices;
import yinuo.office.Department;
import yinuo.promise.Promise;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Forbidden;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Role;

/** What those on duty cannot settle goes up the line, with its limit; calls and call-outs stand in the log. */
@CentreTest
class EscalationTest {

    @Autowired
    DutyReports reports;

    @Autowired
    DutyPowers powers;

    @Autowired
    Rosters rosters;

    @Autowired
    Promises promises;

    @Autowired
    Notices notices;

    @Autowired
    Journal journal;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvcTester web;

    private People.Staffed office;
    private Actor desk;
    private Actor supervisor;
    private Actor director;

    /** The desk is on duty in the morning, the steward in the evening. */
    @BeforeEach
    void open() {
        office = people.office();
        desk = office.actor(RECEPTIONIST);
        supervisor = office.actor(SUPERVISOR);
        director = office.actor(DIRECTOR);
        var today = clock.instant().atZone(clock.getZone()).toLocalDate();
        var month = YearMonth.from(today);
        for (var day = 1; day <= month.lengthOfMonth(); day++) {
            put(month, day, "MORNING", RECEPTIONIST);
            put(month, day, "EVENING", STEWARD);
            put(month, day, "NIGHT", TEAM_LEADER);
        }
        office.in(() -> rosters.publish(supervisor, month, null));
        var then = today.atTime(LocalTime.of(11, 0)).atZone(clock.getZone()).toInstant();
        clock.advance(Duration.between(clock.instant(), then));
    }

    private void put(YearMonth month, int day, String shift, Role role) {
        var member = office.actor(role).member().value();
        office.in(() -> rosters.put(supervisor, month, month.atDay(day), shift, member, true));
    }

    private DutyReport raised(Level level) {
        return office.in(() -> reports.raise(desk, level, "三区停电，抢修单位未到", "已安排安保疏导"));
    }

    private List<String> told(Role role) {
        return office.in(() ->
                notices.last(office.actor(role)).stream().map(one -> one.kind()).toList());
    }

    private boolean isOwed(DutyReport report, String rule) {
        return office
                .in(() -> promises.about(
                        office.office().id(), DutyReport.SUBJECT, report.id().value()))
                .stream()
                .filter(Promise::isOpen)
                .anyMatch(one -> one.made().rule().equals(rule));
    }

    private List<String> logged(DutyReport report) {
        return office.in(() -> journal.of(office.office().id(), report.subject().stream())).stream()
                .filter(one -> one.dutyLog())
                .map(one -> one.kind())
                .toList();
    }

    private void refusedBy(String clause, Supplier<?> deed) {
        assertThatThrownBy(() -> office.in(deed))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.clause()).isEqualTo(clause));
    }

    @Test
    @Clause({"D05-4.1.5.b", "D05-4.1.4.b"})
    void what_is_difficult_goes_to_the_supervisor_who_may_let_the_director_decide() {
        var report = raised(Level.DIFFICULT);
        assertThat(told(SUPERVISOR)).contains("dutyReport");
        assertThat(told(DIRECTOR)).doesNotContain("dutyReport");
        assertThat(isOwed(report, "DECIDE_DIFFICULT")).isTrue();

        office.in(() -> reports.passUp(supervisor, report.id()));

        assertThat(told(DIRECTOR)).contains("dutyReport");
        assertThat(isOwed(report, "DECIDE_DIFFICULT")).isFalse();
        assertThat(isOwed(report, "DECIDE_MAJOR")).isTrue();
        assertThatThrownBy(() -> office.in(() -> reports.decide(supervisor, report.id(), "先等等")))
                .isInstanceOf(Forbidden.class);
        office.in(() -> reports.decide(director, report.id(), "联系供电局，逐户通知"));
        assertThat(isOwed(report, "DECIDE_MAJOR")).isFalse();
        assertThat(told(RECEPTIONIST)).contains("dutyReportDecided");
        assertThat(logged(report)).containsExactly("dutyReport.raised", "dutyReport.passedUp", "dutyReport.decided");
        refusedBy("D05-4.1.5.b", () -> reports.decide(director, report.id(), "再改"));
    }

    @Test
    @Clause("D05-4.1.5.b")
    void what_is_major_goes_to_both_at_once() {
        var report = raised(Level.MAJOR);

        assertThat(told(DIRECTOR)).contains("dutyReport");
        assertThat(told(SUPERVISOR)).contains("dutyReport");
        assertThat(isOwed(report, "DECIDE_MAJOR")).isTrue();
        refusedBy("D05-4.1.5.b", () -> reports.passUp(supervisor, report.id()));
    }

    @Test
    void only_those_on_duty_report_and_say_what_was_done_at_once() {
        refusedBy("D05-3.2", () -> reports.raise(office.actor(STEWARD), Level.MAJOR, "漏水", "关阀"));
        assertThatThrownBy(() -> office.in(() -> reports.raise(desk, null, " ", null)))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.faults()).containsKeys("level", "words", "measures"));
    }

    @Test
    @Clause("D05-4.1.7")
    void whether_those_who_must_be_reachable_answered_is_kept() {
        var report = raised(Level.DIFFICULT);
        office.in(() -> powers.call(desk, report.id(), Post.CENTRE_SUPERVISOR, false, "响铃无人接听"));
        var after = office.in(() -> powers.call(desk, report.id(), Post.DIRECTOR, true, "马上到现场"));

        assertThat(after.calls()).extracting(DutyReport.Call::reached).containsExactly(false, true);
        assertThat(after.calls().getFirst().name()).isEqualTo(supervisor.name());
        assertThat(logged(report)).contains("dutyReport.unreached", "dutyReport.reached");
        assertThatThrownBy(() -> office.in(() -> powers.call(desk, report.id(), null, null, "")))
                .isInstanceOf(BadInput.class);
    }

    @Test
    @Clause("D05-4.1.6.a")
    void a_department_is_called_out_told_at_once_and_the_supervisor_looks_at_it_the_next_day() {
        var report = raised(Level.DIFFICULT);
        var works = department("works");
        assertThatThrownBy(() -> office.in(() -> powers.callOut(desk, report.id(), UUID.randomUUID(), "x")))
                .isInstanceOf(BadInput.class);
        office.in(() -> powers.callOut(desk, report.id(), works, "协助排水"));
        office.in(() -> powers.callOut(desk, report.id(), department("cleaning"), "清理积水"));
        assertThat(told(ENGINEERING)).contains("calledOut");
        assertThat(isOwed(report, "REVIEW_CALL_OUT")).isTrue();
        assertThatThrownBy(() -> office.in(() -> powers.review(desk, report.id(), 1, "好")))
                .isInstanceOf(Forbidden.class);

        office.in(() -> powers.review(supervisor, report.id(), 1, "处置得当"));
        assertThat(isOwed(report, "REVIEW_CALL_OUT")).isTrue();
        office.in(() -> powers.review(supervisor, report.id(), 2, "处置得当"));

        assertThat(isOwed(report, "REVIEW_CALL_OUT")).isFalse();
        refusedBy("D05-4.1.6.a", () -> powers.review(supervisor, report.id(), 1, "再看"));
    }

    private UUID department(String code) {
        return office.in(() -> powers.departments(desk)).stream()
                .filter(one -> one.code().equals(code))
                .map(Department::id)
                .map(Department.Id::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void pages_show_what_may_be_done_and_programs_do_it_too() {
        var programs = new Programs(web, office);
        var sent = programs.post(RECEPTIONIST, "/duty-reports", """
                {"level": "DIFFICULT", "words": "电梯困人已解救，业主情绪激动", "measures": "已陪同就医"}""");
        assertThat(sent).hasStatus(201);
        var path = "/duty-reports/" + Programs.json(sent).get("id").asString();
        assertThat(programs.post(RECEPTIONIST, path + "/calls", """
                {"post": "CENTRE_SUPERVISOR", "reached": true, "words": "半小时内到"}""")).hasStatusOk();
        assertThat(programs.post(RECEPTIONIST, path + "/call-outs", """
                {"department": "%s", "reason": "检修电梯"}""".formatted(department("works"))))
                .hasStatusOk();
        assertThat(new Browsing(web, office, SUPERVISOR).get(path))
                .hasStatusOk()
                .bodyText()
                .contains("报主任决定", "复核", "半小时内到");
        assertThat(new Browsing(web, office, QUALITY).get(path))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/decision");
        assertThat(new Browsing(web, office, RECEPTIONIST).get("/duty-reports"))
                .hasStatusOk()
                .bodyText()
                .contains("立即上报");
        assertThat(programs.post(SUPERVISOR, path + "/call-outs/1", """
                {"words": "及时"}""")).hasStatusOk();
        assertThat(programs.post(SUPERVISOR, path + "/director", "")).hasStatusOk();
        assertThat(programs.post(DIRECTOR, path + "/decision", """
                {"words": "由主任上门慰问"}""")).hasStatusOk();
        assertThat(Programs.json(programs.get(RECEPTIONIST, "/duty-reports"))).hasSize(1);
    }
}
