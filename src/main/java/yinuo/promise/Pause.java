package yinuo.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A time for which the clock of a promise stood still, why, and how its end moved: the old one stays on record. */
public record Pause(
        UUID id,
        Reason reason,
        String words,
        String by,
        Instant at,
        Instant expectedEnd,
        Instant dueBefore,
        Instant dueAfter,
        @Nullable Instant resumedAt,
        @Nullable String resumedBy) {

    /** The closed list of reasons. The text is {@code word.Reason.<name>}. */
    public enum Reason {
        /** The resident asked for a later time, or is away. */
        RESIDENT_ASKS,
        DEVELOPER,
        /** Water, power, gas, the street, the authorities. */
        OUTSIDE_BODY,
        /** Material or a part that has been ordered. */
        MATERIAL,
        WEATHER
    }

    /** It ended at its expected end if nobody ended it before. */
    public Instant end() {
        return resumedAt != null && resumedAt.isBefore(expectedEnd) ? resumedAt : expectedEnd;
    }

    Duration length() {
        return Duration.between(at, end());
    }
}
