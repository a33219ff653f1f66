package yinuo.counter.cash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yinuo.staff.Role.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import yinuo.counter.cash.FeeDesk.Paying;
import yinuo.custody.Custody;
import yinuo.custody.Method;
import yinuo.journal.Signature;
import yinuo.journal.SignatureHow;
import yinuo.promise.Promise;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Confirmed;
import yinuo.staff.Pins;
import yinuo.staff.Role;

/** Cash that the desk takes for the cashier, until the cashier has it. */
@CentreTest
class CashTest {

    /** Thursday after the cashier's desk has shut. */
    private static final String EVENING = "2026-11-26T18:30";

    @Autowired
    FeeDesk fees;

    @Autowired
    CashHandovers handovers;

    @Autowired
    CashQuestions questions;

    @Autowired
    CashBox box;

    @Autowired
    Custody custody;

    @Autowired
    Promises promises;

    @Autowired
    Rulebook rulebook;

    @Autowired
    Pins pins;

    @Autowired
    People people;

    @Autowired
    MockMvcTester web;

    @Autowired
    SettableClock clock;

    private People.Staffed office;
    private Actor desk;

    @BeforeEach
    void open() {
        office = people.office();
        desk = office.actor(RECEPTIONIST);
        clock.set(EVENING);
    }

    private static @Nullable Signature signs(String name) {
        return new Signature(name, SignatureHow.PAPER, "", List.of());
    }

    private FeeReceipt take(Actor actor, long fen, Method method) {
        return office.in(() -> fees.take(actor, new Paying("3-1802", "物业费", fen, method, signs("曾子涵"))));
    }

    private Confirmed confirmed(Role role) {
        return office.in(() ->
                pins.confirm(office.office().id(), office.actor(role).member().value(), People.PIN));
    }

    private CashCount handOver(Map<Integer, Integer> pieces, String words) {
        var cashier = confirmed(CASHIER);
        return office.in(() -> handovers.handOver(desk, new Notes(pieces), words, cashier));
    }

    private long has(Role role) {
        return office.in(() -> box.of(office.actor(role).member()));
    }

