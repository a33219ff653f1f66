package yinuo.desk.reception;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.desk.complaint.Channel;
import yinuo.office.Office;
import yinuo.promise.Subject;

/** A question asked at the desk, and its answer or the time it is promised for. */
public record Inquiry(
        Id id,
        int version,
        Asked asked,
        @Nullable Instant promisedFor,
        @Nullable Answer answer) {

    public record Id(Office.Id office, UUID value) {}

    public record Asked(
            String number,
            Channel channel,
            Instant at,
            String recordedBy,
            String home,
            String person,
            String phone,
            String words) {}

    public record Answer(String words, Instant at, String by) {}

    public Subject subject() {
        return new Subject(
                "inquiry", id.value(), asked.number(), asked.home(), asked.words(), "inquiries/" + id.value());
    }
}
