package yinuo.text;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as people type them while they speak: {@code 1730}, {@code 17:30}, five thirty in the afternoon, ten minutes ago,
 * yesterday evening at eight, or whole with the date; and as programs write them, in UTC with a Z.
 */
public final class SpokenTime {

    /** The characters for yesterday, today, tomorrow; for the parts of the day; for hour, minute, half, quarter, ago. */
    private static final Pattern CLOCK = Pattern.compile(
            "(\u6628\u5929|\u4eca\u5929|\u4eca|\u660e\u5929|\u660e|yesterday|today|tomorrow)?"
                    + "(\u4e0a\u5348|\u65e9\u4e0a|\u65e9\u6668|\u65e9|\u51cc\u6668|\u4e0b\u5348|\u665a\u4e0a|\u665a|\u5085\u665a|\u4e2d\u5348)?"
                    + "(\\d{1,2})(?:[:\uff1a.]?(\\d{2})|[\u70b9\u65f6](\u534a|\u4e00\u523b|\u4e09\u523b|\\d{1,2}\u5206?)?)?(am|pm)?");

    private static final Pattern AGO = Pattern.compile(
            "(\\d{1,4})(?:(\u5206\u949f|\u5206|m|min|mins|minutes|minute)|(\u4e2a?\u5c0f\u65f6|h|hours|hour))(?:\u524d|\u4e4b\u524d|ago)");
    private static final Pattern LATER_IN_DAY =
            Pattern.compile("\u4e0b\u5348|\u665a\u4e0a|\u665a|\u5085\u665a|\u4e2d\u5348|pm");

    private SpokenTime() {}

    /** A time that is over: without a day, the last one that can be meant. */
    public static Optional<Instant> past(String typed, Clock clock) {
        return read(typed, clock, false);
    }

    /** A time to come: without a day, today if that is still to come, else tomorrow. */
    public static Optional<Instant> future(String typed, Clock clock) {
        return read(typed, clock, true);
    }

    private static Optional<Instant> read(String typed, Clock clock, boolean toCome) {
        var plain = java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
        var whole = whole(plain, clock);
        if (whole.isPresent()) {
            return whole;
        }
        var words = plain.replaceAll("\\s+", "");
        var ago = AGO.matcher(words);
        if (!toCome && ago.matches()) {
            var minutes = Long.parseLong(ago.group(1)) * (ago.group(3) == null ? 1 : 60);
            return Optional.of(clock.instant().minus(java.time.Duration.ofMinutes(minutes)));
        }
        var time = CLOCK.matcher(words);
        return time.matches() ? onDay(time, clock, toCome) : Optional.empty();
    }

    private static Optional<Instant> whole(String plain, Clock clock) {
        try {
            var written = plain.toUpperCase(Locale.ROOT).replaceFirst("(\\d) +(\\d)", "$1T$2");
            return Optional.of(
                    written.endsWith("Z")
                            ? Instant.parse(written)
                            : LocalDateTime.parse(written)
                                    .atZone(clock.getZone())
                                    .toInstant());
        } catch (DateTimeParseException otherForm) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> onDay(Matcher words, Clock clock, boolean toCome) {
        try {
            var now = clock.instant().atZone(clock.getZone());
            var at = now.with(LocalTime.of(hour(words), minute(words)));
            var day = words.group(1) == null ? "" : words.group(1);
            if (day.startsWith("\u6628") || day.equals("yesterday")) {
                at = at.minusDays(1);
            } else if (day.startsWith("\u660e") || day.equals("tomorrow")) {
                at = at.plusDays(1);
            } else if (day.isEmpty()) {
                at = nearest(at, now, toCome);
            }
            return Optional.of(at.toInstant());
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static ZonedDateTime nearest(ZonedDateTime at, ZonedDateTime now, boolean toCome) {
        if (toCome) {
            return at.isAfter(now) ? at : at.plusDays(1);
        }
        return at.isAfter(now) ? at.minusDays(1) : at;
    }

    private static int hour(Matcher words) {
        var hour = Integer.parseInt(words.group(3));
        var part = words.group(2) == null ? "" : words.group(2);
        var afternoon = LATER_IN_DAY.matcher(part).matches() || "pm".equals(words.group(6));
        return afternoon && hour < 12 ? hour + 12 : hour;
    }

    private static int minute(Matcher words) {
        var digits = words.group(4);
        var spoken = words.group(5);
        if (digits != null) {
            return Integer.parseInt(digits);
        }
        if (spoken == null) {
            return 0;
        }
        return switch (spoken) {
            case "\u534a" -> 30;
            case "\u4e00\u523b" -> 15;
            case "\u4e09\u523b" -> 45;
            default -> Integer.parseInt(spoken.replaceAll("\\D", ""));
        };
    }
}
