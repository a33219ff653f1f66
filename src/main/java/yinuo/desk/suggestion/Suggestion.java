package yinuo.desk.suggestion;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.desk.channel.Channel;
import yinuo.office.Office;
import yinuo.promise.Subject;

/** An idea somebody brought, what the director decided about it, and that its author was told. */
public record Suggestion(
        Id id,
        int version,
        Made made,
        @Nullable Decided decided,
        @Nullable Told told,
        boolean annulled) {

    public static final String SUBJECT = "suggestion";

    public record Id(Office.Id office, UUID value) {}

    public record Made(
            String number,
            Channel channel,
            Instant at,
            String recordedBy,
            String home,
            String person,
            String phone,
            String words) {}

    public record Decided(Outcome outcome, String reason, Instant at, String by) {}

    public record Told(String words, Instant at, String by) {}

    /** The text is {@code word.SuggestionOutcome.<name>}. */
    public enum Outcome {
        ADOPTED,
        PLANNED,
        NOT_ADOPTED
    }

    public boolean isOpen() {
        return told == null && !annulled;
    }

    public Subject subject() {
        return new Subject(SUBJECT, id.value(), made.number(), made.home(), made.words(), "suggestions/" + id.value());
    }
}
