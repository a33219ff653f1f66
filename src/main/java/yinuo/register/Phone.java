package yinuo.register;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Phone numbers as people give them. */
public final class Phone {

    private static final Pattern NUMBER = Pattern.compile("\\+?\\d{5,15}(-\\d{1,6})?");
    private static final Pattern BETWEEN = Pattern.compile("[\\s()（）]");
    private static final Pattern LANDLINE = Pattern.compile("\\d{3,4}-\\d{7,8}(-\\d+)?");
    private static final int SHOWN = 4;

    private Phone() {}

    /** Without blanks and in plain digits, or nothing when it is no phone number. */
    public static Optional<String> read(String typed) {
        var plain = BETWEEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("");
        var number = LANDLINE.matcher(plain).matches() ? plain.replaceFirst("-", "") : plain;
        return NUMBER.matcher(number).matches() ? Optional.of(number) : Optional.empty();
    }

    public static String masked(String phone) {
        if (phone.length() <= SHOWN) {
            return "*".repeat(phone.length());
        }
        var head = phone.length() >= 11 ? phone.substring(0, 3) : phone.substring(0, 1);
        return head + "****" + phone.substring(phone.length() - SHOWN);
    }
}
