package yinuo.rulebook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The written form of terms. */
final class TermText {

    private static final Pattern COUNT = Pattern.compile("(\\d{1,4})(min|h|d|mo|wd)");
    private static final Pattern EVENING = Pattern.compile("same day, after (\\d{2}:\\d{2}) next day (\\d{2}:\\d{2})");
    private static final Pattern NEXT_MONTH = Pattern.compile("next month (\\d{1,2})");
    private static final Pattern DAY = Pattern.compile("day (\\d{1,2})");
    private static final Pattern DAYS = Pattern.compile("(\\d{1,2})\\.\\.(\\d{1,2})");
    private static final Pattern WORKDAY = Pattern.compile("next workday (\\d{2}:\\d{2})");
    private static final Pattern BEFORE = Pattern.compile("before shift (\\d{1,4})(min|h)");
    private static final Pattern QUOTA = Pattern.compile("(\\d{1,3}) per (\\d{1,2})w");

    private TermText() {}

    static String span(Duration length) {
        return length.toMinutes() % 60 == 0 ? length.toHours() + "h" : length.toMinutes() + "min";
    }

    static Term parse(String written) {
        var text = written.strip();
        try {
            return read(text);
        } catch (DateTimeException | NumberFormatException bad) {
            throw new IllegalArgumentException("Not a term: " + text, bad);
        }
    }

    private static Term read(String text) {
        Matcher found;
        if (text.equals("same day")) {
            return new Term.SameDay(Optional.empty());
        } else if (text.equals("midway")) {
            return new Term.Midway();
        } else if (text.equals("agreed")) {
            return new Term.Agreed();
        } else if ((found = COUNT.matcher(text)).matches()) {
            return counted(positive(found.group(1), 1, 9999), found.group(2));
        } else if ((found = EVENING.matcher(text)).matches()) {
            return new Term.SameDay(Optional.of(
                    new Term.SameDay.Evening(LocalTime.parse(found.group(1)), LocalTime.parse(found.group(2)))));
        } else if ((found = NEXT_MONTH.matcher(text)).matches()) {
            return new Term.NextMonth(positive(found.group(1), 1, 31));
        } else if ((found = DAY.matcher(text)).matches()) {
            return days(found.group(1), found.group(1));
        } else if ((found = DAYS.matcher(text)).matches()) {
            return days(found.group(1), found.group(2));
        } else if ((found = WORKDAY.matcher(text)).matches()) {
            return new Term.NextWorkday(LocalTime.parse(found.group(1)));
        } else if ((found = BEFORE.matcher(text)).matches()) {
            var lead = positive(found.group(1), 1, 9999);
            return new Term.Before(found.group(2).equals("h") ? Duration.ofHours(lead) : Duration.ofMinutes(lead));
        } else if ((found = QUOTA.matcher(text)).matches()) {
            return new Term.Quota(positive(found.group(1), 1, 999), positive(found.group(2), 1, 52));
        }
        throw new IllegalArgumentException("Not a term: " + text);
    }

    private static Term counted(int count, String unit) {
        return switch (unit) {
            case "min" -> new Term.Span(Duration.ofMinutes(count));
            case "h" -> new Term.Span(Duration.ofHours(count));
            case "d" -> new Term.Days(count);
            case "mo" -> new Term.Months(count);
            default -> new Term.Workdays(count);
        };
    }

    private static Term days(String first, String last) {
        var term = new Term.MonthDays(positive(first, 1, 31), positive(last, 1, 31));
        if (term.first() > term.last()) {
            throw new IllegalArgumentException("The days run backwards: " + term);
        }
        return term;
    }

    private static int positive(String digits, int least, int most) {
        var value = Integer.parseInt(digits);
        if (value < least || value > most) {
            throw new IllegalArgumentException("Not between " + least + " and " + most + ": " + value);
        }
        return value;
    }
}
