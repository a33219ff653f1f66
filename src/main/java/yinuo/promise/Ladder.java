package yinuo.promise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import yinuo.staff.Role;

/**
 * Who hears of a promise and when, step by step: {@code promise/ladder.yaml}. The first step is the warning. What has to be
 * done within minutes climbs within minutes.
 */
@Component
public class Ladder {

    private static final Duration URGENT = Duration.ofMinutes(10);

    private final List<Rung> rungs;

    Ladder() {
        this.rungs = read();
    }

    /** A step: at a share of the term or at a time after its end, the owner and further roles are told. */
    public record Rung(
            int level, String kind, double share, Duration after, Duration urgent, boolean owner, List<Role> roles) {

        Instant at(Instant made, Instant due) {
            var whole = Duration.between(made, due);
            var behind = whole.compareTo(URGENT) < 0 ? urgent : after;
            return made.plusMillis((long) (whole.toMillis() * share)).plus(behind);
        }
    }

    public List<Rung> rungs() {
        return rungs;
    }

    Instant warning(Instant made, Instant due) {
        return rungs.getFirst().at(made, due);
    }

    /** The highest step whose instant has come: after a standstill the lower ones are not climbed one by one. */
    Optional<Rung> reached(Instant made, Instant due, Instant now) {
        return rungs.reversed().stream()
                .filter(rung -> !rung.at(made, due).isAfter(now))
                .findFirst();
    }

    Optional<Instant> next(int level, Instant made, Instant due) {
        return level < rungs.size() ? Optional.of(rungs.get(level).at(made, due)) : Optional.empty();
    }

    private static List<Rung> read() {
        try (var in = new ClassPathResource("promise/ladder.yaml").getInputStream()) {
            List<Map<String, Object>> steps = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return IntStream.range(0, steps.size())
                    .mapToObj(step -> rung(step + 1, steps.get(step)))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @SuppressWarnings("unchecked")
    private static Rung rung(int level, Map<String, Object> step) {
        var tell = (List<String>) must(step, "tell");
        var after = (String) step.getOrDefault("after", "PT0S");
        return new Rung(
                level,
                (String) must(step, "kind"),
                ((Number) must(step, "share")).doubleValue(),
                Duration.parse(after),
                Duration.parse((String) step.getOrDefault("urgent", after)),
                tell.contains("OWNER"),
                tell.stream()
                        .filter(who -> !who.equals("OWNER"))
                        .map(Role::valueOf)
                        .toList());
    }

    private static Object must(Map<String, Object> step, String name) {
        return Objects.requireNonNull(step.get(name), name);
    }
}
