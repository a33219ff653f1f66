package yinuo.duty.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.journal.Stream;
import yinuo.office.Office;

/** One spot check: the shift it was drawn for, who stood in it, and what was found when somebody looked. */
public record DutyCheck(
        Id id,
        Shift shift,
        String people,
        boolean drawn,
        @Nullable Result result) {

    public record Id(Office.Id office, UUID value) {}

    /** A shift of a day; it is looked at while it runs. */
    public record Shift(LocalDate day, String label, Instant from, Instant until) {

        public boolean runs(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }

    /** At the post, the log up to date, hotline and equipment working, answered at which ring; none when nobody rang. */
    public record Result(
            Instant at,
            String by,
            boolean atPost,
            boolean logged,
            boolean equipment,
            @Nullable Integer rings,
            String words) {

        public boolean isGood(int latestRing) {
            return atPost && logged && equipment && (rings == null || rings <= latestRing);
        }
    }

    public boolean isDone() {
        return result != null;
    }

    public Stream stream() {
        return new Stream("dutycheck", id.value());
    }
}
