package yinuo.register.files;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yinuo.refusal.Refusal;
import yinuo.refusal.Refusal.Word;
import yinuo.register.files.ExcelFile.Line;

/** A register file whose headings are understood. The heading line is the first that names both homes and people. */
final class ImportSheet {

    private static final int HEADING_WITHIN = 10;
    private static final Set<ImportColumn> NEEDED = EnumSet.of(ImportColumn.HOME, ImportColumn.NAME);

    private final Map<ImportColumn, Integer> columns;
    private final List<Line> lines;

    private ImportSheet(Map<ImportColumn, Integer> columns, List<Line> lines) {
        this.columns = columns;
        this.lines = lines;
    }

    static ImportSheet of(List<Line> lines) {
        var first = columns(lines.isEmpty() ? new Line(1, List.of()) : lines.getFirst());
        for (var n = 0; n < Math.min(lines.size(), HEADING_WITHIN); n++) {
            var columns = columns(lines.get(n));
            if (columns.keySet().containsAll(NEEDED)) {
                return new ImportSheet(columns, lines.subList(n + 1, lines.size()));
            }
        }
        var missing = NEEDED.stream()
                .filter(column -> !first.containsKey(column))
                .findFirst()
                .orElseThrow();
        throw Refusal.because("register.import.noColumn", new Word("register.column." + missing.name()));
    }

    private static Map<ImportColumn, Integer> columns(Line line) {
        var columns = new EnumMap<ImportColumn, Integer>(ImportColumn.class);
        for (var n = 0; n < line.cells().size(); n++) {
            var at = n;
            ImportColumn.under(line.cell(n)).ifPresent(column -> columns.putIfAbsent(column, at));
        }
        return columns;
    }

    List<Line> lines() {
        return lines;
    }

    String text(Line line, ImportColumn column) {
        var at = columns.get(column);
        return at == null ? "" : line.cell(at);
    }
}
