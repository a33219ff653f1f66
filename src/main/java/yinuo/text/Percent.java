package yinuo.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A part of a whole in per cent, as people read it: half up to a tenth, {@code 89.7} or {@code 90}. For show alone. */
public final class Percent {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {}

    /** Nothing of nothing is 0. */
    public static String of(long part, long whole) {
        return whole == 0
                ? "0"
                : HUNDRED.multiply(BigDecimal.valueOf(part))
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                        .toPlainString()
                        .replaceFirst("\\.0$", "");
    }

    /** Compared whole, so that 89.97 does not pass for 90. */
    public static boolean reaches(long part, long whole, int target) {
        return part * 100 >= whole * target;
    }
}
