package yinuo.report.monthly.web;

import java.math.BigDecimal;
import java.util.Locale;
import yinuo.page.Page;
import yinuo.report.monthly.Sheet;

/** How the figures of a sheet are written on a page. */
public final class ReportWords {

    private ReportWords() {}

    public static String of(Sheet.Label label, Page page) {
        return ReportSheet.text(label, page);
    }

    /** A rate in per cent, an amount in yuan, else how many. */
    public static String value(Sheet.Headline one) {
        if (one.key().endsWith(".fen")) {
            return String.format(Locale.ROOT, "¥%,.2f", BigDecimal.valueOf(one.count(), 2));
        }
        if (one.of() == null) {
            return Long.toString(one.count());
        }
        var rate = one.rate();
        return rate == null ? "—" : rate.toPlainString() + "%";
    }
}
