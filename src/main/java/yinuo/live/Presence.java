package yinuo.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Who looks at which page right now, as every node has heard it. Kept in memory only: who left says nothing. */
@Component
class Presence {

    private static final Duration GONE = Duration.ofSeconds(45);
    private static final String BETWEEN = "\t";

    private final Map<String, Map<String, Seen>> pages = new ConcurrentHashMap<>();
    private final Clock clock;

    Presence(Clock clock) {
        this.clock = clock;
    }

    enum Doing {
        EDITING,
        LOOKING,
        /** Open in a window behind others. */
        OPEN
    }

    record Seen(String member, String name, Doing doing, Instant at) {}

    /** What one node tells the others: office, page, person, name, what they do. */
    static String message(String page, String member, String name, Doing doing) {
        return String.join(BETWEEN, page, member, name.replace(BETWEEN, " "), doing.name());
    }

    /** The page if this is news there, else empty. */
    String heard(String office, String message) {
        var parts = message.split(BETWEEN, -1);
        if (parts.length != 4) {
            return "";
        }
        var now = clock.instant();
        var here = pages.computeIfAbsent(office + parts[0], _ -> new ConcurrentHashMap<>());
        var before = here.put(parts[1], new Seen(parts[1], parts[2], Doing.valueOf(parts[3]), now));
        return before == null || before.doing() != Doing.valueOf(parts[3]) || isGone(before, now) ? parts[0] : "";
    }

    /** The others on a page, whoever writes first. */
    List<Seen> others(String office, String page, String member) {
        var now = clock.instant();
        return pages.getOrDefault(office + page, Map.of()).values().stream()
                .filter(seen -> !seen.member().equals(member) && !isGone(seen, now))
                .sorted(Comparator.comparing(Seen::doing).thenComparing(Seen::name))
                .toList();
    }

    private static boolean isGone(Seen seen, Instant now) {
        return seen.at().plus(GONE).isBefore(now);
    }

    @Scheduled(fixedDelay = 60_000)
    void forget() {
        var now = clock.instant();
        pages.values().forEach(here -> here.values().removeIf(seen -> isGone(seen, now)));
        pages.values().removeIf(Map::isEmpty);
    }
}
