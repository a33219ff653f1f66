package yinuo.register.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;

/** Excel files for tests, sound and otherwise. */
public final class Sheets {

    private Sheets() {}

    /** One sheet; a number becomes a number cell, a day a date cell, all else text. */
    public static byte[] of(Object[]... lines) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("住户");
            for (var line = 0; line < lines.length; line++) {
                for (var cell = 0; cell < lines[line].length; cell++) {
                    switch (lines[line][cell]) {
                        case Number number -> sheet.value(line, cell, number);
                        case java.time.LocalDate day -> {
                            sheet.value(line, cell, day);
                            sheet.style(line, cell).format("mmm-yy").set();
                        }
                        case Object text -> sheet.value(line, cell, text.toString());
                    }
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return out.toByteArray();
    }

    public static Object[] line(Object... cells) {
        return cells;
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return out.toByteArray();
    }

    /** A sound workbook whose sheet was written by hand, for what no writer would write. */
    static byte[] book(String sheet) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = ZipFile.builder().setByteArray(of(line("x"))).get()) {
            for (var part : Collections.list(zip.getEntries())) {
                parts.put(part.getName(), zip.getInputStream(part).readAllBytes());
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        parts.put("xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }
}
