package yinuo.desk.reception;

import static yinuo.desk.reception.InquiryPromise.*;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.attachment.Attachments;
import yinuo.desk.channel.Channels;
import yinuo.journal.Fact;
import yinuo.journal.Journal;
import yinuo.office.Ids;
import yinuo.office.Numbers;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.register.Phone;
import yinuo.register.Register;
import yinuo.register.Register.Found;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.text.Grams;

/** Questions at the desk. "I do not know" is no answer: one is given at once, or promised for a time. */
@Service
@Transactional
public class Inquiries {

    private static final double SAME_MATTER = 0.25;

    private final InquiryRows inquiries;
    private final InquiryTerms terms;
    private final Channels channels;
    private final Register register;
    private final Numbers numbers;
    private final Promises promises;
    private final Journal journal;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Inquiries(
            InquiryRows inquiries,
            InquiryTerms terms,
            Channels channels,
            Register register,
            Numbers numbers,
            Promises promises,
            Journal journal,
            Attachments attachments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.inquiries = inquiries;
        this.terms = terms;
        this.channels = channels;
        this.register = register;
        this.numbers = numbers;
        this.promises = promises;
        this.journal = journal;
        this.attachments = attachments;
        this.events = events;
        this.clock = clock;
    }

    /** On a post, too, a misunderstanding is explained at once; what cannot be explained there a superior hears at once. */
    @Clause({"D01-4.1.1", "D01-4.1.1.1", "D01-4.1.1.2", "D00-2.3", "D07-4.11.2_2"})
    public Inquiry receive(Actor actor, Question question) {
        actor.must(Deed.REGISTER_MATTER);
        var now = now();
        var intake = question.intake();
        var home = text(intake.home()).isEmpty()
                ? Optional.<Found>empty()
                : register.find(actor.office().id(), text(intake.home()));
        question.check(actor.office().isMall(), home, now);
        channels.mustBeOpen(actor.office().id(), Objects.requireNonNull(intake.channel()), now);
        var received = intake.receivedAt() == null || intake.receivedAt().isAfter(now)
                ? now
                : intake.receivedAt().truncatedTo(ChronoUnit.MICROS);
        if (!question.isAnswered()) {
            var promised = Objects.requireNonNull(question.promisedFor());
            promises.within(actor.office().id(), "D01-4.1.1.2", "most", received, promised);
        }
        var inquiry = inquiry(actor, question, home.orElse(null), received);
        inquiries.add(inquiry);
        var answer = inquiry.answer();
        promises.make(
                inquiry.id().office(),
                inquiry.subject(),
                terms.owed(
                        actor,
                        inquiry.asked().channel(),
                        received,
                        inquiry.promisedFor(),
                        answer == null ? null : answer.at()));
        var facts = facts(inquiry);
        facts.putAll(Fact.attached(attachments.named(inquiry.id().office(), intake.attachments())));
        journal.log(
                actor,
                inquiry.subject().stream(),
                answer == null ? "inquiry.received" : "inquiry.answeredAtOnce",
                facts);
        events.publishEvent(new Inquiry.Received(inquiry));
        if (answer == null && !actor.may(Deed.ANSWER_INQUIRY)) {
            events.publishEvent(new Inquiry.HandedUp(inquiry));
        }
        return inquiry;
    }

    private Inquiry inquiry(Actor actor, Question question, @Nullable Found home, Instant received) {
        var intake = question.intake();
        var now = now();
        var id = new Inquiry.Id(actor.office().id(), Ids.next(now));
        var caller = new Inquiry.Caller(
                home == null ? null : home.id(),
                home == null ? "" : home.label(),
                text(intake.person()),
                Phone.read(text(intake.phone())).orElse(""));
        var answered = question.isAnswered() ? new Inquiry.Said(text(question.answer()), now, actor.name()) : null;
        var asked = new Inquiry.Asked(
                numbers.next(id.office(), "ZX", now.atZone(clock.getZone()).toLocalDate()),
                Objects.requireNonNull(intake.channel()),
                received,
                actor.name(),
                caller,
                text(intake.words()),
                question.points().stream()
                        .map(Inquiries::text)
                        .filter(point -> !point.isEmpty())
                        .map(point -> new Inquiry.Point(point, text(question.answer())))
                        .toList(),
                intake.rings());
        var noted = question.noted();
        var care = new Inquiry.Care(
                noted.important(), noted.apologised(), askedOf(question), repeated(id, caller, asked), null, null);
        return new Inquiry(id, 0, asked, care, answered == null ? question.promisedFor() : null, null, answered, null);
    }

    /** Whoever has an answer asks nobody for it. */
    private static String askedOf(Question question) {
        return question.isAnswered() ? "" : text(question.noted().askedOf());
    }

    /** The earlier inquiry of this home or phone about the same matter, which was then not solved at first contact. */
    @Clause("D00-2.3")
    private @Nullable UUID repeated(Inquiry.Id id, Inquiry.Caller caller, Inquiry.Asked asked) {
        var words = Grams.of(asked.words());
        return inquiries.of(id.office(), caller, terms.repeatedSince(id.office(), asked.at())).stream()
                .filter(earlier ->
                        Grams.likeness(words, Grams.of(earlier.asked().words())) >= SAME_MATTER)
                .findFirst()
                .map(earlier -> earlier.id().value())
                .orElse(null);
    }

