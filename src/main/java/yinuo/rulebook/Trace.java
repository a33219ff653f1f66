package yinuo.rulebook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Which verbs of which modules carry out which clauses: {@code rulebook/trace.tsv}, written by the test that keeps it true. */
@Component
public class Trace {

    private final Map<String, List<Verb>> verbs = new LinkedHashMap<>();

    /** A verb as {@code Type.method}, and the module it belongs to. */
    public record Verb(String name, String module) {}

    Trace() {
        var file = new ClassPathResource("rulebook/trace.tsv");
        if (!file.exists()) {
            return;
        }
        try (var lines = new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().map(line -> line.split("\t")).forEach(this::put);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void put(String[] line) {
        verbs.computeIfAbsent(line[0], _ -> new ArrayList<>()).add(new Verb(line[1], line[2]));
    }

    /** The verbs that carry out a clause. */
    public List<Verb> of(String clause) {
        return verbs.getOrDefault(clause, List.of());
    }

    /** The modules they belong to, each once. */
    public List<String> modules(String clause) {
        return of(clause).stream().map(Verb::module).distinct().toList();
    }

    public Stream<String> everyModule() {
        return verbs.values().stream().flatMap(List::stream).map(Verb::module).distinct();
    }
}
