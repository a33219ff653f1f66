package yinuo.desk.dispatch;

import java.math.BigDecimal;
import java.util.Locale;

/** Amounts in fen as people write them. */
public final class Money {

    private Money() {}

    public static String yuan(long fen) {
        return String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(fen, 2));
    }
}
