package yinuo.counter.fitout;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.office.Office;
import yinuo.promise.Subject;

/** Something at the site that is against the rules, and until when it has to be put right. */
public record Breach(
        Id id,
        UUID fitout,
        PatrolCheck kind,
        String words,
        Instant foundAt,
        Instant mendBy,
        @Nullable Mended mended) {

    public static final String SUBJECT = "fitout-breach";

    public record Id(Office.Id office, UUID value) {}

    public record Mended(Instant at, String by, String words) {}

    public boolean isOpen() {
        return mended == null;
    }

    Subject subject(Fitout works) {
        return new Subject(SUBJECT, id.value(), works.number(), works.home(), words, works.path());
    }
}
