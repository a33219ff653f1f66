package yinuo.desk.reception;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yinuo.desk.channel.Channel;
import yinuo.desk.complaint.ComplaintPeople;
import yinuo.desk.complaint.Intake;
import yinuo.promise.Promise;
import yinuo.promise.Promises;
import yinuo.promise.Subject;
import yinuo.refusal.BadInput;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.text.SpokenTime;

/** A question: answered at once, or promised by a time. */
@Component
class InquiryKind implements IntakeKind {

    static final String CODE = "INQUIRY";

    private final Inquiries inquiries;
    private final InquiryTerms terms;
    private final Promises promises;
    private final ComplaintPeople people;
    private final Clock clock;

    InquiryKind(Inquiries inquiries, InquiryTerms terms, Promises promises, ComplaintPeople people, Clock clock) {
        this.inquiries = inquiries;
        this.terms = terms;
        this.promises = promises;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public int digit() {
        return 1;
    }

    @Override
    public String icon() {
        return "msg";
    }

    @Override
    public Deed deed() {
        return Deed.REGISTER_MATTER;
    }

    @Override
    public String fields() {
        return "reception/kind-inquiry.jte";
    }

    @Override
    public Map<String, Object> more(Actor actor) {
        return Map.of("colleagues", people.colleagues(actor));
    }

    @Override
    public List<Coming> promises(Actor actor, IntakeForm form, Instant now) {
        var answered = form.text("answer").isEmpty() ? null : now;
        var owed = terms.owed(actor, form.channel(), form.received(clock), promisedFor(form), answered);
        var nothing = new Subject(Inquiry.SUBJECT, UUID.randomUUID(), "", "", "", "");
        return promises.preview(actor.office().id(), nothing, owed).stream()
                .filter(Promise::isOpen)
                .map(Coming::of)
                .toList();
    }

    @Override
    public String verb(IntakeForm form) {
        return form.text("answer").isEmpty() ? "intake.verb.promised" : "intake.verb.answered";
    }

    @Override
    public String phrase(IntakeForm form) {
        if (!form.text("promisedFor").isEmpty() && form.text("answer").isEmpty()) {
            return "P-32";
        }
        return form.channel() == Channel.PHONE ? "P-52" : "P-42";
    }

    @Override
    public Subject register(Actor actor, IntakeForm form) {
        var intake = new Intake(
                form.channel(),
                form.received(clock),
                form.text("home"),
                form.text("person"),
                form.text("phone"),
                null,
                form.text("words"),
                null,
                form.rings(),
                form.attachments(),
                null);
        var noted = new Question.Noted(form.is("important", "yes"), form.is("apologised", "yes"), form.text("askedOf"));
        var question = new Question(
                intake,
                form.text("answer"),
                promisedFor(form),
                form.text("points").lines().toList(),
                noted);
        return inquiries.receive(actor, question).subject();
    }

    @Override
    public void undo(Actor actor, UUID subject) {
        inquiries.annul(actor, new Inquiry.Id(actor.office().id(), subject));
    }

    private @Nullable Instant promisedFor(IntakeForm form) {
        var typed = form.text("promisedFor");
        return typed.isEmpty()
                ? null
                : SpokenTime.future(typed, clock).orElseThrow(() -> BadInput.in("promisedFor", "reception.bad.time"));
    }
}
