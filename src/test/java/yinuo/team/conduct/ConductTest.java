package yinuo.team.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yinuo.staff.Role.*;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;
import yinuo.notice.Notices;
import yinuo.promise.Promise;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Forbidden;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.team.conduct.Checklist.CheckGroup;
import yinuo.team.conduct.ConductEntry.ConductStage;
import yinuo.team.conduct.ConductEntry.Found;
import yinuo.team.conduct.ConductEntry.Reply;
import yinuo.team.conduct.ConductEntry.Source;

/** Nothing is a deduction before the person was heard and somebody else confirmed it. */
@CentreTest
class ConductTest {

    @Autowired
    Conduct conduct;

    @Autowired
    ConductDecisions decisions;

    @Autowired
    ConductQuestions questions;

    @Autowired
    Faults faults;

    @Autowired
    Handbook handbook;

    @Autowired
    Notices notices;

    @Autowired
    Promises promises;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvcTester web;

    private People.Staffed office;
    private Actor desk;
    private Actor leader;
    private Actor supervisor;
    private Actor director;

    @BeforeEach
    void open() {
        office = people.office();
        desk = office.actor(RECEPTIONIST);
        leader = office.actor(TEAM_LEADER);
        supervisor = office.actor(SUPERVISOR);
        director = office.actor(DIRECTOR);
    }

    private LocalDate today() {
        return clock.instant().atZone(clock.getZone()).toLocalDate();
    }

    private ConductEntry propose(String fault, LocalDate day, String points) {
        var found = new Found(fault, day, "巡查时看到", Source.BY_HAND, "", List.of());
        return office.in(() -> conduct.propose(leader, desk.member().value(), found, new BigDecimal(points)));
    }

    private ConductEntry confirmed(String fault, LocalDate day, String points) {
        var entry = propose(fault, day, points);
        office.in(() -> conduct.answer(desk, entry.id(), Reply.AGREED, ""));
        return office.in(() -> decisions.decide(supervisor, entry.id(), true, null, null));
    }

    private ConductQuestions.Month month(LocalDate day) {
        return office.in(() -> questions.month(desk, desk.member().value(), YearMonth.from(day)));
    }

    private List<String> told(Actor actor) {
        return office.in(
                () -> notices.last(actor).stream().map(one -> one.kind()).toList());
    }

    private List<Promise> promised(ConductEntry entry) {
        return office.in(() -> promises.about(
                office.office().id(), ConductEntry.SUBJECT, entry.id().value()));
    }

