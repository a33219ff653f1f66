package yinuo.rulebook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import yinuo.rulebook.Term.PeriodEnd.Period;

/** The written form of terms. */
final class TermText {

    private static final String TIME = "(\\d{2}:\\d{2})";

    private static final List<Form> FORMS = List.of(
            form("(\\d{1,4})(min|h)", found -> new Term.Span(length(found, 1))),
            form("(\\d{1,4})d", found -> new Term.Days(number(found, 1, 9999))),
            form("(\\d{1,4})mo", found -> new Term.Months(number(found, 1, 9999))),
            form("(\\d{1,4})wd", found -> new Term.Workdays(number(found, 1, 9999))),
            form(
                    "(\\d{1,3})wh " + TIME + "-" + TIME,
                    found -> new Term.WorkHours(
                            Duration.ofHours(number(found, 1, 999)), time(found, 2), time(found, 3))),
            form("by " + TIME, found -> new Term.ByTime(time(found, 1))),
            form("same day", _ -> new Term.SameDay(Optional.empty())),
            form(
                    "same day, after " + TIME + " next day " + TIME,
                    found -> new Term.SameDay(Optional.of(new Term.SameDay.Evening(time(found, 1), time(found, 2))))),
            form("next month (\\d{1,2})", found -> new Term.NextMonth(number(found, 1, 31))),
            form("day (\\d{1,2})", found -> new Term.MonthDays(number(found, 1, 31), number(found, 1, 31))),
            form("(\\d{1,2})\\.\\.(\\d{1,2})", TermText::days),
            form("workday (\\d{1,2})", found -> new Term.MonthWorkday(number(found, 1, 15))),
            form("(month|quarter|half-year|year) end", found -> new Term.PeriodEnd(period(found.group(1)))),
            form("yearly (\\d{2}-\\d{2})", found -> new Term.Yearly(MonthDay.parse("--" + found.group(1)))),
            form("weekly ([A-Z,]+)(?: " + TIME + ")?", TermText::weekly),
            form("next workday " + TIME, found -> new Term.NextWorkday(time(found, 1))),
            form("before shift (\\d{1,4})(min|h)", found -> new Term.Before(length(found, 1))),
            form("shift end", _ -> new Term.ShiftEnd()),
            form("midway", _ -> new Term.Midway()),
            form("agreed", _ -> new Term.Agreed()),
            form("(\\d{1,3}) per (\\d{1,2})w", found -> new Term.Quota(number(found, 1, 999), number(found, 2, 52))));

    private TermText() {}

    private record Form(Pattern written, Function<MatchResult, Term> term) {

        Optional<Term> read(String text) {
            var found = written.matcher(text);
            return found.matches() ? Optional.of(term.apply(found.toMatchResult())) : Optional.empty();
        }
    }

    static String span(Duration length) {
        return length.toMinutes() % 60 == 0 ? length.toHours() + "h" : length.toMinutes() + "min";
    }

    static Term parse(String written) {
        var text = written.strip();
        try {
            return FORMS.stream()
                    .flatMap(form -> form.read(text).stream())
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("not one of the forms known"));
        } catch (DateTimeException | IllegalArgumentException bad) {
            throw new IllegalArgumentException("Not a term: \"%s\": %s".formatted(text, bad.getMessage()), bad);
        }
    }

    private static Form form(String written, Function<MatchResult, Term> term) {
        return new Form(Pattern.compile(written), term);
    }

    private static Term days(MatchResult found) {
        var term = new Term.MonthDays(number(found, 1, 31), number(found, 2, 31));
        if (term.first() > term.last()) {
            throw new IllegalArgumentException("the days run backwards");
        }
        return term;
    }

    private static Term weekly(MatchResult found) {
        return new Term.Weekly(
                Weekdays.parse(found.group(1)),
                Optional.ofNullable(found.group(2)).map(LocalTime::parse));
    }

    private static Period period(String written) {
        return Arrays.stream(Period.values())
                .filter(period -> period.written().equals(written))
                .findFirst()
                .orElseThrow();
    }

    private static Duration length(MatchResult found, int group) {
        var count = number(found, group, 9999);
        return found.group(group + 1).equals("h") ? Duration.ofHours(count) : Duration.ofMinutes(count);
    }

    private static LocalTime time(MatchResult found, int group) {
        return LocalTime.parse(found.group(group));
    }

    private static int number(MatchResult found, int group, int most) {
        var value = Integer.parseInt(found.group(group));
        if (value < 1 || value > most) {
            throw new IllegalArgumentException("not between 1 and %d: %d".formatted(most, value));
        }
        return value;
    }
}
