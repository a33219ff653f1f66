package yinuo.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import yinuo.office.Office;

/** The fifteen procedures with their introduction, D00 to D15, as they ship with the program. */
@Component
public class Procedures {

    private static final Pattern ACTOR = Pattern.compile("[^/；、→—\\s]+");

    private final List<Procedure> procedures;
    private final Map<String, String> actors;
    private final SequencedMap<String, List<Paragraph>> documents = new LinkedHashMap<>();
    private final Map<String, Paragraph> byId = new LinkedHashMap<>();

    Procedures() {
        procedures = rows("rulebook/documents.yaml").stream()
                .map(Procedures::procedure)
                .toList();
        actors = rows("rulebook/actors.yaml").stream()
                .collect(Collectors.toMap(row -> text(row, "zh"), row -> text(row, "en")));
        procedures.forEach(procedure -> load(procedure.id()));
    }

    public List<Procedure> all() {
        return procedures;
    }

    public Optional<Procedure> procedure(String document) {
        return procedures.stream()
                .filter(procedure -> procedure.id().equals(document))
                .findFirst();
    }

    public SequencedMap<String, List<Paragraph>> documents() {
        return documents;
    }

    /** The entries of a document, none of an unknown one. */
    public List<Paragraph> of(String document) {
        return documents.getOrDefault(document, List.of());
    }

    public Optional<Paragraph> find(String clause) {
        return Optional.ofNullable(byId.get(clause));
    }

    /** Entries that name the words in id, label, summary or form. */
    public List<Paragraph> search(String words) {
        return byId.values().stream()
                .filter(paragraph -> paragraph.says(words.strip()))
                .limit(100)
                .toList();
    }

    private void load(String document) {
        var paragraphs = rows("rulebook/" + document + ".yaml").stream()
                .map(this::paragraph)
                .toList();
        documents.put(document, paragraphs);
        paragraphs.forEach(paragraph -> byId.put(paragraph.id(), paragraph));
    }

    /** Whether an office works by a clause: by its whole procedure, or by this clause as all do. */
    public boolean isInForce(Office office, Paragraph paragraph) {
        return procedure(paragraph.document())
                .filter(procedure -> procedure.isInForce(office, paragraph.id()))
                .isPresent();
    }

    @SuppressWarnings("unchecked")
    private static Procedure procedure(Map<String, Object> row) {
        var profile = row.get("profile");
        return new Procedure(
                text(row, "id"),
                text(row, "zh"),
                text(row, "en"),
                profile == null ? null : Office.Profile.valueOf(profile.toString()),
                Set.copyOf((List<String>) row.getOrDefault("common", List.of())));
    }

    @SuppressWarnings("unchecked")
    private Paragraph paragraph(Map<String, Object> row) {
        return new Paragraph(
                text(row, "id"),
                text(row, "label"),
                text(row, "title"),
                text(row, "zh"),
                text(row, "en"),
                text(row, "kind"),
                text(row, "who"),
                actors(text(row, "who")),
                Objects.toString(row.get("when"), ""),
                (List<String>) row.getOrDefault("forms", List.of()));
    }

    /** The same people in English, with signs for "or", "and" and "then" that English has too. */
    private String actors(String who) {
        return ACTOR.matcher(who)
                .replaceAll(one -> Objects.requireNonNull(actors.get(one.group()), one.group()))
                .replace("/", " / ")
                .replace("；", "; ")
                .replace("、", ", ");
    }

    private static String text(Map<String, Object> row, String name) {
        return Objects.requireNonNull(row.get(name), name).toString();
    }

    static List<Map<String, Object>> rows(String resource) {
        try (var in = new ClassPathResource(resource).getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
