package yinuo.desk.service;

import static yinuo.desk.service.ServicePromise.*;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.counter.cash.CashBox;
import yinuo.custody.About;
import yinuo.custody.Method;
import yinuo.custody.Party;
import yinuo.desk.service.Receipt.Direction;
import yinuo.journal.Journal;
import yinuo.journal.Signature;
import yinuo.journal.Signatures;
import yinuo.journal.Signed;
import yinuo.office.Ids;
import yinuo.office.Numbers;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Overtaken;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.text.Yuan;

/** The fee of a request: taken against a receipt the payer acknowledges, let go with a reason, settled, given back. */
@Service
@Transactional
public class ServiceFees {

    private static final long MOST_FEN = 100_000_000;

    private final ServiceRequests requests;
    private final Receipts receipts;
    private final CashBox box;
    private final Numbers numbers;
    private final Promises promises;
    private final Signatures signatures;
    private final Journal journal;
    private final Clock clock;

    ServiceFees(
            ServiceRequests requests,
            Receipts receipts,
            CashBox box,
            Numbers numbers,
            Promises promises,
            Signatures signatures,
            Journal journal,
            Clock clock) {
        this.requests = requests;
        this.receipts = receipts;
        this.box = box;
        this.numbers = numbers;
        this.promises = promises;
        this.signatures = signatures;
        this.journal = journal;
        this.clock = clock;
    }

    /** Money as typed: how much (all that is due when nothing is said), which way, and who acknowledged it how. */
    public record Payment(
            @Nullable Long fen,
            @Nullable Method method,
            @Nullable Signed signature) {}

    /** The money stays with whoever took it until it is handed over. */
    @Clause({"D01-4.6.1", "D01-4.6.1.1", "D01-4.6.1.2"})
    public ServiceRequest charge(Actor actor, ServiceRequest.Id id, @Nullable Integer seen, Payment payment) {
        var before = take(actor, id, ServiceDeed.CHARGE, seen);
        before.must(ServiceDeed.CHARGE);
        var fen = payment.fen() == null ? before.balance() : payment.fen();
        var prepaid = before.filing().wanted().pricing() == ServiceItem.Pricing.AFTERWARDS
                && before.course().finalFen() == null;
        var signature = signed(actor, before, payment, fen > 0 && fen <= (prepaid ? MOST_FEN : before.balance()));
        var receipt = receipt(actor, before, payment, signature, new Amount(Direction.RECEIVED, fen));
        var after = before.paid(receipt);
        receipts.add(receipt);
        box.receive(actor, payer(after), signature, fen, receipt.money().method(), about(after, receipt));
        requests.replace(after);
        if (after.charge() instanceof Charge.Paid) {
            promises.keep(id.office(), after.subject(), receipt.taken().at(), CHARGE_SERVICE, SETTLE_SERVICE);
            sendNext(after);
        }
        journal.log(actor, after.subject().stream(), "service.charge", facts(after, receipt));
        journal.sign(actor, after.subject().stream(), signature);
        return after;
    }

    /** For a reason nobody will ask for the fee. */
    @Clause("D01-4.6.1.1")
    public ServiceRequest waive(Actor actor, ServiceRequest.Id id, @Nullable Integer seen, @Nullable String reason) {
        var before = take(actor, id, ServiceDeed.WAIVER, seen);
        var after = before.waived(new Charge.Waived(Typed.must(reason, "reason"), actor.name(), now()));
        requests.replace(after);
        promises.release(id.office(), after.subject(), "feeWaived", CHARGE_SERVICE, SETTLE_SERVICE);
        sendNext(after);
        journal.log(actor, after.subject().stream(), "service.waiver", letGo(after, reason));
        return after;
    }

