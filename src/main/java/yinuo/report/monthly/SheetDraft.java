package yinuo.report.monthly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import yinuo.report.monthly.Sheet.Cell;
import yinuo.report.monthly.Sheet.Headline;
import yinuo.report.monthly.Sheet.Line;
import yinuo.report.monthly.Sheet.Row;
import yinuo.report.monthly.Sheet.Table;

/** A sheet in the making: whoever counts something also leaves the rows that were counted. */
final class SheetDraft<T> {

    private final Function<T, Row> row;
    private final List<Headline> headlines = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final Map<String, List<Row>> rows = new LinkedHashMap<>();

    SheetDraft(Function<T, Row> row) {
        this.row = row;
    }

    /** How many. */
    void count(String key, List<T> counted, String clause) {
        headlines.add(new Headline(key, counted.size(), null, null, keep(key, counted), clause));
    }

    /** How many of how many; the rows are those that are missing when there is a target, else those that count. */
    void rate(String key, List<T> whole, Predicate<T> part, @Nullable BigDecimal target, String clause) {
        var counted = whole.stream().filter(part).toList();
        var shown =
                target == null ? counted : whole.stream().filter(part.negate()).toList();
        headlines.add(new Headline(key, counted.size(), (long) whole.size(), target, keep(key, shown), clause));
    }

    /** An amount of money, in fen. */
    void amount(String key, long fen, List<T> behind, String clause) {
        headlines.add(new Headline(key + ".fen", fen, null, null, keep(key, behind), clause));
    }

    Cell cell(String name, List<T> counted) {
        return Cell.of(counted.size(), keep(name, counted));
    }

    void table(String key, List<String> columns, List<Line> lines, Sheet.Chart chart) {
        tables.add(new Table(key, columns, lines, chart));
    }

    private String keep(String name, List<T> counted) {
        rows.put(name, counted.stream().map(row).toList());
        return name;
    }

    Sheet sheet(Table detail) {
        return new Sheet(headlines, tables, detail, rows);
    }
}
