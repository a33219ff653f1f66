package yinuo.rulebook;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.office.Office;
import yinuo.refusal.BadInput;
import yinuo.refusal.Missing;
import yinuo.refusal.Refusal;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/**
 * The numbers of the procedures as they hold in an office on a day. Asking for a number nobody defined is a mistake of
 * the program and fails with {@link IllegalArgumentException}.
 */
@Service
public class Rulebook {

    /** How many years ahead a change may be decided. */
    private static final int FORESIGHT = 2;

    private static final int LONGEST = 500;

    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final Procedures procedures;
    private final OfficeRules rules;
    private final NumberChanges changes;
    private final Clock clock;

    Rulebook(Procedures procedures, OfficeRules rules, NumberChanges changes, Clock clock) {
        this.procedures = procedures;
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

    public Points points(Office.Id office, String clause, String name, LocalDate on) {
        return Points.parse(value(office, clause, name, on, Figure.Kind.POINTS));
    }

    /** A time of day. */
    public LocalTime time(Office.Id office, String clause, String name, LocalDate on) {
        return LocalTime.parse(value(office, clause, name, on, Figure.Kind.TIME));
    }

    public Set<DayOfWeek> weekdays(Office.Id office, String clause, String name, LocalDate on) {
        return Weekdays.parse(value(office, clause, name, on, Figure.Kind.WEEKDAYS));
    }

    public String text(Office.Id office, String clause, String name, LocalDate on) {
        return value(office, clause, name, on, Figure.Kind.TEXT);
    }

    /** The instant a term ends that needs no event. */
    public Instant due(Office.Id office, Term term, Instant start) {
        return dueFor(office, term, start).at();
    }

    /** The same, with the way to it. */
    public Due dueFor(Office.Id office, Term term, Instant start) {
        return term.dueFor(start.atZone(clock.getZone()), rules.calendar(office));
    }

    /** The end of a term that is measured by an event. */
    public Due dueFor(Office.Id office, Term term, Instant start, Instant event) {
        return term.dueFor(start.atZone(clock.getZone()), event.atZone(clock.getZone()), rules.calendar(office));
    }

    public WorkCalendar calendar(Office.Id office) {
        return rules.calendar(office);
    }

    public Optional<Figure> figure(String clause, String name) {
        return Optional.ofNullable(figures.get(clause + " " + name));
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
                .sorted(Comparator.comparing(NumberChange::at).reversed())
                .toList();
    }

    /** Changes a number from a day on, today at the earliest: nobody makes the past broken or kept afterwards. */
    @Transactional
    public void change(Actor actor, String clause, String name, String value, LocalDate from, String reason) {
        actor.must(Deed.CHANGE_RULEBOOK);
        if (procedures
                .find(clause)
                .filter(paragraph -> procedures.isInForce(actor.office(), paragraph))
                .isEmpty()) {
            throw Refusal.because("rules.refusal.notAdopted");
        }
        set(actor, clause, name, value, from, reason);
    }

    /** The same, for a module whose own deed lets somebody set a number that the procedure leaves to them. */
    @Transactional
    public void set(Actor actor, String clause, String name, String value, LocalDate from, String reason) {
        var figure = figure(clause, name).orElseThrow(() -> new Missing("number", name));
        new BadInput.Check()
                .that(figure.admits(value.strip()), "value", "rules.bad." + figure.kind())
                .that(!from.isBefore(LocalDate.now(clock)), "from", "rules.bad.from")
                .that(!from.isAfter(LocalDate.now(clock).plusYears(FORESIGHT)), "from", "rules.bad.from.far")
                .that(!reason.isBlank() && reason.length() <= LONGEST, "reason", "rules.bad.reason")
                .done();
        var office = actor.office().id();
        changes.add(
                office,
                new NumberChange(
                        clause,
                        name,
                        value.strip(),
                        from,
                        actor.name(),
                        reason.strip(),
                        clock.instant(),
                        NumberChange.By.OFFICE));
        rules.forget(office);
    }

    /** Says of one day whether it is worked. What is already promised keeps its instant. */
    @Transactional
    public void change(Actor actor, WorkCalendar.Special day) {
        actor.must(Deed.CHANGE_RULEBOOK);
        var today = LocalDate.now(clock);
        new BadInput.Check()
                .that(!day.day().isBefore(today), "day", "rules.bad.from")
                .that(!day.day().isAfter(today.plusYears(FORESIGHT)), "day", "rules.bad.from.far")
                .that(!day.name().isBlank() && day.name().length() <= LONGEST, "name", "rules.bad.day.name")
                .done();
        changes.put(actor.office().id(), day);
        rules.forget(actor.office().id());
    }

    private String value(Office.Id office, String clause, String name, LocalDate on, Figure.Kind kind) {
        var figure = known(clause, name);
        if (figure.kind() != kind) {
            throw new IllegalArgumentException("%s %s is a %s".formatted(clause, name, figure.kind()));
        }
        return value(office, figure, on);
    }

    /** The office's own row wins over the company's, and this over what ships; among rows the last to take effect. */
    private String value(Office.Id office, Figure figure, LocalDate on) {
        var inForce = rules.changes(office, figure.clause(), figure.name()).reversed().stream()
                .filter(change -> !change.from().isAfter(on))
                .toList();
        return inForce.stream()
                .filter(change -> change.by() == NumberChange.By.OFFICE)
                .findFirst()
                .or(() -> inForce.stream().findFirst())
                .map(NumberChange::value)
                .orElse(figure.value());
    }

    private Figure known(String clause, String name) {
        return figure(clause, name)
                .orElseThrow(() -> new IllegalArgumentException("No number %s of %s".formatted(name, clause)));
    }
}
