package yinuo.desk.outage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yinuo.register.Area;

/** The notice of a cut as the department gave it to us. {@code sentence} may be empty. */
public record Announcement(
        @Nullable OutageKind kind,
        @Nullable String reason,
        @Nullable String place,
        Area area,
        @Nullable Instant from,
        @Nullable Instant until,
        Source source,
        @Nullable String sentence) {

    /** Who told us and when; no instant means now. */
    public record Source(@Nullable String from, @Nullable Instant at) {}
}
