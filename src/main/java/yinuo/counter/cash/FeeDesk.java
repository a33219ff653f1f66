package yinuo.counter.cash;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.counter.cash.FeeReceipt.Taken;
import yinuo.custody.Method;
import yinuo.custody.Party;
import yinuo.journal.Journal;
import yinuo.journal.Signature;
import yinuo.journal.Stream;
import yinuo.office.Ids;
import yinuo.office.Numbers;
import yinuo.office.Office;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.refusal.Words;
import yinuo.register.Register;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Role;
import yinuo.text.Yuan;

/** Fees are the cashier's; the desk takes them while the cashier's is shut, when the office lets it. Sums are in fen. */
@Service
@Transactional
public class FeeDesk {

    private static final String WINDOWS = "D01-3.7";
    private static final long MOST_FEN = 100_000_000;
    private static final int LONGEST = 60;

    private final FeeReceipts receipts;
    private final CashBox box;
    private final Register register;
    private final Rulebook rulebook;
    private final Numbers numbers;
    private final Journal journal;
    private final Clock clock;

    FeeDesk(
            FeeReceipts receipts,
            CashBox box,
            Register register,
            Rulebook rulebook,
            Numbers numbers,
            Journal journal,
            Clock clock) {
        this.receipts = receipts;
        this.box = box;
        this.register = register;
        this.rulebook = rulebook;
        this.numbers = numbers;
        this.journal = journal;
        this.clock = clock;
    }

    /** Who pays how much for what, which way. */
    public record Paying(
            @Nullable String home,
            @Nullable String item,
            @Nullable Long fen,
            @Nullable Method method,
            @Nullable Signature payer) {}

    /** Against a receipt with the next number, signed by the payer. */
    @Clause({"D01-3.7", "D01-4.6", "D01-4.6.1.2", "D01-4.6.2.1"})
    public FeeReceipt take(Actor actor, Paying typed) {
        actor.must(Deed.TAKE_FEE);
        var office = actor.office().id();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!actor.is(Role.CASHIER)) {
            window(office, now);
        }
        var item = typed.item() == null ? "" : Words.clean(typed.item());
        var room = typed.home() == null ? "" : Words.clean(typed.home());
        var home = room.isEmpty() ? null : register.home(office, room).orElse(null);
        var fen = typed.fen() == null ? 0 : typed.fen();
        new BadInput.Check()
                .that(home != null, "home", "cash.bad.home")
                .that(!item.isEmpty() && item.length() <= LONGEST, "item", "cash.bad.item")
                .that(fen > 0 && fen <= MOST_FEN, "amount", "custody.bad.amount")
                .that(typed.method() != null, "method", "cash.bad.method")
                .done();
        var payer = typed.payer();
        if (payer == null) {
            throw Refusal.by("D01-4.6.1.2", "cash.refusal.signature");
        }
        var label = home == null ? "" : home.label();
        var receipt = new FeeReceipt(
                new FeeReceipt.Id(office, Ids.next(now)),
                numbers.next(office, "SF", now.atZone(clock.getZone()).toLocalDate()),
                label,
                payer.by(),
                item,
                fen,
                typed.method() == null ? Method.CASH : typed.method(),
                payer.how(),
                new Taken(actor.member(), actor.name(), now),
                null);
        receipts.add(receipt);
        box.receive(actor, Party.outside(payer.by(), label), payer, fen, receipt.method(), receipt.about());
        journal.log(actor, stream(receipt), "cash.fee", facts(receipt));
        journal.sign(actor, stream(receipt), payer);
        return receipt;
    }

    /** Outside the windows the payer is sent to the cashier. */
    private void window(Office.Id office, Instant now) {
        var today = now.atZone(clock.getZone()).toLocalDate();
        if (rulebook.count(office, "D01-4.6.2.1", "desk", today) == 0) {
            throw Refusal.by("D01-4.6.2.1", "cash.refusal.centre");
        }
        if (isOpen(office, now)) {
            throw Refusal.by(WINDOWS, "cash.refusal.open");
        }
    }

    /** Whether the cashier's desk is open: on working days from its opening to noon, and from after noon to its closing. */
    @Transactional(readOnly = true)
    public boolean isOpen(Office.Id office, Instant at) {
        var local = at.atZone(clock.getZone());
        var day = local.toLocalDate();
        var time = local.toLocalTime();
        var morning = !time.isBefore(rulebook.time(office, WINDOWS, "opens", day))
                && time.isBefore(rulebook.time(office, WINDOWS, "noon", day));
        var afternoon = !time.isBefore(rulebook.time(office, WINDOWS, "reopens", day))
                && time.isBefore(rulebook.time(office, WINDOWS, "closes", day));
        return rulebook.calendar(office).isWorked(day) && (morning || afternoon);
    }

    /** A wrong receipt is voided by somebody else than who wrote it; number and paper stay. */
    @Clause("D01-4.6.1.2")
    public FeeReceipt makeVoid(Actor actor, FeeReceipt.Id id, @Nullable String why) {
        actor.must(Deed.VOID_FEE);
        var words = Words.must(why, "why");
        var wrong = receipts.get(id);
        if (wrong.voided() != null) {
            throw Refusal.by("D01-4.6.1.2", "cash.refusal.voided", wrong.number());
        }
        if (wrong.taken().by().equals(actor.member())) {
            throw Refusal.by("D01-4.6.1.2", "cash.refusal.own");
        }
        receipts.voided(id, new FeeReceipt.Void(clock.instant().truncatedTo(ChronoUnit.MICROS), actor.name(), words));
        box.voided(
                actor,
                wrong.taken().by(),
                wrong.taken().byName(),
                Party.outside(wrong.payer(), wrong.home()),
                wrong.fen(),
                wrong.method(),
                wrong.about());
        journal.log(actor, stream(wrong), "cash.voided", Map.of("receipt", wrong.number(), "reason", words));
        return receipts.get(id);
    }

    private static Stream stream(FeeReceipt receipt) {
        return new Stream("fee", receipt.id().value());
    }

    private static Map<String, ?> facts(FeeReceipt receipt) {
        return Map.of(
                "receipt", receipt.number(),
                "home", receipt.home(),
                "person", receipt.payer(),
                "item", receipt.item(),
                "fee", Yuan.of(receipt.fen()),
                "method", receipt.method());
    }
}
