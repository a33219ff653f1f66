package yinuo.report.monthly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a return and the rows behind each of them, so that every number can be opened. Labels are keys of texts,
 * so that a frozen sheet still reads in both languages.
 */
public record Sheet(List<Headline> headlines, List<Table> tables, Table detail, Map<String, List<Row>> rows) {

    public Sheet {
        headlines = List.copyOf(headlines);
        tables = List.copyOf(tables);
        rows = Map.copyOf(rows);
    }

    /** A label: the key of a text, or words that people gave. */
    public record Label(@Nullable String key, @Nullable String words) {

        static Label key(String key) {
            return new Label(key, null);
        }

        static Label words(String words) {
            return new Label(null, words);
        }
    }

    /** A number to be read first: how many, or how many of how many with the target in per cent; {@code rows} opens it. */
    public record Headline(
            String key,
            long count,
            @Nullable Long of,
            @Nullable BigDecimal target,
            String rows,
            String clause) {

        /** In per cent; absent when there is nothing to divide by. */
        public @Nullable BigDecimal rate() {
            return of == null || of == 0 ? null : percent(count, of);
        }

        /** Compared unrounded: exactly the target passes. */
        public boolean isBelowTarget() {
            return of != null
                    && of > 0
                    && target != null
                    && BigDecimal.valueOf(count * 100).compareTo(target.multiply(BigDecimal.valueOf(of))) < 0;
        }
    }

    /** What a table is drawn as beside its numbers. */
    public enum Chart {
        NONE,
        /** Its first column as bars, the last period as ticks. */
        BARS
    }

    public record Table(String key, List<String> columns, List<Line> lines, Chart chart) {

        public Table {
            columns = List.copyOf(columns);
            lines = List.copyOf(lines);
        }

        public boolean isDrawn() {
            return chart == Chart.BARS && lines.stream().anyMatch(line -> line.count() > 0);
        }

        /** The lines with the most first, as they are drawn. */
        public List<Line> ranked() {
            return lines.stream()
                    .sorted(Comparator.comparingLong(Line::count).reversed())
                    .toList();
        }

        /** The longest bar. */
        public long most() {
            return lines.stream()
                    .mapToLong(line -> Math.max(line.count(), line.before() == null ? 0 : line.before()))
                    .max()
                    .orElse(0);
        }

        /** Whether there is a last period to compare with. */
        public boolean hasBefore() {
            return lines.stream().anyMatch(line -> line.before() != null && line.before() > 0);
        }

        /** Whether a column holds figures, which stand below each other to the right. */
        public boolean isFigures(int column) {
            return !lines.isEmpty() && lines.getFirst().cells().get(column).figure();
        }
    }

    public record Line(
            Label label, List<Cell> cells, @Nullable Long before) {

        public Line {
            cells = List.copyOf(cells);
        }

        /** What its first column counts. */
        public long count() {
            var number = cells.getFirst().number();
            return number == null ? 0 : number;
        }
    }

    /** A number that opens its rows, another figure such as a share or an amount, or words. */
    public record Cell(Label label, @Nullable Long number, String rows, boolean figure) {

        static Cell of(long number, String rows) {
            return new Cell(Label.words(Long.toString(number)), number, rows, true);
        }

        static Cell figure(String words) {
            return new Cell(Label.words(words), null, "", true);
        }

        static Cell words(String words) {
            return new Cell(Label.words(words), null, "", false);
        }

        static Cell key(String key) {
            return new Cell(Label.key(key), null, "", false);
        }
    }

    /** One thing that was counted: its number, what it is, and the path of its page below the office. */
    public record Row(String number, String title, String path) {}

    public static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
