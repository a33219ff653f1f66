package yinuo.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Money as people write it; inside the program it is a whole number of fen. */
public final class Yuan {

    private static final int MOST = 12;

    private Yuan() {}

    public static String of(long fen) {
        return String.format(Locale.ROOT, "¥%,.2f", BigDecimal.valueOf(fen, 2));
    }

    /** Without sign and thousands, as a form shows it again. */
    public static String plain(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    /** {@code 120}, {@code 120.5}, {@code ¥1,200.00}; nothing that is finer than a fen. */
    public static Optional<Long> read(@Nullable String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        var plain = typed.strip().replaceAll("[¥￥,\\s]", "");
        if (plain.length() > MOST || !plain.matches("\\d+(\\.\\d{1,2})?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(plain)
                .movePointRight(2)
                .setScale(0, RoundingMode.UNNECESSARY)
                .longValueExact());
    }
}
