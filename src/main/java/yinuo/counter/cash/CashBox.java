package yinuo.counter.cash;

import static yinuo.counter.cash.CashPromise.HAND_OVER_CASH;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.custody.About;
import yinuo.custody.Custody;
import yinuo.custody.Handing;
import yinuo.custody.Holder;
import yinuo.custody.Method;
import yinuo.custody.Party;
import yinuo.custody.Purse;
import yinuo.custody.Side;
import yinuo.custody.Sum;
import yinuo.journal.Signature;
import yinuo.office.Office;
import yinuo.promise.Owed;
import yinuo.promise.Promise;
import yinuo.promise.Promises;
import yinuo.promise.Subject;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Member;
import yinuo.staff.Members;
import yinuo.staff.Role;

/**
 * The cash of fees that somebody of ours has on them. Only cash is booked here; what is transferred or scanned is on the
 * account of the office at once. Sums are in fen. Every method belongs into the transaction of the deed it is for, whose
 * module says who may.
 */
@Service
@Transactional
public class CashBox {

    static final String SUBJECT = "cash";

    private final Custody custody;
    private final Members members;
    private final Promises promises;
    private final Clock clock;

    CashBox(Custody custody, Members members, Promises promises, Clock clock) {
        this.custody = custody;
        this.members = members;
        this.promises = promises;
        this.clock = clock;
    }

    /** Money of a payer, who signs. Whoever is late with handing over takes no more cash until that is settled. */
    @Clause("D01-4.6.2.2")
    public void receive(Actor actor, Party payer, Signature signature, long fen, Method method, About about) {
        if (method != Method.CASH) {
            return;
        }
        late(actor).ifPresent(late -> {
            throw Refusal.by("D01-4.6.2.2", "cash.refusal.late", actor.name());
        });
        custody.pay(
                actor,
                new Sum(Purse.FEES, fen),
                Handing.of(new Side.Signs(payer, signature), new Side.Own(actor), about));
        if (!actor.is(Role.CASHIER) && owed(actor.office().id(), actor.member()).isEmpty()) {
            var owed = Owed.from(HAND_OVER_CASH, clock.instant().truncatedTo(ChronoUnit.MICROS))
                    .by(actor.member());
            promises.again(actor.office().id(), subject(actor.member(), actor.name()), owed);
        }
    }

    /** Back to whom it belongs, out of what the one at the screen has. */
    public void giveBack(Actor actor, Party payer, Signature signature, long fen, Method method, About about) {
        if (method == Method.CASH) {
            custody.pay(
                    actor,
                    new Sum(Purse.FEES, fen),
                    Handing.of(new Side.Own(actor), new Side.Signs(payer, signature), about));
            emptied(actor.office().id(), actor.member(), actor.name());
        }
    }

    /**
     * A receipt was voided by decision: whoever took the cash does not have it from then on. Refused when it is no longer
     * with them.
     */
    public void voided(Actor actor, Member.Id taker, String name, Party payer, long fen, Method method, About about) {
        if (method == Method.CASH) {
            custody.pay(
                    actor,
                    new Sum(Purse.FEES, fen),
                    Handing.of(
                            new Side.Decided(Party.member(taker, name), actor), new Side.Decided(payer, actor), about));
            emptied(taker.office(), taker, name);
        }
    }

    /** In fen. */
    @Transactional(readOnly = true)
    public long of(Member.Id member) {
        return custody.balance(holder(member), Purse.FEES);
    }

    /** The promise somebody of ours is late with. */
    @Transactional(readOnly = true)
    public Optional<Promise> late(Actor actor) {
        return owed(actor.office().id(), actor.member())
                .filter(promise -> clock.instant().isAfter(promise.made().dueAt()));
    }

    Optional<Promise> owed(Office.Id office, Member.Id member) {
        return promises.about(office, SUBJECT, member.value()).stream()
                .filter(Promise::isOpen)
                .findFirst();
    }

    /** Nothing is left to hand over. */
    void emptied(Office.Id office, Member.Id member, String name) {
        if (of(member) == 0) {
            promises.keep(
                    office, subject(member, name), clock.instant().truncatedTo(ChronoUnit.MICROS), HAND_OVER_CASH);
        }
    }

    Holder.Id holder(Member.Id member) {
        var name = members.find(member).map(Member::name).orElse("-");
        return Party.member(member, name).in(member.office());
    }

    static Subject subject(Member.Id member, String name) {
        return new Subject(SUBJECT, member.value(), "", "", name, "cash");
    }
}
