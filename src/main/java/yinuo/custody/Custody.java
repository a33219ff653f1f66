package yinuo.custody;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.journal.Journal;
import yinuo.journal.Stream;
import yinuo.office.Ids;
import yinuo.office.Office;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.staff.Actor;
import yinuo.text.Yuan;

/**
 * The front door of custody: things and sums pass from hand to hand. Every verb joins the transaction of its deed, whose
 * module says who may do it; custody says that nothing passes without both sides, nor from somebody who has it not.
 */
@Service
@Transactional
public class Custody {

    /** More than any cash box of a service centre ever saw, in fen. */
    private static final long MOST = 100_000_000_00L;

    private final Holders holders;
    private final Things things;
    private final Sums sums;
    private final Histories histories;
    private final Journal journal;
    private final Clock clock;

    Custody(Holders holders, Things things, Sums sums, Histories histories, Journal journal, Clock clock) {
        this.holders = holders;
        this.things = things;
        this.sums = sums;
        this.histories = histories;
        this.journal = journal;
        this.clock = clock;
    }

    /** Something comes to us for the first time; its giver is whoever brought it. */
    public Thing arrive(Actor actor, Thing.New thing, Handing handing) {
        var id = new Thing.Id(actor.office().id(), thing.id());
        things.add(id.office(), thing);
        return pass(actor, id, thing.label(), 0, handing);
    }

    /** It changes hands, as seen at its turn: 409 when somebody moved it since, 422 when the giver has it not. */
    public Thing pass(Actor actor, Thing thing, Handing handing) {
        var giver = handing.giver().party().in(thing.id().office());
        if (!thing.holder().id().equals(giver)) {
            throw Refusal.because(
                    "custody.refusal.elsewhere", thing.label(), thing.holder().name());
        }
        return pass(actor, thing.id(), thing.label(), thing.turns(), handing);
    }

    private Thing pass(Actor actor, Thing.Id id, String label, int turns, Handing handing) {
        check(actor, handing);
        var giver = holders.known(id.office(), handing.giver().party());
        var receiver = holders.known(id.office(), handing.receiver().party());
        things.pass(id, turns, giver, receiver, handing, new Things.By(actor.name(), now()));
        journal.write(actor, new Stream("thing", id.value()), "custody.passed", facts(handing, label));
        return things.get(id);
    }

    /** A sum changes hands: refused when the giver, one of ours, has not so much in this purse. */
    public void pay(Actor actor, Sum sum, Handing handing) {
        check(actor, handing);
        if (sum.fen() <= 0 || sum.fen() > MOST) {
            throw BadInput.in("amount", "custody.bad.amount");
        }
        var office = actor.office().id();
        var giver = holders.known(office, handing.giver().party());
        var receiver = holders.known(office, handing.receiver().party());
        sums.lock(giver, receiver);
        var kind = handing.giver().party().kind();
        if (kind.isInside() && sums.balance(giver, sum.purse()) < sum.fen()) {
            throw Refusal.because(
                    "custody.refusal.short", handing.giver().party().name());
        }
        var id = Ids.next(clock.instant());
        sums.pay(id, sum, giver, receiver, handing, new Things.By(actor.name(), now()));
        var account = handing.receiver().party().kind().isInside() ? receiver : giver;
        journal.write(
                actor, new Stream("account", account.value()), "custody.paid", facts(handing, Yuan.of(sum.fen())));
    }

    private void check(Actor actor, Handing handing) {
        var giver = handing.giver();
        var receiver = handing.receiver();
        if (giver.party()
                .in(actor.office().id())
                .equals(receiver.party().in(actor.office().id()))) {
            throw Refusal.because("custody.refusal.self", giver.party().name());
        }
        for (var side : List.of(giver, receiver)) {
            if (!own(actor, side)) {
                throw new IllegalArgumentException("Only the one at the screen acknowledges by the sign-in: " + side);
            }
        }
    }

    private static boolean own(Actor actor, Side side) {
        return switch (side) {
            case Side.Own(var one) -> one.member().equals(actor.member());
            case Side.Kept kept -> kept.actor().member().equals(actor.member());
            case Side.Decided decided -> decided.actor().member().equals(actor.member());
            case Side.Colleague(var one) -> !one.member().equals(actor.member());
            case Side.OfDepartment one ->
                one.colleague().member().office().equals(actor.office().id());
            case Side.Signs _ -> true;
        };
    }

    private static Map<String, ?> facts(Handing handing, String what) {
        var facts = new java.util.TreeMap<String, Object>(Map.of(
                "thing", what,
                "giver", handing.giver().party().name(),
                "givenBy", handing.giver().by(),
                "givenHow", handing.giver().ack(),
                "receiver", handing.receiver().party().name(),
                "receivedBy", handing.receiver().by(),
                "receivedHow", handing.receiver().ack(),
                "matter", handing.about().number()));
        if (!handing.words().isEmpty()) {
            facts.put("words", handing.words());
        }
        return facts;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Transactional(readOnly = true)
    public Thing get(Thing.Id id) {
        return things.get(id);
    }

    /** Those of these things that there are, in no order. */
    @Transactional(readOnly = true)
    public List<Thing> all(Office.Id office, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : things.all(office, ids);
    }

    @Transactional(readOnly = true)
    public Holder holder(Holder.Id id) {
        return holders.get(id);
    }

    /** Ours who hold anything at all. */
    @Transactional(readOnly = true)
    public List<Holding> holding(Office.Id office) {
        return holders.holding(office);
    }

    /** What a holder has, the longest held first. */
    @Transactional(readOnly = true)
    public List<Thing> heldBy(Holder.Id holder, int limit) {
        return things.heldBy(holder, limit);
    }

    /** How many things of each kind are in our cabinets and on our shelves. */
    @Transactional(readOnly = true)
    public Map<Thing.Kind, Long> shelved(Office.Id office) {
        return things.shelved(office);
    }

    /** What a holder has in a purse, in fen. */
    @Transactional(readOnly = true)
    public long balance(Holder.Id holder, Purse purse) {
        return sums.balance(holder, purse);
    }

    /** The same as of an instant, which counts. */
    @Transactional(readOnly = true)
    public long balanceAt(Holder.Id holder, Purse purse, Instant at) {
        return sums.balanceAt(holder, purse, at);
    }

    @Transactional(readOnly = true)
    public Map<Purse, Long> balances(Holder.Id holder) {
        return sums.balances(holder);
    }

    /** All transfers of a thing, the first first. */
    @Transactional(readOnly = true)
    public List<Transfer> history(Thing.Id thing) {
        return histories.of(thing);
    }

    /** What a holder gave or received before an instant, the last first. */
    @Transactional(readOnly = true)
    public List<Transfer> history(Holder.Id holder, Instant before, int limit) {
        return histories.of(holder, before, limit);
    }

    /** The sums that changed hands for a matter, the first first. */
    @Transactional(readOnly = true)
    public List<Transfer> paidFor(Office.Id office, String kind, UUID id) {
        return sums.about(office, kind, id);
    }

    /** True when all accounts of the office together come to nothing, as they must. */
    @Transactional(readOnly = true)
    public boolean balances(Office.Id office) {
        return sums.total(office) == 0;
    }
}
