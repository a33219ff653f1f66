package yinuo.journal;

import org.jspecify.annotations.Nullable;

/** A signature as a form or a program brings it; the drawing is the hash of its image, or of the scan of a paper. */
public record Signed(
        @Nullable String by,
        @Nullable SignatureHow how,
        @Nullable String drawing,
        @Nullable String witness) {}
