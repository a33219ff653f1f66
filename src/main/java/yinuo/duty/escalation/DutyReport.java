package yinuo.duty.escalation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.duty.roster.Reachable.Post;
import yinuo.office.Office;
import yinuo.promise.Subject;

/** Something the person on duty reported, with what was done at once, who was called, and what was decided. */
public record DutyReport(
        Id id,
        int version,
        String number,
        Level level,
        Raised raised,
        List<Call> calls,
        List<CallOut> callOuts,
        @Nullable Decision decision) {

    public static final String SUBJECT = "dutyreport";

    public DutyReport {
        calls = List.copyOf(calls);
        callOuts = List.copyOf(callOuts);
    }

    public record Id(Office.Id office, UUID value) {}

    /** Who decides: the supervisor, or the director. The text is {@code word.Level.<name>}. */
    public enum Level {
        DIFFICULT,
        MAJOR
    }

    /** What it is, and what was done at once so that it does not grow (D05-4.1.4.b). */
    public record Raised(Instant at, UUID member, String by, String words, String measures) {}

    /** A call to one of those who must be reachable (D05-4.1.7), and whether it was answered. */
    public record Call(Instant at, String by, Post post, String name, String phone, boolean reached, String words) {}

    /** People of another department were called out (D05-4.1.6.a); the supervisor looks at it the next day. */
    public record CallOut(
            int seq,
            Instant at,
            String by,
            UUID department,
            String name,
            String reason,
            @Nullable Review review) {}

    public record Review(Instant at, String by, String words) {}

    public record Decision(Instant at, String by, String words) {}

    public boolean isOpen() {
        return decision == null;
    }

    public boolean isReviewed() {
        return callOuts.stream().allMatch(one -> one.review() != null);
    }

    public Subject subject() {
        return new Subject(SUBJECT, id.value(), number, "", raised.words(), "duty-reports/" + id.value());
    }
}
