package yinuo.rulebook;

import java.time.Instant;
import java.time.LocalDate;

/** A number of a clause as an office, or the company for all, changed it: from a day on, by whom and why. */
public record NumberChange(
        String clause, String name, String value, LocalDate from, String author, String reason, Instant at, By by) {

    public enum By {
        COMPANY,
        OFFICE
    }
}
