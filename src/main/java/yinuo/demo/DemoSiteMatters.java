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

/** What a tenant of the park or the mall brings: {@code demo/sites.yaml}. */
record DemoSiteMatters(
        String home, String person, String phone, Category category, String words, String facts, String result) {

    static List<DemoSiteMatters> of(String site) {
        try (var in = new ClassPathResource("demo/sites.yaml").getInputStream()) {
            Map<String, List<Map<String, String>>> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return all.getOrDefault(site, List.of()).stream()
                    .map(DemoSiteMatters::matter)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static DemoSiteMatters matter(Map<String, String> row) {
        return new DemoSiteMatters(
                text(row, "home"),
                text(row, "person"),
                text(row, "phone"),
                Category.valueOf(text(row, "category")),
                text(row, "words"),
                text(row, "facts"),
                text(row, "result"));
    }

    private static String text(Map<String, String> row, String name) {
        return String.valueOf(row.get(name));
    }
}
