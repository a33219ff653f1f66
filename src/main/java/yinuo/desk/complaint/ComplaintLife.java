package yinuo.desk.complaint;

import static yinuo.desk.complaint.ComplaintPromise.*;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.attachment.Attachments;
import yinuo.desk.channel.Channel;
import yinuo.desk.complaint.Complaint.Stage;
import yinuo.desk.complaint.Step.Referral;
import yinuo.desk.complaint.Step.Said;
import yinuo.journal.Fact;
import yinuo.journal.Journal;
import yinuo.office.Numbers;
import yinuo.promise.Owed;
import yinuo.promise.PromiseDeeds;
import yinuo.promise.PromiseRule;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Overtaken;
import yinuo.refusal.Words;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** What is done about a complaint until the resident is answered. Each method is one deed: take, decide, keep, write. */
@Service
@Transactional
public class ComplaintLife {

    private final Complaints complaints;
    private final Numbers numbers;
    private final Promises promises;
    private final Journal journal;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ComplaintLife(
            Complaints complaints,
            Numbers numbers,
            Promises promises,
            Journal journal,
            Attachments attachments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.complaints = complaints;
        this.numbers = numbers;
        this.promises = promises;
        this.journal = journal;
        this.attachments = attachments;
        this.events = events;
        this.clock = clock;
    }

    /** A slip of the hand is taken back: the number stays, void, and nothing is owed under it any more. */
    public void annul(Actor actor, Complaint.Id id) {
        actor.must(Deed.REGISTER_MATTER);
        var after = complaints.take(id).annul();
        complaints.replace(after, null);
        release(after, "mistaken", ComplaintPromise.values());
        journal.log(
                actor,
                after.subject().stream(),
                "complaint.annulled",
                Map.of("number", after.filing().number(), "home", after.filing().home()));
        events.publishEvent(new Complaint.Annulled(after));
    }

    /** The complaint for a deed, if the actor may do it and has seen its last version (or does not say). */
    Complaint take(Actor actor, Complaint.Id id, ComplaintDeed deed, @Nullable Integer seen) {
        actor.must(deed.deed());
        var complaint = complaints.take(id);
        if (seen != null && seen != complaint.version()) {
            throw new Overtaken("complaint", complaint.filing().number());
        }
        return complaint;
    }

