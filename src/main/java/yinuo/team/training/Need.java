package yinuo.team.training;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody has to learn, where that was noticed, and the session in which it was learnt. */
public record Need(
        UUID id,
        UUID member,
        String name,
        String words,
        Source source,
        Instant at,
        String by,
        @Nullable Met met) {

    /** A callback in which a wrong answer came to light, or nothing but a colleague's word. */
    public record Source(String kind, @Nullable UUID id, String number, String path) {

        static final Source BY_HAND = new Source("", null, "", "");
    }

    public record Met(UUID training, Instant at, String by) {}

    public boolean isOpen() {
        return met == null;
    }
}
