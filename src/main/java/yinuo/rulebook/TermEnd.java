package yinuo.rulebook;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The way from the start of a term to its end. */
final class TermEnd {

    private TermEnd() {}

    static ZonedDateTime of(Term term, ZonedDateTime start, Optional<ZonedDateTime> event, WorkCalendar calendar) {
        var day = start.toLocalDate();
        var zone = start.getZone();
        return switch (term) {
            case Term.Span(var length) -> start.plus(length);
            case Term.WorkHours(var length, var opens, var closes) ->
                worked(length, opens, closes, start.toLocalDateTime(), calendar).atZone(zone);
            case Term.ByTime(var time) ->
                day.plusDays(start.toLocalTime().isAfter(time) ? 1 : 0)
                        .atTime(time)
                        .atZone(zone);
            case Term.SameDay(var evening) ->
                evening.filter(late -> !start.toLocalTime().isBefore(late.after()))
                        .map(late -> day.plusDays(1).atTime(late.nextDay()).atZone(zone))
                        .orElse(midnight(day, zone));
            case Term.Days(var count) -> midnight(day.plusDays(count), zone);
            case Term.Months(var count) -> midnight(day.plusMonths(count), zone);
            case Term.Workdays(var count) -> midnight(calendar.workday(day, count), zone);
            case Term.NextMonth(var of) -> midnight(clamped(YearMonth.from(day).plusMonths(1), of), zone);
            case Term.MonthDays(var _, var last) -> midnight(monthDay(day, last), zone);
            case Term.MonthWorkday(var count) -> midnight(monthWorkday(day, count, calendar), zone);
            case Term.PeriodEnd(var period) -> midnight(lastDay(day, period.months()), zone);
            case Term.Yearly(var date) -> midnight(yearDay(day, date), zone);
            case Term.Weekly(var days, var time) -> weekday(start, days, time);
            case Term.NextWorkday(var time) ->
                calendar.workday(day, 1).atTime(time).atZone(zone);
            case Term.Before(var lead) -> needed(term, event).minus(lead);
            case Term.Midway() ->
                start.plus(Duration.between(start, needed(term, event)).dividedBy(2));
            case Term.ShiftEnd() -> needed(term, event);
            case Term.Agreed() -> needed(term, event);
            case Term.Quota(var _, var weeks) -> periodEnd(day, weeks, zone);
        };
    }

    /** Its 24:00. */
    private static ZonedDateTime midnight(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone);
    }

    private static LocalDate monthDay(LocalDate from, int wanted) {
        var month = YearMonth.from(from);
        var here = clamped(month, wanted);
        return here.isBefore(from) ? clamped(month.plusMonths(1), wanted) : here;
    }

    /** A day the month does not have is its last. */
    private static LocalDate clamped(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    private static LocalDate monthWorkday(LocalDate from, int count, WorkCalendar calendar) {
        var month = YearMonth.from(from);
        var here = calendar.workday(month.atDay(1).minusDays(1), count);
        return here.isBefore(from) ? calendar.workday(month.atEndOfMonth(), count) : here;
    }

    private static LocalDate lastDay(LocalDate from, int months) {
        var last = (from.getMonthValue() - 1) / months * months + months;
        return YearMonth.of(from.getYear(), last).atEndOfMonth();
    }

    private static LocalDate yearDay(LocalDate from, MonthDay wanted) {
        var here = wanted.atYear(from.getYear());
        return here.isBefore(from) ? wanted.atYear(from.getYear() + 1) : here;
    }

    private static ZonedDateTime weekday(ZonedDateTime start, Set<DayOfWeek> days, Optional<LocalTime> time) {
        return Stream.iterate(start.toLocalDate(), day -> day.plusDays(1))
                .filter(day -> days.contains(day.getDayOfWeek()))
                .map(day ->
                        time.map(at -> day.atTime(at).atZone(start.getZone())).orElse(midnight(day, start.getZone())))
                .filter(end -> !end.isBefore(start))
                .findFirst()
                .orElseThrow();
    }

    /** Passes from working day to working day until the length is used up. */
    private static LocalDateTime worked(
            Duration length, LocalTime opens, LocalTime closes, LocalDateTime start, WorkCalendar calendar) {
        var left = length;
        for (var day = start.toLocalDate(); ; day = day.plusDays(1)) {
            var from = later(start, day.atTime(opens));
            var open = Duration.between(from, day.atTime(closes));
            if (calendar.isWorked(day) && open.isPositive()) {
                if (open.compareTo(left) >= 0) {
                    return from.plus(left);
                }
                left = left.minus(open);
            }
        }
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    /** Periods of weeks are counted from one Monday for all, so that everybody's fall together. */
    private static ZonedDateTime periodEnd(LocalDate day, int weeks, ZoneId zone) {
        var origin = LocalDate.of(2024, 1, 1);
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var into = Math.floorMod(ChronoUnit.WEEKS.between(origin, monday), (long) weeks);
        return monday.plusWeeks(weeks - into).atStartOfDay(zone);
    }

    private static ZonedDateTime needed(Term term, Optional<ZonedDateTime> event) {
        return event.orElseThrow(() -> new IllegalStateException("Without its event nothing is due: " + term));
    }
}
