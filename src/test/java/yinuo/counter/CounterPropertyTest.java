package yinuo.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.staff.Role.*;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.SettableClock;
import yinuo.counter.cash.CashBox;
import yinuo.counter.cash.CashHandovers;
import yinuo.counter.cash.CashQuestions;
import yinuo.counter.cash.FeeDesk;
import yinuo.counter.cash.FeeDesk.Paying;
import yinuo.counter.cash.FeeReceipt;
import yinuo.counter.cash.Notes;
import yinuo.counter.deposit.Deposits;
import yinuo.counter.keys.Cabinet;
import yinuo.counter.keys.KeyClass;
import yinuo.counter.keys.KeyDesk;
import yinuo.counter.keys.KeyLoan;
import yinuo.counter.keys.KeyLoans;
import yinuo.counter.keys.KeyQuestions;
import yinuo.counter.keys.KeyReturns;
import yinuo.counter.keys.KeySet;
import yinuo.counter.prepay.PrepayDesk;
import yinuo.counter.prepay.PrepayQuestions;
import yinuo.counter.prepay.PrepayRequest;
import yinuo.counter.prepay.PrepayRounds;
import yinuo.counter.prepay.PrepayRounds.Returned;
import yinuo.counter.prepay.Utility;
import yinuo.counter.prepay.UtilityWork;
import yinuo.custody.Custody;
import yinuo.custody.Handing;
import yinuo.custody.Holder;
import yinuo.custody.Method;
import yinuo.custody.Party;
import yinuo.custody.Purse;
import yinuo.custody.Thing;
import yinuo.journal.Signature;
import yinuo.journal.SignatureHow;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.staff.Actor;
import yinuo.staff.Confirmed;
import yinuo.staff.Pins;
import yinuo.staff.Role;
import yinuo.text.Document;

/**
 * Deeds of the counter in any order, some refused, some cut off half way: whatever it says of keys, fees, deposits and
 * purchases is what custody says, and no receipt has lost its number.
 */
@CentreTest
class CounterPropertyTest {

    private static final int DEEDS = 120;
    private static final YearMonth MONTH = YearMonth.of(2026, 11);

    @Autowired
    FeeDesk fees;

    @Autowired
    CashHandovers handovers;

    @Autowired
    CashQuestions cash;

    @Autowired
    CashBox box;

    @Autowired
    PrepayDesk prepay;

    @Autowired
    PrepayRounds rounds;

    @Autowired
    PrepayQuestions purchases;

    @Autowired
    KeyDesk keyDesk;

    @Autowired
    KeyLoans loans;

    @Autowired
    KeyReturns returns;

    @Autowired
    KeyQuestions keys;

    @Autowired
    Deposits deposits;

    @Autowired
    Custody custody;

    @Autowired
    Pins pins;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    private static final class Crash extends RuntimeException {}

    /** One office and the luck of one run. */
    private final class Counter {

        final Random random;
        final People.Staffed office = people.office();
        final Actor desk = office.actor(RECEPTIONIST);
        final List<KeySet> all = new ArrayList<>();
        int done;

        Counter(long seed) {
            random = new Random(seed);
            clock.set("2026-11-23T19:00");
            office.in(() -> {
                keyDesk.hang(desk, new Cabinet("A", "柜", 1, 4));
                return true;
            });
            for (var n = 1; n <= 4; n++) {
                var hook = n;
                all.add(office.in(() -> keyDesk.register(
                        desk,
                        new KeyDesk.Brought(
                                "K-" + hook,
                                KeyClass.OTHER,
                                "A",
                                hook,
                                null,
                                3,
                                1,
                                "储物间 " + hook,
                                null,
                                1,
                                null,
                                signs("保管员")))));
            }
        }

        Confirmed confirmed(Role role) {
            return office.in(() -> pins.confirm(
                    office.office().id(), office.actor(role).member().value(), People.PIN));
        }

