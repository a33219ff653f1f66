package yinuo.desk.dispatch.deed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yinuo.desk.dispatch.Slip;

/** Which slip a deed is about, the version that was seen, and when and by whom it was done if it is entered from paper. */
public record On(
        Slip.Id id, @Nullable Integer seen, @Nullable Paper paper) {

    public static On slip(Slip.Id id) {
        return new On(id, null, null);
    }

    /** What a slip filled in by hand says. */
    public record Paper(@Nullable Instant at, @Nullable String by) {}
}
