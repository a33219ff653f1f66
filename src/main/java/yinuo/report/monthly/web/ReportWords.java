package yinuo.report.monthly.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import yinuo.page.Page;
import yinuo.report.monthly.Sheet;

/** How the figures of a sheet are written on a page. */
public final class ReportWords {

    private ReportWords() {}

    public static String of(Sheet.Label label, Page page) {
        return ReportSheet.text(label, page);
    }

    /** A day that something begins with: 11-27. */
    public static String from(Instant start, Page page) {
        var day = start.atZone(page.zone()).toLocalDate();
        return day.getYear() == page.today().getYear() ? day.toString().substring(5) : day.toString();
    }

    /** What a chart says, as its title: which line leads, unless two do. */
    public static String title(Sheet.Table table, Page page) {
        var ranked = table.ranked();
        var total = ranked.stream().mapToLong(Sheet.Line::count).sum();
        var most = ranked.isEmpty() ? 0 : ranked.getFirst().count();
        if (!table.isDrawn() || ranked.size() < 2 || ranked.get(1).count() == most) {
            return page.t(table.key());
        }
        return page.t(
                "report.chart.most",
                page.t(table.key()),
                of(ranked.getFirst().label(), page),
                most,
                Sheet.percent(most, total).toPlainString());
    }

    /** A chart for those who hear it: every line with its number. */
    public static String spoken(Sheet.Table table, Page page) {
        return table.ranked().stream()
                .map(line -> of(line.label(), page) + " " + line.count())
                .collect(Collectors.joining(page.t("page.and"), page.t(table.key()) + " ", ""));
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
