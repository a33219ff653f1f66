package yinuo.rulebook.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import yinuo.rulebook.ClauseRecord.Day;

/** Thirty days of a clause as bars: what was kept below, what was missed on top, in per cent of the fullest day. */
public record Bars(List<Bar> bars, int kept, int missed) {

    public static final int DAYS = 30;

    public record Bar(LocalDate day, int kept, int missed, int keptHeight, int missedHeight) {}

    static LocalDate from(LocalDate today) {
        return today.minusDays(DAYS - 1);
    }

    static Bars of(List<Day> days, LocalDate today) {
        var fullest =
                days.stream().mapToInt(day -> day.kept() + day.missed()).max().orElse(1);
        var bars = new ArrayList<Bar>();
        for (var day = from(today); !day.isAfter(today); day = day.plusDays(1)) {
            bars.add(bar(on(days, day), fullest));
        }
        return new Bars(
                List.copyOf(bars),
                days.stream().mapToInt(Day::kept).sum(),
                days.stream().mapToInt(Day::missed).sum());
    }

    private static Day on(List<Day> days, LocalDate wanted) {
        return days.stream().filter(day -> day.day().equals(wanted)).findFirst().orElse(new Day(wanted, 0, 0));
    }

    private static Bar bar(Day day, int fullest) {
        return new Bar(day.day(), day.kept(), day.missed(), day.kept() * 100 / fullest, day.missed() * 100 / fullest);
    }

    public boolean isEmpty() {
        return kept + missed == 0;
    }
}
