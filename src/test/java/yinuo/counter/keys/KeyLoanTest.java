package yinuo.counter.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.SettableClock;
import yinuo.counter.deposit.Deposits;
import yinuo.counter.keys.KeyDesk.Brought;
import yinuo.counter.keys.KeyDesk.Entrustment;
import yinuo.counter.keys.KeyLoans.Lending;
import yinuo.counter.keys.KeyLoans.Outsider;
import yinuo.counter.keys.KeyReturns.Return;
import yinuo.counter.keys.KeySet.Hook;
import yinuo.counter.keys.Stocktake.Mark;
import yinuo.custody.Custody;
import yinuo.custody.Handing;
import yinuo.custody.Holder;
import yinuo.custody.Loss;
import yinuo.custody.LossDesk;
import yinuo.custody.Method;
import yinuo.custody.Party;
import yinuo.custody.Purse;
import yinuo.journal.Signature;
import yinuo.journal.SignatureHow;
import yinuo.promise.Promise;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Overtaken;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Confirmed;
import yinuo.staff.Pins;
import yinuo.staff.Role;
import yinuo.text.Document;

/** Keys on their hooks, in other hands, and counted. */
@CentreTest
class KeyLoanTest {

    static final String IDENTITY = "11010519491231002X";

    @Autowired
    KeyDesk desk;

    @Autowired
    KeyLoans loans;

    @Autowired
    KeyReturns returns;

    @Autowired
    KeyQuestions questions;

    @Autowired
    Stocktakes stocktakes;

    @Autowired
    Custody custody;

    @Autowired
    Deposits deposits;

    @Autowired
    LossDesk losses;

    @Autowired
    Promises promises;

    @Autowired
    Pins pins;

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    private People.Staffed office;
    private Actor receptionist;

    @BeforeEach
    void open() {
        office = people.office();
        receptionist = office.actor(Role.RECEPTIONIST);
        run(() -> desk.hang(receptionist, new Cabinet("A", "一号柜", 2, 5)));
    }

    private void run(Runnable deed) {
        office.in(() -> {
            deed.run();
            return true;
        });
    }

    private static Signature signs(String name) {
        return new Signature(name, SignatureHow.WITNESS, "旁人", List.of());
    }

    private Confirmed confirmed(Role role) {
        return office.in(() ->
                pins.confirm(office.office().id(), office.actor(role).member().value(), People.PIN));
    }

    private KeySet vacant(String code, int hook) {
        return office.in(
                () -> desk.register(receptionist, brought(code, KeyClass.VACANT, hook, "S01", null, null, null)));
    }

    private KeySet equipment() {
        var works = office.in(() -> questions.departments(receptionist)).stream()
                .filter(one -> one.code().equals("works"))
                .findFirst()
                .orElseThrow();
        return office.in(() -> desk.register(
                receptionist,
                brought("E-1", KeyClass.EQUIPMENT, 2, null, "水泵房", works.id().value(), null)));
    }

    private KeySet entrusted() {
        var from = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return office.in(() -> desk.register(
                receptionist,
                brought(
                        "T-1",
                        KeyClass.ENTRUSTED,
                        3,
                        "3-1802",
                        null,
                        null,
                        new Entrustment("曾子涵", "13812345678", "浇花", from, from.plusDays(10)))));
    }

    private static Brought brought(
            String code,
            KeyClass keyClass,
            int hook,
            @Nullable String home,
            @Nullable String room,
            @Nullable UUID department,
            @Nullable Entrustment entrusted) {
        return new Brought(code, keyClass, "A", hook, home, null, null, room, department, 2, entrusted, signs("开发商代表"));
    }

    private KeyLoan lend(KeySet key, Role borrower, @Nullable Confirmed approver) {
        var colleague = confirmed(borrower);
        return office.in(() -> loans.lend(receptionist, key.id(), new Lending("看房", null, approver), colleague));
    }

    private KeyLoan lendOut(KeySet key) {
        return office.in(() -> loans.lend(
                receptionist,
                key.id(),
                new Lending("通下水", clock.instant().plus(Duration.ofHours(3)), null),
                outsider(IDENTITY, 200_00),
                signs("张师傅")));
    }

    private static Outsider outsider(String number, long fen) {
        return new Outsider(
                "张师傅", "13900001111", Document.IDENTITY_CARD, number, new Deposits.Amount(fen, Method.CASH));
    }

