package yinuo.page;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * A list that people take along as an Excel file of one sheet: at most about five thousand rows, read part by part.
 *
 * @param title the key of the sheet's name
 * @param file the beginning of the file's name, which ends with the day
 * @param columns the keys of the column heads
 */
public record ExcelSheet(String title, String file, List<String> columns) {

    /** How many rows a part should have. */
    public static final int AT_ONCE = 100;

    private static final int MOST = 5_000;

    /** Some rows, and the cursor behind which the next ones are found; none when there are no more. */
    public record Part(List<List<String>> rows, @Nullable String next) {}

    /** Reads the part behind a cursor, the first one behind none. */
    public interface Parts {
        Part behind(@Nullable String cursor);
    }

    public ResponseEntity<byte[]> answer(Page page, Parts parts) {
        return answer(page, "", parts);
    }

    /** The same with a last line that says who took it, when, and for which purpose. */
    public ResponseEntity<byte[]> answer(Page page, String purpose, Parts parts) {
        return ExcelBook.answer(file + "-" + page.today(), book -> {
            var sheet = book.newWorksheet(page.t(title));
            write(sheet, 0, columns.stream().map(page::t).toList());
            var end = fill(sheet, parts);
            if (!purpose.isEmpty()) {
                var now = page.stamp(page.now());
                sheet.value(end + 1, 0, page.t("page.exportedBy", page.me().name(), now, purpose.strip()));
            }
        });
    }

    /** The same for rows that are all there. */
    public ResponseEntity<byte[]> answer(Page page, String purpose, List<List<String>> rows) {
        return answer(page, purpose, _ -> new Part(rows, null));
    }

    private static int fill(Worksheet sheet, Parts parts) {
        var line = 1;
        String cursor = null;
        do {
            var part = parts.behind(cursor);
            for (var row : part.rows()) {
                write(sheet, line++, row);
            }
            cursor = part.next();
        } while (cursor != null && line <= MOST);
        return line;
    }

    private static void write(Worksheet sheet, int line, List<String> cells) {
        for (var column = 0; column < cells.size(); column++) {
            sheet.value(line, column, cells.get(column));
        }
    }
}
