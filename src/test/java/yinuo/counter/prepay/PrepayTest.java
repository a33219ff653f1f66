package yinuo.counter.prepay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yinuo.staff.Role.*;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;
import yinuo.counter.prepay.PrepayDesk.Asked;
import yinuo.counter.prepay.PrepayRequest.Stage;
import yinuo.counter.prepay.PrepayRounds.Returned;
import yinuo.custody.Custody;
import yinuo.custody.Holder;
import yinuo.custody.Party;
import yinuo.custody.Purse;
import yinuo.journal.Signature;
import yinuo.journal.SignatureHow;
import yinuo.promise.Promise;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Confirmed;
import yinuo.staff.Pins;
import yinuo.staff.Role;

/** Electricity and gas for residents: left with us, bought together, brought back, fetched. */
@CentreTest
class PrepayTest {

    @Autowired
    PrepayDesk desk;

    @Autowired
    PrepayRounds rounds;

    @Autowired
    PrepayQuestions questions;

    @Autowired
    Custody custody;

    @Autowired
    Promises promises;

    @Autowired
    Pins pins;

    @Autowired
    People people;

    @Autowired
    MockMvcTester web;

    @Autowired
    SettableClock clock;

    private People.Staffed office;
    private Actor receptionist;

    @BeforeEach
    void open() {
        office = people.office();
        receptionist = office.actor(RECEPTIONIST);
        clock.set("2026-11-23T10:00");
    }

    private static @Nullable Signature signs(String name) {
        return new Signature(name, SignatureHow.PAPER, "", List.of());
    }

    private PrepayRequest take(Actor actor, String home, Utility kind, long fen, String device) {
        return office.in(() ->
                desk.receive(actor, new Asked(kind, UtilityWork.PREPAY, home, "300 度", fen, device, signs("曾子涵"))));
    }

    private Confirmed confirmed(Role role) {
        return office.in(() ->
                pins.confirm(office.office().id(), office.actor(role).member().value(), People.PIN));
    }

    private PrepayRound handOut() {
        var agent = confirmed(SECURITY);
        return office.in(() -> rounds.handOut(receptionist, Utility.ELECTRICITY, agent));
    }

    private PrepayRound back(PrepayRound round, Returned... returned) {
        var agent = confirmed(SECURITY);
        return office.in(() -> rounds.bringBack(receptionist, round.id(), List.of(returned), agent));
    }

    private static Returned returned(PrepayRequest request, long spent, long change, String remark) {
        return new Returned(request.id().value(), "DF-001", spent, change, remark);
    }

    private long has(Role role) {
        var actor = office.actor(role);
        return office.in(
                () -> custody.balance(Party.member(actor).in(office.office().id()), Purse.PREPAYMENT));
    }

    private PrepayRequest now(PrepayRequest request) {
        return office.in(() -> questions.get(receptionist, request.id().value()));
    }

    private Promise promise(String kind, java.util.UUID id, PrepayPromise rule) {
        return office.in(() -> promises.about(office.office().id(), kind, id)).stream()
                .filter(one -> one.made().rule().equals(rule.name()))
                .findFirst()
                .orElseThrow();
    }

    private Promise promise(PrepayRequest request, PrepayPromise rule) {
        return promise(PrepayRequest.SUBJECT, request.id().value(), rule);
    }

