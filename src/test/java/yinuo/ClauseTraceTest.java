package yinuo;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import yinuo.rulebook.Clause;

/**
 * Keeps clause, verb, test and screen together: every marked clause exists, every verb that carries one out is proved by a
 * test, every test proves a verb. Writes {@code docs/clauses.md} and what the rulebook's pages show of it.
 */
class ClauseTraceTest {

    private static final Path PAGE = Path.of("docs/clauses.md");
    private static final Path TRACE = Path.of("src/main/resources/rulebook/trace.tsv");
    private static final Pattern ON_SCREEN = Pattern.compile("data-clause=\"(D[0-9]{2}-[^\"$]+)\"");

    /** The folder of a verb's module below the wings. */
    private final Map<String, String> modules = new HashMap<>();

    private final SortedMap<String, SortedSet<String>> verbs = marked(new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("yinuo"));
    private final SortedMap<String, SortedSet<String>> tests = marked(new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("yinuo"));

    @Test
    void every_clause_that_is_named_exists() throws IOException {
        var known = catalogue().keySet();

        assertThat(known).hasSize(1058);
        assertThat(known)
                .containsAll(verbs.keySet())
                .containsAll(tests.keySet())
                .containsAll(screens());
    }

    @Test
    void every_verb_is_proved_by_a_test_and_every_proof_has_a_verb() {
        assertThat(tests.keySet()).isEqualTo(verbs.keySet());
    }

    @Test
    void the_page_of_clauses_is_up_to_date() throws IOException {
        var page = page();
        var trace = new StringBuilder();
        verbs.forEach((clause, of) ->
                of.forEach(verb -> trace.append("%s\t%s\t%s\n".formatted(clause, verb, modules.get(verb)))));

        if (System.getenv("CI") != null) {
            assertThat(PAGE).hasContent(page);
            assertThat(TRACE).hasContent(trace.toString());
        } else {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
            Files.writeString(TRACE, trace);
        }
    }

    private String page() throws IOException {
        var page = new StringBuilder("""
                # Clauses

                Which clause of the procedures is carried out by which verb and proved by which test. Written by
                `ClauseTraceTest`. Clauses without a verb are not carried out by software yet, or are content (scope,
                conduct, phrases, curriculum).

                """);
        var document = "";
        for (var clause : catalogue().entrySet()) {
            if (!verbs.containsKey(clause.getKey())) {
                continue;
            }
            if (!clause.getKey().startsWith(document) || document.isEmpty()) {
                document = clause.getKey().substring(0, 3);
                page.append("## ")
                        .append(document)
                        .append("\n\n| Clause | What | Carried out by | Proved by |\n|---|---|---|---|\n");
            }
            page.append("| %s | %s | %s | %s |%n"
                    .formatted(
                            clause.getKey(),
                            clause.getValue(),
                            String.join(", ", verbs.get(clause.getKey())),
                            String.join(", ", tests.getOrDefault(clause.getKey(), new TreeSet<>()))));
        }
        return page.toString();
    }

    private SortedMap<String, SortedSet<String>> marked(JavaClasses classes) {
        var found = new TreeMap<String, SortedSet<String>>();
        for (var type : classes) {
            type.getMembers()
                    .forEach(
                            member -> modules.putIfAbsent(type.getSimpleName() + "." + member.getName(), module(type)));
            modules.putIfAbsent(type.getSimpleName(), module(type));
            type.tryGetAnnotationOfType(Clause.class).ifPresent(clause -> put(found, clause, type.getSimpleName()));
            type.getMembers()
                    .forEach(member -> member.tryGetAnnotationOfType(Clause.class)
                            .ifPresent(clause -> put(found, clause, type.getSimpleName() + "." + member.getName())));
        }
        return found;
    }

    private static String module(JavaClass type) {
        var parts = type.getPackageName().split("\\.");
        var last = parts[parts.length - 1];
        return last.equals("web") || last.equals("deed") ? parts[parts.length - 2] : last;
    }

    private static void put(SortedMap<String, SortedSet<String>> found, Clause clause, String where) {
        for (var id : clause.value()) {
            found.computeIfAbsent(id, _ -> new TreeSet<>()).add(where);
        }
    }

    private static SortedSet<String> screens() throws IOException {
        var ids = new TreeSet<String>();
        try (var templates = Files.walk(Path.of("src/main/jte"))) {
            for (var template : templates.filter(Files::isRegularFile).toList()) {
                ON_SCREEN.matcher(Files.readString(template)).results().forEach(found -> ids.add(found.group(1)));
            }
        }
        return ids;
    }

    private static Map<String, String> catalogue() throws IOException {
        var clauses = new java.util.LinkedHashMap<String, String>();
        for (var document = 0; document <= 15; document++) {
            var file = Path.of("src/main/resources/rulebook/D%02d.yaml".formatted(document));
            List<Map<String, Object>> rows = new Yaml().load(Files.readString(file));
            rows.forEach(row ->
                    clauses.put(row.get("id").toString(), row.get("label").toString()));
        }
        return clauses;
    }
}
