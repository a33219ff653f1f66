package yinuo.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import yinuo.office.Office;

/** The changes and the calendar of each office, kept in memory for a few seconds: every promise asks for them. */
@Component
class OfficeRules {

    /** How long a change made on another node may go unnoticed. */
    private static final long FRESH_NANOS = 5_000_000_000L;

    private final NumberChanges changes;
    private final Map<LocalDate, WorkCalendar.Special> published = published();
    private final ConcurrentHashMap<Office.Id, Kept> kept = new ConcurrentHashMap<>();

    OfficeRules(NumberChanges changes) {
        this.changes = changes;
    }

    private record Kept(long since, Map<String, List<NumberChange>> numbers, WorkCalendar calendar) {}

    List<NumberChange> changes(Office.Id office, String clause, String name) {
        return fresh(office).numbers().getOrDefault(clause + " " + name, List.of());
    }

    WorkCalendar calendar(Office.Id office) {
        return fresh(office).calendar();
    }

    /** Only once the change is there for all: whoever reads before that would keep the old values. */
    void forget(Office.Id office) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    kept.remove(office);
                }
            });
        } else {
            kept.remove(office);
        }
    }

    private Kept fresh(Office.Id office) {
        var known = kept.get(office);
        if (known != null && System.nanoTime() - known.since() < FRESH_NANOS) {
            return known;
        }
        var read = read(office);
        kept.put(office, read);
        return read;
    }

    private Kept read(Office.Id office) {
        var since = System.nanoTime();
        var numbers = changes.of(office).stream()
                .collect(Collectors.groupingBy(change -> change.clause() + " " + change.name()));
        var days = new HashMap<>(published);
        changes.days(office).forEach(day -> days.put(day.day(), day));
        return new Kept(since, numbers, new WorkCalendar(days));
    }

    static Map<LocalDate, WorkCalendar.Special> published() {
        try {
            var years = new PathMatchingResourcePatternResolver().getResources("classpath:rulebook/calendar/*.yaml");
            return Arrays.stream(years)
                    .flatMap(year -> Procedures.rows("rulebook/calendar/" + year.getFilename()).stream())
                    .map(row -> new WorkCalendar.Special(
                            LocalDate.parse(String.valueOf(row.get("day"))),
                            String.valueOf(row.get("name")),
                            Boolean.TRUE.equals(row.get("work"))))
                    .collect(Collectors.toMap(WorkCalendar.Special::day, day -> day));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
