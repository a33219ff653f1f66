package yinuo.custody;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.office.Office;

/** Something is lost or damaged: what, with whom it was last, and what was decided about it. */
public record Loss(
        Id id,
        String number,
        Thing thing,
        Kind kind,
        String words,
        Instant foundAt,
        String reportedBy,
        @Nullable Decided decided) {

    public record Id(Office.Id office, UUID value) {}

    /** The text is {@code word.LossKind.<name>}. */
    public enum Kind {
        LOST,
        DAMAGED
    }

    /** The text is {@code word.LossDecision.<name>}. */
    public enum Decision {
        /** It turned up, or was mended: its holder has it as before. */
        FOUND,
        /** Damaged as it is, it stays in use. */
        KEPT,
        /** Nobody has it any more. */
        WRITTEN_OFF
    }

    public record Decided(Decision decision, String words, String by, Instant at) {}
}
