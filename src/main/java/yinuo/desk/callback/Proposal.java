package yinuo.desk.callback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.office.Office;
import yinuo.promise.Subject;

/** What a resident proposed in a callback, and what the manager answered. */
public record Proposal(Id id, Made made, @Nullable Reply reply) {

    public static final String SUBJECT = "proposal";

    public record Id(Office.Id office, UUID value) {}

    /** Its number, the callback it was made in, by whom, when, in whose words. */
    public record Made(String number, UUID callback, String home, String person, Instant at, String words) {}

    public record Reply(String words, Instant at, String by) {}

    public Subject subject() {
        return new Subject(SUBJECT, id.value(), made.number(), made.home(), made.words(), "callbacks/suggestions");
    }
}
