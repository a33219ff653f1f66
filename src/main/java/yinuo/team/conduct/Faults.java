package yinuo.team.conduct;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import yinuo.office.Office;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Points;
import yinuo.rulebook.Rulebook;
import yinuo.rulebook.Term;
import yinuo.team.conduct.Fault.Group;
import yinuo.team.conduct.Fault.Rung;
import yinuo.team.conduct.Fault.Sanction;
import yinuo.team.conduct.Fault.Side;

/** The catalogue of faults and bonuses, with the points an office has for them. */
@Component
public class Faults {

    /** What a finding of a patrol is when no clause prices it. */
    public static final String UNPRICED = "DE-33";

    /** What good work is. */
    public static final String GOOD_WORK = "BO-01";

    private static final BigDecimal MOST = BigDecimal.valueOf(20);
    private static final List<String> LATE = List.of("DE-08a", "DE-08b", "DE-08c");

    private final Map<String, Fault> byCode = new LinkedHashMap<>();
    private final Rulebook rulebook;

    Faults(Rulebook rulebook) {
        this.rulebook = rulebook;
        try (var in = new ClassPathResource("team/faults.yaml").getInputStream()) {
            List<Map<String, Object>> rows = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            rows.stream().map(Faults::fault).forEach(fault -> byCode.put(fault.code(), fault));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public List<Fault> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<Fault> find(@Nullable String code) {
        return Optional.ofNullable(code == null ? null : byCode.get(code));
    }

    public Fault get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No fault " + code));
    }

    /** What a failed item of the checklist of D07 is; most are priced by no clause. */
    public Fault of(String item) {
        return byCode.values().stream()
                .filter(fault -> fault.items().stream().anyMatch(item::startsWith))
                .findFirst()
                .orElseGet(() -> get(UNPRICED));
    }

    /** The choices of points on a day, least first; none for a fault without a price. */
    public List<Points> choices(Office.Id office, Fault fault, LocalDate day) {
        return fault.points().stream()
                .map(name -> rulebook.points(office, fault.clause(), name, day))
                .toList();
    }

    /** The points somebody begins with: the least there are. */
    public BigDecimal least(Office.Id office, Fault fault, LocalDate day) {
        return choices(office, fault, day).stream()
                .map(Points::least)
                .findFirst()
                .orElse(BigDecimal.ONE);
    }

    /** Whether the procedure leaves room for these points: a price for each piece, a range, one of two levels, or none. */
    @Clause({
        "D13-4.2.1.1",
        "D13-4.2.1.2",
        "D13-4.2.1.3",
        "D13-4.2.1.4",
        "D13-4.2.1.5",
        "D13-4.2.2.4",
        "D13-4.2.2.5b",
        "D13-4.2.2.6a",
        "D13-4.2.2.7a",
        "D14-4.2.1.1",
        "D14-4.2.1.2",
        "D14-4.2.1.3",
        "D14-4.2.1.4",
        "D14-4.2.1.5",
        "D14-4.2.2.5",
        "D14-4.2.2.6b",
        "D14-4.2.2.7a",
        "D14-4.2.2.8a"
    })
    public boolean admits(Office.Id office, Fault fault, LocalDate day, BigDecimal points) {
        if (points.signum() <= 0 || !Points.isStep(points) || points.compareTo(MOST) > 0) {
            return false;
        }
        var choices = choices(office, fault, day);
        if (fault.pieces() > 1) {
            var each = choices.getFirst().least();
            return points.remainder(each).signum() == 0
                    && points.divide(each).compareTo(BigDecimal.valueOf(fault.pieces())) <= 0;
        }
        return choices.isEmpty() || choices.stream().anyMatch(choice -> choice.admits(points));
    }

    /** What being late by this is; nothing when in time. The limit itself belongs to the milder. */
    @Clause({"D13-4.2.2.3a", "D13-4.2.2.3b", "D13-4.2.2.3c", "D14-4.2.2.3a", "D14-4.2.2.3b", "D14-4.2.2.3c"})
    public Optional<Fault> late(Office.Id office, Duration late, LocalDate day) {
        if (late.isZero() || late.isNegative()) {
            return Optional.empty();
        }
        return LATE.stream()
                .map(this::get)
                .filter(fault -> fault.within() == null || late.compareTo(within(office, fault, day)) <= 0)
                .findFirst();
    }

    private Duration within(Office.Id office, Fault fault, LocalDate day) {
        var term = rulebook.term(office, fault.clause(), Objects.requireNonNull(fault.within()), day);
        return term instanceof Term.Span(var length) ? length : Duration.ZERO;
    }

    /** Yuan that are kept from the wages beside the points; the money itself is the payroll's. */
    public int wage(Office.Id office, Fault fault, LocalDate day) {
        return fault.wage() == null ? 0 : rulebook.count(office, fault.clause(), fault.wage(), day);
    }

    /** At which time of a month a step of the ladder is reached. */
    public int times(Office.Id office, Rung rung, LocalDate day) {
        return rulebook.count(office, rung.clause(), "times", day);
    }

    /** The further points of a step, if its clause has any. */
    public Optional<Points> further(Office.Id office, Rung rung, LocalDate day) {
        return rulebook.figure(rung.clause(), "points").map(_ -> rulebook.points(office, rung.clause(), "points", day));
    }

    @SuppressWarnings("unchecked")
    private static Fault fault(Map<String, Object> row) {
        var rungs = new ArrayList<Rung>();
        for (var rung : (List<Map<String, String>>) row.getOrDefault("ladder", List.of())) {
            rungs.add(new Rung(text(rung, "clause"), Sanction.valueOf(text(rung, "sanction"))));
        }
        return new Fault(
                text(row, "code"),
                Group.valueOf(text(row, "group")),
                text(row, "zh"),
                text(row, "en"),
                (List<String>) row.getOrDefault("clauses", List.of()),
                (List<String>) row.getOrDefault("points", List.of()),
                (int) row.getOrDefault("pieces", 1),
                Side.valueOf(text(row, "side")),
                (boolean) row.getOrDefault("grave", false),
                (String) row.get("within"),
                (String) row.get("wage"),
                (List<String>) row.getOrDefault("items", List.of()),
                rungs);
    }

    private static String text(Map<String, ?> row, String name) {
        return Objects.requireNonNull(row.get(name), name).toString();
    }
}
