package yinuo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every text exists in both languages and takes the same arguments; every text a template names exists. */
class MessagesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern KEY = Pattern.compile("page\\.t\\(\"([A-Za-z0-9._-]+)\"[,)]");

    @Test
    void english_is_complete_and_takes_the_same_arguments() throws IOException {
        try (var files = Files.list(BUNDLES)) {
            for (var file : files.filter(one -> !one.toString().contains("_en")).toList()) {
                var chinese = read(file);
                var english = read(Path.of(file.toString().replace(".properties", "_en.properties")));

                assertThat(english.keySet()).as(file.toString()).isEqualTo(chinese.keySet());
                chinese.forEach((key, text) -> assertThat(
                                new MessageFormat(english.getProperty(key.toString())).getFormatsByArgumentIndex())
                        .as(key.toString())
                        .hasSameSizeAs(new MessageFormat(text.toString()).getFormatsByArgumentIndex()));
            }
        }
    }

    @Test
    void every_text_that_a_template_names_exists() throws IOException {
        var known = all().stringPropertyNames();
        var named = new TreeSet<String>();
        try (var templates = Files.walk(Path.of("src/main/jte"))) {
            for (var template : templates.filter(Files::isRegularFile).toList()) {
                KEY.matcher(Files.readString(template)).results().forEach(found -> named.add(found.group(1)));
            }
        }

        assertThat(named).isNotEmpty().allMatch(known::contains);
    }

    @Test
    void no_key_stands_in_two_bundles() throws IOException {
        var seen = new TreeSet<String>();
        try (var files = Files.list(BUNDLES)) {
            for (var file : files.filter(one -> !one.toString().contains("_en")).toList()) {
                assertThat(read(file).stringPropertyNames())
                        .as(file.toString())
                        .allSatisfy(key -> assertThat(seen.add(key)).as(key).isTrue());
            }
        }
    }

    private static Properties all() throws IOException {
        var all = new Properties();
        try (var files = Files.list(BUNDLES)) {
            for (var file : files.filter(one -> !one.toString().contains("_en")).toList()) {
                all.putAll(read(file));
            }
        }
        return all;
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
