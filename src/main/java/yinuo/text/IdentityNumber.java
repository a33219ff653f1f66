package yinuo.text;

import java.util.Locale;

/** The number of a resident identity card: eighteen places, of which the last is worked out of the others. */
public final class IdentityNumber {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int SHOWN_BEFORE = 3;
    private static final int SHOWN_BEHIND = 4;

    private IdentityNumber() {}

    /** True when it is written like one and its check digit is right. */
    public static boolean isGood(String typed) {
        var number = clean(typed);
        if (!number.matches("[1-9]\\d{5}(19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])\\d{3}[\\dX]")) {
            return false;
        }
        var sum = 0;
        for (var n = 0; n < WEIGHTS.length; n++) {
            sum += (number.charAt(n) - '0') * WEIGHTS[n];
        }
        return CHECKS.charAt(sum % CHECKS.length()) == number.charAt(WEIGHTS.length);
    }

    /** As much of any document's number as shows that it was looked at: 510***********1234. */
    public static String masked(String typed) {
        var number = clean(typed);
        var hidden = number.length() - SHOWN_BEFORE - SHOWN_BEHIND;
        return hidden <= 0
                ? "*".repeat(number.length())
                : number.substring(0, SHOWN_BEFORE) + "*".repeat(hidden) + number.substring(SHOWN_BEFORE + hidden);
    }

    private static String clean(String typed) {
        return typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
