package yinuo.desk.standards;

/**
 * One figure of the page: what it measures (text {@code standards.<name>}), its clause, how many of how many, and the per
 * cent asked for. Nothing was measured while there is nothing to measure.
 */
public record Standard(String name, String clause, int kept, int of, int target) {

    public boolean isMeasured() {
        return of > 0;
    }

    public int rate() {
        return isMeasured() ? kept * 100 / of : 0;
    }

    /** Compared whole, so that 89.9 does not pass for 90. */
    public boolean isShort() {
        return isMeasured() && kept * 100 < target * of;
    }
}
