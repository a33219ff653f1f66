package yinuo.register.files;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import yinuo.register.Occupant.Relation;
import yinuo.register.Phone;
import yinuo.register.Plate;

/** Reads single cells of a register file, in the ways people fill them in. */
final class RowReading {

    /** The day Excel counts from. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final Pattern SERIAL = Pattern.compile("\\d{4,5}(\\.\\d+)?");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?( .*|T.*)?");

    private static final Map<Relation, List<String>> RELATIONS = Map.of(
            Relation.OWNER, List.of("业主", "产权人", "房主", "户主", "本人", "owner"),
            Relation.RESIDENT, List.of("同住", "住户", "家属", "家人", "配偶", "父母", "子女", "亲属", "成员", "resident", "family"),
            Relation.TENANT, List.of("租户", "租客", "承租人", "商户", "tenant"));

    private RowReading() {}

    /** Who says nothing of the relation means the owner. */
    static Optional<Relation> relation(String text) {
        var plain = text.strip().toLowerCase(Locale.ROOT);
        return plain.isEmpty()
                ? Optional.of(Relation.OWNER)
                : RELATIONS.entrySet().stream()
                        .filter(entry -> entry.getValue().contains(plain))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    /** A phone may be missing for those who live with somebody. */
    static Optional<String> phone(String text, Relation relation) {
        var plain = unguarded(text).strip();
        return plain.isEmpty() && relation == Relation.RESIDENT ? Optional.of("") : Phone.read(plain);
    }

    static Optional<LocalDate> day(String text, LocalDate otherwise) {
        var plain = text.startsWith(ExcelFile.DATE) ? text.substring(ExcelFile.DATE.length()) : text.strip();
        if (plain.isEmpty()) {
            return Optional.of(otherwise);
        }
        if (SERIAL.matcher(plain).matches()) {
            return Optional.of(DAY_ZERO.plusDays(new BigDecimal(plain).longValue()));
        }
        var day = DAY.matcher(plain);
        try {
            return day.matches() ? Optional.of(day(day)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static LocalDate day(java.util.regex.Matcher day) {
        return LocalDate.of(
                Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
    }

    static List<String> plates(String text) {
        return Arrays.stream(unguarded(text).split("[,，、;；/\\s]+"))
                .filter(plate -> !plate.isEmpty())
                .map(Plate::plain)
                .toList();
    }

    /** Our own exports guard texts that a spreadsheet would calculate by an apostrophe. */
    static String unguarded(String text) {
        return text.matches("'[=+@\\-].*") ? text.substring(1) : text;
    }
}
