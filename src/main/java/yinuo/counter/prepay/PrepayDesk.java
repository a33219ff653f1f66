package yinuo.counter.prepay;

import static yinuo.counter.prepay.PrepayPromise.*;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.counter.prepay.PrepayRequest.Household;
import yinuo.counter.prepay.PrepayRequest.Stage;
import yinuo.custody.Custody;
import yinuo.custody.Handing;
import yinuo.custody.Purse;
import yinuo.custody.Side;
import yinuo.custody.Sum;
import yinuo.custody.Thing;
import yinuo.journal.Journal;
import yinuo.journal.Signature;
import yinuo.office.Ids;
import yinuo.office.Numbers;
import yinuo.office.Office;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.refusal.Words;
import yinuo.register.Register;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.text.Yuan;

/** Households leave money and cards with us, hear that they can fetch them, and get them back. Sums are in fen. */
@Service
@Transactional
public class PrepayDesk {

    private static final long MOST_FEN = 10_000_000;
    private static final int LONGEST = 60;

    private final PrepayRequests requests;
    private final Custody custody;
    private final Register register;
    private final Rulebook rulebook;
    private final Numbers numbers;
    private final Promises promises;
    private final Journal journal;
    private final Clock clock;

    PrepayDesk(
            PrepayRequests requests,
            Custody custody,
            Register register,
            Rulebook rulebook,
            Numbers numbers,
            Promises promises,
            Journal journal,
            Clock clock) {
        this.requests = requests;
        this.custody = custody;
        this.register = register;
        this.rulebook = rulebook;
        this.numbers = numbers;
        this.promises = promises;
        this.journal = journal;
        this.clock = clock;
    }

    /** What is to be bought for whom, with how much cash and which card or remote control. */
    public record Asked(
            @Nullable Utility kind,
            @Nullable UtilityWork work,
            @Nullable String home,
            @Nullable String quantity,
            @Nullable Long fen,
            @Nullable String device,
            @Nullable Signature payer) {}

    /** Money and device are with the one at the screen from then on, against the payer's signature. */
    @Clause({"D01-3.12", "D01-4.11.1", "D01-4.11.1.1"})
    public PrepayRequest receive(Actor actor, Asked asked) {
        actor.must(Deed.TAKE_PREPAY);
        var office = actor.office().id();
        var now = now();
        var room = clean(asked.home());
        var quantity = clean(asked.quantity());
        var device = clean(asked.device());
        var home = room.isEmpty() ? null : register.home(office, room).orElse(null);
        var fen = asked.fen() == null ? 0 : asked.fen();
        new BadInput.Check()
                .that(asked.kind() != null, "kind", "prepay.bad.kind")
                .that(asked.work() != null, "work", "prepay.bad.work")
                .that(home != null, "home", "prepay.bad.home")
                .that(!quantity.isEmpty() && quantity.length() <= LONGEST, "quantity", "prepay.bad.quantity")
                .that(fen >= least(asked.work()) && fen <= MOST_FEN, "amount", "custody.bad.amount")
                .that(device.length() <= LONGEST, "device", "prepay.bad.device")
                .that(asked.work() != UtilityWork.PREPAY || !device.isEmpty(), "device", "prepay.bad.device")
                .done();
        var payer = asked.payer();
        if (payer == null) {
            throw Refusal.by("D01-4.11.1.1", "prepay.refusal.signature");
        }
        var where = Objects.requireNonNull(home);
        var request = new PrepayRequest(
                new PrepayRequest.Id(office, Ids.next(now)),
                0,
                numbers.next(office, "DG", now.atZone(clock.getZone()).toLocalDate()),
                Objects.requireNonNull(asked.kind()),
                Objects.requireNonNull(asked.work()),
                new Household(where.id().value(), where.label(), payer.by()),
                quantity,
                fen,
                device,
                now,
                actor.name(),
                Stage.OPEN,
                null,
                null,
                null,
                null);
        requests.add(request);
        var handing = Handing.of(new Side.Signs(request.payer(), payer), new Side.Own(actor), request.about());
        if (fen > 0) {
            custody.pay(actor, new Sum(Purse.PREPAYMENT, fen), handing);
        }
        if (request.hasDevice()) {
            custody.arrive(
                    actor, new Thing.New(request.id().value(), Thing.Kind.DEVICE, device, 1, request.about()), handing);
        }
        promises.make(office, request.subject(), List.of(Owed.agreed(GIVE_TO_AGENT, now, nextRound(office, now))));
        journal.log(actor, request.subject().stream(), "prepay.received", facts(request));
        journal.sign(actor, request.subject().stream(), payer);
        return request;
    }

