package yinuo.rulebook;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The written form of weekdays: {@code MON,WED,FRI}. */
final class Weekdays {

    private Weekdays() {}

    static String written(Collection<DayOfWeek> days) {
        return new TreeSet<>(days)
                .stream().map(day -> day.name().substring(0, 3)).collect(Collectors.joining(","));
    }

    /** Throws {@link IllegalArgumentException} for anything but a list of different weekdays. */
    static Set<DayOfWeek> parse(String text) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var word : text.strip().split(",", -1)) {
            if (!days.add(day(word.strip()))) {
                throw new IllegalArgumentException("Named twice: " + word);
            }
        }
        return days;
    }

    private static DayOfWeek day(String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().substring(0, 3).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a weekday, such as MON: " + word));
    }
}
