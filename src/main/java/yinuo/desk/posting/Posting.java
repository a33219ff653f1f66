package yinuo.desk.posting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place where the notice hangs, and how it was found at the last look. */
public record Posting(UUID id, String place, @Nullable Look last) {

    public record Look(Instant at, String by, boolean legible, String words) {}

    /** Whether somebody saw it, legible, at or after an instant. */
    boolean isGoodSince(Instant since) {
        return last != null && last.legible() && !last.at().isBefore(since);
    }
}
