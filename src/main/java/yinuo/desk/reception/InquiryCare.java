package yinuo.desk.reception;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.journal.Journal;
import yinuo.office.Office;
import yinuo.refusal.Overtaken;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/**
 * What is noted of an inquiry besides its answer. It is important when the desk judges so at reception, or whoever answers
 * inquiries later: the duty log says so, and the next shift is told of it though it has its answer. In a mall, what goes
 * beyond the scope of duty of the desk is for the property manager, whose decision is mandatory.
 */
@Service
@Transactional
public class InquiryCare {

    private final Inquiries inquiries;
    private final InquiryRows rows;
    private final InquiryLists lists;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    InquiryCare(
            Inquiries inquiries,
            InquiryRows rows,
            InquiryLists lists,
            Journal journal,
            ApplicationEventPublisher events) {
        this.inquiries = inquiries;
        this.rows = rows;
        this.lists = lists;
        this.journal = journal;
        this.events = events;
    }

    /** Says that it is important, or no longer. */
    @Clause("D01-4.1.1.3")
    public Inquiry mark(Actor actor, Inquiry.Id id, @Nullable Integer seen, boolean important) {
        actor.must(Deed.ANSWER_INQUIRY);
        var inquiry = rows.get(id);
        if (seen != null && seen != inquiry.version()) {
            throw new Overtaken("inquiry", inquiry.asked().number());
        }
        if (inquiry.annulled() != null) {
            throw Refusal.because("reception.refusal.void");
        }
        if (inquiry.care().important() != important) {
            rows.marked(inquiry, important);
            journal.log(
                    actor,
                    inquiry.subject().stream(),
                    important ? "inquiry.important" : "inquiry.ordinary",
                    facts(inquiry, inquiry.asked().words()));
        }
        return rows.get(id);
    }

    /** The important ones that came in since an instant, the first first; those taken in by mistake are not among them. */
    @Transactional(readOnly = true)
    public List<Inquiry> importantSince(Office.Id office, Instant since) {
        return lists.importantSince(office, since);
    }

    /**
     * An explanation that is not accepted is no matter to quarrel about: a superior is told at once, and it stays with whoever
     * took it in until the superior takes its promise on or answers.
     */
    @Clause("D07-4.6.13")
    public Inquiry handUp(Actor actor, Inquiry.Id id, @Nullable Integer seen, @Nullable String words) {
        var inquiry = inquiries.take(actor, id, seen);
        var why = inquiries.said(actor, words);
        journal.log(actor, inquiry.subject().stream(), "inquiry.handedUp", facts(inquiry, why.words()));
        events.publishEvent(new Inquiry.HandedUp(inquiry));
        return inquiry;
    }

    /** Shows the number of whoever asked, to call back; the journal says to whom. */
    public Inquiry.Caller reveal(Actor actor, Inquiry.Id id) {
        actor.must(Deed.REVEAL_PHONE);
        var inquiry = rows.get(id);
        var caller = inquiry.asked().caller();
        journal.write(actor, inquiry.subject().stream(), "inquiry.phone", Map.of("person", caller.person()));
        return caller;
    }

    @Clause("D09-3.1")
    public Inquiry beyond(Actor actor, Inquiry.Id id, @Nullable Integer seen, @Nullable String words) {
        inMall(actor);
        var inquiry = inquiries.take(actor, id, seen);
        if (inquiry.care().beyond() != null) {
            throw Refusal.by("D09-3.1", "reception.refusal.beyond");
        }
        var why = inquiries.said(actor, words);
        rows.beyond(inquiry, why);
        journal.write(actor, inquiry.subject().stream(), "inquiry.beyond", facts(inquiry, why.words()));
        var after = rows.get(id);
        events.publishEvent(new Inquiry.Beyond(after));
        return after;
    }

    @Clause("D09-3.1")
    public Inquiry decide(Actor actor, Inquiry.Id id, @Nullable Integer seen, @Nullable String words) {
        actor.must(Deed.DECIDE_BEYOND_SCOPE);
        inMall(actor);
        var inquiry = inquiries.take(actor, id, seen);
        if (!inquiry.waitsAbove()) {
            throw Refusal.by("D09-3.1", "reception.refusal.notBeyond");
        }
        var decision = inquiries.said(actor, words);
        rows.decided(inquiry, decision);
        journal.write(actor, inquiry.subject().stream(), "inquiry.decided", facts(inquiry, decision.words()));
        return rows.get(id);
    }

    private static void inMall(Actor actor) {
        if (!actor.office().isMall()) {
            throw Refusal.because("reception.refusal.onlyMall");
        }
    }

    private static Map<String, String> facts(Inquiry inquiry, String words) {
        return Map.of("number", inquiry.asked().number(), "words", words);
    }
}
