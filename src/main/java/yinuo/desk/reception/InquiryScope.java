package yinuo.desk.reception;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.journal.Journal;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** In a mall, what goes beyond the scope of duty of the desk is for the property manager, whose decision is mandatory. */
@Service
@Transactional
public class InquiryScope {

    private final Inquiries inquiries;
    private final InquiryRows rows;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    InquiryScope(Inquiries inquiries, InquiryRows rows, Journal journal, ApplicationEventPublisher events) {
        this.inquiries = inquiries;
        this.rows = rows;
        this.journal = journal;
        this.events = events;
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
        write(actor, inquiry, "inquiry.beyond", why);
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
        write(actor, inquiry, "inquiry.decided", decision);
        return rows.get(id);
    }

    private static void inMall(Actor actor) {
        if (!actor.office().isMall()) {
            throw Refusal.because("reception.refusal.onlyMall");
        }
    }

    private void write(Actor actor, Inquiry inquiry, String kind, Inquiry.Said said) {
        journal.write(
                actor,
                inquiry.subject().stream(),
                kind,
                Map.of("number", inquiry.asked().number(), "words", said.words()));
    }
}
