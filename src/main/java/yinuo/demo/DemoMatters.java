package yinuo.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import yinuo.desk.complaint.Category;

/** What the demo's residents complain about, and what the staff say: {@code demo/matters.yaml}. */
record DemoMatters(List<Matter> matters, List<String> contacts, List<String> replies, List<String> opinions) {

    record Matter(Category category, String words, String result) {}

    static DemoMatters read() {
        try (var in = new ClassPathResource("demo/matters.yaml").getInputStream()) {
            Map<String, List<Object>> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new DemoMatters(
                    all.getOrDefault("matters", List.of()).stream()
                            .map(DemoMatters::matter)
                            .toList(),
                    texts(all, "contacts"),
                    texts(all, "replies"),
                    texts(all, "opinions"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @SuppressWarnings("unchecked")
    private static Matter matter(Object row) {
        var fields = (Map<String, String>) row;
        return new Matter(
                Category.valueOf(String.valueOf(fields.get("category"))),
                String.valueOf(fields.get("words")),
                String.valueOf(fields.get("result")));
    }

    private static List<String> texts(Map<String, List<Object>> all, String name) {
        return all.getOrDefault(name, List.of()).stream().map(String::valueOf).toList();
    }
}
