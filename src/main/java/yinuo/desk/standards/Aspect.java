package yinuo.desk.standards;

import yinuo.text.Percent;

/**
 * One of the seven with its live indicator: so many of so many, and whether that falls short of what is asked for. Of
 * attitude it is the complaints about it, of privacy the attempts that were refused; fewer are better, and nothing is asked
 * for. Nothing was measured while there is nothing to measure.
 */
public record Aspect(AspectKind kind, int count, int of, boolean amiss) {

    public boolean isMeasured() {
        return of > 0 || kind == AspectKind.PRIVACY;
    }

    /** Whether a target says how much is enough. */
    public boolean hasTarget() {
        return kind != AspectKind.ATTITUDE && kind != AspectKind.PRIVACY;
    }

    /** Whether it is shown in per cent. */
    public boolean isRate() {
        return kind != AspectKind.PRIVACY && kind != AspectKind.LEARNING;
    }

    /** In per cent; for show alone. */
    public String rate() {
        return Percent.of(count, of);
    }
}
