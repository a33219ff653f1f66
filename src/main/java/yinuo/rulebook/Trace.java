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
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Which verbs carry out which clauses: {@code rulebook/trace.tsv}, written by the test that keeps it true. */
@Component
public class Trace {

    private final Map<String, List<String>> verbs = new LinkedHashMap<>();

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
        verbs.computeIfAbsent(line[0], _ -> new ArrayList<>()).add(line[1]);
    }

    /** The verbs that carry out a clause, as {@code Type.method}. */
    public List<String> of(String clause) {
        return verbs.getOrDefault(clause, List.of());
    }
}
