package yinuo.counter.prepay;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.office.Office;
import yinuo.promise.Subject;
import yinuo.staff.Member;

/** One joint purchase of a kind; closed when every household's bill, change and device are back. */
public record PrepayRound(
        Id id,
        String number,
        Utility kind,
        Member.Id agent,
        String agentName,
        Instant outAt,
        String outBy,
        @Nullable Instant closedAt) {

    public static final String SUBJECT = "prepay-round";

    public record Id(Office.Id office, UUID value) {}

    public String path() {
        return "prepay/rounds/" + id.value();
    }

    Subject subject() {
        return new Subject(SUBJECT, id.value(), number, "", agentName, path());
    }
}
