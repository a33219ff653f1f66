package yinuo.counter.cash;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.custody.Custody;
import yinuo.custody.Holder;
import yinuo.custody.Method;
import yinuo.custody.Purse;
import yinuo.custody.Transfer;
import yinuo.promise.Promise;
import yinuo.refusal.BadInput;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Member;
import yinuo.staff.Members;
import yinuo.staff.Role;

/** What the desk, the cashier and whoever checks them want to know about cash. Sums are in fen. */
@Service
@Transactional(readOnly = true)
public class CashQuestions {

    private static final int MOST = 500;
    private static final int LAST = 60;
    private static final int MOST_DAYS = 93;

    private final CashBox box;
    private final CashCounts counts;
    private final CashHandovers handovers;
    private final FeeReceipts receipts;
    private final FeeDesk fees;
    private final Custody custody;
    private final Members members;
    private final Clock clock;

    CashQuestions(
            CashBox box,
            CashCounts counts,
            CashHandovers handovers,
            FeeReceipts receipts,
            FeeDesk fees,
            Custody custody,
            Members members,
            Clock clock) {
        this.box = box;
        this.counts = counts;
        this.handovers = handovers;
        this.receipts = receipts;
        this.fees = fees;
        this.custody = custody;
        this.members = members;
        this.clock = clock;
    }

    /** What the one at the screen has on them, of what it is made, and until when it goes to the cashier. */
    public record Mine(long fen, List<Transfer> lines, Optional<Promise> owed, boolean cashierOpen) {}

    public Mine mine(Actor actor) {
        actor.must(Deed.SEE_CASH);
        var now = clock.instant();
        var member = actor.member();
        return new Mine(
                box.of(member),
                lines(member, handovers.since(member, now), now.plusSeconds(1)),
                box.owed(actor.office().id(), member),
                fees.isOpen(actor.office().id(), now));
    }

    /** The list of a hand-over: what the giver received and gave back since the one before. */
    public List<Transfer> lines(CashCount count) {
        return lines(
                count.member(),
                handovers.since(count.member(), count.at()),
                count.at().plusNanos(1_000));
    }

    private List<Transfer> lines(Member.Id member, Instant from, Instant before) {
        return fees(box.holder(member), from, before).reversed().stream()
                .filter(one -> one.at().isAfter(from) && !one.about().kind().equals(CashCount.KIND))
                .toList();
    }

    /** All of a half-open period, the last first, however many there are. */
    private List<Transfer> fees(Holder.Id holder, Instant from, Instant before) {
        var all = new ArrayList<Transfer>();
        var next = before;
        List<Transfer> page;
        do {
            page = custody.history(holder, next, MOST);
            page.stream()
                    .filter(one -> !one.at().isBefore(from))
                    .filter(one -> one.what() instanceof Transfer.What.OfSum sum && sum.purse() == Purse.FEES)
                    .forEach(all::add);
            next = page.isEmpty() ? from : page.getLast().at();
        } while (page.size() == MOST && next.isAfter(from));
        return all;
    }

    public List<CashCount> counts(Actor actor) {
        actor.must(Deed.SEE_CASH);
        return counts.last(actor.office().id(), LAST);
    }

    public CashCount count(Actor actor, UUID id) {
        actor.must(Deed.SEE_CASH);
        return counts.get(new CashCount.Id(actor.office().id(), id));
    }

    public FeeReceipt receipt(Actor actor, UUID id) {
        actor.must(Deed.SEE_CASH);
        return receipts.get(new FeeReceipt.Id(actor.office().id(), id));
    }

    /** Of these days, both included. */
    public List<FeeReceipt> receipts(Actor actor, LocalDate from, LocalDate until) {
        actor.must(Deed.SEE_CASH);
        var period = period(from, until);
        return receipts.between(actor.office().id(), period.getFirst(), period.getLast());
    }

    /**
     * What somebody had before a period, received and gave in it, and has after it; a stranger can add it up. Handed over
     * is what went to one of ours or to the bank, given back what went to payers.
     */
    public record Line(
            String name, long before, long received, long takenOver, long givenBack, long handedOver, long after) {

        public boolean balances() {
            return before + received + takenOver - givenBack - handedOver == after;
        }
    }

    /** One line for everybody who had, received or gave cash on these days, both included. */
    public List<Line> reconciliation(Actor actor, LocalDate from, LocalDate until) {
        actor.must(Deed.SEE_CASH);
        var period = period(from, until);
        var lines = new ArrayList<Line>();
        for (var member : members.all(actor.office().id())) {
            var holder = box.holder(member.id());
            var before = custody.balanceAt(holder, Purse.FEES, period.getFirst().minusNanos(1_000));
            var after = custody.balanceAt(holder, Purse.FEES, period.getLast().minusNanos(1_000));
            var line = new Line(member.name(), before, 0, 0, 0, 0, after);
            for (var one : fees(holder, period.getFirst(), period.getLast())) {
                line = with(line, one, ((Transfer.What.OfSum) one.what()).fen(), holder);
            }
            if (line.before != 0
                    || line.received != 0
                    || line.takenOver != 0
                    || line.handedOver != 0
                    || line.after != 0) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static Line with(Line line, Transfer one, long fen, Holder.Id holder) {
        var gets = one.receiver().holder().id().equals(holder);
        var other = gets ? one.giver().holder() : one.receiver().holder();
        var inside = other.kind().isInside();
        return new Line(
                line.name,
                line.before,
                line.received + (gets && !inside ? fen : 0),
                line.takenOver + (gets && inside ? fen : 0),
                line.givenBack + (!gets && !inside ? fen : 0),
                line.handedOver + (!gets && inside ? fen : 0),
                line.after);
    }

    /** What is on the account of the office of what cashiers brought there. */
    public long banked(Actor actor) {
        actor.must(Deed.SEE_CASH);
        return custody.balance(Method.BANK.in(actor.office().id()), Purse.FEES);
    }

    public List<Member> cashiers(Actor actor) {
        return members.withRole(actor.office().id(), Role.CASHIER);
    }

    private List<Instant> period(LocalDate from, LocalDate until) {
        if (until.isBefore(from) || until.isAfter(from.plusDays(MOST_DAYS))) {
            throw BadInput.in("until", "cash.bad.period");
        }
        return List.of(
                from.atStartOfDay(clock.getZone()).toInstant(),
                until.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }
}
