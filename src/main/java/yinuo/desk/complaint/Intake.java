package yinuo.desk.complaint;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A complaint as a form or a program brings it, before anything of it is believed; a call with the ring it was answered at. */
public record Intake(
        @Nullable Channel channel,
        @Nullable Instant receivedAt,
        @Nullable String home,
        @Nullable String person,
        @Nullable String phone,
        @Nullable Category category,
        @Nullable String words,
        @Nullable OnTheSpot onTheSpot,
        @Nullable Integer rings,
        @Nullable List<String> attachments) {

    /** How it was settled at once, and when. */
    public record OnTheSpot(
            @Nullable String words, @Nullable Instant at) {}
}
