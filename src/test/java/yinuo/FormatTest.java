package yinuo;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All sources look the same. {@code -Dformat=write} makes them so; otherwise the first that does not is named. */
class FormatTest {

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    @Test
    void every_source_is_formatted() throws IOException, FormatterException {
        for (var file : sources()) {
            var text = Files.readString(file);
            var formatted = formatted(text);
            if (System.getProperty("format", "check").equals("write")) {
                if (!formatted.equals(text)) {
                    Files.writeString(file, formatted);
                }
            } else {
                assertThat(text).as(file + " (repair by -Dformat=write)").isEqualTo(formatted);
            }
        }
    }

    private static String formatted(String text) throws FormatterException {
        var ordered = ImportOrderer.reorderImports(
                RemoveUnusedImports.removeUnusedImports(text), JavaFormatterOptions.Style.PALANTIR);
        return FORMATTER.formatSource(ordered);
    }

    private static List<Path> sources() throws IOException {
        try (var files = Stream.of(Path.of("src"), Path.of("bench"))
                .filter(Files::exists)
                .flatMap(FormatTest::walk)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
