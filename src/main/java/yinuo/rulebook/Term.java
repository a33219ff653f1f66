package yinuo.rulebook;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * How long something may take, as the procedures say it. Every kind has a written form, which the rulebook keeps and
 * shows, and one pure way from the start to the end. "By a day" means by its 24:00; done exactly at the end is in time.
 */
public sealed interface Term {

    /** {@code 2h}, {@code 15min}: on the wall clock, day and night. */
    record Span(Duration length) implements Term {
        @Override
        public String toString() {
            return TermText.span(length);
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
        public String toString() {
            return count + "d";
        }
    }

    /** {@code 1mo}: until 24:00 of the same day of a later month, or of that month's last. */
    record Months(int count) implements Term {
        @Override
        public String toString() {
            return count + "mo";
        }
    }

    /** {@code 10wd}: until 24:00 of the tenth working day behind the start's. */
    record Workdays(int count) implements Term {
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
        public String toString() {
            return "before shift " + TermText.span(lead);
        }
    }

    /** {@code midway}: in the middle between the start and the event it is asked for. */
    record Midway() implements Term {
        @Override
        public String toString() {
            return "midway";
        }
    }

    /** {@code agreed}: the event itself, a time agreed with the resident. */
    record Agreed() implements Term {
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

    /** The end for a start, without an event. Throws {@link IllegalStateException} for a kind that needs one. */
    default ZonedDateTime end(ZonedDateTime start, WorkCalendar calendar) {
        return TermEnd.of(this, start, Optional.empty(), calendar);
    }

    /** The end for a start and the event it is measured by, such as the beginning of a shift or an agreed time. */
    default ZonedDateTime end(ZonedDateTime start, ZonedDateTime event, WorkCalendar calendar) {
        return TermEnd.of(this, start, Optional.of(event), calendar);
    }
}
