package yinuo.team.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody sat the test of product knowledge (D00-2.4): the mark beside the one asked for that day, and the last day on
 * which a pass holds. One entered by mistake is annulled.
 */
public record KnowledgeTest(
        UUID id,
        UUID member,
        String name,
        LocalDate day,
        int mark,
        int passMark,
        LocalDate validUntil,
        String examiner,
        Instant at,
        String by,
        @Nullable Annulled annulled) {

    public record Annulled(Instant at, String by, String reason) {}

    public boolean isPassed() {
        return mark >= passMark && annulled == null;
    }

    /** Whether it is a pass that holds on a day; it does on its last. */
    public boolean isValid(LocalDate on) {
        return isPassed() && !on.isAfter(validUntil);
    }
}
