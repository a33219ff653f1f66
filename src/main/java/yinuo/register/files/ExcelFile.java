package yinuo.register.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import yinuo.refusal.Refusal;
import yinuo.register.PersonName;

/** The first sheet of an Excel file that somebody sent, trusted no further than it was looked at. */
final class ExcelFile {

    static final int MOST_LINES = 50_000;

    private static final int MOST_PARTS = 500;
    private static final long MOST_BYTES = 200_000_000;
    private static final long SMALL = 5_000_000;
    private static final int MOST_RATIO = 100;
    private static final int MOST_CELLS = 40;
    private static final int MOST_DIGITS = 30;
    private static final int HEADER = 8;
    private static final int PIECE = 65_536;

    private ExcelFile() {}

    /** A line that is not empty, with its number as Excel shows it. */
    record Line(int number, List<String> cells) {

        Line {
            cells = List.copyOf(cells);
        }

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /** What a cell holds that should be text but that Excel has taken for a day: 3-2001 became March 2001. */
    static final String DATE = "\u0000date ";

    static List<Line> lines(byte[] content) {
        inspect(content);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false));
                var rows = book.getFirstSheet().openStream()) {
            var lines = new ArrayList<Line>();
            rows.map(ExcelFile::line)
                    .filter(line -> line.cells().stream().anyMatch(cell -> !cell.isEmpty()))
                    .limit(MOST_LINES + 2L)
                    .forEach(lines::add);
            if (lines.size() > MOST_LINES + 1) {
                throw Refusal.because("register.import.long", MOST_LINES);
            }
            return lines;
        } catch (IOException
                | ExcelReaderException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NoSuchElementException
                | NullPointerException unreadable) {
            throw Refusal.because("register.import.broken");
        }
    }

    /** Inflates every part once and keeps nothing, so that a bomb is found before anything is read from it. */
    private static void inspect(byte[] content) {
        if (content.length >= HEADER && ReadableWorkbook.isOLE2Header(content)) {
            throw Refusal.because("register.import.old");
        }
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            var parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS) {
                throw Refusal.because("register.import.bomb");
            }
            var left = Math.min(MOST_BYTES, Math.max(SMALL, (long) content.length * MOST_RATIO));
            for (var part : parts) {
                left -= inflated(zip, part, left);
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw Refusal.because("register.import.broken");
        }
    }

    private static long inflated(ZipFile zip, ZipArchiveEntry part, long most) throws IOException {
        var bytes = 0L;
        var piece = new byte[PIECE];
        try (var stream = zip.getInputStream(part)) {
            for (int read; (read = stream.read(piece)) > 0; ) {
                bytes += read;
                if (bytes > most) {
                    throw Refusal.because("register.import.bomb");
                }
            }
        }
        return bytes;
    }

    private static Line line(Row row) {
        var cells = new ArrayList<String>();
        for (var column = 0; column < Math.min(row.getCellCount(), MOST_CELLS); column++) {
            cells.add(row.getOptionalCell(column).map(ExcelFile::text).orElse(""));
        }
        return new Line(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            var value = cell.asNumber().stripTrailingZeros();
            var number = Math.abs((long) value.scale()) > MOST_DIGITS ? value.toString() : value.toPlainString();
            return isDay(cell) ? DATE + number : number;
        }
        var raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return raw == null ? "" : PersonName.plain(raw);
    }

    private static boolean isDay(Cell cell) {
        var format = cell.getDataFormatString();
        return format != null && format.toLowerCase(java.util.Locale.ROOT).matches(".*[ymd年月日].*");
    }
}
