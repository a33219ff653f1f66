package yinuo.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file as somebody sends it: what it is called, what it is said to be, and what it holds. */
public record Upload(String name, String claimed, byte[] content) {

    private static final int LONGEST = 120;

    /** The part of a form, with its name stripped of folders and of characters that no screen shows. */
    public static Upload of(MultipartFile file) {
        try {
            return new Upload(fileName(file.getOriginalFilename()), clean(file.getContentType()), file.getBytes());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** The ending of the name without its dot, or nothing. */
    String ending() {
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String clean(@Nullable String sent) {
        return sent == null
                ? ""
                : sent.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "").strip();
    }

    private static String fileName(@Nullable String sent) {
        var name = clean(sent);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return name.substring(Math.max(0, name.length() - LONGEST));
    }
}