    /** An account may be opened without money. */
    private static int least(@Nullable UtilityWork work) {
        return work == UtilityWork.OPEN_ACCOUNT ? 0 : 1;
    }

    /** What comes after the evening before a round goes with the next one. */
    Instant nextRound(Office.Id office, Instant received) {
        var day = received.atZone(clock.getZone()).toLocalDate();
        var term = rulebook.term(office, GIVE_TO_AGENT.clause(), GIVE_TO_AGENT.term(), day);
        var due = rulebook.due(office, term, received);
        return received.isBefore(cutOff(office, due)) ? due : rulebook.due(office, term, due.plusSeconds(1));
    }

    /** The evening before a round, at the hour of the rulebook. */
    Instant cutOff(Office.Id office, Instant round) {
        var eve = round.atZone(clock.getZone()).toLocalDate().minusDays(1);
        LocalTime hour = rulebook.time(office, GIVE_TO_AGENT.clause(), "cutOff", eve);
        return eve.atTime(hour).atZone(clock.getZone()).toInstant();
    }

    /** The household heard that its things can be fetched. */
    @Clause("D01-4.11.2")
    public PrepayRequest tell(Actor actor, PrepayRequest.Id id, @Nullable Integer seen, @Nullable String words) {
        actor.must(Deed.TAKE_PREPAY);
        var request = at(id, seen, Stage.BACK);
        var said = Words.must(words, "words");
        requests.replace(request.told(now()), actor.name());
        promises.keep(id.office(), request.subject(), now(), TELL_TO_FETCH);
        journal.log(actor, request.subject().stream(), "prepay.told", Map.of("words", said));
        return requests.get(id);
    }

    /** The device and the change, counted before the resident, against their signature. */
    @Clause("D01-4.11.2")
    public PrepayRequest fetch(
            Actor actor, PrepayRequest.Id id, @Nullable Integer seen, boolean counted, @Nullable Signature resident) {
        actor.must(Deed.TAKE_PREPAY);
        var request = at(id, seen, Stage.BACK);
        if (!counted) {
            throw Refusal.by("D01-4.11.2", "prepay.refusal.counted");
        }
        if (resident == null) {
            throw Refusal.by("D01-4.11.2", "prepay.refusal.signature");
        }
        var bought = Objects.requireNonNull(request.bought());
        leave(actor, request, Stage.FETCHED, bought.change(), resident);
        promises.keep(id.office(), request.subject(), now(), TELL_TO_FETCH);
        journal.log(actor, request.subject().stream(), "prepay.fetched", facts(request));
        journal.sign(actor, request.subject().stream(), resident);
        return requests.get(id);
    }

    /** Before it went to the agent the household may have everything back. */
    @Clause("D01-4.11.1.1")
    public PrepayRequest cancel(
            Actor actor, PrepayRequest.Id id, @Nullable Integer seen, @Nullable Signature resident) {
        actor.must(Deed.TAKE_PREPAY);
        var request = at(id, seen, Stage.OPEN);
        if (resident == null) {
            throw Refusal.by("D01-4.11.1.1", "prepay.refusal.signature");
        }
        leave(actor, request, Stage.CANCELLED, request.fen(), resident);
        promises.release(id.office(), request.subject(), "ended", GIVE_TO_AGENT);
        journal.log(actor, request.subject().stream(), "prepay.cancelled", facts(request));
        journal.sign(actor, request.subject().stream(), resident);
        return requests.get(id);
    }

    private void leave(Actor actor, PrepayRequest request, Stage how, long fen, Signature resident) {
        requests.replace(request.ended(how, now()), actor.name());
        var handing = Handing.of(new Side.Own(actor), new Side.Signs(request.payer(), resident), request.about());
        if (request.hasDevice()) {
            custody.pass(actor, custody.get(request.thing()), handing);
        }
        if (fen > 0) {
            custody.pay(actor, new Sum(Purse.PREPAYMENT, fen), handing);
        }
    }

    private PrepayRequest at(PrepayRequest.Id id, @Nullable Integer seen, Stage stage) {
        var request = requests.take(id, seen);
        if (request.stage() != stage) {
            throw Refusal.because(
                    "prepay.refusal.stage", request.number(), request.stage().said());
        }
        return request;
    }

    static Map<String, ?> facts(PrepayRequest request) {
        return Map.of(
                "number", request.number(),
                "home", request.household().home(),
                "utility", request.kind(),
                "utilityWork", request.work(),
                "quantity", request.quantity(),
                "amount", Yuan.of(request.fen()),
                "device", request.device());
    }

    static String clean(@Nullable String text) {
        return text == null ? "" : Words.clean(text);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
