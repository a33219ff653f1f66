package yinuo.desk.messages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times as such files have them: written out in the usual ways, or as the day number of a spreadsheet. */
final class MessageTime {

    private static final Pattern WRITTEN = Pattern.compile(
            "(\\d{4})[-/.\\u5e74](\\d{1,2})[-/.\\u6708](\\d{1,2})\\u65e5?(?:[T\\s]+(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2}))?)?");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(\\.\\d+)?");
    private static final LocalDate SPREADSHEET_ZERO = LocalDate.of(1899, 12, 30);
    private static final int SECONDS_OF_DAY = 86_400;

    private MessageTime() {}

    static Optional<Instant> read(String text, ZoneId zone) {
        var written = WRITTEN.matcher(text);
        if (written.matches()) {
            return local(written).map(time -> time.atZone(zone).toInstant());
        }
        if (SERIAL.matcher(text).matches()) {
            var days = Double.parseDouble(text);
            var seconds = Math.round((days - Math.floor(days)) * SECONDS_OF_DAY);
            return Optional.of(SPREADSHEET_ZERO
                    .plusDays((long) days)
                    .atStartOfDay()
                    .plus(seconds, ChronoUnit.SECONDS)
                    .atZone(zone)
                    .toInstant());
        }
        return Optional.empty();
    }

    private static Optional<LocalDateTime> local(java.util.regex.Matcher written) {
        try {
            return Optional.of(LocalDateTime.of(
                    number(written, 1),
                    number(written, 2),
                    number(written, 3),
                    number(written, 4),
                    number(written, 5),
                    number(written, 6)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(java.util.regex.Matcher written, int group) {
        return written.group(group) == null ? 0 : Integer.parseInt(written.group(group));
    }
}
