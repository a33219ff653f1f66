package yinuo.rulebook.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import yinuo.refusal.BadInput;

/** Days as forms send them. */
final class Days {

    private Days() {}

    static LocalDate parse(String text, String field) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException bad) {
            throw BadInput.in(field, "rules.bad.day");
        }
    }
}