    /** Answers what was promised; several requests of one call each need an outcome. */
    @Clause("D01-4.1.1.2")
    public Inquiry answer(
            Actor actor, Inquiry.Id id, @Nullable Integer seen, @Nullable String words, List<String> outcomes) {
        var inquiry = take(actor, id, seen).decidedIfBeyond();
        var answer = said(actor, words);
        var points = new ArrayList<Inquiry.Point>();
        for (var n = 0; n < inquiry.asked().points().size(); n++) {
            var outcome = n < outcomes.size() ? text(outcomes.get(n)) : "";
            if (outcome.isEmpty() || outcome.length() > Question.LONGEST) {
                throw Refusal.by("D07-4.7.3_2", "reception.refusal.everyPoint", n + 1);
            }
            points.add(new Inquiry.Point(inquiry.asked().points().get(n).words(), outcome));
        }
        inquiries.answered(
                inquiry, answer, points.stream().map(Inquiry.Point::outcome).toList());
        promises.keep(id.office(), inquiry.subject(), answer.at(), ANSWER_INQUIRY, PROPOSE_SOLUTION);
        replied(inquiry, answer.at());
        var facts = new TreeMap<String, Object>(Map.of("number", inquiry.asked().number(), "words", answer.words()));
        journal.log(actor, inquiry.subject().stream(), "inquiry.answered", facts);
        var after = inquiries.get(id);
        events.publishEvent(new Inquiry.Answered(after));
        return after;
    }

    @Clause({"D00-1.1", "D00-2.1"})
    private void replied(Inquiry inquiry, Instant at) {
        InquiryTerms.reply(inquiry.asked().channel())
                .ifPresent(rule -> promises.keep(inquiry.id().office(), inquiry.subject(), at, rule));
    }

    /** A proposal for a complex matter, with the time by which whoever asked will have the answer. */
    @Clause({"D00-2.3", "D07-4.13.3b"})
    public Inquiry propose(
            Actor actor, Inquiry.Id id, @Nullable Integer seen, @Nullable String words, @Nullable Instant promisedFor) {
        var inquiry = take(actor, id, seen).decidedIfBeyond();
        var proposal = said(actor, words);
        if (promisedFor == null || !promisedFor.isAfter(proposal.at())) {
            throw BadInput.in("promisedFor", "complaint.bad.agreed");
        }
        promises.within(id.office(), "D07-4.13.3b", "reply", proposal.at(), promisedFor);
        inquiries.proposed(inquiry, proposal, promisedFor);
        promises.keep(id.office(), inquiry.subject(), proposal.at(), PROPOSE_SOLUTION);
        replied(inquiry, proposal.at());
        promises.release(id.office(), inquiry.subject(), "agreed", ANSWER_INQUIRY);
        promises.again(
                id.office(),
                inquiry.subject(),
                Owed.agreed(ANSWER_INQUIRY, proposal.at(), promisedFor).by(actor.member()));
        journal.write(
                actor,
                inquiry.subject().stream(),
                "inquiry.proposed",
                Map.of("number", inquiry.asked().number(), "words", proposal.words(), "dueAt", promisedFor));
        return inquiries.get(id);
    }

    /** A slip of the hand is taken back before anybody acted on it: the number stays, void. */
    void annul(Actor actor, Inquiry.Id id) {
        actor.must(Deed.REGISTER_MATTER);
        var inquiry = inquiries.get(id);
        if (inquiry.version() > 0 || inquiry.annulled() != null) {
            throw Refusal.because("complaint.refusal.actedOn");
        }
        inquiries.annulled(inquiry, new Inquiry.Annulled(now(), actor.name()));
        promises.release(id.office(), inquiry.subject(), "mistaken", InquiryPromise.values());
        journal.log(
                actor,
                inquiry.subject().stream(),
                "inquiry.annulled",
                Map.of(
                        "number",
                        inquiry.asked().number(),
                        "home",
                        inquiry.asked().home()));
    }

    Inquiry take(Actor actor, Inquiry.Id id, @Nullable Integer seen) {
        actor.must(Deed.ANSWER_INQUIRY);
        var inquiry = inquiries.get(id);
        if (seen != null && seen != inquiry.version()) {
            throw new yinuo.refusal.Overtaken("inquiry", inquiry.asked().number());
        }
        if (inquiry.annulled() != null) {
            throw Refusal.because("reception.refusal.void");
        }
        if (inquiry.answer() != null) {
            throw Refusal.because("reception.refusal.answered");
        }
        return inquiry;
    }

    Inquiry.Said said(Actor actor, @Nullable String words) {
        if (text(words).isEmpty() || text(words).length() > Question.LONGEST) {
            throw BadInput.in("words", "complaint.bad.words");
        }
        return new Inquiry.Said(text(words), now(), actor.name());
    }

    private static Map<String, Object> facts(Inquiry inquiry) {
        var asked = inquiry.asked();
        var answer = inquiry.answer();
        var facts = new TreeMap<String, Object>(Map.of(
                "number", asked.number(),
                "home", asked.home(),
                "person", asked.person(),
                "words", asked.words(),
                "result", answer == null ? "" : answer.words()));
        if (asked.rings() != null) {
            facts.put("rings", asked.rings());
        }
        if (inquiry.care().important()) {
            facts.put("important", new Fact.Word("reception.important"));
        }
        if (!inquiry.care().askedOf().isEmpty()) {
            facts.put("askedOf", inquiry.care().askedOf());
        }
        return facts;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
    }
}
