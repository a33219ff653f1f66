package yinuo.desk.messages;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** Which words in the header of a file name which column: {@code desk/message-headers.properties}. */
record MessageHeaders(Properties words) {

    static MessageHeaders read() {
        var file = new ClassPathResource("desk/message-headers.properties");
        try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            var words = new Properties();
            words.load(in);
            return new MessageHeaders(words);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The first column whose header says so, or -1. */
    int column(MessageFile file, String what) {
        var names = Pattern.compile(words.getProperty(what), CASE_INSENSITIVE);
        for (var n = 0; n < file.header().size(); n++) {
            if (names.matcher(file.header().get(n)).find()) {
                return n;
            }
        }
        return -1;
    }
}