        void deed() {
            clock.advance(Duration.ofMinutes(random.nextInt(180)));
            var crash = random.nextInt(6) == 0;
            var what = random.nextInt(10);
            var cashier = confirmed(CASHIER);
            var agent = confirmed(SECURITY);
            Supplier<Object> deed = switch (what) {
                case 0, 1 -> this::fee;
                case 2 -> () -> handovers.handOver(desk, notes(box.of(desk.member())), "", cashier);
                case 3, 4 -> this::purchase;
                case 5 -> () -> handOut(agent);
                case 6 -> () -> bringBack(agent);
                case 7 -> this::fetch;
                case 8 -> () -> lend(agent);
                default -> () -> takeBack(agent);
            };
            try {
                office.inTransaction(() -> {
                    deed.get();
                    if (crash) {
                        throw new Crash();
                    }
                    return true;
                });
                done++;
            } catch (Refusal | BadInput | Crash | java.util.NoSuchElementException expected) {
                assertThat(expected).isNotNull();
            }
        }

        Object fee() {
            return fees.take(
                    desk, new Paying("3-1802", "物业费", random.nextInt(-1, 40) * 10L, Method.CASH, signs("曾子涵")));
        }

        Object purchase() {
            var kind = Utility.values()[random.nextInt(2)];
            return prepay.receive(
                    desk,
                    new PrepayDesk.Asked(
                            kind,
                            UtilityWork.PREPAY,
                            "3-%02d02".formatted(random.nextInt(1, 19)),
                            "100",
                            random.nextInt(0, 300) * 100L,
                            "卡",
                            signs("住户")));
        }

        Object handOut(Confirmed agent) {
            var kind = Utility.values()[random.nextInt(2)];
            return rounds.handOut(desk, kind, agent);
        }

        Object bringBack(Confirmed agent) {
            var id = any(purchases.rounds(desk)).id();
            var returned = purchases.of(purchases.round(desk, id.value())).stream()
                    .filter(one -> one.stage() == PrepayRequest.Stage.WITH_AGENT)
                    .limit(1 + random.nextInt(3))
                    .map(one -> {
                        var spent = random.nextLong(0, one.fen() + 2);
                        return new Returned(one.id().value(), "B-1", spent, one.fen() - spent, "");
                    })
                    .toList();
            return rounds.bringBack(desk, id, returned, agent);
        }

        Object fetch() {
            var open = purchases.open(desk, null);
            var one = any(open);
            return one.stage() == PrepayRequest.Stage.OPEN
                    ? prepay.cancel(desk, one.id(), null, signs("住户"))
                    : prepay.fetch(desk, one.id(), null, true, signs("住户"));
        }

        Object lend(Confirmed colleague) {
            var key = all.get(random.nextInt(all.size()));
            var lending = new KeyLoans.Lending("检修", null, null);
            return random.nextBoolean()
                    ? loans.lend(desk, key.id(), lending, colleague)
                    : loans.lend(
                            desk,
                            key.id(),
                            lending,
                            new KeyLoans.Outsider(
                                    "王师傅",
                                    "13812345678",
                                    Document.IDENTITY_CARD,
                                    "11010519491231002X",
                                    new Deposits.Amount(10_000, Method.CASH)),
                            signs("王师傅"));
        }

        Object takeBack(Confirmed colleague) {
            var loan = any(List.copyOf(keys.out(desk).keySet()));
            var outside = loan.borrower() instanceof KeyLoan.Borrower.Outsider;
            return returns.takeBack(
                    desk,
                    loan.id(),
                    new KeyReturns.Return(
                            Handing.Condition.GOOD, "", outside ? null : colleague, outside ? signs("王师傅") : null));
        }

        <T> T any(List<T> some) {
            if (some.isEmpty()) {
                throw new java.util.NoSuchElementException();
            }
            return some.get(random.nextInt(some.size()));
        }

        long has(Role role, Purse purse) {
            return office.in(() -> custody.balance(
                    Party.member(office.actor(role)).in(office.office().id()), purse));
        }

