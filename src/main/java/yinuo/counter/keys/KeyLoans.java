package yinuo.counter.keys;

import static yinuo.counter.keys.KeyPromise.TAKE_KEY_BACK;
import static yinuo.counter.keys.KeyPromise.TELL_OWNER_OF_LOAN;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.counter.deposit.Deposits;
import yinuo.counter.keys.KeyLoan.Borrower;
import yinuo.custody.Custody;
import yinuo.custody.Handing;
import yinuo.custody.Party;
import yinuo.custody.Side;
import yinuo.journal.Journal;
import yinuo.journal.Signature;
import yinuo.office.Ids;
import yinuo.office.Numbers;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.promise.Subject;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Confirmed;
import yinuo.staff.Deed;
import yinuo.staff.Members;
import yinuo.text.Document;
import yinuo.text.IdentityNumber;

/** Keys go out and come back, in the hands custody knows: never without the borrower's own confirmation. */
@Service
@Transactional
public class KeyLoans {

    public static final String SUBJECT = "key-loan";
    private static final int LONGEST = 200;

    private final KeySets keys;
    private final KeyLoanRows loans;
    private final Custody custody;
    private final Deposits deposits;
    private final Members members;
    private final Numbers numbers;
    private final Rulebook rulebook;
    private final Promises promises;
    private final Journal journal;
    private final Clock clock;

    KeyLoans(
            KeySets keys,
            KeyLoanRows loans,
            Custody custody,
            Deposits deposits,
            Members members,
            Numbers numbers,
            Rulebook rulebook,
            Promises promises,
            Journal journal,
            Clock clock) {
        this.keys = keys;
        this.loans = loans;
        this.custody = custody;
        this.deposits = deposits;
        this.members = members;
        this.numbers = numbers;
        this.rulebook = rulebook;
        this.promises = promises;
        this.journal = journal;
        this.clock = clock;
    }

    /** What for, until when (the end of the day when nothing is said), and who let it out of its department. */
    public record Lending(
            @Nullable String purpose,
            @Nullable Instant dueBack,
            @Nullable Confirmed approver) {}

    /** Somebody who does not work here, with the document they showed and what they leave with us. */
    public record Outsider(
            @Nullable String name,
            @Nullable String phone,
            @Nullable Document document,
            @Nullable String documentNumber,
            Deposits.@Nullable Amount deposit) {}

    @Clause({"D01-4.5.4", "D01-4.5.4.1", "D01-4.5.1.3"})
    public KeyLoan lend(Actor actor, KeySet.Id id, Lending lending, Confirmed borrower) {
        var key = toLend(actor, id);
        var approvedBy = approval(actor, key, lending, isOfDepartment(key, borrower));
        var to = new Borrower.Colleague(borrower.member(), borrower.name());
        return out(actor, key, lending, approvedBy, to, new Side.Colleague(borrower));
    }

    /** Refused without a valid document, a deposit and a signature. */
    @Clause({"D01-4.5.4", "D01-4.5.4.2", "D01-4.5.1.3"})
    public KeyLoan lend(Actor actor, KeySet.Id id, Lending lending, Outsider typed, @Nullable Signature signature) {
        var key = toLend(actor, id);
        var name = KeyIntake.clean(typed.name());
        var number = KeyIntake.clean(typed.documentNumber());
        new BadInput.Check()
                .that(!name.isEmpty() && name.length() <= 60, "name", "keys.bad.borrower")
                .that(KeyIntake.clean(typed.phone()).matches("[0-9+ -]{5,20}"), "phone", "keys.bad.phone")
                .that(
                        typed.document() != null && typed.document().isGood(number),
                        "documentNumber",
                        "keys.bad.document")
                .done();
        if (typed.deposit() == null || typed.deposit().fen() <= 0) {
            throw Refusal.by("D01-4.5.4.2", "keys.refusal.deposit");
        }
        if (signature == null) {
            throw Refusal.by("D01-4.5.4.2", "keys.refusal.signature");
        }
        var approvedBy = approval(actor, key, lending, false);
        var party = Party.outside(name, KeyIntake.clean(typed.phone()));
        var deposit = deposits.take(actor, key.about(), party, typed.deposit(), signature);
        var to = new Borrower.Outsider(
                name,
                KeyIntake.clean(typed.phone()),
                java.util.Objects.requireNonNull(typed.document()),
                IdentityNumber.masked(number),
                deposit.id().value());
        return out(actor, key, lending, approvedBy, to, new Side.Signs(party, signature));
    }

