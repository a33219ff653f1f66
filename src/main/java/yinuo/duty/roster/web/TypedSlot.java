package yinuo.duty.roster.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A shift of a day as a form sends it, {@code 2026-12-05|MORNING}; nothing of it when it is anything else. */
record TypedSlot(@Nullable LocalDate day, @Nullable String shift) {

    private static final TypedSlot NONE = new TypedSlot(null, null);

    static TypedSlot of(@Nullable String text) {
        var parts = text == null ? new String[0] : text.split("\\|", 2);
        try {
            return parts.length == 2 ? new TypedSlot(LocalDate.parse(parts[0]), parts[1]) : NONE;
        } catch (DateTimeException noDay) {
            return NONE;
        }
    }
}
