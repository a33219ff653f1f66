package yinuo.rulebook.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import yinuo.rulebook.Trace;

/** Where people meet a module: its main page below the office, {@code rulebook/screens.yaml}. */
@Component
public class Screens {

    private final Map<String, String> paths;
    private final Trace trace;

    Screens(Trace trace) {
        this.trace = trace;
        try (var in = new ClassPathResource("rulebook/screens.yaml").getInputStream()) {
            this.paths = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A page where a clause is carried out. Its name is the text {@code rules.screen.<module>}. */
    public record Screen(String module, String path) {}

    /** Modules that people never open have no page. */
    List<Screen> of(String clause) {
        return trace.modules(clause).stream()
                .filter(module -> !path(module).isEmpty())
                .map(module -> new Screen(module, path(module)))
                .toList();
    }

    String path(String module) {
        var path = paths.get(module);
        if (path == null) {
            throw new IllegalStateException("rulebook/screens.yaml does not know " + module);
        }
        return path;
    }
}
