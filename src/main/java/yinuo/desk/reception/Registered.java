package yinuo.desk.reception;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.promise.Subject;

/** What a form has registered, when, and whether it was taken back since. */
public record Registered(
        UUID id,
        String matter,
        Subject subject,
        Instant at,
        @Nullable Instant undoneAt) {}
