package yinuo.journal;

import java.util.List;

/** What a walk along every chain of an office found. */
public record Verification(long entries, long streams, List<Fault> faults) {

    public boolean intact() {
        return faults.isEmpty();
    }

    /** The first entry of a chain that does not follow from the one before it, or a chain that lost its end. */
    public record Fault(Stream stream, int sequence, Kind kind) {

        public enum Kind {
            /** The entry was changed, or put in, by another hand than the journal's. */
            ALTERED,
            /** An entry of the middle or the end is no longer there. */
            LOST
        }
    }
}
