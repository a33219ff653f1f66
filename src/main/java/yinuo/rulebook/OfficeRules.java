package yinuo.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import yinuo.office.Office;

/** The changes and the calendar of each office, kept in memory for a few seconds: every promise asks for them. */
@Component
class OfficeRules {

    /** How long a change made on another node may go unnoticed. */
    private static final long FRESH_NANOS = 5_000_000_000L;

    private static final int FIRST_YEAR = 2024;
    private static final int LAST_YEAR = 2026;

    private final NumberChanges changes;
    private final Map<java.time.LocalDate, WorkCalendar.Special> published;
    private final ConcurrentHashMap<Office.Id, Kept> kept = new ConcurrentHashMap<>();

    OfficeRules(NumberChanges changes) {
        this.changes = changes;
        this.published = IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .mapToObj(year -> "rulebook/calendar/" + year + ".yaml")
                .flatMap(file -> Procedures.rows(file).stream())
                .map(row -> new WorkCalendar.Special(
                        java.time.LocalDate.parse(String.valueOf(row.get("day"))),
                        String.valueOf(row.get("name")),
                        Boolean.TRUE.equals(row.get("work"))))
                .collect(Collectors.toMap(WorkCalendar.Special::day, day -> day));
    }

    private record Kept(long since, Map<String, List<NumberChange>> numbers, WorkCalendar calendar) {}

    List<NumberChange> changes(Office.Id office, String clause, String name) {
        return fresh(office).numbers().getOrDefault(clause + " " + name, List.of());
    }

    WorkCalendar calendar(Office.Id office) {
        return fresh(office).calendar();
    }

    void forget(Office.Id office) {
        kept.remove(office);
    }

    private Kept fresh(Office.Id office) {
        var known = kept.get(office);
        if (known != null && System.nanoTime() - known.since() < FRESH_NANOS) {
            return known;
        }
        var numbers = changes.of(office).stream()
                .collect(Collectors.groupingBy(change -> change.clause() + " " + change.name()));
        var days = new HashMap<>(published);
        changes.days(office).forEach(day -> days.put(day.day(), day));
        var read = new Kept(System.nanoTime(), numbers, new WorkCalendar(days));
        kept.put(office, read);
        return read;
    }
}
