package yinuo.rulebook.web;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import yinuo.rulebook.WorkCalendar;
import yinuo.rulebook.WorkCalendar.Special;

/** A year as a wall calendar shows it. */
public record CalendarYear(int year, boolean known, List<Month> months, List<Special> specials) {

    private static final int WEEK = 7;

    /** Its weeks from Monday to Sunday, with nothing where other months have their days; and how many days are worked. */
    public record Month(int number, int worked, List<List<@Nullable Day>> weeks) {}

    public record Day(
            LocalDate date, boolean worked, @Nullable Special special) {}

    static CalendarYear of(Year year, WorkCalendar calendar) {
        var months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> month(year.atMonth(month), calendar))
                .toList();
        return new CalendarYear(year.getValue(), calendar.knows(year.getValue()), months, calendar.of(year.getValue()));
    }

    public int worked() {
        return months.stream().mapToInt(Month::worked).sum();
    }

    private static Month month(YearMonth month, WorkCalendar calendar) {
        var cells = new ArrayList<@Nullable Day>(
                Collections.nCopies(month.atDay(1).getDayOfWeek().getValue() - 1, (Day) null));
        month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .map(day -> day(day, calendar))
                .forEach(cells::add);
        while (cells.size() % WEEK != 0) {
            cells.add(null);
        }
        var weeks = IntStream.range(0, cells.size() / WEEK)
                .mapToObj(week -> cells.subList(week * WEEK, (week + 1) * WEEK))
                .toList();
        var worked =
                (int) cells.stream().filter(day -> day != null && day.worked()).count();
        return new Month(month.getMonthValue(), worked, weeks);
    }

    private static Day day(LocalDate date, WorkCalendar calendar) {
        return new Day(date, calendar.isWorked(date), calendar.specials().get(date));
    }
}
