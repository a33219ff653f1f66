package yinuo.desk.reception;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.desk.channel.Channel;
import yinuo.journal.Passed;
import yinuo.office.Office;
import yinuo.promise.Subject;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;

/**
 * A question brought to the desk, and its answer or the time it is promised for. One that was promised was not solved at
 * the first contact and is complex.
 */
public record Inquiry(
        Id id,
        int version,
        Asked asked,
        Care care,
        @Nullable Instant promisedFor,
        @Nullable Said proposal,
        @Nullable Said answer,
        @Nullable Annulled annulled) {

    public static final String SUBJECT = "inquiry";

    public record Id(Office.Id office, UUID value) {}

    public record Asked(
            String number,
            Channel channel,
            Instant at,
            String recordedBy,
            Caller caller,
            String words,
            List<Point> points,
            @Nullable Integer rings) {

        public String home() {
            return caller.home();
        }

        public String person() {
            return caller.person();
        }
    }

    /** Home and phone are empty when nobody gave them. */
    public record Caller(@Nullable UUID homeId, String home, String person, String phone) {}

    /** One of several requests of one call, and what came of it. */
    public record Point(String words, String outcome) {}

    /**
     * What the desk noted besides: whom it asks for the answer, the earlier inquiry that this one repeats, why it goes
     * beyond the desk's scope and what the property manager decided.
     */
    public record Care(
            boolean important,
            boolean apologised,
            String askedOf,
            @Nullable UUID repeats,
            @Nullable Said beyond,
            @Nullable Said decision) {}

    /** It came in, maybe with its answer. Published inside its transaction. */
    public record Received(Inquiry inquiry) {}

    /** It was answered later than it came. Published inside its transaction. */
    public record Answered(Inquiry inquiry) {}

    /** Whoever asked is not content with what was explained, so a superior is to go on. Published inside its transaction. */
    public record HandedUp(Inquiry inquiry) {}

    /** It went beyond the desk's scope. Published inside its transaction. */
    public record Beyond(Inquiry inquiry) {}

    /** It went beyond the desk's scope and nobody has decided it yet. */
    public boolean waitsAbove() {
        return care.beyond() != null && care.decision() == null;
    }

    /** What went beyond the desk's scope is not answered before the property manager has decided. */
    @Clause("D09-3.1")
    Inquiry decidedIfBeyond() {
        if (waitsAbove()) {
            throw Refusal.by("D09-3.1", "complaint.refusal.decisionFirst");
        }
        return this;
    }

    /** Words of ours to whoever asked. */
    public record Said(String words, Instant at, String by) {}

    public record Annulled(Instant at, String by) {}

    /** How it stands. The text is {@code word.InquiryState.<name>}. */
    public enum State {
        PROMISED,
        OVERDUE,
        ANSWERED,
        VOID
    }

    public State state(Instant now) {
        if (annulled != null) {
            return State.VOID;
        }
        if (answer != null) {
            return State.ANSWERED;
        }
        return promisedFor != null && now.isAfter(promisedFor) ? State.OVERDUE : State.PROMISED;
    }

    public boolean isOpen() {
        return answer == null && annulled == null;
    }

    /** The stages every matter passes; the answer solves it and is told at once. */
    @Clause("D00-1.3")
    public List<Passed> passed() {
        if (annulled != null) {
            return List.of();
        }
        return List.of(
                new Passed(Passed.Stage.CLASSIFIED, asked.at(), asked.recordedBy()),
                new Passed(Passed.Stage.RECORDED, asked.at(), asked.recordedBy()),
                new Passed(Passed.Stage.TRANSFERRED, asked.at(), asked.recordedBy()),
                answered(Passed.Stage.SOLVED),
                answered(Passed.Stage.FED_BACK));
    }

    private Passed answered(Passed.Stage as) {
        return answer == null ? Passed.ahead(as) : new Passed(as, answer.at(), answer.by());
    }

    /** Answered while whoever asked was still there. */
    public boolean isAtOnce() {
        return promisedFor == null;
    }

    public Subject subject() {
        return new Subject(SUBJECT, id.value(), asked.number(), asked.home(), asked.words(), "inquiries/" + id.value());
    }
}
