package yinuo.rulebook;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.office.Office;
import yinuo.refusal.BadInput;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/**
 * The numbers of the procedures as they hold in an office on a day. Asking for a number nobody defined is a mistake of
 * the program and fails with {@link IllegalArgumentException}.
 */
@Service
@Transactional
public class Rulebook {

    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final OfficeRules rules;
    private final NumberChanges changes;
    private final Clock clock;

    Rulebook(OfficeRules rules, NumberChanges changes, Clock clock) {
        this.rules = rules;
        this.changes = changes;
        this.clock = clock;
        Procedures.rows("rulebook/numbers.yaml").stream()
                .map(Figure::of)
                .forEach(figure -> figures.put(figure.clause() + " " + figure.name(), figure));
    }

    public Term term(Office.Id office, String clause, String name, LocalDate on) {
        return Term.parse(value(office, clause, name, on, Figure.Kind.TERM));
    }

    public int count(Office.Id office, String clause, String name, LocalDate on) {
        return Integer.parseInt(value(office, clause, name, on, Figure.Kind.COUNT));
    }

    /** Per cent. */
    public BigDecimal rate(Office.Id office, String clause, String name, LocalDate on) {
        return new BigDecimal(value(office, clause, name, on, Figure.Kind.RATE));
    }

    /** The instant a term ends that needs no event. */
    public Instant due(Office.Id office, Term term, Instant start) {
        return term.end(start.atZone(clock.getZone()), rules.calendar(office)).toInstant();
    }

    public WorkCalendar calendar(Office.Id office) {
        return rules.calendar(office);
    }

    /** All numbers of a clause as they hold on a day, by what they start with. */
    public Map<Figure, String> numbers(Office.Id office, String clause, LocalDate on) {
        var numbers = new LinkedHashMap<Figure, String>();
        figures.values().stream()
                .filter(figure -> figure.clause().equals(clause))
                .forEach(figure -> numbers.put(figure, value(office, figure, on)));
        return numbers;
    }

    /** What the office changed of one clause, the newest first. */
    public List<NumberChange> history(Office.Id office, String clause) {
        return figures.values().stream()
                .filter(figure -> figure.clause().equals(clause))
                .flatMap(figure -> rules.changes(office, clause, figure.name()).stream())
                .sorted(java.util.Comparator.comparing(NumberChange::at).reversed())
                .toList();
    }

    /** Changes a number from a day on, today at the earliest: nobody makes the past broken or kept afterwards. */
    public void change(Actor actor, String clause, String name, String value, LocalDate from, String reason) {
        actor.must(Deed.CHANGE_RULEBOOK);
        var figure = figure(clause, name);
        new BadInput.Check()
                .that(fits(figure.kind(), value.strip()), "value", "rules.bad." + figure.kind())
                .that(!from.isBefore(LocalDate.now(clock)), "from", "rules.bad.from")
                .that(!reason.isBlank(), "reason", "rules.bad.reason")
                .done();
        var office = actor.office().id();
        changes.add(
                office,
                new NumberChange(clause, name, value.strip(), from, actor.name(), reason.strip(), clock.instant()));
        rules.forget(office);
    }

    /** Says of one day whether it is worked. */
    public void change(Actor actor, WorkCalendar.Special day) {
        actor.must(Deed.CHANGE_RULEBOOK);
        changes.put(actor.office().id(), day);
        rules.forget(actor.office().id());
    }

    private String value(Office.Id office, String clause, String name, LocalDate on, Figure.Kind kind) {
        var figure = figure(clause, name);
        if (figure.kind() != kind) {
            throw new IllegalArgumentException("%s %s is a %s".formatted(clause, name, figure.kind()));
        }
        return value(office, figure, on);
    }

    private String value(Office.Id office, Figure figure, LocalDate on) {
        return rules.changes(office, figure.clause(), figure.name()).reversed().stream()
                .filter(change -> !change.from().isAfter(on))
                .findFirst()
                .map(NumberChange::value)
                .orElse(figure.value());
    }

    private Figure figure(String clause, String name) {
        return Optional.ofNullable(figures.get(clause + " " + name))
                .orElseThrow(() -> new IllegalArgumentException("No number %s of %s".formatted(name, clause)));
    }

    private static boolean fits(Figure.Kind kind, String value) {
        try {
            kind.check(value);
            return true;
        } catch (IllegalArgumentException unfit) {
            return false;
        }
    }
}