    private String holder(KeySet key) {
        return office.in(() -> custody.get(key.thing())).holder().name();
    }

    private Promise promise(KeyLoan loan, String rule) {
        return office
                .in(() -> promises.about(
                        office.office().id(), KeyLoans.SUBJECT, loan.id().value()))
                .stream()
                .filter(one -> one.made().rule().equals(rule))
                .findFirst()
                .orElseThrow();
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
    @Clause({"D01-3.5", "D01-4.5.1", "D01-4.5.1.1", "D01-4.5.1.2", "D01-4.5.1.3", "D01-4.5.1.4", "D01-4.5.2"})
    void every_class_asks_for_its_own_and_no_two_keys_share_a_hook() {
        vacant("K-1", 1);
        equipment();
        entrusted();

        bad("hook", () -> vacant("K-2", 1));
        bad("code", () -> vacant("K-1", 4));
        bad("hook", () -> vacant("K-2", 11));
        refused(
                "keys.refusal.occupied",
                () -> office.in(() ->
                        desk.register(receptionist, brought("K-3", KeyClass.VACANT, 5, "3-1802", null, null, null))));
        bad(
                "department",
                () -> office.in(() ->
                        desk.register(receptionist, brought("E-2", KeyClass.EQUIPMENT, 5, null, "电房", null, null))));
        bad(
                "owner",
                () -> office.in(() -> desk.register(
                        receptionist, brought("T-2", KeyClass.ENTRUSTED, 5, "3-1701", null, null, null))));
        bad(
                "room",
                () -> office.in(
                        () -> desk.register(receptionist, brought("O-1", KeyClass.OTHER, 5, null, "", null, null))));

        var wall = office.in(() -> questions.walls(receptionist)).getFirst();
        assertThat(wall.hooks().keySet()).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(office.in(() -> questions.list(receptionist, KeyClass.EQUIPMENT, "")))
                .extracting(one -> one.key().code())
                .containsExactly("E-1");
        assertThat(office.in(() -> questions.list(receptionist, null, "1802"))).hasSize(1);
    }

    @Test
    @Clause({"D01-4.5.4", "D01-4.5.4.1", "D01-5.9"})
    void a_colleague_confirms_a_loan_and_hands_the_key_back_in_person() {
        var key = vacant("K-1", 1);
        var loan = lend(key, Role.STEWARD, null);

        assertThat(holder(key)).isEqualTo(office.actor(Role.STEWARD).name());
        assertThat(promise(loan, "TAKE_KEY_BACK").made().dueAt())
                .isEqualTo(LocalDate.ofInstant(clock.instant(), clock.getZone())
                        .plusDays(1)
                        .atStartOfDay(clock.getZone())
                        .toInstant());
        refused("keys.refusal.lent", () -> lend(key, Role.SECURITY, null));
        assertThat(office.in(() -> questions.out(receptionist))).hasSize(1);
        assertThat(new Browsing(web, office, Role.RECEPTIONIST).get("keys/register"))
                .bodyText()
                .contains("钥匙借用登记表", "D01-5.9", loan.number(), "K-1");

        refused(
                "keys.refusal.confirm",
                () -> office.in(() -> returns.takeBack(receptionist, loan.id(), new Return(null, null, null, null))));
        var steward = confirmed(Role.STEWARD);
        office.in(() ->
                returns.takeBack(receptionist, loan.id(), new Return(Handing.Condition.GOOD, null, steward, null)));
        assertThat(holder(key)).isEqualTo("A-01");
        assertThat(promise(loan, "TAKE_KEY_BACK").standing(clock.instant())).isEqualTo(Promise.Standing.KEPT);
        assertThatThrownBy(() -> office.in(
                        () -> returns.takeBack(receptionist, loan.id(), new Return(null, null, steward, null))))
                .isInstanceOf(Overtaken.class);
    }

    @Test
    @Clause("D01-4.5.4.2")
    void an_outsider_shows_a_document_leaves_a_deposit_and_signs() {
        var key = vacant("K-1", 1);
        var lending = new Lending("通下水", null, null);
        bad(
                "documentNumber",
                () -> office.in(() -> loans.lend(
                        receptionist, key.id(), lending, outsider("110105194912310021", 200_00), signs("张师傅"))));
        refused(
                "keys.refusal.deposit",
                () -> office.in(
                        () -> loans.lend(receptionist, key.id(), lending, outsider(IDENTITY, 0), signs("张师傅"))));
        refused(
                "keys.refusal.signature",
                () -> office.in(() -> loans.lend(receptionist, key.id(), lending, outsider(IDENTITY, 200_00), null)));
        assertThat(holder(key)).isEqualTo("A-01");

        var loan = lendOut(key);
        assertThat(loan.borrower())
                .isInstanceOfSatisfying(
                        KeyLoan.Borrower.Outsider.class,
                        one -> assertThat(one.maskedNumber()).isEqualTo("110***********002X"));
        assertThat(held()).isEqualTo(200_00);
        refused(
                "keys.refusal.signature",
                () -> office.in(() -> returns.takeBack(receptionist, loan.id(), new Return(null, null, null, null))));
        office.in(() -> returns.takeBack(receptionist, loan.id(), new Return(null, null, null, signs("张师傅"))));

        assertThat(held()).isZero();
        assertThat(holder(key)).isEqualTo("A-01");
        assertThat(office.in(() -> deposits.held(receptionist))).isEmpty();
        assertThat(office.in(() -> deposits.returned(receptionist)))
                .singleElement()
                .satisfies(one -> assertThat(one.number()).startsWith("YJ-"));
    }

    private long held() {
        return office.in(() ->
                custody.balance(Party.member(receptionist).in(office.office().id()), Purse.DEPOSITS));
    }

    @Test
    @Clause("D01-4.5.1.3")
    void a_key_of_an_equipment_room_leaves_its_department_only_with_approval() {
        var key = equipment();
        refused("keys.refusal.department", () -> lend(key, Role.STEWARD, null));
        refused("keys.refusal.department", () -> lend(key, Role.STEWARD, confirmed(Role.SECURITY)));

        var loan = lend(key, Role.STEWARD, confirmed(Role.SUPERVISOR));
        assertThat(loan.approvedBy()).isEqualTo(office.actor(Role.SUPERVISOR).name());
        var steward = confirmed(Role.STEWARD);
        office.in(() -> returns.takeBack(receptionist, loan.id(), new Return(null, null, steward, null)));
        assertThat(lend(key, Role.ENGINEERING, null).approvedBy()).isEmpty();
    }

    @Test
    @Clause("D01-4.5.1.2")
    void the_owner_hears_of_every_loan_and_gets_the_key_back_at_the_end() {
        var key = entrusted();
        var loan = lend(key, Role.STEWARD, null);
        assertThat(promise(loan, "TELL_OWNER_OF_LOAN").made().dueAt())
                .isEqualTo(clock.instant().plus(Duration.ofHours(2)));
        run(() -> returns.tellOwner(receptionist, loan.id(), "电话告知，业主同意"));
        assertThat(promise(loan, "TELL_OWNER_OF_LOAN").standing(clock.instant()))
                .isEqualTo(Promise.Standing.KEPT);
        var steward = confirmed(Role.STEWARD);
        office.in(() -> returns.takeBack(receptionist, loan.id(), new Return(null, null, steward, null)));

        var until = key.entrusted().until();
        bad("until", () -> office.in(() -> desk.extend(receptionist, key.id(), 0, until, signs("曾子涵"))));
        var longer = office.in(() -> desk.extend(receptionist, key.id(), 0, until.plusDays(30), signs("曾子涵")));
        assertThat(office.in(() -> promises.about(
                        office.office().id(), KeySet.SUBJECT, key.id().value())))
                .hasSize(2);
        var back = office.in(() -> desk.giveBack(receptionist, key.id(), longer.version(), signs("曾子涵")));
        assertThat(back.isKept()).isFalse();
        assertThat(holder(key)).isEqualTo("3-1802");
        assertThat(vacant("K-9", 3).hook()).isEqualTo(new Hook("A", 3));
    }

    @Test
    @Clause("D01-4.5.5")
    void keys_issued_at_move_in_leave_the_stock_of_vacant_homes() {
        var key = vacant("K-1", 1);
        assertThatThrownBy(() -> office.in(() -> desk.issue(receptionist, key.id(), 7, signs("新业主"))))
                .isInstanceOf(Overtaken.class);
        var issued = office.in(() -> desk.issue(receptionist, key.id(), 0, signs("新业主")));

        assertThat(issued.left().as()).isEqualTo(KeySet.Left.As.ISSUED);
        assertThat(issued.left().to()).isEqualTo("新业主");
        assertThat(office.in(() -> questions.list(receptionist, null, ""))).isEmpty();
        refused("keys.refusal.left", () -> lend(key, Role.STEWARD, null));
    }

    @Test
    void a_key_that_hangs_can_be_hung_elsewhere() {
        var key = vacant("K-1", 1);
        office.in(() -> desk.hangElsewhere(receptionist, key.id(), 0, new Hook("A", 7)));
        assertThat(holder(key)).isEqualTo("A-07");
        bad("hook", () -> office.in(() -> desk.hangElsewhere(receptionist, key.id(), 1, new Hook("B", 1))));
    }

    @Test
    void a_key_written_off_ends_its_loan_and_frees_its_hook() {
        var key = vacant("K-1", 1);
        var loan = lend(key, Role.STEWARD, null);
        var supervisor = office.actor(Role.SUPERVISOR);
        var loss = office.in(() -> losses.report(receptionist, key.thing(), Loss.Kind.LOST, "丢在路上"));
        office.in(() -> losses.decide(supervisor, loss.id(), Loss.Decision.WRITTEN_OFF, "换锁"));

        assertThat(office.in(() -> custody.get(key.thing())).holder().kind()).isEqualTo(Holder.Kind.GONE);
        assertThat(office.in(() -> questions.out(receptionist))).isEmpty();
        assertThat(promise(loan, "TAKE_KEY_BACK").standing(clock.instant())).isEqualTo(Promise.Standing.WAIVED);
        assertThat(vacant("K-2", 1).hook().number()).isOne();
    }

    @Test
    void two_desks_lend_the_same_key_at_once_and_one_wins() throws Exception {
        var key = vacant("K-1", 1);
        var colleagues = List.of(confirmed(Role.STEWARD), confirmed(Role.SECURITY), confirmed(Role.TEAM_LEADER));
        var deeds = new ArrayList<Callable<Boolean>>();
        for (var colleague : colleagues) {
            deeds.add(() -> {
                try {
                    office.in(() -> loans.lend(receptionist, key.id(), new Lending("同时", null, null), colleague));
                    return true;
                } catch (Refusal | Overtaken told) {
                    return false;
                }
            });
        }
        var won = 0;
        try (var threads = Executors.newFixedThreadPool(deeds.size())) {
            for (var done : threads.invokeAll(deeds)) {
                won += done.get() ? 1 : 0;
            }
        }
        assertThat(won).isOne();
        assertThat(office.in(() -> custody.history(key.thing()))).hasSize(2);
    }

    @Test
    @Clause({"D01-4.5.3", "D01-4.5.6"})
    void every_month_all_keys_are_counted_and_reported_with_what_differs_explained() {
        var hangs = vacant("K-1", 1);
        var away = equipment();
        lend(away, Role.ENGINEERING, null);
        var month = YearMonth.from(clock.instant().atZone(clock.getZone()));
        refused("keys.refusal.early", () -> office.in(() -> stocktakes.open(receptionist, month.plusMonths(1))));

        office.in(() -> stocktakes.open(receptionist, month));
        var open = office.in(() -> stocktakes.open(receptionist, month));
        assertThat(open.lines())
                .extracting(Stocktake.Line::code, Stocktake.Line::expected)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("K-1", Mark.IN_PLACE),
                        org.assertj.core.groups.Tuple.tuple("E-1", Mark.ON_LOAN));

        office.in(() -> stocktakes.mark(receptionist, month, hangs.id().value(), Mark.MISSING, false));
        refused("keys.refusal.uncounted", () -> office.in(() -> stocktakes.report(receptionist, month, "")));
        office.in(() -> stocktakes.mark(receptionist, month, away.id().value(), Mark.ON_LOAN, true));
        bad("explanation", () -> office.in(() -> stocktakes.report(receptionist, month, " ")));
        var reported = office.in(() -> stocktakes.report(receptionist, month, "标识脱落，已补"));

        assertThat(reported.differences())
                .singleElement()
                .satisfies(line -> assertThat(line.code()).isEqualTo("K-1"));
        assertThat(reported.count(KeyClass.EQUIPMENT, Mark.ON_LOAN)).isOne();
        refused(
                "keys.refusal.reported",
                () -> office.in(
                        () -> stocktakes.mark(receptionist, month, hangs.id().value(), Mark.IN_PLACE, true)));
    }
}
