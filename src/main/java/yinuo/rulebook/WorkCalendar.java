package yinuo.rulebook;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which days are worked: the week, but for the days named, whose entry wins. */
public record WorkCalendar(Map<LocalDate, Special> specials) {

    /** A day that does not follow the week: a public holiday, or a weekend day worked in exchange. */
    public record Special(LocalDate day, String name, boolean worked) {}

    public WorkCalendar {
        specials = Map.copyOf(specials);
    }

    public boolean isWorked(LocalDate day) {
        var special = specials.get(day);
        return special == null
                ? day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                : special.worked();
    }

    /** The n-th working day behind a day, which itself does not count. */
    public LocalDate workday(LocalDate from, int count) {
        var day = from;
        for (var left = count; left > 0; ) {
            day = day.plusDays(1);
            if (isWorked(day)) {
                left--;
            }
        }
        return day;
    }

    /** One day entered by hand does not make a year known: its holidays run from New Year to National Day. */
    public boolean knows(int year) {
        return specials.containsKey(LocalDate.of(year, 1, 1)) && specials.containsKey(LocalDate.of(year, 10, 1));
    }

    /** The days of a year that do not follow the week. */
    public List<Special> of(int year) {
        return specials.values().stream()
                .filter(special -> special.day().getYear() == year)
                .sorted(Comparator.comparing(Special::day))
                .toList();
    }

    public Set<Integer> years() {
        var years = new TreeSet<Integer>();
        specials.keySet().forEach(day -> years.add(day.getYear()));
        return years;
    }

    /** From November on the next year's days must be known: they are published about then. */
    public boolean alarm(LocalDate today) {
        return today.getMonthValue() >= 11 && !knows(today.getYear() + 1);
    }
}
