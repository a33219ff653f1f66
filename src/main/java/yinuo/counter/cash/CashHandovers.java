package yinuo.counter.cash;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.counter.cash.CashCount.Decision;
import yinuo.custody.Custody;
import yinuo.custody.Handing;
import yinuo.custody.Method;
import yinuo.custody.Party;
import yinuo.custody.Purse;
import yinuo.custody.Side;
import yinuo.custody.Sum;
import yinuo.journal.Journal;
import yinuo.journal.Stream;
import yinuo.office.Ids;
import yinuo.office.Numbers;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.refusal.Words;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Confirmed;
import yinuo.staff.Deed;
import yinuo.staff.Member;
import yinuo.staff.Members;
import yinuo.staff.Role;
import yinuo.text.Yuan;

/** Cash is counted, and passes to the cashier, who counts it too. Sums are in fen. */
@Service
@Transactional
public class CashHandovers {

    private static final int LONGEST = 200;

    private final CashCounts counts;
    private final CashBox box;
    private final Custody custody;
    private final Members members;
    private final Numbers numbers;
    private final Journal journal;
    private final Clock clock;

    CashHandovers(
            CashCounts counts,
            CashBox box,
            Custody custody,
            Members members,
            Numbers numbers,
            Journal journal,
            Clock clock) {
        this.counts = counts;
        this.box = box;
        this.custody = custody;
        this.members = members;
        this.numbers = numbers;
        this.journal = journal;
        this.clock = clock;
    }

    /** At the end of a shift: what is there, beside what should be; a difference is explained. */
    public CashCount count(Actor actor, Notes notes, @Nullable String words) {
        actor.must(Deed.HAND_OVER_CASH);
        var count = counted(actor, notes, words, null, now());
        counts.add(count, null);
        journal.log(actor, stream(count), "cash.counted", facts(count));
        return count;
    }

    /**
     * All the cash of the one at the screen goes to a cashier, who counted it and confirms by the own PIN. What is missing
     * stays with the giver, explained, until somebody decides; what is too much is written down.
     */
    @Clause({"D01-3.7", "D01-4.6.2.2"})
    public CashCount handOver(Actor actor, Notes notes, @Nullable String words, Confirmed cashier) {
        actor.must(Deed.HAND_OVER_CASH);
        if (members.find(cashier.member())
                .filter(one -> one.acts().contains(Role.CASHIER))
                .isEmpty()) {
            throw Refusal.by("D01-4.6.2.2", "cash.refusal.cashier", cashier.name());
        }
        if (box.of(actor.member()) == 0) {
            throw Refusal.by("D01-4.6.2.2", "cash.refusal.empty");
        }
        var count = counted(actor, notes, words, cashier.name(), now());
        var passes = Math.min(count.counted(), count.expected());
        if (passes == 0) {
            throw BadInput.in("pieces", "cash.bad.nothing");
        }
        counts.add(count, cashier.member().value());
        custody.pay(
                actor,
                new Sum(Purse.FEES, passes),
                Handing.of(new Side.Own(actor), new Side.Colleague(cashier), count.about())
                        .noting(Handing.Condition.GOOD, count.words()));
        box.emptied(actor.office().id(), actor.member(), actor.name());
        journal.log(actor, stream(count), "cash.handedOver", facts(count));
        return count;
    }

    private CashCount counted(Actor actor, Notes notes, @Nullable String words, @Nullable String cashier, Instant now) {
        var said = words == null ? "" : Words.clean(words);
        var expected = box.of(actor.member());
        new BadInput.Check()
                .that(said.length() <= LONGEST, "words", "cash.bad.words")
                .that(notes.total() == expected || !said.isEmpty(), "words", "cash.bad.difference")
                .done();
        return new CashCount(
                new CashCount.Id(actor.office().id(), Ids.next(now)),
                numbers.next(
                        actor.office().id(), "JK", now.atZone(clock.getZone()).toLocalDate()),
                actor.member(),
                actor.name(),
                cashier,
                now,
                expected,
                notes,
                said,
                null);
    }

    /** What was missing at a hand-over is written off; only then the giver may take cash again. */
    @Clause("D01-4.6.2.2")
    public CashCount writeOff(Actor actor, CashCount.Id id, @Nullable String why) {
        actor.must(Deed.DECIDE_CASH);
        var words = Words.must(why, "why");
        var count = counts.get(id);
        if (!count.isShort()) {
            throw Refusal.by("D01-4.6.2.2", "cash.refusal.notShort", count.number());
        }
        if (count.member().equals(actor.member())) {
            throw Refusal.by("D01-4.6.2.2", "cash.refusal.own");
        }
        counts.decided(id, new Decision(now(), actor.name(), words));
        custody.pay(
                actor,
                new Sum(Purse.FEES, -count.difference()),
                Handing.of(
                        new Side.Decided(Party.member(count.member(), count.name()), actor),
                        new Side.Decided(Party.outside(count.number(), "short"), actor),
                        count.about()));
        box.emptied(actor.office().id(), count.member(), count.name());
        journal.log(
                actor,
                stream(count),
                "cash.writtenOff",
                Map.of("number", count.number(), "amount", Yuan.of(-count.difference()), "reason", words));
        return counts.get(id);
    }

    /** The cashier brings cash to the bank, or fetches some of it back. */
    public void bank(Actor actor, long fen, boolean in) {
        actor.must(Deed.BANK_CASH);
        var bank = new Side.Kept(Method.BANK, actor);
        var own = new Side.Own(actor);
        var about = new yinuo.custody.About("bank", actor.member().value(), "", "cash");
        custody.pay(actor, new Sum(Purse.FEES, fen), in ? Handing.of(own, bank, about) : Handing.of(bank, own, about));
        journal.log(
                actor,
                new Stream("cash", actor.member().value()),
                in ? "cash.banked" : "cash.fetched",
                Map.of("amount", Yuan.of(fen)));
    }

    /** When somebody handed over the last time before an instant: what they took since is what this one is made of. */
    Instant since(Member.Id member, Instant before) {
        return counts.handedOver(member, before).orElse(Instant.EPOCH);
    }

    private static Stream stream(CashCount count) {
        return new Stream(CashCount.KIND, count.id().value());
    }

    private static Map<String, ?> facts(CashCount count) {
        var facts = new java.util.TreeMap<String, Object>(Map.of(
                "number", count.number(),
                "expected", Yuan.of(count.expected()),
                "counted", Yuan.of(count.counted()),
                "difference", Yuan.of(count.difference())));
        if (count.cashier() != null) {
            facts.put("cashier", count.cashier());
        }
        if (!count.words().isEmpty()) {
            facts.put("words", count.words());
        }
        return facts;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