    private static void refused(String key, Supplier<?> deed) {
        assertThatThrownBy(deed::get)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static void bad(String field, Supplier<?> deed) {
        assertThatThrownBy(deed::get)
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.faults()).containsKey(field));
    }

    @Test
    @Clause({"D01-3.12", "D01-4.11.1"})
    void an_account_is_opened_without_money() {
        var asked = new Asked(Utility.ELECTRICITY, UtilityWork.OPEN_ACCOUNT, "3-1802", "新户开户", 0L, "", signs("曾子涵"));
        var request = office.in(() -> desk.receive(receptionist, asked));
        clock.set("2026-11-25T08:40");
        var round = handOut();
        back(round, returned(request, 0, 0, ""));

        var done = office.in(() -> desk.fetch(receptionist, request.id(), null, true, signs("曾子涵")));

        assertThat(done.stage()).isEqualTo(Stage.FETCHED);
        assertThat(has(RECEPTIONIST)).isZero();
        bad("amount", () -> take(receptionist, "3-1802", Utility.GAS, 0, "卡 1"));
    }

    @Test
    @Clause({"D01-3.12", "D01-4.11.1", "D01-4.11.1.1"})
    void cash_and_card_are_with_whoever_took_them() {
        bad("amount", () -> take(receptionist, "3-1802", Utility.GAS, 0, "卡 1"));
        bad("device", () -> take(receptionist, "3-1802", Utility.GAS, 100, ""));
        bad("home", () -> take(receptionist, "9-9999", Utility.GAS, 100, "卡 1"));
        refused(
                "prepay.refusal.signature",
                () -> office.in(() -> desk.receive(
                        receptionist, new Asked(Utility.GAS, UtilityWork.PREPAY, "3-1802", "40", 100L, "卡 1", null))));

        var request = take(receptionist, "3-1802", Utility.GAS, 10_000, "气卡 88");
        var account = office.in(() -> desk.receive(
                receptionist,
                new Asked(Utility.GAS, UtilityWork.OPEN_ACCOUNT, "3-0502", "开户", 5_000L, "", signs("王5"))));

        assertThat(request.number()).startsWith("DG-");
        assertThat(account.hasDevice()).isFalse();
        assertThat(has(RECEPTIONIST)).isEqualTo(15_000);
        assertThat(office.in(() -> custody.get(request.thing())).holder().name())
                .isEqualTo(receptionist.name());
    }

    @Test
    @Clause("D01-4.11.1.2")
    void what_came_before_the_evening_before_goes_with_the_round_of_the_week() {
        var early = take(receptionist, "3-1802", Utility.ELECTRICITY, 20_000, "电卡 1");
        clock.set("2026-11-24T18:00");
        var late = take(receptionist, "3-0502", Utility.ELECTRICITY, 10_000, "电卡 2");
        take(receptionist, "3-0602", Utility.GAS, 10_000, "气卡 3");
        assertThat(promise(early, PrepayPromise.GIVE_TO_AGENT).made().dueAt())
                .isEqualTo(Instant.parse("2026-11-25T01:00:00Z"));
        assertThat(promise(late, PrepayPromise.GIVE_TO_AGENT).made().dueAt())
                .isEqualTo(Instant.parse("2026-12-02T01:00:00Z"));
        clock.set("2026-11-25T08:40");

        var round = handOut();

        assertThat(office.in(() -> questions.of(round)))
                .extracting(PrepayRequest::id)
                .containsExactly(early.id());
        assertThat(now(late).stage()).isEqualTo(Stage.OPEN);
        assertThat(has(SECURITY)).isEqualTo(20_000);
        assertThat(has(RECEPTIONIST)).isEqualTo(20_000);
        assertThat(office.in(() -> custody.get(early.thing())).holder().name())
                .isEqualTo(office.actor(SECURITY).name());
        assertThat(promise(early, PrepayPromise.GIVE_TO_AGENT).standing(clock.instant()))
                .isEqualTo(Promise.Standing.KEPT);
        refused("prepay.refusal.nothing", this::handOut);
    }

    @Test
    @Clause("D01-4.11.1.2")
    void what_a_colleague_has_does_not_go_before_it_was_handed_over() {
        var leader = office.actor(TEAM_LEADER);
        take(leader, "3-1802", Utility.ELECTRICITY, 20_000, "电卡 1");
        clock.set("2026-11-25T08:40");

        refused("prepay.refusal.nothing", this::handOut);
    }

    @Test
    @Clause("D01-4.11.1.3")
    void a_round_closes_when_cash_out_is_bills_and_change_of_every_household() {
        var one = take(receptionist, "3-1802", Utility.ELECTRICITY, 20_000, "电卡 1");
        var two = take(receptionist, "3-0502", Utility.ELECTRICITY, 10_000, "电卡 2");
        clock.set("2026-11-25T08:40");
        var round = handOut();
        bad("spent", () -> back(round, returned(one, 19_000, 1_001, "")));
        bad("remark", () -> back(round, returned(one, 19_000, 900, "")));
        bad("bill", () -> back(round, new Returned(one.id().value(), "", 19_000L, 1_000L, "")));
        var cleaner = confirmed(CLEANING);
        refused(
                "prepay.refusal.agent",
                () -> office.in(() -> rounds.bringBack(
                        receptionist, round.id(), List.of(returned(one, 19_000, 1_000, "")), cleaner)));

        assertThat(back(round, returned(one, 19_000, 1_000, "")).closedAt()).isNull();
        assertThat(has(RECEPTIONIST)).isEqualTo(1_000);
        assertThat(has(SECURITY)).isEqualTo(10_000);
        assertThat(promise(PrepayRound.SUBJECT, round.id().value(), PrepayPromise.BRING_BACK_PURCHASE)
                        .isOpen())
                .isTrue();

        clock.set("2026-11-26T09:00");
        var closed = back(round, returned(two, 9_500, 400, "售电点少找一元"));

        assertThat(closed.closedAt()).isEqualTo(clock.instant());
        assertThat(has(SECURITY)).isEqualTo(100);
        assertThat(promise(PrepayRound.SUBJECT, round.id().value(), PrepayPromise.BRING_BACK_PURCHASE)
                        .standing(clock.instant()))
                .isEqualTo(Promise.Standing.KEPT_LATE);
        assertThat(office.in(() -> custody.balances(office.office().id()))).isTrue();
        refused("prepay.refusal.stage", () -> back(round, returned(two, 9_500, 500, "")));
    }

    @Test
    @Clause("D01-4.11.1.3")
    void an_agent_does_not_take_back_from_themselves() {
        var request = take(receptionist, "3-1802", Utility.ELECTRICITY, 20_000, "电卡 1");
        clock.set("2026-11-25T08:40");
        var leader = confirmed(TEAM_LEADER);
        var round = office.in(() -> rounds.handOut(receptionist, Utility.ELECTRICITY, leader));

        refused(
                "prepay.refusal.self",
                () -> office.in(() -> rounds.bringBack(
                        office.actor(TEAM_LEADER), round.id(), List.of(returned(request, 20_000, 0, "")), leader)));
    }

    @Test
    @Clause("D01-4.11.2")
    void the_household_hears_of_it_and_fetches_card_and_counted_change() {
        var request = take(receptionist, "3-1802", Utility.ELECTRICITY, 20_000, "电卡 1");
        clock.set("2026-11-25T08:40");
        var round = handOut();
        refused(
                "prepay.refusal.stage",
                () -> office.in(() -> desk.fetch(receptionist, request.id(), null, true, signs("曾子涵"))));
        back(round, returned(request, 19_660, 340, ""));

        office.in(() -> desk.tell(receptionist, request.id(), null, "电话告知"));
        assertThat(promise(request, PrepayPromise.TELL_TO_FETCH).standing(clock.instant()))
                .isEqualTo(Promise.Standing.KEPT);
        refused(
                "prepay.refusal.counted",
                () -> office.in(() -> desk.fetch(receptionist, request.id(), null, false, signs("曾子涵"))));
        refused(
                "prepay.refusal.signature",
                () -> office.in(() -> desk.fetch(receptionist, request.id(), null, true, null)));

        office.in(() -> desk.fetch(receptionist, request.id(), null, true, signs("曾子涵")));

        assertThat(now(request).stage()).isEqualTo(Stage.FETCHED);
        assertThat(has(RECEPTIONIST)).isZero();
        assertThat(office.in(() -> custody.get(request.thing())).holder().kind())
                .isEqualTo(Holder.Kind.HOME);
    }

    @Test
    @Clause("D01-4.11.1.1")
    void before_the_round_everything_can_be_given_back() {
        var request = take(receptionist, "3-1802", Utility.ELECTRICITY, 20_000, "电卡 1");

        office.in(() -> desk.cancel(receptionist, request.id(), 0, signs("曾子涵")));

        assertThat(now(request).stage()).isEqualTo(Stage.CANCELLED);
        assertThat(has(RECEPTIONIST)).isZero();
        assertThat(office.in(() -> questions.open(receptionist, null))).isEmpty();
    }

    @Test
    @Clause("D01-4.11.3")
    void the_sheet_of_a_month_is_reported_once_and_stays_as_it_was() {
        var request = take(receptionist, "3-1802", Utility.ELECTRICITY, 20_000, "电卡 1");
        var month = YearMonth.of(2026, 11);
        clock.set("2026-11-25T08:40");
        back(handOut(), returned(request, 19_660, 340, ""));
        refused("prepay.refusal.early", () -> report(month));
        clock.set("2026-11-28T09:00");

        report(month);
        office.in(() -> desk.fetch(receptionist, request.id(), null, true, signs("曾子涵")));

        var sheet = office.in(() -> questions.month(receptionist, month));
        assertThat(sheet.reported()).isNotNull();
        assertThat(sheet.lines()).contains(new MonthSheet.Line(Utility.ELECTRICITY, 1, 20_000, 19_660, 340, 1));
        refused("prepay.refusal.reported", () -> report(month));
    }

    private boolean report(YearMonth month) {
        return office.in(() -> {
            rounds.report(receptionist, month);
            return true;
        });
    }

    @Test
    @Clause("D01-5.15")
    void the_pages_show_it_from_the_counter_to_the_register() {
        var browser = new Browsing(web, office, RECEPTIONIST);
        var made = browser.post(
                "prepay",
                "kind",
                "ELECTRICITY",
                "work",
                "PREPAY",
                "home",
                "3-1802",
                "quantity",
                "300 度",
                "amount",
                "200",
                "device",
                "电卡 88",
                "signedBy",
                "曾子涵",
                "signedHow",
                "PAPER");
        assertThat(made).hasStatus(302);
        var path = String.valueOf(made.getResponse().getRedirectedUrl()).replace("/" + office.code() + "/", "");
        assertThat(browser.get("prepay")).bodyText().contains("3-1802", "¥200.00", "电卡 88", "待移交");
        assertThat(browser.get(path)).bodyText().contains("D01-4.11.1.1", "曾子涵");
        assertThat(browser.get("households/3-1802")).bodyText().contains("300 度", "待移交");
        clock.set("2026-11-25T08:40");
        assertThat(browser.get("prepay/rounds")).bodyText().contains("电卡 88", "移交代办人");
        var agent = office.actor(SECURITY).member().value().toString();
        var round = browser.post("prepay/rounds", "kind", "ELECTRICITY", "colleague", agent, "pin", People.PIN);
        assertThat(round).hasStatus(302);
        var roundPath = String.valueOf(round.getResponse().getRedirectedUrl()).replace("/" + office.code() + "/", "");
        assertThat(browser.get(roundPath)).bodyText().contains("电卡 88", "代购中");
        var id = path.substring(path.lastIndexOf('/') + 1);
        assertThat(browser.post(
                        roundPath + "/return",
                        "requests",
                        id,
                        "bill-" + id,
                        "DF-1",
                        "spent-" + id,
                        "196.6",
                        "change-" + id,
                        "3.40",
                        "colleague",
                        agent,
                        "pin",
                        People.PIN))
                .hasStatus(302);
        assertThat(browser.get(path)).bodyText().contains("DF-1", "¥196.60", "¥3.40", "待领取");
        assertThat(browser.get(roundPath + "/paper")).bodyText().contains("代购交接清单", "¥196.60");
        assertThat(browser.get("prepay/register?kind=ELECTRICITY"))
                .bodyText()
                .contains("预购电数量、领取记录表", "DF-1", "D01-5.15");
        assertThat(browser.get("prepay/reports")).bodyText().contains("¥200.00", "2026-10-28");
        assertThat(new Browsing(web, people.office(), RECEPTIONIST).get(path)).hasStatus(404);
        clock.set("2026-11-25T08:40");
        assertThat(new Browsing(web, office, ENGINEERING).get("prepay")).hasStatus(403);
    }

    @Test
    void programs_run_a_round() {
        var program = new Programs(web, office);
        var request = program.post(RECEPTIONIST, "prepay-requests", """
                {"kind": "ELECTRICITY", "work": "PREPAY", "home": "3-1802", "quantity": "300 度", "fen": 20000,
                 "device": "电卡 88", "payer": {"by": "曾子涵", "how": "PAPER"}}""");
        assertThat(request).hasStatus(201);
        clock.set("2026-11-25T08:40");
        program = new Programs(web, office);
        var agent = office.actor(SECURITY).member().value();
        var round = program.post(RECEPTIONIST, "prepay-rounds", """
                {"kind": "ELECTRICITY", "agent": "%s", "pin": "%s"}""".formatted(agent, People.PIN));
        assertThat(round).hasStatus(201);
        var back = program.post(
                RECEPTIONIST, "prepay-rounds/" + Programs.json(round).at("/id").asString() + "/return", """
                {"agent": "%s", "pin": "%s", "households": [
                  {"request": "%s", "bill": "DF-1", "spentFen": 19660, "changeFen": 340}]}""".formatted(
                        agent, People.PIN, Programs.json(request).at("/id").asString()));

        assertThat(back).hasStatusOk();
        assertThat(Programs.json(back).at("/closedAt").isNull()).isFalse();
        assertThat(Programs.json(program.get(RECEPTIONIST, "prepay-requests"))
                        .at("/0/stage")
                        .asString())
                .isEqualTo("BACK");
    }
}
