package yinuo.desk.phrases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The wording a company starts with: {@code desk/phrases.yaml}. */
@Component
class PhraseDefaults {

    private final Map<String, Situation> situations = new LinkedHashMap<>();

    /** A situation with its words in each language. */
    record Situation(String code, List<String> clauses, Map<String, Worded> in) {

        Phrase phrase(String language) {
            var worded = in.getOrDefault(language, in.values().iterator().next());
            return new Phrase(code, clauses, worded.situation(), worded.variants(), worded.avoid(), 0);
        }
    }

    record Worded(String situation, List<String> variants, String avoid) {}

    PhraseDefaults() {
        try (var in = new ClassPathResource("desk/phrases.yaml").getInputStream()) {
            List<Map<String, Object>> rows = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            rows.stream().map(PhraseDefaults::situation).forEach(one -> situations.put(one.code(), one));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Map<String, Situation> all() {
        return situations;
    }

    private static Situation situation(Map<String, Object> row) {
        var in = new LinkedHashMap<String, Worded>();
        in.put("zh", worded(row, "zh"));
        in.put("en", worded(row, "en"));
        return new Situation(String.valueOf(row.get("code")), texts(row.get("clauses")), in);
    }

    @SuppressWarnings("unchecked")
    private static Worded worded(Map<String, Object> row, String language) {
        var words = (Map<String, Object>) row.get(language);
        var avoid = words.get("avoid");
        return new Worded(
                String.valueOf(words.get("when")), texts(words.get("say")), avoid == null ? "" : avoid.toString());
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }
}
