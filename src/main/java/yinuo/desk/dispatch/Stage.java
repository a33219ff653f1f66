package yinuo.desk.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yinuo.desk.callback.Opinion;

/** How far a slip has come; each stage holds the facts known by then. */
public sealed interface Stage {

    /** When something happened and who did it. */
    record Mark(Instant at, String by) {}

    /** Written and on its way; it counts as issued only when the department has acknowledged it. */
    record Sent() implements Stage {}

    record Issued(Mark acknowledged) implements Stage {}

    record OnSite(Mark acknowledged, Mark arrived) implements Stage {}

    /** The work is done. The result told and the slip returned are two further facts, in either order. */
    record Done(
            Mark acknowledged,
            @Nullable Mark arrived,
            Mark done,
            @Nullable Told told,
            @Nullable Returned returned) implements Stage {}

    record Cancelled(Mark cancelled, String why) implements Stage {}

    record Told(Mark mark, Opinion opinion) {}

    record Returned(Mark mark, How how) {

        /** The text is {@code word.How.<name>}. */
        public enum How {
            PAPER,
            ELECTRONIC
        }
    }

    /** A stage by its name alone, as lists and tables know it. The text is {@code word.SlipStage.<name>}. */
    enum Name {
        SENT,
        ISSUED,
        ON_SITE,
        DONE,
        CLOSED,
        CANCELLED;

        public boolean isWorking() {
            return this == SENT || this == ISSUED || this == ON_SITE;
        }

        public boolean isOpen() {
            return this != CLOSED && this != CANCELLED;
        }
    }

    default @Nullable Mark acknowledgement() {
        return switch (this) {
            case Sent _, Cancelled _ -> null;
            case Issued(var acknowledged) -> acknowledged;
            case OnSite(var acknowledged, var _) -> acknowledged;
            case Done done -> done.acknowledged();
        };
    }

    default @Nullable Mark arrival() {
        return switch (this) {
            case Sent _, Issued _, Cancelled _ -> null;
            case OnSite(var _, var arrived) -> arrived;
            case Done done -> done.arrived();
        };
    }
}
