package yinuo.rulebook;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import yinuo.page.Page;

/**
 * How long something may take, as the procedures say it. Every kind has a written form, which the rulebook keeps and
 * shows, and one pure way from the start to the end. "By a day" means by its 24:00; done exactly at the end is in time.
 */
public sealed interface Term {

    /** {@code 2h}, {@code 15min}: on the wall clock, day and night. */
    record Span(Duration length) implements Term {
        @Override
        public boolean isLength() {
            return true;
        }

        @Override
        public String toString() {
            return TermText.span(length);
        }
    }

    /** {@code 4wh 07:30-20:00}: counted only between these hours of working days. */
    record WorkHours(Duration length, LocalTime opens, LocalTime closes) implements Term {

        public WorkHours {
            if (!opens.isBefore(closes)) {
                throw new IllegalArgumentException("Closes before it opens: " + opens + "-" + closes);
            }
        }

        @Override
        public String toString() {
            return "%dwh %s-%s".formatted(length.toHours(), opens, closes);
        }
    }

    /** {@code by 18:00}: until the clock shows this time next. */
    record ByTime(LocalTime time) implements Term {
        @Override
        public String toString() {
            return "by " + time;
        }
    }

    /**
     * {@code same day}: until 24:00 of the day it starts. {@code same day, after 18:00 next day 12:00}: what starts at
     * the evening hour or later has until the given time of the next day.
     */
    record SameDay(Optional<Evening> evening) implements Term {

        public record Evening(LocalTime after, LocalTime nextDay) {}

        @Override
        public String toString() {
            return evening.map(late -> "same day, after %s next day %s".formatted(late.after(), late.nextDay()))
                    .orElse("same day");
        }
    }

    /** {@code 3d}: until 24:00 of the third day behind the start's. */
    record Days(int count) implements Term {
        @Override
        public boolean isLength() {
            return true;
        }

        @Override
        public String toString() {
            return count + "d";
        }
    }

    /** {@code 1mo}: until 24:00 of the same day of a later month, or of that month's last. */
    record Months(int count) implements Term {
        @Override
        public boolean isLength() {
            return true;
        }

        @Override
        public String toString() {
            return count + "mo";
        }
    }

    /** {@code 10wd}: until 24:00 of the tenth working day behind the start's. */
    record Workdays(int count) implements Term {
        @Override
        public boolean isLength() {
            return true;
        }

        @Override
        public String toString() {
            return count + "wd";
        }
    }

    /** {@code next month 5}: until 24:00 of that day of the month behind the start's. */
    record NextMonth(int day) implements Term {
        @Override
        public String toString() {
            return "next month " + day;
        }
    }

    /** {@code 25..27}: until 24:00 of the last of these days of the start's month, or of the next if it has passed. */
    record MonthDays(int first, int last) implements Term {
        @Override
        public String toString() {
            return first == last ? "day " + last : first + ".." + last;
        }
    }

    /** {@code workday 5}: until 24:00 of the fifth working day of the start's month, or of the next if it has passed. */
    record MonthWorkday(int count) implements Term {
        @Override
        public String toString() {
            return "workday " + count;
        }
    }

    /** {@code month end}, {@code quarter end}, …: until 24:00 of the last day of the period the start lies in. */
    record PeriodEnd(Period period) implements Term {

        public enum Period {
            MONTH(1),
            QUARTER(3),
            HALF_YEAR(6),
            YEAR(12);

            private final int months;

            Period(int months) {
                this.months = months;
            }

            int months() {
                return months;
            }

            String written() {
                return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            }
        }

        @Override
        public String toString() {
            return period.written() + " end";
        }
    }

    /** {@code yearly 12-10}: until 24:00 of this day of the start's year, or of the next if it has passed. */
    record Yearly(MonthDay day) implements Term {
        @Override
        public String toString() {
            return "yearly %02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
        }
    }

    /** {@code weekly MON,THU} until 24:00, {@code weekly WED 09:00} until the time: the next of these weekdays. */
    record Weekly(Set<DayOfWeek> days, Optional<LocalTime> time) implements Term {

        public Weekly {
            days = java.util.Collections.unmodifiableSet(EnumSet.copyOf(days));
        }

        @Override
        public String toString() {
            return "weekly " + Weekdays.written(days) + time.map(at -> " " + at).orElse("");
        }
    }

    /** {@code next workday 09:00}. */
    record NextWorkday(LocalTime time) implements Term {
        @Override
        public String toString() {
            return "next workday " + time;
        }
    }

    /** {@code before shift 15min}: ahead of the event it is asked for. */
    record Before(Duration lead) implements Term {
        @Override
        public boolean needsEvent() {
            return true;
        }

        @Override
        public String toString() {
            return "before shift " + TermText.span(lead);
        }
    }

    /** {@code shift end}: the event itself, the end of the shift that runs. */
    record ShiftEnd() implements Term {
        @Override
        public boolean needsEvent() {
            return true;
        }

        @Override
        public String toString() {
            return "shift end";
        }
    }

    /** {@code midway}: in the middle between the start and the event it is asked for. */
    record Midway() implements Term {
        @Override
        public boolean needsEvent() {
            return true;
        }

        @Override
        public String toString() {
            return "midway";
        }
    }

    /** {@code agreed}: the event itself, a time agreed with the resident. */
    record Agreed() implements Term {
        @Override
        public boolean needsEvent() {
            return true;
        }

        @Override
        public String toString() {
            return "agreed";
        }
    }

    /** {@code 3 per 2w}: so many in periods of so many weeks; due with the end of the period the start lies in. */
    record Quota(int count, int weeks) implements Term {
        @Override
        public String toString() {
            return count + " per " + weeks + "w";
        }
    }

    /** The written form read back. Throws {@link IllegalArgumentException} with the reason for anything else. */
    static Term parse(String text) {
        return TermText.parse(text);
    }

    /** Whether its end is measured by an event, such as a shift or an agreed time, and not by its start alone. */
    default boolean needsEvent() {
        return false;
    }

    /** Whether it is a mere length, which becomes a deadline only by its start. */
    default boolean isLength() {
        return false;
    }

    /** As people say it, in the language of the page. */
    default String words(Page page) {
        return TermWords.of(this, page);
    }

    /** The end for a start, without an event. Throws {@link IllegalStateException} for a kind that needs one. */
    default ZonedDateTime end(ZonedDateTime start, WorkCalendar calendar) {
        return TermEnd.of(this, start, Optional.empty(), calendar);
    }

    /** The end for a start and the event it is measured by, such as the beginning of a shift or an agreed time. */
    default ZonedDateTime end(ZonedDateTime start, ZonedDateTime event, WorkCalendar calendar) {
        return TermEnd.of(this, start, Optional.of(event), calendar);
    }

    /** The end with the way to it. */
    default Due dueFor(ZonedDateTime start, WorkCalendar calendar) {
        return new Due(this, start, end(start, calendar));
    }

    default Due dueFor(ZonedDateTime start, ZonedDateTime event, WorkCalendar calendar) {
        return new Due(this, start, end(start, event, calendar));
    }
}
