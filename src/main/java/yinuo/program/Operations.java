package yinuo.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The words of the description, from {@code program/operations.yaml}: one entry for each address and parameter. */
record Operations(Map<String, Map<String, Object>> operations, Map<String, String> parameters) {

    @SuppressWarnings("unchecked")
    static Operations read() {
        try (var in = new ClassPathResource("program/operations.yaml").getInputStream()) {
            Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new Operations((Map<String, Map<String, Object>>) must(file, "operations"), (Map<String, String>)
                    must(file, "parameters"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** An address without an entry is described by its name alone; the tests find it. */
    Entry of(String id) {
        var entry = operations.getOrDefault(id, Map.of());
        return new Entry(
                String.valueOf(entry.getOrDefault("summary", id)),
                String.valueOf(entry.getOrDefault("description", "")),
                String.valueOf(entry.getOrDefault("status", 200)),
                entry.get("request"),
                entry.get("answer"));
    }

    record Entry(
            String summary,
            String description,
            String status,
            @Nullable Object request,
            @Nullable Object answer) {}

    private static Object must(Map<String, Object> file, String name) {
        return java.util.Objects.requireNonNull(file.get(name), name);
    }
}
