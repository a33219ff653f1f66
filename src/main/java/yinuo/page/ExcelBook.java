package yinuo.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An Excel file, written sheet by sheet. */
public final class ExcelBook {

    private static final MediaType TYPE =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private ExcelBook() {}

    /** Writes the sheets. */
    public interface Writing {
        void on(Workbook book) throws IOException;
    }

    public static byte[] bytes(Writing writing) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Yinuo", "1.0")) {
            writing.on(book);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    /** To be kept under a name, without its ending. */
    public static ResponseEntity<byte[]> answer(String file, Writing writing) {
        var name = ContentDisposition.attachment().filename(file + ".xlsx").build();
        return ResponseEntity.ok()
                .contentType(TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(bytes(writing));
    }
}
