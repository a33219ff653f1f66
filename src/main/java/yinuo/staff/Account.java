package yinuo.staff;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person signs in with. Sessions begun before {@code sessionsFrom} no longer count. */
public record Account(
        UUID id,
        String name,
        String password,
        int failures,
        @Nullable Instant lockedUntil,
        @Nullable String totp,
        Instant sessionsFrom) {

    public boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }
}