    /** The work goes before the fee, this once; the fee stays owed and listed with the reason. */
    @Clause("D01-4.6.1.1")
    public ServiceRequest except(Actor actor, ServiceRequest.Id id, @Nullable Integer seen, @Nullable String reason) {
        var before = take(actor, id, ServiceDeed.EXCEPTION, seen);
        var after = before.excepted(new Charge.Excepted(Typed.must(reason, "reason"), actor.name(), now()));
        requests.replace(after);
        sendNext(after);
        journal.log(actor, after.subject().stream(), "service.exception", letGo(after, reason));
        return after;
    }

    /** The price of what could not be priced beforehand: the rest is owed, or what was too much. */
    @Clause("D01-4.6.1.1")
    public ServiceRequest settle(Actor actor, ServiceRequest.Id id, @Nullable Integer seen, @Nullable Long fen) {
        var before = take(actor, id, ServiceDeed.SETTLEMENT, seen);
        before.must(ServiceDeed.SETTLEMENT);
        if (fen == null || fen < 0 || fen > MOST_FEN) {
            throw BadInput.in("fen", "service.bad.price");
        }
        var after = before.priced(fen);
        requests.replace(after);
        promises.keep(id.office(), after.subject(), now(), SETTLE_SERVICE);
        if (after.balance() > 0) {
            promises.again(id.office(), after.subject(), Owed.from(CHARGE_SERVICE, now()));
        }
        if (after.balance() < 0) {
            promises.again(id.office(), after.subject(), Owed.from(SETTLE_SERVICE, now()));
        }
        journal.log(
                actor,
                after.subject().stream(),
                "service.settlement",
                Map.of("number", after.filing().number(), "fee", Yuan.of(fen)));
        return after;
    }

    /** What was received for nothing goes back to whom it belongs, against a signature and with a reason. */
    @Clause("D01-4.6.1.2")
    public ServiceRequest giveBack(
            Actor actor, ServiceRequest.Id id, @Nullable Integer seen, Payment payment, @Nullable String reason) {
        var before = take(actor, id, ServiceDeed.REFUND, seen);
        before.must(ServiceDeed.REFUND);
        var why = Typed.must(reason, "reason");
        var fen = payment.fen() == null ? -before.balance() : payment.fen();
        var signature = signed(actor, before, payment, fen > 0 && fen <= -before.balance());
        var receipt = receipt(actor, before, payment, signature, new Amount(Direction.GIVEN_BACK, fen));
        var after = before.givenBack(receipt);
        receipts.add(receipt);
        box.giveBack(actor, payer(after), signature, fen, receipt.money().method(), about(after, receipt));
        requests.replace(after);
        if (after.balance() == 0) {
            promises.keep(id.office(), after.subject(), receipt.taken().at(), SETTLE_SERVICE);
        }
        var facts = new TreeMap<String, Object>(facts(after, receipt));
        facts.put("reason", why);
        journal.log(actor, after.subject().stream(), "service.refund", facts);
        journal.sign(actor, after.subject().stream(), signature);
        return after;
    }

    /** A wrong receipt is voided by somebody else than who wrote it; number and paper stay. */
    @Clause("D01-4.6.1.2")
    public ServiceRequest voidReceipt(Actor actor, Receipt.Id id, @Nullable String reason) {
        actor.must(Deed.VOID_SERVICE_RECEIPT);
        var why = Typed.must(reason, "reason");
        var wrong = receipts.get(id);
        if (!wrong.counts()) {
            throw Refusal.by("D01-4.6.1.2", "service.refusal.voided");
        }
        if (wrong.taken().by().equals(actor.member())) {
            throw Refusal.by("D01-4.6.1.2", "service.refusal.ownReceipt");
        }
        var before = requests.take(new ServiceRequest.Id(id.office(), wrong.request()));
        var voided = new Receipt.Void(why, actor.name(), now());
        var after = before.voided(new Receipt(
                wrong.id(), wrong.request(), wrong.number(), wrong.money(), wrong.payer(), wrong.taken(), voided));
        receipts.voided(id, voided);
        unbook(actor, after, wrong);
        requests.replace(after);
        if (after.charge() instanceof Charge.Due && before.charge() instanceof Charge.Paid) {
            promises.again(id.office(), after.subject(), Owed.from(CHARGE_SERVICE, voided.at()));
        }
        journal.log(
                actor,
                after.subject().stream(),
                "service.receiptVoided",
                Map.of("number", after.filing().number(), "receipt", wrong.number(), "reason", why));
        return after;
    }

