package yinuo.desk.messages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import yinuo.refusal.Refusal;

/** A table of messages: its header and its rows, as the file has them. */
public record MessageFile(List<String> header, List<List<String>> rows) {

    private static final int MOST_ROWS = 20_000;

    /** Reads comma-separated values in UTF-8 or, failing that, in GB18030. */
    static MessageFile read(byte[] content) {
        var text = decoded(content).replaceFirst("^\uFEFF", "");
        try (var parser = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
            var records = parser.getRecords();
            if (records.size() < 2) {
                throw Refusal.because("messages.refusal.empty");
            }
            if (records.size() > MOST_ROWS) {
                throw Refusal.because("messages.refusal.long", MOST_ROWS);
            }
            return new MessageFile(
                    records.getFirst().toList(),
                    records.subList(1, records.size()).stream()
                            .map(CSVRecord::toList)
                            .toList());
        } catch (IOException | java.io.UncheckedIOException | IllegalStateException broken) {
            throw Refusal.because("messages.refusal.unreadable");
        }
    }

    private static String decoded(byte[] content) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException other) {
            return new String(content, Charset.forName("GB18030"));
        }
    }

    String cell(List<String> row, int column) {
        return column >= 0 && column < row.size() ? row.get(column).strip() : "";
    }
}
