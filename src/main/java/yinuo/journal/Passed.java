package yinuo.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of the stages that every matter passes in this order, with when and by whom; no time says it is still to come.
 * Complaints, inquiries and slips each say how theirs are passed.
 */
public record Passed(Stage stage, @Nullable Instant at, String by) {

    /** The text is {@code word.PassedStage.<name>}. */
    public enum Stage {
        CLASSIFIED,
        RECORDED,
        TRANSFERRED,
        /** The department has written it down as its own; of slips only. */
        NOTED,
        /** The department has spoken with the resident; of slips only. */
        CONTACTED,
        SOLVED,
        FED_BACK
    }

    public static Passed ahead(Stage stage) {
        return new Passed(stage, null, "");
    }

    public boolean isAhead() {
        return at == null;
    }

    /** Passed by the same person at the same moment, so that saying it once is enough. */
    public boolean isWith(Passed other) {
        return at != null && at.equals(other.at) && by.equals(other.by);
    }
}
