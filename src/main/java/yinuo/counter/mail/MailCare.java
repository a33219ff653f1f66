package yinuo.counter.mail;

import static yinuo.counter.mail.MailPromise.*;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.counter.mail.MailItem.Ending;
import yinuo.counter.mail.MailItem.Stage;
import yinuo.custody.Custody;
import yinuo.custody.Handing;
import yinuo.custody.Party;
import yinuo.custody.Side;
import yinuo.journal.Journal;
import yinuo.journal.Signature;
import yinuo.office.Ids;
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

/** What becomes of mail that waits: its addressee is called, it is kept longer, or it goes back to the carrier. */
@Service
@Transactional
public class MailCare {

    private static final String OVERDUE = "D01-4.2.6.1";
    private static final int LONGEST_KEEPING = 90;

    private final MailItems items;
    private final MailContacts contacts;
    private final Custody custody;
    private final Register register;
    private final Rulebook rulebook;
    private final Promises promises;
    private final Journal journal;
    private final Clock clock;

    MailCare(
            MailItems items,
            MailContacts contacts,
            Custody custody,
            Register register,
            Rulebook rulebook,
            Promises promises,
            Journal journal,
            Clock clock) {
        this.items = items;
        this.contacts = contacts;
        this.custody = custody;
        this.register = register;
        this.rulebook = rulebook;
        this.promises = promises;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * An attempt to reach the addressee, with the answer and their wish. Only one that reached them keeps the call; after
     * the days the clause names any attempt counts as having asked about overdue mail.
     */
    @Clause({"D02-4.5", "D01-4.2.6.1"})
    public MailItem contact(
            Actor actor,
            MailItem.Id id,
            @Nullable Integer seen,
            @Nullable MailMeans means,
            @Nullable MailOutcome outcome,
            @Nullable String words) {
        if (!actor.may(Deed.RECEIVE_MAIL)) {
            actor.must(Deed.HAND_OUT_MAIL);
        }
        var said = MailDesk.clean(words);
        new BadInput.Check()
                .that(means != null, "means", "mail.bad.means")
                .that(outcome != null, "outcome", "mail.bad.outcome")
                .that(said.length() <= 200, "words", "mail.bad.long")
                .done();
        var item = open(id, seen);
        var now = now();
        contacts.add(
                id,
                Ids.next(now),
                new MailContact(
                        now,
                        actor.name(),
                        java.util.Objects.requireNonNull(means),
                        java.util.Objects.requireNonNull(outcome),
                        said));
        if (outcome == MailOutcome.REACHED) {
            promises.keep(id.office(), item.subject(), now, CALL_ADDRESSEE);
            items.replace(item.with(item.course().reached(now)));
        }
        if (isLate(item, now)) {
            promises.keep(id.office(), item.subject(), now, ASK_ABOUT_OVERDUE_MAIL);
        }
        journal.log(
                actor,
                item.subject().stream(),
                "mail.contact",
                Map.of("mailMeans", means, "mailOutcome", outcome, "words", said));
        return items.get(id);
    }

    /** Since the reminder the clause names, somebody has to ask. */
    boolean isLate(MailItem item, Instant now) {
        var told = item.course().notifiedAt();
        if (told == null) {
            return false;
        }
        var office = item.id().office();
        var on = told.atZone(clock.getZone()).toLocalDate();
        return !now.isBefore(rulebook.due(office, rulebook.term(office, OVERDUE, "reminder", on), told));
    }

    /** The addressee still lives here, as the register says: it waits until a day somebody looks again. */
    @Clause("D01-4.2.6.2")
    public MailItem keep(Actor actor, MailItem.Id id, @Nullable Integer seen, @Nullable LocalDate until) {
        actor.must(Deed.HAND_OUT_MAIL);
        var item = asked(id, seen);
        var now = now();
        var today = now.atZone(clock.getZone()).toLocalDate();
        if (until == null || !until.isAfter(today) || until.isAfter(today.plusDays(LONGEST_KEEPING))) {
            throw BadInput.in("until", "mail.bad.until");
        }
        var home = register.home(id.office(), item.written().home());
        if (home.isEmpty() || home.get().people().isEmpty()) {
            throw Refusal.by("D01-4.2.6.2", "mail.refusal.gone", item.written().home());
        }
        items.replace(item.with(item.course().kept(until)));
        promises.keep(id.office(), item.subject(), now, ASK_ABOUT_OVERDUE_MAIL);
        promises.release(id.office(), item.subject(), "ended", RETURN_MAIL);
        promises.again(
                id.office(),
                item.subject(),
                Owed.agreed(
                        ASK_ABOUT_OVERDUE_MAIL,
                        now,
                        until.plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
        journal.log(actor, item.subject().stream(), "mail.kept", Map.of("until", until));
        return items.get(id);
    }

    /** Verified that nobody here is the addressee: from now two days run to give it back. */
    @Clause({"D01-4.2.6.2", "D02-4.7"})
    public MailItem undeliverable(Actor actor, MailItem.Id id, @Nullable Integer seen, @Nullable String why) {
        actor.must(Deed.HAND_OUT_MAIL);
        var item = asked(id, seen);
        if (item.course().undeliverableAt() != null) {
            throw Refusal.by("D02-4.7", "mail.refusal.marked", item.number());
        }
        var words = Words.must(why, "why");
        var now = now();
        items.replace(item.with(item.course().undeliverable(now, words)));
        promises.keep(id.office(), item.subject(), now, ASK_ABOUT_OVERDUE_MAIL);
        promises.release(id.office(), item.subject(), "ended", CALL_ADDRESSEE);
        promises.again(id.office(), item.subject(), Owed.from(RETURN_MAIL, now));
        journal.log(actor, item.subject().stream(), "mail.undeliverable", Map.of("words", words));
        return items.get(id);
    }

    /** Back to the carrier, whose worker signs. */
    @Clause({"D02-4.7", "D01-4.2.6.2"})
    public MailItem giveBack(Actor actor, MailItem.Id id, @Nullable Integer seen, @Nullable Signature worker) {
        if (!actor.may(Deed.RECEIVE_MAIL)) {
            actor.must(Deed.HAND_OUT_MAIL);
        }
        var item = open(id, seen);
        if (item.course().undeliverableAt() == null) {
            throw Refusal.by("D02-4.7", "mail.refusal.notMarked", item.number());
        }
        if (worker == null) {
            throw Refusal.by("D02-4.7", "mail.refusal.worker");
        }
        var now = now();
        items.replace(item.ended(
                Stage.RETURNED,
                new Ending(now, actor.name(), worker.by(), item.written().carrier(), "", "", "")));
        var carrier = Party.outside(worker.by(), item.written().carrier());
        var thing = custody.get(item.thing());
        custody.pass(
                actor,
                thing,
                Handing.of(MailOut.giver(actor, item, thing), new Side.Signs(carrier, worker), item.about()));
        promises.keep(id.office(), item.subject(), now, RETURN_MAIL);
        MailDesk.release(promises, item);
        var facts = MailDesk.facts(item);
        facts.put("collector", worker.by());
        journal.log(actor, item.subject().stream(), "mail.returned", facts);
        journal.sign(actor, item.subject().stream(), worker);
        return items.get(id);
    }

    private MailItem open(MailItem.Id id, @Nullable Integer seen) {
        var item = items.take(id, seen);
        if (!item.isOpen()) {
            throw Refusal.because(
                    "mail.refusal.stage", item.number(), item.stage().said());
        }
        return item;
    }

    /** Nothing is decided about a piece before somebody tried to reach its addressee. */
    private MailItem asked(MailItem.Id id, @Nullable Integer seen) {
        var item = open(id, seen);
        if (contacts.of(id).isEmpty()) {
            throw Refusal.by(OVERDUE, "mail.refusal.notAsked", item.number());
        }
        return item;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