    private void refusedBy(String clause, Supplier<?> deed) {
        assertThatThrownBy(() -> office.in(deed))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.clause()).isEqualTo(clause));
    }

    @Test
    @Clause({"D14-3.1", "D14-3.2", "D13-4.1_2", "D14-4.1_2", "D13-4.1_3", "D14-4.1_3"})
    void a_proposal_counts_nothing_until_the_person_was_heard_and_another_confirmed_it() {
        var entry = propose("DE-04", today(), "1");
        assertThat(told(desk)).contains("conductPROPOSED");
        assertThat(month(today()).off()).isZero();
        assertThat(promised(entry)).anyMatch(one -> one.made().rule().equals("DECIDE_ENTRY"));
        refusedBy("D14-4.1_3", () -> decisions.decide(supervisor, entry.id(), true, null, null));
        refusedBy("D14-4.1_3", () -> conduct.answer(leader, entry.id(), Reply.EXPLAINED, "不是我"));

        office.in(() -> conduct.answer(desk, entry.id(), Reply.EXPLAINED, "当时在扶柜门"));
        assertThat(told(supervisor)).contains("conductANSWERED");
        refusedBy("D14-4.1_3", () -> conduct.answer(desk, entry.id(), Reply.AGREED, ""));
        var decided = office.in(() -> decisions.decide(supervisor, entry.id(), true, null, "已核实"));

        assertThat(decided.stage()).isEqualTo(ConductStage.CONFIRMED);
        assertThat(month(today()).off()).isEqualByComparingTo("1");
        assertThat(told(desk)).contains("conductDECIDED");
        assertThat(promised(entry)).allMatch(one -> !one.isOpen());
        refusedBy("D14-4.1_3", () -> decisions.decide(director, entry.id(), false, null, "再看"));
    }

    @Test
    @Clause("D14-4.1_3")
    void silence_is_waited_for_and_then_it_is_decided_without() {
        var entry = propose("DE-04", today(), "1");

        clock.advance(Duration.ofDays(6));
        var decided = office.in(() -> decisions.decide(supervisor, entry.id(), false, null, "证据不足"));

        assertThat(decided.stage()).isEqualTo(ConductStage.DROPPED);
        assertThat(month(entry.found().day()).off()).isZero();
    }

    @Test
    @Clause({"D13-4.1_3", "D14-4.1_3"})
    void an_objection_goes_to_the_next_above_who_can_also_take_back() {
        var entry = propose("DE-14", today(), "1");
        assertThatThrownBy(() -> office.in(() -> conduct.answer(desk, entry.id(), Reply.OBJECTED, " ")))
                .isInstanceOf(BadInput.class);
        office.in(() -> conduct.answer(desk, entry.id(), Reply.OBJECTED, "看的是工作手册"));
        assertThat(told(director)).contains("conductOBJECTED");
        assertThat(promised(entry)).anyMatch(one -> one.made().rule().equals("DECIDE_OBJECTION") && one.isOpen());
        refusedBy("D14-4.1_3", () -> decisions.decide(supervisor, entry.id(), true, null, null));

        office.in(() -> decisions.decide(director, entry.id(), true, null, null));
        assertThat(month(today()).off()).isEqualByComparingTo("1");
        assertThatThrownBy(() -> office.in(() -> decisions.withdraw(supervisor, entry.id(), "不当")))
                .isInstanceOf(Forbidden.class);
        office.in(() -> decisions.withdraw(director, entry.id(), "后来查明是误会"));

        assertThat(month(today()).off()).isZero();
    }

    @Test
    void whoever_decides_has_seen_what_the_person_said() {
        var entry = propose("DE-04", today(), "1");
        clock.advance(Duration.ofDays(6));
        office.in(() -> conduct.answer(desk, entry.id(), Reply.EXPLAINED, "当时在扶柜门"));

        assertThatThrownBy(() -> office.in(
                        () -> decisions.decide(supervisor, entry.id(), entry.version(), true, null, null, null)))
                .isInstanceOf(Overtaken.class);
        assertThat(month(entry.found().day()).off()).isZero();
    }

    @Test
    void nobody_proposes_or_decides_about_themselves() {
        var found = new Found("DE-04", today(), "靠墙", Source.BY_HAND, "", List.of());
        refusedBy("D14-4.1_3", () -> conduct.propose(leader, leader.member().value(), found, BigDecimal.ONE));
        var about = office.in(() -> conduct.propose(leader, supervisor.member().value(), found, BigDecimal.ONE));
        office.in(() -> conduct.answer(supervisor, about.id(), Reply.AGREED, ""));
        refusedBy("D14-4.1_3", () -> decisions.decide(supervisor, about.id(), true, null, null));
        assertThatThrownBy(() ->
                        office.in(() -> conduct.propose(desk, leader.member().value(), found, BigDecimal.ONE)))
                .isInstanceOf(Forbidden.class);
    }

    @ParameterizedTest
    @CsvSource({
        "DE-01, 1, true",
        "DE-01, 3, true",
        "DE-01, 4, false",
        "DE-01, 1.5, false",
        "DE-02, 0.5, true",
        "DE-02, 1.5, true",
        "DE-02, 2, false",
        "DE-02, 0.7, false",
        "DE-04, 1, true",
        "DE-04, 2, false",
        "DE-07, 5, true",
        "DE-07, 10.5, false",
        "DE-11, 1, true",
        "DE-11, 2, false",
        "DE-11, 3, true",
        "DE-11, 5, true",
        "DE-11, 5.5, false",
        "DE-33, 2.5, true",
        "DE-33, 0, false",
        "DE-33, 21, false",
        "BO-02, 4.5, false",
        "BO-02, 5, true"
    })
    @Clause({
        "D13-4.2.1.1",
        "D13-4.2.1.2",
        "D13-4.2.1.3",
        "D13-4.2.1.4",
        "D13-4.2.1.5",
        "D13-4.2.2.4",
        "D13-4.2.2.5b",
        "D13-4.2.2.6a",
        "D13-4.2.2.7a",
        "D14-4.2.1.1",
        "D14-4.2.1.2",
        "D14-4.2.1.3",
        "D14-4.2.1.4",
        "D14-4.2.1.5",
        "D14-4.2.2.5",
        "D14-4.2.2.6b",
        "D14-4.2.2.7a",
        "D14-4.2.2.8a"
    })
    void points_stay_within_what_the_procedure_allows(String fault, String points, boolean good) {
        assertThat(faults.admits(office.office().id(), faults.get(fault), today(), new BigDecimal(points)))
                .isEqualTo(good);
    }

    @ParameterizedTest
    @CsvSource({
        "0, ''",
        "1, DE-08a",
        "240, DE-08a",
        "300, DE-08a",
        "301, DE-08b",
        "600, DE-08b",
        "601, DE-08c",
        "4000, DE-08c"
    })
    @Clause({"D13-4.2.2.3a", "D13-4.2.2.3b", "D13-4.2.2.3c", "D14-4.2.2.3a", "D14-4.2.2.3b", "D14-4.2.2.3c"})
    void being_late_is_told_apart_to_the_second(long seconds, String fault) {
        assertThat(faults.late(office.office().id(), Duration.ofSeconds(seconds), today())
                        .map(Fault::code)
                        .orElse(""))
                .isEqualTo(fault);
        assertThat(faults.wage(office.office().id(), faults.get("DE-08c"), today()))
                .isEqualTo(40);
    }

    /** Reading newspapers four times: 1, 1, 1 and 2 on top, 1 and 4 on top. */
    @Test
    @Clause({"D13-4.2.2.7b", "D13-4.2.2.7c", "D14-4.2.2.8b", "D14-4.2.2.8c"})
    void the_same_again_in_a_month_climbs_the_ladder_and_a_withdrawal_climbs_down() {
        var day = today().withDayOfMonth(3);
        confirmed("DE-14", day, "1");
        confirmed("DE-14", day.plusDays(6), "1");
        var third = propose("DE-14", day.plusDays(12), "1");
        office.in(() -> conduct.answer(desk, third.id(), Reply.AGREED, ""));
        var next = office.in(() -> questions.standing(supervisor, third.id()))
                .next()
                .orElseThrow();
        assertThat(next.sanction()).isEqualTo(Fault.Sanction.WARNING);
        assertThatThrownBy(() -> office.in(
                        () -> decisions.decide(supervisor, third.id(), null, true, null, new BigDecimal("3.5"), null)))
                .isInstanceOf(BadInput.class);
        office.in(() -> decisions.decide(supervisor, third.id(), null, true, null, new BigDecimal("2"), null));
        assertThat(told(director)).contains("conductSTEP_REACHED");
        assertThat(month(day).off()).isEqualByComparingTo("5");
        var fourth = propose("DE-14", day.plusDays(19), "1");
        office.in(() -> conduct.answer(desk, fourth.id(), Reply.AGREED, ""));
        office.in(() -> decisions.decide(supervisor, fourth.id(), null, true, null, new BigDecimal("4"), null));

        assertThat(month(day).off()).isEqualByComparingTo("10");
        assertThat(month(day).steps())
                .extracting(ConductQuestions.Step::sanction)
                .containsExactly(Fault.Sanction.WARNING, Fault.Sanction.DEMERIT);
        office.in(() -> decisions.withdraw(director, fourth.id(), "看错了人"));
        assertThat(month(day).off()).isEqualByComparingTo("5");
        assertThat(month(day).steps()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "DE-12, 5, 3, WARNING, 10, 10", "DE-12, 5, 5, RESIGNATION, , ", "DE-13, 1, 3, WARNING, 1, 3",
        "DE-13, 1, 4, DEMERIT, 3, 5", "DE-13, 1, 5, RESIGNATION, , ", "DE-14, 1, 3, WARNING, 1, 3",
        "DE-14, 1, 4, DEMERIT, 3, 5", "DE-14, 1, 5, RESIGNATION, , ", "DE-09, 10, 3, RESIGNATION, , "
    })
    @Clause({
        "D13-4.2.2.5c",
        "D13-4.2.2.6b",
        "D13-4.2.2.6c",
        "D13-4.2.2.7b",
        "D13-4.2.2.7c",
        "D14-4.2.2.6c",
        "D14-4.2.2.7b",
        "D14-4.2.2.7c",
        "D14-4.2.2.8b",
        "D14-4.2.2.8c"
    })
    void each_step_comes_at_its_time_with_its_further_points(
            String fault, String points, int times, Fault.Sanction sanction, String least, String most) {
        for (var n = 1; n < times; n++) {
            confirmed(fault, today(), points);
        }
        var before = month(today()).steps().size();
        var last = propose(fault, today(), points);
        var next = office.in(() -> questions.standing(supervisor, last.id()))
                .next()
                .orElseThrow();

        assertThat(next.sanction()).isEqualTo(sanction);
        assertThat(next.further().isPresent()).isEqualTo(least != null);
        next.further().ifPresent(range -> {
            assertThat(range.least()).isEqualByComparingTo(least);
            assertThat(range.most()).isEqualByComparingTo(most);
        });
        office.in(() -> conduct.answer(desk, last.id(), Reply.AGREED, ""));
        office.in(() -> decisions.decide(supervisor, last.id(), true, null, null));
        var steps = month(today()).steps();
        assertThat(steps).hasSize(before + 1);
        assertThat(steps.getLast().sanction()).isEqualTo(sanction);
        assertThat(steps.getLast().further()).isEqualByComparingTo(least == null ? "0" : least);
        assertThat(told(director)).contains("conductSTEP_REACHED");
    }

    /** Chatting on the telephone three times: 5, 5, 5 and 10 on top; other faults do not count along. */
    @Test
    @Clause({"D14-4.2.2.6c", "D13-4.2.2.5c"})
    void other_faults_are_not_counted_along() {
        confirmed("DE-12", today(), "5");
        confirmed("DE-12", today(), "5");
        confirmed("DE-13", today(), "1");
        assertThat(month(today()).off()).isEqualByComparingTo("11");

        confirmed("DE-12", today(), "5");

        assertThat(month(today()).off()).isEqualByComparingTo("26");
        confirmed("BO-02", today(), "6");
        assertThat(month(today()).on()).isEqualByComparingTo("6");
    }

    @Test
    @Clause({"D07-3.2", "D07-4.2.5_1"})
    void the_handbook_is_read_and_confirmed_and_everybody_looks_at_themselves() {
        assertThat(office.in(() -> handbook.text(desk, ""))).hasSizeGreaterThan(150);
        assertThat(office.in(() -> handbook.text(desk, "工作牌")))
                .isNotEmpty()
                .allMatch(one -> one.document().equals("D07"));
        var before = office.in(() -> handbook.readers(supervisor).missing());
        office.in(() -> {
            handbook.confirm(desk);
            handbook.confirm(desk);
            return true;
        });

        assertThat(office.in(() -> handbook.readers(supervisor).missing())).isEqualTo(before - 1);
        office.in(() -> handbook.look(desk, List.of(CheckGroup.HAIR)));
        assertThat(office.in(() -> handbook.looked(desk)).orElseThrow().amiss()).containsExactly("HAIR");
        office.in(() -> handbook.look(desk, null));
        assertThat(office.in(() -> handbook.looked(desk)).orElseThrow().amiss()).isEmpty();
        assertThatThrownBy(() -> office.in(() -> handbook.look(desk, List.of(CheckGroup.LIFT))))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void what_cannot_be_is_said_field_by_field() {
        var found = new Found("DE-99", today().plusDays(1), " ", Source.BY_HAND, "", List.of());
        assertThatThrownBy(() -> office.in(() -> conduct.propose(leader, null, found, null)))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.faults()).containsKeys("member", "fault", "day", "words", "points"));
    }

    @Test
    void others_see_only_their_own_and_pages_say_what_may_be_done() {
        var entry = propose("DE-04", today(), "1");
        var path = "/conduct/" + entry.id().value();
        assertThat(new Browsing(web, office, SECURITY).get(path)).hasStatus(404);
        assertThatThrownBy(() -> office.in(() -> questions.standing(office.actor(STEWARD), entry.id())))
                .isInstanceOf(Missing.class);
        assertThat(new Browsing(web, office, RECEPTIONIST).get(path))
                .hasStatusOk()
                .bodyText()
                .contains("您的意见")
                .doesNotContain("/decision");
        assertThat(new Browsing(web, office, SUPERVISOR).get(path))
                .hasStatusOk()
                .bodyText()
                .contains("/decision");
        for (var page : List.of("conduct", "conduct/all", "conduct/new", "conduct/handbook", "conduct/handbook?q=电话")) {
            assertThat(new Browsing(web, office, SUPERVISOR).get("/" + page))
                    .as(page)
                    .hasStatusOk();
        }
        assertThat(new Browsing(web, office, SUPERVISOR).post("/conduct.xlsx", "reason", "月度核对"))
                .hasStatusOk();
        assertThat(new Browsing(web, office, TEAM_LEADER).post("/conduct.xlsx", "reason", "月度核对"))
                .hasStatus(403);
        var sheet = "/conduct/people/" + desk.member().value();
        assertThat(new Browsing(web, office, SUPERVISOR).get(sheet)).bodyText().contains("客服人员考核表");
        assertThat(new Browsing(web, office, SECURITY).get(sheet)).hasStatus(403);
    }

    @Test
    @Clause("D07-4.2.5_1")
    void whoever_begins_a_day_is_asked_to_look_at_themselves_until_they_did() {
        var browsing = new Browsing(web, office, RECEPTIONIST);
        assertThat(browsing.get("today")).bodyText().contains("conduct/self-check?from=today");
        assertThat(browsing.get("conduct/self-check?from=today")).bodyText().contains("今天还没有自查");

        var sent = browsing.post("conduct/self-check", "from", "today");
        assertThat(sent).hasStatus(302).headers().hasValue("Location", "/" + office.code() + "/today");

        assertThat(browsing.get("conduct/self-check?from=today")).bodyText().isBlank();
        clock.advance(Duration.ofDays(1));
        assertThat(browsing.get("conduct/self-check?from=handover")).bodyText().contains("今天还没有自查");
        assertThat(browsing.post("conduct/self-check", "from", "//elsewhere"))
                .headers()
                .hasValue("Location", "/" + office.code() + "/conduct");
    }

    @Test
    void programs_propose_answer_and_decide() {
        var programs = new Programs(web, office);
        var base = "/conduct";
        var sent = programs.post(TEAM_LEADER, base, """
                {"member": "%s", "fault": "DE-02", "day": "%s", "words": "头发散乱", "points": 1.5}
                """.formatted(desk.member().value(), today()));
        assertThat(sent).hasStatus(201);
        var id = Programs.json(sent).get("id").asString();
        assertThat(programs.post(RECEPTIONIST, base + "/" + id + "/answer", """
                {"reply": "AGREED"}"""))
                .hasStatusOk();
        var decided = programs.post(SUPERVISOR, base + "/" + id + "/decision", """
                {"confirm": true, "points": 0.5}""");
        assertThat(decided).hasStatusOk();
        assertThat(Programs.json(decided).get("stage").asString()).isEqualTo("CONFIRMED");
        assertThat(Programs.json(decided).get("points").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(Programs.json(programs.get(RECEPTIONIST, base))).hasSize(1);
        assertThat(Programs.json(programs.get(STEWARD, base))).isEmpty();
        assertThat(programs.post(DIRECTOR, base + "/" + id + "/withdrawal", """
                {"words": "误会"}"""))
                .hasStatusOk();
        assertThat(Objects.requireNonNull(Programs.json(programs.get(DIRECTOR, base + "/" + id))
                                .get("stage"))
                        .asString())
                .isEqualTo("WITHDRAWN");
    }
}