    private List<Promise> owed() {
        return office.in(() -> promises.about(
                office.office().id(), CashBox.SUBJECT, desk.member().value()));
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
    @Clause({"D01-3.7", "D01-4.6", "D01-4.6.2.1"})
    void the_desk_takes_fees_only_while_the_cashiers_desk_is_shut() {
        for (var open : List.of("2026-11-26T09:00", "2026-11-26T11:59", "2026-11-26T13:30", "2026-11-26T17:59")) {
            clock.set(open);
            refused("cash.refusal.open", () -> take(desk, 100, Method.CASH));
        }
        for (var shut : List.of("2026-11-26T08:59", "2026-11-26T12:00", "2026-11-26T18:00", "2026-11-28T10:00")) {
            clock.set(shut);
            assertThat(take(desk, 100, Method.SCAN).number()).startsWith("SF-");
        }
        clock.set("2026-11-26T10:00");
        assertThat(take(office.actor(CASHIER), 100, Method.CASH).fen()).isEqualTo(100);
        assertThatThrownBy(() -> take(office.actor(STEWARD), 100, Method.CASH))
                .isInstanceOf(yinuo.refusal.Forbidden.class);
    }

    @Test
    @Clause("D01-4.6.2.1")
    void an_office_can_leave_all_fees_to_the_collection_centre() {
        office.in(() -> {
            rulebook.change(office.actor(DIRECTOR), "D01-4.6.2.1", "desk", "0", LocalDate.of(2026, 11, 26), "收费中心值守");
            return true;
        });

        refused("cash.refusal.centre", () -> take(desk, 100, Method.CASH));
    }

    @Test
    @Clause("D01-4.6.1.2")
    void a_receipt_has_the_next_number_and_a_signature_or_there_is_none() {
        bad("amount", () -> take(desk, 0, Method.CASH));
        bad("amount", () -> take(desk, -1, Method.CASH));
        bad("home", () -> office.in(() -> fees.take(desk, new Paying("9-9999", "物业费", 1L, Method.CASH, signs("曾")))));
        refused(
                "cash.refusal.signature",
                () -> office.in(() -> fees.take(desk, new Paying("3-1802", "物业费", 1L, Method.CASH, null))));

        var first = take(desk, 36_000, Method.CASH);
        var second = take(desk, 1, Method.TRANSFER);

        assertThat(first.number()).endsWith("-001");
        assertThat(second.number()).endsWith("-002");
        assertThat(has(RECEPTIONIST)).isEqualTo(36_000);
    }

    @Test
    @Clause({"D01-3.7", "D01-4.6.2.2"})
    void cash_goes_to_the_cashier_before_nine_of_the_next_working_day() {
        clock.set("2026-11-27T18:30");
        take(desk, 36_050, Method.CASH);
        take(desk, 10_000, Method.SCAN);
        assertThat(owed()).singleElement().satisfies(one -> {
            assertThat(one.made().dueAt()).isEqualTo(Instant.parse("2026-11-30T01:00:00Z"));
            assertThat(one.owner().person()).isEqualTo(desk.member());
        });
        clock.set("2026-11-30T08:40");
        var cleaner = confirmed(CLEANING);
        refused(
                "cash.refusal.cashier",
                () -> office.in(() -> handovers.handOver(desk, new Notes(Map.of(10_000, 3)), "", cleaner)));

        var list = handOver(Map.of(10_000, 3, 5_000, 1, 1_000, 1, 50, 1), "");

        assertThat(list.difference()).isZero();
        assertThat(office.in(() -> questions.lines(list))).hasSize(1);
        assertThat(has(RECEPTIONIST)).isZero();
        assertThat(has(CASHIER)).isEqualTo(36_050);
        assertThat(owed().getFirst().standing(clock.instant())).isEqualTo(Promise.Standing.KEPT);
        refused("cash.refusal.empty", () -> handOver(Map.of(10_000, 1), ""));
        assertThat(office.in(() -> custody.balances(office.office().id()))).isTrue();
    }

    @Test
    @Clause("D01-4.6.2.2")
    void whoever_is_late_takes_no_more_cash() {
        take(desk, 10_000, Method.CASH);
        clock.set("2026-11-27T12:10");

        assertThat(owed().getFirst().standing(clock.instant())).isEqualTo(Promise.Standing.BROKEN);
        refused("cash.refusal.late", () -> take(desk, 10_000, Method.CASH));
        assertThat(take(desk, 10_000, Method.SCAN).fen()).isEqualTo(10_000);
        handOver(Map.of(10_000, 1), "");

        assertThat(take(desk, 10_000, Method.CASH).fen()).isEqualTo(10_000);
        assertThat(owed().stream().filter(Promise::isOpen)).hasSize(1);
    }

    @Test
    @Clause("D01-4.6.2.2")
    void what_is_missing_is_explained_stays_with_the_giver_and_is_settled_by_the_supervisor() {
        take(desk, 20_000, Method.CASH);
        bad("words", () -> handOver(Map.of(10_000, 1, 5_000, 1), " "));

        var list = handOver(Map.of(10_000, 1, 5_000, 1), "少收一张五十元");

        assertThat(list.isShort()).isTrue();
        assertThat(has(RECEPTIONIST)).isEqualTo(5_000);
        assertThat(has(CASHIER)).isEqualTo(15_000);
        clock.set("2026-11-27T12:10");
        refused("cash.refusal.late", () -> take(desk, 100, Method.CASH));
        assertThatThrownBy(() -> office.in(() -> handovers.writeOff(desk, list.id(), "找零出错")))
                .isInstanceOf(yinuo.refusal.Forbidden.class);

        office.in(() -> handovers.writeOff(office.actor(SUPERVISOR), list.id(), "找零出错，本人补足"));

        assertThat(has(RECEPTIONIST)).isZero();
        assertThat(take(desk, 100, Method.CASH).fen()).isEqualTo(100);
        refused(
                "cash.refusal.notShort",
                () -> office.in(() -> handovers.writeOff(office.actor(SUPERVISOR), list.id(), "再来")));
    }

    @Test
    void too_much_is_written_down_and_does_not_pass() {
        take(desk, 10_000, Method.CASH);

        var list = handOver(Map.of(10_000, 1, 1_000, 1), "多出十元，待查");

        assertThat(list.difference()).isEqualTo(1_000);
        assertThat(has(CASHIER)).isEqualTo(10_000);
    }

    @Test
    @Clause("D01-4.6.1.2")
    void a_wrong_receipt_is_voided_by_somebody_else_and_the_cash_leaves_the_taker() {
        var wrong = take(desk, 10_000, Method.CASH);
        var leader = office.actor(TEAM_LEADER);
        assertThatThrownBy(() -> office.in(() -> fees.makeVoid(desk, wrong.id(), "写错")))
                .isInstanceOf(yinuo.refusal.Forbidden.class);
        var own = take(leader, 100, Method.CASH);
        refused("cash.refusal.own", () -> office.in(() -> fees.makeVoid(leader, own.id(), "写错")));

        var voided = office.in(() -> fees.makeVoid(leader, wrong.id(), "金额写错"));

        assertThat(voided.voided()).isNotNull();
        assertThat(has(RECEPTIONIST)).isZero();
        refused("cash.refusal.voided", () -> office.in(() -> fees.makeVoid(leader, wrong.id(), "再来")));
        var gone = take(desk, 10_000, Method.CASH);
        handOver(Map.of(10_000, 1), "");
        refused("custody.refusal.short", () -> office.in(() -> fees.makeVoid(leader, gone.id(), "写错")));
    }

    @Test
    void the_reconciliation_adds_up_for_a_stranger() {
        take(desk, 20_000, Method.CASH);
        clock.set("2026-11-27T08:40");
        handOver(Map.of(10_000, 2), "");
        var cashier = office.actor(CASHIER);
        office.in(() -> {
            handovers.bank(cashier, 15_000, true);
            return true;
        });
        take(desk, 3_000, Method.CASH);

        var lines = office.in(
                () -> questions.reconciliation(cashier, LocalDate.of(2026, 11, 27), LocalDate.of(2026, 11, 27)));

        assertThat(lines).allMatch(CashQuestions.Line::balances);
        assertThat(lines)
                .filteredOn(line -> line.name().equals(desk.name()))
                .containsExactly(new CashQuestions.Line(desk.name(), 20_000, 3_000, 0, 0, 20_000, 3_000));
        assertThat(lines)
                .filteredOn(line -> line.name().equals(cashier.name()))
                .containsExactly(new CashQuestions.Line(cashier.name(), 0, 0, 20_000, 0, 15_000, 5_000));
        assertThat(office.in(() -> questions.banked(cashier))).isEqualTo(15_000);
        refused(
                "custody.refusal.short",
                () -> office.in(() -> {
                    handovers.bank(cashier, 15_001, false);
                    return true;
                }));
    }

    @Test
    void more_than_a_page_of_receipts_adds_up_too() {
        for (var n = 0; n < 510; n++) {
            clock.advance(java.time.Duration.ofSeconds(1));
            take(desk, 1, Method.CASH);
        }

        var today = LocalDate.of(2026, 11, 26);
        assertThat(office.in(() -> questions.reconciliation(desk, today, today)))
                .containsExactly(new CashQuestions.Line(desk.name(), 0, 510, 0, 0, 0, 510));
        assertThat(office.in(() -> questions.mine(desk)).lines()).hasSize(510);
    }

    @Test
    void cash_is_counted_at_the_end_of_a_shift() {
        take(desk, 12_340, Method.CASH);
        bad("pieces", () -> office.in(() -> handovers.count(desk, new Notes(Map.of(123, 1)), "")));
        bad("words", () -> office.in(() -> handovers.count(desk, new Notes(Map.of(10_000, 1)), "")));

        var count = office.in(() -> handovers.count(desk, new Notes(Map.of(10_000, 1, 2_000, 1, 100, 3)), "差四角，无角币"));

        assertThat(count.counted()).isEqualTo(12_300);
        assertThat(count.isHandover()).isFalse();
        assertThat(has(RECEPTIONIST)).isEqualTo(12_340);
        assertThat(office.in(() -> questions.count(desk, count.id().value())).notes())
                .isEqualTo(count.notes());
    }

    @Test
    void the_pages_show_the_same_figures_as_the_books() {
        var browser = new Browsing(web, office, RECEPTIONIST);
        assertThat(browser.get("cash/receipts/new")).bodyText().contains("收银台不在班");
        assertThat(browser.post(
                        "cash/receipts",
                        "home",
                        "3-1802",
                        "item",
                        "停车费",
                        "amount",
                        "0.30",
                        "method",
                        "CASH",
                        "signedBy",
                        "曾子涵",
                        "signedHow",
                        "PAPER"))
                .hasStatus(302);
        assertThat(browser.post("cash/receipts", "home", "3-1802", "item", "停车费", "amount", "0.305"))
                .hasStatus(422);
        assertThat(browser.get("cash")).bodyText().contains("¥0.30", "SF-", "D01-4.6.2.2");
        assertThat(browser.get("cash/receipts")).bodyText().contains("停车费", "¥0.30", "曾子涵");
        var cashier = office.actor(CASHIER).member().value().toString();
        assertThat(browser.post("cash/handovers", "n10", "2", "colleague", cashier, "pin", People.PIN))
                .hasStatus(422)
                .bodyText()
                .contains("请说明");
        assertThat(browser.post("cash/counts", "n10", "x")).hasStatus(422);
        var done = browser.post("cash/handovers", "n10", "3", "colleague", cashier, "pin", People.PIN);
        assertThat(done).hasStatus(302);

        var path = String.valueOf(done.getResponse().getRedirectedUrl()).replace("/" + office.code() + "/", "");
        assertThat(browser.get(path)).bodyText().contains("交接清单", "¥0.30", "× 3", "SF-");
        assertThat(browser.get("cash/reconciliation")).bodyText().contains("现金对账", "¥0.30");
        var other = new Browsing(web, people.office(), CASHIER);
        clock.set(EVENING);
        assertThat(other.get(path)).hasStatus(404);
        assertThat(new Browsing(web, office, CASHIER).get("cash")).hasStatusOk();
    }

    @Test
    void programs_take_fees_and_hand_over() {
        var program = new Programs(web, office);
        assertThat(program.post(RECEPTIONIST, "receipts", """
                {"home": "3-1802", "item": "物业费", "fen": 36000, "method": "CASH",
                 "payer": {"by": "曾子涵", "how": "PAPER"}}""")).hasStatus(201);

        var over = program.post(RECEPTIONIST, "cash-handovers", """
                {"pieces": {"10000": 3, "5000": 1, "1000": 1}, "cashier": "%s", "pin": "%s"}""".formatted(
                        office.actor(CASHIER).member().value(), People.PIN));

        assertThat(over).hasStatus(201);
        assertThat(Programs.json(over).at("/differenceFen").asLong()).isZero();
        assertThat(Programs.json(program.get(CASHIER, "cash-handovers"))).hasSize(1);
        assertThat(Programs.json(program.get(CASHIER, "receipts?from=2026-11-26&until=2026-11-26")))
                .hasSize(1);
    }
}
