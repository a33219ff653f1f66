package yinuo.desk.standards;

import yinuo.text.Percent;

/**
 * One figure of the page: what it measures (text {@code standards.<name>}), its clause, how many of how many, and the per
 * cent asked for. Nothing was measured while there is nothing to measure.
 */
public record Standard(String name, String clause, int kept, int of, int target) {

    public boolean isMeasured() {
        return of > 0;
    }

    /** In per cent; for show alone. */
    public String rate() {
        return Percent.of(kept, of);
    }

    public boolean isShort() {
        return isMeasured() && !Percent.reaches(kept, of, target);
    }
}
