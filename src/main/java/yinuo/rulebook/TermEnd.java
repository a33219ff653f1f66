package yinuo.rulebook;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** The way from the start of a term to its end. */
final class TermEnd {

    private TermEnd() {}

    static ZonedDateTime of(Term term, ZonedDateTime start, Optional<ZonedDateTime> event, WorkCalendar calendar) {
        var day = start.toLocalDate();
        var zone = start.getZone();
        return switch (term) {
            case Term.Span(var length) -> start.plus(length);
            case Term.SameDay(var evening) ->
                evening.filter(late -> !start.toLocalTime().isBefore(late.after()))
                        .map(late -> day.plusDays(1).atTime(late.nextDay()).atZone(zone))
                        .orElse(midnight(day, zone));
            case Term.Days(var count) -> midnight(day.plusDays(count), zone);
            case Term.Months(var count) -> midnight(day.plusMonths(count), zone);
            case Term.Workdays(var count) -> midnight(calendar.workday(day, count), zone);
            case Term.NextMonth(var of) -> midnight(clamped(YearMonth.from(day).plusMonths(1), of), zone);
            case Term.MonthDays(var _, var last) -> midnight(monthDay(day, last), zone);
            case Term.NextWorkday(var time) ->
                calendar.workday(day, 1).atTime(time).atZone(zone);
            case Term.Before(var lead) -> needed(term, event).minus(lead);
            case Term.Midway() ->
                start.plus(Duration.between(start, needed(term, event)).dividedBy(2));
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