    /** Whoever has the cash of a voided receipt has it no more; what was given back by mistake cannot be un-given. */
    private void unbook(Actor actor, ServiceRequest request, Receipt wrong) {
        if (wrong.money().direction() == Direction.RECEIVED) {
            box.voided(
                    actor,
                    wrong.taken().by(),
                    wrong.taken().byName(),
                    payer(request),
                    wrong.money().fen(),
                    wrong.money().method(),
                    about(request, wrong));
        } else if (wrong.money().method() == Method.CASH) {
            throw Refusal.by("D01-4.6.1.2", "service.refusal.givenBack", wrong.number());
        }
    }

    private static Party payer(ServiceRequest request) {
        var client = request.filing().client();
        return client.homeId() == null
                ? Party.outside(client.person(), client.phone())
                : Party.home(client.homeId(), client.home());
    }

    private static About about(ServiceRequest request, Receipt receipt) {
        return new About("service", request.id().value(), receipt.number(), request.path());
    }

    private void sendNext(ServiceRequest request) {
        if (request.stage() == ServiceRequest.Stage.REQUESTED) {
            promises.make(request.id().office(), request.subject(), List.of(Owed.from(SEND_SERVICE, now())));
        }
    }

    private ServiceRequest take(Actor actor, ServiceRequest.Id id, ServiceDeed deed, @Nullable Integer seen) {
        actor.must(deed.deed());
        var request = requests.take(id);
        if (seen != null && seen != request.version()) {
            throw new Overtaken("service request", request.filing().number());
        }
        return request;
    }

    /** Who acknowledged it: the client, when no other name was given. */
    private Signature signed(Actor actor, ServiceRequest request, Payment payment, boolean sane) {
        var typed = payment.signature();
        var by = typed == null || Typed.clean(typed.by()).isEmpty()
                ? request.filing().client().person()
                : typed.by();
        new BadInput.Check()
                .that(sane, "fen", "service.bad.amount")
                .that(payment.method() != null, "method", "service.bad.method")
                .that(typed != null && typed.how() != null, "signature", "service.bad.signature")
                .done();
        var whole = new Signed(by, Objects.requireNonNull(typed).how(), typed.drawing(), typed.witness());
        return signatures.read(actor, whole).orElseThrow();
    }

    private record Amount(Direction direction, long fen) {}

    private Receipt receipt(Actor actor, ServiceRequest request, Payment payment, Signature signature, Amount amount) {
        var now = now();
        return new Receipt(
                new Receipt.Id(request.id().office(), Ids.next(now)),
                request.id().value(),
                numbers.next(
                        request.id().office(), "SJ", now.atZone(clock.getZone()).toLocalDate()),
                new Receipt.Money(
                        amount.direction(),
                        amount.fen(),
                        Objects.requireNonNull(payment.method()),
                        request.filing().wanted().name()),
                new Receipt.Payer(signature.by(), signature.how()),
                new Receipt.Taken(actor.member(), actor.name(), now),
                null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Map<String, ?> facts(ServiceRequest request, Receipt receipt) {
        return Map.of(
                "number", request.filing().number(),
                "home", request.filing().client().home(),
                "receipt", receipt.number(),
                "fee", Yuan.of(receipt.money().fen()),
                "method", receipt.money().method(),
                "signedBy", receipt.payer().name(),
                "signedHow", receipt.payer().how());
    }

    private static Map<String, ?> letGo(ServiceRequest request, @Nullable String reason) {
        return Map.of(
                "number", request.filing().number(),
                "fee", Yuan.of(request.costs()),
                "reason", Typed.clean(reason));
    }
}
