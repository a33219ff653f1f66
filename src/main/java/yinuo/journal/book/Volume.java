package yinuo.journal.book;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One year of the book: how many lines it has, the hash at its end, and how far it was checked. */
public record Volume(
        int year, long lines, byte[] hash, @Nullable Checked checked) {

    /** Begun when, sound up to a line; a fault is the first line that is not. */
    public record Checked(
            Instant begun, long upTo, @Nullable Long fault) {}

    public long pages() {
        return (lines + BookLine.PER_PAGE - 1) / BookLine.PER_PAGE;
    }

    public String seal() {
        return BookLine.seal(hash);
    }

    /** Nothing of it is left to check. */
    public boolean isChecked() {
        return checked != null && (checked.fault() != null || checked.upTo() >= lines);
    }

    public boolean isSound() {
        return checked != null && checked.fault() == null && checked.upTo() >= lines;
    }
}
