package yinuo.desk.dispatch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a slip comes from: what kind of matter, its number as people read it out, and the path of its page. */
public record Source(Kind kind, @Nullable UUID id, String number, String path) {

    public static final Source DESK = new Source(Kind.DESK, null, "", "");

    /** The text is {@code word.SourceKind.<name>}. */
    public enum Kind {
        COMPLAINT,
        INQUIRY,
        SERVICE,
        INCIDENT,
        INSPECTION,
        DESK,
        INTERNAL,
        /** A defect found when a home was handed over. */
        MOVE_IN,
        /** A callback found the resident not content with the work of an earlier slip. */
        RECTIFICATION
    }
}
