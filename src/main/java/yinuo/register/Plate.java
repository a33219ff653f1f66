package yinuo.register;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Number plates as people write them: 粤B·12345, 粤b12345. */
public final class Plate {

    private static final Pattern PLATE = Pattern.compile("[\\u4e00-\\u9fffA-Z0-9]{4,12}");

    private Plate() {}

    public static Optional<String> read(String typed) {
        var plain = plain(typed);
        return PLATE.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }

    /** Without dots, dashes and blanks, in capitals. */
    public static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s·•.\\-]", "");
    }
}
