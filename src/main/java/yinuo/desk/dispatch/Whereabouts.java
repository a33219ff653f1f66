package yinuo.desk.dispatch;

import java.time.Instant;

/** Where a copy of the paper is, or was, and since when. The copy's text is {@code word.Copy.<copy>}. */
public record Whereabouts(String copy, Place place, Instant since, String by) {

    /** The text is {@code word.CopyPlace.<name>}. */
    public enum Place {
        DESK,
        ON_THE_WAY,
        DEPARTMENT,
        STEWARD,
        RESIDENT,
        RETURNED,
        LOST
    }
}
