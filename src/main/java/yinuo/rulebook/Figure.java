package yinuo.rulebook;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;

/** A number of a clause as a company starts with it: its name, kind, value in its written form, and what it is for. */
public record Figure(String clause, String name, Kind kind, String value, String chinese, String english) {

    public enum Kind {
        TERM {
            @Override
            void check(String value) {
                Term.parse(value);
            }
        },
        COUNT {
            @Override
            void check(String value) {
                if (Integer.parseInt(value) < 0) {
                    throw new IllegalArgumentException("Less than nothing: " + value);
                }
            }
        },
        /** Per cent. */
        RATE {
            @Override
            void check(String value) {
                var rate = new BigDecimal(value);
                if (rate.signum() < 0 || rate.compareTo(BigDecimal.valueOf(100)) > 0) {
                    throw new IllegalArgumentException("Not a rate: " + value);
                }
            }
        };

        /** Throws {@link IllegalArgumentException} for a value that is none of this kind. */
        abstract void check(String value);
    }

    public Figure {
        kind.check(value);
    }

    static Figure of(Map<String, Object> row) {
        return new Figure(
                text(row, "clause"),
                text(row, "name"),
                Kind.valueOf(text(row, "kind").toUpperCase(java.util.Locale.ROOT)),
                text(row, "value"),
                text(row, "zh"),
                text(row, "en"));
    }

    private static String text(Map<String, Object> row, String name) {
        return Objects.requireNonNull(row.get(name), name).toString();
    }
}
