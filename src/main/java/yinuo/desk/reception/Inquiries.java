package yinuo.desk.reception;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.attachment.Attachments;
import yinuo.desk.complaint.Intake;
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
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Questions at the desk. "I do not know" is no answer: one is given at once, or promised for a time. */
@Service
@Transactional
public class Inquiries {

    private static final int LAST = 50;
    private static final int LONGEST = 5_000;

    private final InquiryRows inquiries;
    private final Register register;
    private final Numbers numbers;
    private final Promises promises;
    private final Journal journal;
    private final Attachments attachments;
    private final Clock clock;

    Inquiries(
            InquiryRows inquiries,
            Register register,
            Numbers numbers,
            Promises promises,
            Journal journal,
            Attachments attachments,
            Clock clock) {
        this.inquiries = inquiries;
        this.register = register;
        this.numbers = numbers;
        this.promises = promises;
        this.journal = journal;
        this.attachments = attachments;
        this.clock = clock;
    }

    @Clause({"D01-4.1.1", "D01-4.1.1.2"})
    public Inquiry receive(Actor actor, Intake intake, @Nullable String answer, @Nullable Instant promisedFor) {
        actor.must(Deed.ANSWER_INQUIRY);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        check(actor, intake, answer, promisedFor, now);
        var id = new Inquiry.Id(actor.office().id(), Ids.next(now));
        var asked = new Inquiry.Asked(
                numbers.next(id.office(), "ZX", now.atZone(clock.getZone()).toLocalDate()),
                java.util.Objects.requireNonNull(intake.channel()),
                now,
                actor.name(),
                label(actor, intake),
                text(intake.person()),
                Phone.read(text(intake.phone())).orElse(""),
                text(intake.words()));
        var answered = text(answer).isEmpty() ? null : new Inquiry.Answer(text(answer), now, actor.name());
        var inquiry = new Inquiry(id, 0, asked, answered == null ? promisedFor : null, answered);
        inquiries.add(inquiry);
        if (inquiry.promisedFor() != null) {
            promises.make(
                    id.office(),
                    inquiry.subject(),
                    List.of(Owed.agreed(InquiryPromise.ANSWER_INQUIRY, now, inquiry.promisedFor())
                            .by(actor.member())));
        }
        var facts = new TreeMap<String, Object>(Map.of(
                "number", asked.number(),
                "home", asked.home(),
                "person", asked.person(),
                "words", asked.words(),
                "result", text(answer)));
        facts.putAll(Fact.attached(attachments.named(id.office(), intake.attachments())));
        journal.log(
                actor,
                inquiry.subject().stream(),
                answered == null ? "inquiry.received" : "inquiry.answeredAtOnce",
                facts);
        return inquiry;
    }

    @Clause("D01-4.1.1.2")
    public void answer(Actor actor, Inquiry.Id id, int version, @Nullable String words) {
        actor.must(Deed.ANSWER_INQUIRY);
        var inquiry = inquiries.get(id);
        if (inquiry.answer() != null) {
            throw Refusal.because("reception.refusal.answered");
        }
        if (text(words).isEmpty() || text(words).length() > LONGEST) {
            throw BadInput.in("words", "complaint.bad.words");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        inquiries.answered(id, version, new Inquiry.Answer(text(words), now, actor.name()));
        promises.keep(id.office(), inquiry.subject(), now, InquiryPromise.ANSWER_INQUIRY);
        journal.log(
                actor,
                inquiry.subject().stream(),
                "inquiry.answered",
                Map.of("number", inquiry.asked().number(), "words", text(words)));
    }

    @Transactional(readOnly = true)
    public Inquiry get(Actor actor, Inquiry.Id id) {
        actor.must(Deed.SEE_MATTERS);
        return inquiries.get(id);
    }

    @Transactional(readOnly = true)
    public List<Inquiry> last(Actor actor) {
        actor.must(Deed.SEE_MATTERS);
        return inquiries.last(actor.office().id(), LAST);
    }

    private void check(
            Actor actor, Intake intake, @Nullable String answer, @Nullable Instant promisedFor, Instant now) {
        new BadInput.Check()
                .that(intake.channel() != null, "channel", "complaint.bad.channel")
                .that(
                        text(intake.home()).isEmpty()
                                || register.find(actor.office().id(), text(intake.home()))
                                        .isPresent(),
                        "home",
                        "complaint.bad.home")
                .that(!text(intake.person()).isEmpty(), "person", "complaint.bad.person")
                .that(
                        text(intake.phone()).isEmpty()
                                || Phone.read(text(intake.phone())).isPresent(),
                        "phone",
                        "complaint.bad.phone")
                .that(!text(intake.words()).isEmpty(), "words", "complaint.bad.words")
                .that(text(intake.words()).length() <= LONGEST, "words", "complaint.bad.long")
                .that(!text(answer).isEmpty() || promisedFor != null, "answer", "reception.bad.answer")
                .that(
                        !text(answer).isEmpty() || promisedFor == null || promisedFor.isAfter(now),
                        "promisedFor",
                        "complaint.bad.agreed")
                .done();
    }

    private String label(Actor actor, Intake intake) {
        return text(intake.home()).isEmpty()
                ? ""
                : register.must(actor, text(intake.home())).label();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
    }
}