    private KeySet toLend(Actor actor, KeySet.Id id) {
        actor.must(Deed.LEND_KEY);
        var key = keys.take(id, null);
        if (!key.isKept()) {
            throw Refusal.by("D01-4.5.4", "keys.refusal.left", key.code());
        }
        loans.open(id).ifPresent(open -> {
            throw Refusal.by(
                    "D01-4.5.4",
                    "keys.refusal.lent",
                    key.code(),
                    open.borrower().name());
        });
        return key;
    }

    private boolean isOfDepartment(KeySet key, Confirmed borrower) {
        return members.find(borrower.member())
                .map(member -> java.util.Objects.equals(
                        member.department(), key.opens().departmentId()))
                .orElse(false);
    }

    /** Keys of equipment rooms are for their department; others need somebody who may let them out. */
    private String approval(Actor actor, KeySet key, Lending lending, boolean own) {
        if (key.keyClass() != KeyClass.EQUIPMENT || own) {
            return "";
        }
        if (actor.may(Deed.APPROVE_KEY_LOAN)) {
            return actor.name();
        }
        var approver = lending.approver();
        if (approver == null
                || members.find(approver.member())
                        .filter(one -> one.acts().stream().anyMatch(Deed.APPROVE_KEY_LOAN::isFor))
                        .isEmpty()) {
            throw Refusal.by(
                    "D01-4.5.1.3",
                    "keys.refusal.department",
                    key.code(),
                    key.opens().department());
        }
        return approver.name();
    }

    private KeyLoan out(Actor actor, KeySet key, Lending lending, String approvedBy, Borrower borrower, Side receiver) {
        var now = now();
        var today = now.atZone(clock.getZone()).toLocalDate();
        var office = key.id().office();
        var due = lending.dueBack() == null
                ? rulebook.due(office, rulebook.term(office, TAKE_KEY_BACK.clause(), TAKE_KEY_BACK.term(), today), now)
                : lending.dueBack().truncatedTo(ChronoUnit.MICROS);
        var purpose = KeyIntake.clean(lending.purpose());
        new BadInput.Check()
                .that(!purpose.isEmpty() && purpose.length() <= LONGEST, "purpose", "keys.bad.purpose")
                .that(due.isAfter(now), "dueBack", "keys.bad.due")
                .done();
        var loan = new KeyLoan(
                new KeyLoan.Id(office, Ids.next(now)),
                numbers.next(office, "YS", today),
                key.id().value(),
                borrower,
                purpose,
                now,
                due,
                actor.name(),
                approvedBy,
                key.keyClass() == KeyClass.ENTRUSTED,
                null,
                null);
        loans.add(loan);
        custody.pass(
                actor,
                custody.get(key.thing()),
                Handing.of(new Side.Kept(key.hook().place(), actor), receiver, key.about())
                        .noting(Handing.Condition.GOOD, purpose));
        var owed = new ArrayList<Owed>();
        owed.add(Owed.agreed(TAKE_KEY_BACK, now, due));
        if (loan.tellOwner()) {
            owed.add(Owed.from(TELL_OWNER_OF_LOAN, now));
        }
        promises.make(office, subject(key, loan), owed);
        journal.log(actor, key.subject().stream(), "keys.lent", facts(key, loan));
        return loan;
    }

    static Subject subject(KeySet key, KeyLoan loan) {
        return new Subject(
                SUBJECT,
                loan.id().value(),
                loan.number(),
                key.opens().home(),
                key.code() + " → " + loan.borrower().name(),
                key.path());
    }

    static TreeMap<String, Object> facts(KeySet key, KeyLoan loan) {
        var facts = new TreeMap<String, Object>(Map.of(
                "number", loan.number(),
                "key", key.code(),
                "borrower", loan.borrower().name(),
                "purpose", loan.purpose(),
                "dueBack", loan.dueBack()));
        if (!loan.approvedBy().isEmpty()) {
            facts.put("approvedBy", loan.approvedBy());
        }
        return facts;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
