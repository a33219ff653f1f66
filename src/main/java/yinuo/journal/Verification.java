package yinuo.journal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a walk along every chain of an office, its files and its seals found. */
public record Verification(Counts counts, List<Fault> faults) {

    public record Counts(long entries, long streams, long files, long seals) {}

    public boolean intact() {
        return faults.isEmpty();
    }

    /**
     * The first place of a chain where it is not what was written, and the day whose seal vouched for it, if it was
     * sealed already. A fault of a seal has no chain, only its day.
     */
    public record Fault(
            @Nullable Stream stream,
            int sequence,
            Kind kind,
            @Nullable LocalDate sealed) {

        public enum Kind {
            /** The entry was changed, or put in, by another hand than the journal's. */
            ALTERED,
            /** An entry of the middle or the end is no longer there. */
            LOST,
            /** A file that the entry names holds other content. */
            FILE_ALTERED,
            FILE_LOST,
            SEAL_ALTERED,
            /** A day between two sealed ones has no seal. */
            SEAL_LOST
        }

        static Fault in(Stream stream, int sequence, Kind kind) {
            return new Fault(stream, sequence, kind, null);
        }

        static Fault of(LocalDate seal, Kind kind) {
            return new Fault(null, 0, kind, seal);
        }
    }
}