    Complaint get(Complaint.Id id) {
        return complaints.get(id);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Whoever takes on what the supervisor owes has heard of the complaint. */
    @Clause("D12-2.2")
    @EventListener
    void owned(PromiseDeeds.Owned owned) {
        var promise = owned.promise();
        if (promise.subject().kind().equals(Complaint.SUBJECT) && owned.person().equals(owned.by())) {
            promises.keep(promise.id().office(), promise.subject(), now(), ACKNOWLEDGE_COMPLAINT);
        }
    }

    /** The first words with the resident, who may agree to a later reply. */
    @Clause({"D12-3.1", "D12-6.2", "D07-4.13.3b"})
    public Complaint contact(
            Actor actor, Complaint.Id id, @Nullable Integer seen, Said said, @Nullable Instant agreed) {
        var before = take(actor, id, ComplaintDeed.CONTACT, seen);
        var now = now();
        if (agreed != null && !agreed.isAfter(now)) {
            throw BadInput.in("agreedReplyAt", "complaint.bad.agreed");
        }
        if (agreed != null) {
            promises.within(id.office(), "D07-4.13.3b", "reply", now, agreed);
        }
        var more = agreed == null ? Map.<String, String>of() : Map.of("agreedReplyAt", agreed.toString());
        var step = step(actor, Step.Kind.CONTACT, now, said.words(), more);
        var after = before.done(ComplaintDeed.CONTACT, step, later(before, Stage.IN_HAND));
        keep(after, CONTACT_RESIDENT, TELL_PROGRESS, TELL_FURTHER_PROGRESS);
        if (agreed != null && after.classification() instanceof Classification.Valid) {
            release(after, "agreed", REPLY_TO_VALID);
            again(after, Owed.agreed(REPLY_TO_VALID, now, agreed).by(actor.member()));
        }
        return written(actor, after, step, ComplaintDeed.CONTACT, files(actor, said));
    }

    /** The report to those who must solve it, numbered like every paper; their answer is followed until it is there. */
    @Clause({"D12-3.2", "D12-3.4"})
    public Complaint refer(Actor actor, Complaint.Id id, @Nullable Integer seen, Referral referral) {
        var before = take(actor, id, ComplaintDeed.REFERRAL, seen);
        var now = now();
        var name = Words.must(referral.to(), "to");
        var answerBy = referral.answerBy();
        if (answerBy != null && !answerBy.isAfter(now)) {
            throw BadInput.in("answerBy", "complaint.bad.agreed");
        }
        before.must(ComplaintDeed.REFERRAL);
        var more = new TreeMap<>(Map.of("to", name));
        if (answerBy != null) {
            more.put("answerBy", answerBy.toString());
        }
        more.put(
                "report",
                numbers.next(id.office(), "BG", now.atZone(clock.getZone()).toLocalDate()));
        var step = step(actor, Step.Kind.REFERRAL, now, referral.words(), more);
        var after = before.done(ComplaintDeed.REFERRAL, step, later(before, Stage.IN_HAND));
        keep(after, REPORT_TO_DEPARTMENT, FOLLOW_DEPARTMENT);
        if (after.classification() instanceof Classification.Assistance) {
            again(
                    after,
                    answerBy == null
                            ? Owed.from(FOLLOW_DEPARTMENT, now)
                            : Owed.agreed(FOLLOW_DEPARTMENT, now, answerBy));
        }
        var facts = new TreeMap<String, Object>(more);
        if (answerBy != null) {
            facts.put("answerBy", answerBy);
        }
        return written(actor, after, step, ComplaintDeed.REFERRAL, facts);
    }

    /** How far those who must solve it have come, told to the resident. */
    @Clause({"D12-8", "D12-3.2"})
    public Complaint progress(Actor actor, Complaint.Id id, @Nullable Integer seen, Said said) {
        var before = take(actor, id, ComplaintDeed.PROGRESS, seen);
        var step = step(actor, Step.Kind.PROGRESS, now(), said.words(), Map.of());
        var after = before.done(ComplaintDeed.PROGRESS, step, later(before, Stage.IN_HAND));
        keep(after, TELL_PROGRESS, TELL_FURTHER_PROGRESS, FOLLOW_DEPARTMENT);
        again(after, Owed.from(TELL_FURTHER_PROGRESS, step.at()));
        again(after, Owed.from(FOLLOW_DEPARTMENT, step.at()));
        return written(actor, after, step, ComplaintDeed.PROGRESS, files(actor, said));
    }

    /** What was found and done, or negotiated with those outside. It stands in the duty log too. */
    @Clause({"D12-3.5", "D12-3.7", "D12-5", "D12-4.3", "D12-resp-duty"})
    public Complaint handle(Actor actor, Complaint.Id id, @Nullable Integer seen, Said said) {
        var before = take(actor, id, ComplaintDeed.HANDLING, seen);
        var step = step(actor, Step.Kind.HANDLING, now(), said.words(), Map.of());
        var after = before.done(ComplaintDeed.HANDLING, step, Stage.HANDLED);
        keep(after, FOLLOW_DEPARTMENT, SOLVE_AS_DECIDED);
        if (after.filing().channel() == Channel.COMPANY && !after.has(Step.Kind.COMPANY_REPORT)) {
            promises.make(id.office(), after.subject(), List.of(Owed.from(REPORT_TO_COMPANY, step.at())));
        }
        return written(actor, after, step, ComplaintDeed.HANDLING, files(actor, said));
    }

    /** A remark among colleagues: it stands in the journal and moves nothing. */
    public Complaint note(Actor actor, Complaint.Id id, @Nullable Integer seen, @Nullable String words) {
        var before = take(actor, id, ComplaintDeed.NOTE, seen);
        var step = step(actor, Step.Kind.NOTE, now(), words, Map.of());
        return written(
                actor, before.done(ComplaintDeed.NOTE, step, before.stage()), step, ComplaintDeed.NOTE, Map.of());
    }

    /** The result, told to the company centre that handed the complaint over. */
    @Clause("D12-4.3")
    public Complaint reportToCompany(Actor actor, Complaint.Id id, @Nullable Integer seen, @Nullable String words) {
        var before = take(actor, id, ComplaintDeed.COMPANY_REPORT, seen);
        var step = step(actor, Step.Kind.COMPANY_REPORT, now(), words, Map.of());
        var after = before.done(ComplaintDeed.COMPANY_REPORT, step, before.stage());
        keep(after, REPORT_TO_COMPANY);
        return written(actor, after, step, ComplaintDeed.COMPANY_REPORT, Map.of());
    }

    Complaint written(Actor actor, Complaint after, @Nullable Step step, ComplaintDeed deed, Map<String, ?> more) {
        complaints.replace(after, step);
        var facts = new TreeMap<String, Object>(more);
        if (step != null) {
            facts.put("words", step.words());
        }
        facts.put("number", after.filing().number());
        var kind = "complaint." + deed.path();
        if (deed == ComplaintDeed.HANDLING || deed == ComplaintDeed.REPLY) {
            facts.put("home", after.filing().home());
            facts.put("person", after.filing().person());
            journal.log(actor, after.subject().stream(), kind, facts);
        } else {
            journal.write(actor, after.subject().stream(), kind, facts);
        }
        events.publishEvent(new Complaint.Moved(after, deed));
        return after;
    }

    Map<String, Fact> files(Actor actor, Said said) {
        return Fact.attached(attachments.named(actor.office().id(), said.attachments()));
    }

    static Step step(Actor actor, Step.Kind kind, Instant at, @Nullable String words, Map<String, String> more) {
        return new Step(kind, at, actor.member().value(), actor.name(), Words.must(words, "words"), more);
    }

    void keep(Complaint complaint, PromiseRule... rules) {
        promises.keep(complaint.id().office(), complaint.subject(), now(), rules);
    }

    void release(Complaint complaint, String reason, PromiseRule... rules) {
        promises.release(complaint.id().office(), complaint.subject(), reason, rules);
    }

    void again(Complaint complaint, Owed owed) {
        promises.again(complaint.id().office(), complaint.subject(), complaint.owed(owed));
    }

    /** A stage that was reached is not left backwards. */
    private static Stage later(Complaint complaint, Stage stage) {
        return complaint.stage().compareTo(stage) > 0 ? complaint.stage() : stage;
    }
}
