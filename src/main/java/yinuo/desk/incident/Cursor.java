package yinuo.desk.incident;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.refusal.BadInput;

/** A place in a list that begins with the newest. */
public record Cursor(Instant at, UUID id) {

    public static @Nullable Cursor read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var parts = text.split("_", 2);
            return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (RuntimeException broken) {
            throw BadInput.in("after", "incident.bad.cursor");
        }
    }

    @Override
    public String toString() {
        return at + "_" + id;
    }
}
