package yinuo.counter.keys;

import static yinuo.counter.keys.KeyPromise.TAKE_KEY_BACK;
import static yinuo.counter.keys.KeyPromise.TELL_OWNER_OF_LOAN;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.counter.deposit.Deposit;
import yinuo.counter.deposit.Deposits;
import yinuo.counter.keys.KeyLoan.Back;
import yinuo.counter.keys.KeyLoan.Borrower;
import yinuo.counter.keys.KeyLoan.Told;
import yinuo.custody.Custody;
import yinuo.custody.Handing;
import yinuo.custody.LossDesk;
import yinuo.custody.Party;
import yinuo.custody.Side;
import yinuo.custody.Thing;
import yinuo.journal.Journal;
import yinuo.journal.Signature;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.refusal.Words;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Confirmed;
import yinuo.staff.Deed;

/** What follows a loan: the owner is told, and the key comes back from whoever has it, or is written off. */
@Service
@Transactional
public class KeyReturns {

    private final KeySets keys;
    private final KeyLoanRows loans;
    private final Custody custody;
    private final Deposits deposits;
    private final Promises promises;
    private final Journal journal;
    private final Clock clock;

    KeyReturns(
            KeySets keys,
            KeyLoanRows loans,
            Custody custody,
            Deposits deposits,
            Promises promises,
            Journal journal,
            Clock clock) {
        this.keys = keys;
        this.loans = loans;
        this.custody = custody;
        this.deposits = deposits;
        this.promises = promises;
        this.journal = journal;
        this.clock = clock;
    }

    /** The owner of an entrusted key hears that it is lent. */
    @Clause("D01-4.5.1.2")
    public KeyLoan tellOwner(Actor actor, KeyLoan.Id id, @Nullable String words) {
        actor.must(Deed.LEND_KEY);
        var loan = loans.get(id);
        if (!loan.tellOwner()) {
            throw Refusal.by("D01-4.5.1.2", "keys.refusal.noOwner");
        }
        var said = Words.must(words, "words");
        loans.told(id, new Told(now(), said, actor.name()));
        var key = keys.get(new KeySet.Id(id.office(), loan.key()));
        promises.keep(id.office(), KeyLoans.subject(key, loan), now(), TELL_OWNER_OF_LOAN);
        var facts = KeyLoans.facts(key, loan);
        facts.put("words", said);
        journal.log(actor, key.subject().stream(), "keys.ownerTold", facts);
        return loans.get(id);
    }

    /** How it comes back: in what state, and who of those who have it hands it in. */
    public record Return(
            Handing.@Nullable Condition condition,
            @Nullable String words,
            @Nullable Confirmed colleague,
            @Nullable Signature signature) {}

    /** Back on its hook, from whoever has it; an outsider's deposit goes back with it. */
    @Clause({"D01-4.5.4", "D01-4.5.4.2"})
    public KeyLoan takeBack(Actor actor, KeyLoan.Id id, Return brought) {
        actor.must(Deed.LEND_KEY);
        var loan = loans.get(id);
        var key = keys.take(new KeySet.Id(id.office(), loan.key()), null);
        var thing = custody.get(key.thing());
        var condition = brought.condition() == null ? Handing.Condition.GOOD : brought.condition();
        var words = KeyIntake.clean(brought.words());
        if (condition == Handing.Condition.DAMAGED && words.isEmpty()) {
            throw BadInput.in("words", "keys.bad.damage");
        }
        loans.back(id, new Back(now(), actor.name(), condition, words));
        custody.pass(
                actor,
                thing,
                Handing.of(
                                giver(actor, thing, brought),
                                new Side.Kept(key.hook().place(), actor),
                                key.about())
                        .noting(condition, words));
        if (loan.borrower() instanceof Borrower.Outsider outsider && brought.signature() != null) {
            deposits.giveBack(actor, new Deposit.Id(id.office(), outsider.deposit()), brought.signature());
        }
        promises.keep(id.office(), KeyLoans.subject(key, loan), now(), TAKE_KEY_BACK);
        var facts = KeyLoans.facts(key, loan);
        facts.put("condition", condition);
        journal.log(actor, key.subject().stream(), "keys.back", facts);
        return loans.get(id);
    }

    private static Side giver(Actor actor, Thing thing, Return brought) {
        var holder = thing.holder();
        return switch (holder.kind()) {
            case MEMBER -> {
                if (holder.reference().equals(actor.member().value().toString())) {
                    yield new Side.Own(actor);
                }
                if (brought.colleague() == null) {
                    throw Refusal.by("D01-4.5.4.1", "keys.refusal.confirm", holder.name());
                }
                yield new Side.Colleague(brought.colleague());
            }
            case OUTSIDE, HOME -> {
                if (brought.signature() == null) {
                    throw Refusal.by("D01-4.5.4.2", "keys.refusal.signature");
                }
                yield new Side.Signs(new Party(holder.kind(), holder.reference(), holder.name()), brought.signature());
            }
            case PLACE, DEPARTMENT, GONE -> throw Refusal.by("D01-4.5.4", "keys.refusal.notOut", thing.label());
        };
    }

    /** A key that is written off does not come back. */
    @EventListener
    void writtenOff(LossDesk.WrittenOff gone) {
        if (gone.thing().kind() != Thing.Kind.KEY) {
            return;
        }
        var key = keys.get(
                new KeySet.Id(gone.thing().id().office(), gone.thing().id().value()));
        loans.open(key.id()).ifPresent(loan -> {
            loans.back(
                    loan.id(),
                    new Back(now(), "", Handing.Condition.DAMAGED, gone.loss().number()));
            promises.release(
                    key.id().office(), KeyLoans.subject(key, loan), "ended", TAKE_KEY_BACK, TELL_OWNER_OF_LOAN);
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
