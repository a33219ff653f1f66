package yinuo.desk.outreach;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.desk.callback.Opinion;
import yinuo.office.Office;
import yinuo.promise.Subject;
import yinuo.staff.Member;

/** Calls that somebody ordered: why, what to say, to which homes, and what is reported back at the end. */
public record Campaign(
        Id id, Order order, Progress progress, @Nullable Report report) {

    public static final String SUBJECT = "campaign";

    public record Id(Office.Id office, UUID value) {}

    public record Order(
            String number,
            Kind kind,
            String purpose,
            String script,
            Member.Id by,
            String byName,
            Instant at,
            Instant dueAt) {}

    /** The text is {@code word.CampaignKind.<name>}. */
    public enum Kind {
        /** Residents are asked something, and how content they are. */
        CALLBACK,
        /** Residents are told something. */
        NOTICE
    }

    /** How many homes there are, and how many of them were reached, tried in vain, or not yet called. */
    public record Progress(int homes, int reached, int missed, int todo, int content) {}

    public record Report(Instant at, String by, String words) {}

    /** A home to call. */
    public record Call(
            UUID id,
            String home,
            String person,
            String phone,
            State state,
            int tries,
            @Nullable Opinion opinion,
            String words,
            @Nullable Instant at,
            String by) {

        /** The text is {@code word.CallState.<name>}. */
        public enum State {
            WAITING,
            MISSED,
            REACHED
        }
    }

    /** The order as a form or a program brings it. */
    public record Draft(
            @Nullable Kind kind,
            @Nullable String purpose,
            @Nullable String script,
            @Nullable Instant dueAt,
            @Nullable HomeChoice homes) {}

    /** What came of one call. */
    public record Called(
            @Nullable UUID call,
            @Nullable Boolean reached,
            @Nullable Opinion opinion,
            @Nullable String words) {}

    public record WithCalls(Campaign campaign, List<Call> calls) {}

    public Subject subject() {
        return new Subject(SUBJECT, id.value(), order.number(), "", order.purpose(), "campaigns/" + id.value());
    }
}
