package yinuo.custody;

import java.time.Instant;
import java.util.UUID;
import yinuo.office.Office;

/**
 * One thing and who has it. {@code turns} counts its transfers; whoever moves it says which they have seen, so that of
 * two at once the second is told.
 */
public record Thing(Id id, Kind kind, String label, int pieces, int turns, Holder holder, Instant since, About about) {

    public record Id(Office.Id office, UUID value) {}

    /** The text is {@code word.ThingKind.<name>}. */
    public enum Kind {
        KEY,
        MAIL,
        /** A meter card or a remote control. */
        DEVICE,
        DOCUMENT,
        /** A worker's pass. */
        PASS
    }

    /** One that has just come to us. Some kinds come in several pieces that stay together. */
    public record New(UUID id, Kind kind, String label, int pieces, About about) {}

    /** The same as somebody saw it at an earlier turn. */
    public Thing at(int seen) {
        return new Thing(id, kind, label, pieces, seen, holder, since, about);
    }
}
