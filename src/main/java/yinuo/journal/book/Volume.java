package yinuo.journal.book;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One year of the book: how many lines it has, the hash at its end, and how far it was checked. */
public record Volume(
        int year, long lines, byte[] hash, @Nullable Checked checked) {

    /** Begun when, sound up to a line, and whether that was the last then; a fault is the first line that is not sound. */
    public record Checked(
            Instant begun,
            long upTo,
            boolean finished,
            @Nullable Long fault) {

        /** Interrupted: the next goes on where it stands. */
        public boolean isUnderWay() {
            return !finished && fault == null;
        }
    }

    public long pages() {
        return (lines + BookLine.PER_PAGE - 1) / BookLine.PER_PAGE;
    }

    public String seal() {
        return BookLine.seal(hash);
    }
}
