package yinuo.duty.roster;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who must be reachable by telephone after work and on holidays (D05-4.1.7), and when that was last confirmed. */
public record Reachable(
        Post post,
        @Nullable UUID member,
        String name,
        String phone,
        @Nullable Instant confirmedAt,
        String confirmedBy) {

    /** The four posts, in the order in which they are called. The text is {@code word.Post.<name>}. */
    public enum Post {
        CENTRE_SUPERVISOR,
        DIRECTOR,
        ORDER_SUPERVISOR,
        EQUIPMENT_SUPERVISOR
    }

    public boolean isKnown() {
        return !name.isEmpty() && !phone.isEmpty();
    }
}