        Holder.Id holder(UUID thing) {
            return office.in(() -> custody.get(new Thing.Id(office.office().id(), thing)))
                    .holder()
                    .id();
        }

        Holder.Id of(Role role) {
            return Party.member(office.actor(role)).in(office.office().id());
        }
    }

    private static Signature signs(String name) {
        return new Signature(name, SignatureHow.PAPER, "", List.of());
    }

    private static Notes notes(long fen) {
        var pieces = new LinkedHashMap<Integer, Integer>();
        var left = fen;
        for (var worth : Notes.DENOMINATIONS) {
            pieces.put(worth, (int) (left / worth));
            left %= worth;
        }
        return new Notes(pieces);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void what_the_counter_says_is_what_custody_says(long seed) {
        var counter = new Counter(seed);
        for (var n = 0; n < DEEDS; n++) {
            counter.deed();
        }
        assertThat(counter.done).isGreaterThan(DEEDS / 5);
        assertThat(counter.office.in(
                        () -> custody.balances(counter.office.office().id())))
                .isTrue();
        feesAdd(counter);
        purchasesAdd(counter);
        keysHang(counter);
    }

    private void feesAdd(Counter counter) {
        var receipts = counter.office.in(
                () -> cash.receipts(counter.desk, LocalDate.of(2026, 11, 20), LocalDate.of(2026, 12, 31)));
        assertThat(receipts).isNotEmpty();
        assertThat(counter.has(RECEPTIONIST, Purse.FEES) + counter.has(CASHIER, Purse.FEES))
                .isEqualTo(receipts.stream().mapToLong(FeeReceipt::fen).sum());
        var days = receipts.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        one -> one.number().substring(0, 11), java.util.stream.Collectors.counting()));
        days.forEach((day, count) ->
                assertThat(receipts).extracting(FeeReceipt::number).contains("%s-%03d".formatted(day, count)));
    }

    private void purchasesAdd(Counter counter) {
        var open = counter.office.in(() -> purchases.open(counter.desk, null));
        var sum = 0L;
        for (var one : open) {
            var bought = one.bought();
            sum += bought == null ? one.fen() : bought.change();
            assertThat(counter.holder(one.id().value()))
                    .as(one.number() + " " + one.stage())
                    .isEqualTo(counter.of(one.stage() == PrepayRequest.Stage.WITH_AGENT ? SECURITY : RECEPTIONIST));
        }
        assertThat(counter.has(RECEPTIONIST, Purse.PREPAYMENT) + counter.has(SECURITY, Purse.PREPAYMENT))
                .isEqualTo(sum);
        for (var kind : Utility.values()) {
            counter.office.in(() -> purchases.of(counter.desk, MONTH, kind)).stream()
                    .filter(one -> !one.isOpen())
                    .forEach(one -> assertThat(counter.holder(one.id().value()))
                            .isEqualTo(Party.home(
                                            one.household().homeId(),
                                            one.household().home())
                                    .in(counter.office.office().id())));
        }
    }

    private void keysHang(Counter counter) {
        var out = counter.office.in(() -> keys.out(counter.desk));
        var lent = out.values().stream().map(KeySet::id).toList();
        for (var key : counter.all) {
            var hook = key.hook().place().in(counter.office.office().id());
            if (lent.contains(key.id())) {
                assertThat(counter.holder(key.id().value())).isNotEqualTo(hook);
            } else {
                assertThat(counter.holder(key.id().value())).isEqualTo(hook);
            }
        }
        var outside = out.keySet().stream()
                .filter(loan -> loan.borrower() instanceof KeyLoan.Borrower.Outsider)
                .count();
        assertThat(counter.has(RECEPTIONIST, Purse.DEPOSITS)).isEqualTo(outside * 10_000);
        assertThat(counter.office.in(() -> deposits.held(counter.desk))).hasSize((int) outside);
    }
}
