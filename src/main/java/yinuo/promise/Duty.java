package yinuo.promise;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import java.util.function.Predicate;
import yinuo.office.Office;

/**
 * Something that comes with the calendar: in every period its rule is promised once, under the number that holds on the
 * period's first day. The path leads to where it is done, with the period in place of {@code {period}}; not every office
 * need owe it.
 */
public record Duty(PromiseRule rule, Every every, String path, Predicate<Office> owing) {

    /** A duty of every office. */
    public Duty(PromiseRule rule, Every every, String path) {
        this(rule, every, path, _ -> true);
    }

    /** Where a module names its duties; every bean of this type is asked. */
    public interface Source {
        java.util.List<Duty> duties();
    }

    public static final String SUBJECT = "duty";

    /** How often it comes. Weeks begin on Monday. */
    public enum Every {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR;

        /** The first day of the period a day lies in. */
        public LocalDate start(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
                case MONTH -> day.withDayOfMonth(1);
                case QUARTER -> months(day, 3);
                case HALF_YEAR -> months(day, 6);
                case YEAR -> day.withDayOfYear(1);
            };
        }

        private static LocalDate months(LocalDate day, int length) {
            return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / length * length + 1, 1);
        }

        public LocalDate next(LocalDate start) {
            return switch (this) {
                case DAY -> start.plusDays(1);
                case WEEK -> start.plusWeeks(1);
                case MONTH -> start.plusMonths(1);
                case QUARTER -> start.plusMonths(3);
                case HALF_YEAR -> start.plusMonths(6);
                case YEAR -> start.plusYears(1);
            };
        }

        /** As people write it: {@code 2026-11-26}, {@code 2026-11}, {@code 2026-Q4}, {@code 2026-H2}, {@code 2026}. */
        public String label(LocalDate start) {
            return switch (this) {
                case DAY, WEEK -> start.toString();
                case MONTH -> YearMonth.from(start).toString();
                case QUARTER -> start.getYear() + "-Q" + (start.getMonthValue() / 3 + 1);
                case HALF_YEAR -> start.getYear() + "-H" + (start.getMonthValue() / 6 + 1);
                case YEAR -> Integer.toString(start.getYear());
            };
        }
    }

    /** What the promise of a period is about. Its id follows from office, rule and period, so that all nodes agree. */
    public Subject subject(Office.Id office, LocalDate start) {
        var label = every.label(start);
        var id = UUID.nameUUIDFromBytes(
                (office.value() + " " + rule.name() + " " + start).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Subject(SUBJECT, id, label, "", label, path.replace("{period}", label));
    }
}
