package yinuo.rulebook;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Points of an assessment in steps of a half: from the least to the most, which are the same where a clause leaves no choice. */
public record Points(BigDecimal least, BigDecimal most) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,2}(?:\\.5)?)(?:-(\\d{1,2}(?:\\.5)?))?");

    public Points {
        if (least.compareTo(most) > 0) {
            throw new IllegalArgumentException("From " + least + " to " + most);
        }
    }

    static Points parse(String written) {
        var form = FORM.matcher(written);
        if (!form.matches()) {
            throw new IllegalArgumentException("No points: " + written);
        }
        var least = new BigDecimal(form.group(1));
        return new Points(least, form.group(2) == null ? least : new BigDecimal(form.group(2)));
    }

    public boolean isFixed() {
        return least.equals(most);
    }

    /** Whether somebody may choose these: in the range, and a whole number of steps. */
    public boolean admits(BigDecimal points) {
        return points.compareTo(least) >= 0 && points.compareTo(most) <= 0 && isStep(points);
    }

    /** Whether it is a whole number of halves. */
    public static boolean isStep(BigDecimal points) {
        return points.multiply(BigDecimal.TWO).stripTrailingZeros().scale() <= 0;
    }

    public String words() {
        return isFixed() ? least.toPlainString() : least.toPlainString() + "–" + most.toPlainString();
    }
}
