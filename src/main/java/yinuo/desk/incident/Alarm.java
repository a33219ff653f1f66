package yinuo.desk.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the desk writes down in a hurry: only kind and place are needed; the kind names the team unless one is named. */
public record Alarm(
        @Nullable IncidentKind kind,
        @Nullable Team team,
        @Nullable String place,
        @Nullable String person,
        @Nullable String phone,
        @Nullable String words,
        @Nullable Instant receivedAt) {}
