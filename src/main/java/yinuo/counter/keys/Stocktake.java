package yinuo.counter.keys;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.office.Office;

/** The count of all keys of a month (D01-4.5.6): what the register expects of each, and what was found. */
public record Stocktake(
        Id id,
        Instant openedAt,
        String openedBy,
        List<Line> lines,
        @Nullable Reported reported) {

    public record Id(Office.Id office, YearMonth month) {}

    /** Where a key is. The text is {@code word.Mark.<name>}. */
    public enum Mark {
        IN_PLACE,
        ON_LOAN,
        /** With the owner: issued, or given back. */
        ISSUED,
        MISSING
    }

    public record Line(
            UUID key,
            String code,
            KeyClass keyClass,
            @Nullable Integer building,
            @Nullable Integer floor,
            String hook,
            Mark expected,
            @Nullable Found found) {

        public boolean differs() {
            return found != null && (found.mark() != expected || !found.labelled());
        }
    }

    /** What was seen, and whether the label is there and legible (D01-4.5.3). */
    public record Found(Mark mark, boolean labelled, Instant at, String by) {}

    public record Reported(Instant at, String by, String explanation) {}

    public long counted() {
        return lines.stream().filter(line -> line.found() != null).count();
    }

    public List<Line> differences() {
        return lines.stream().filter(Line::differs).toList();
    }

    public long count(KeyClass keyClass, Mark mark) {
        return lines.stream()
                .filter(line -> line.keyClass() == keyClass
                        && line.found() != null
                        && line.found().mark() == mark)
                .count();
    }
}
