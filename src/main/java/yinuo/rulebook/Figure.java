package yinuo.rulebook;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import yinuo.page.Page;

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
        },
        /** Points of an assessment, {@code 1} or {@code 0.5-1.5}. */
        POINTS {
            @Override
            void check(String value) {
                Points.parse(value);
            }
        },
        /** A time of day, {@code 18:00}. */
        TIME {
            @Override
            void check(String value) {
                if (!value.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
                    throw new IllegalArgumentException("Not a time: " + value);
                }
            }
        },
        /** {@code MON,WED,FRI}. */
        WEEKDAYS {
            @Override
            void check(String value) {
                Weekdays.parse(value);
            }
        },
        TEXT {
            @Override
            void check(String value) {
                if (value.isBlank() || value.length() > 200) {
                    throw new IllegalArgumentException("No text, or too much of it");
                }
            }
        };

        /** Throws {@link IllegalArgumentException} for a value that is none of this kind. */
        abstract void check(String value);
    }

    public Figure {
        kind.check(value);
    }

    public String meaning(Page page) {
        return page.chinese() ? chinese : english;
    }

    /** A value of this kind as people say it. */
    public String words(String value, Page page) {
        return switch (kind) {
            case TERM -> Term.parse(value).words(page);
            case RATE -> value + " %";
            case WEEKDAYS -> TermWords.weekdays(Weekdays.parse(value), page);
            case COUNT, TIME, TEXT -> value;
            case POINTS -> Points.parse(value).words();
        };
    }

    /** Whether an office may put this value in the place of ours: of the same kind, and asking for an event only if ours does. */
    boolean admits(String value) {
        try {
            kind.check(value);
            return kind != Kind.TERM
                    || Term.parse(value).needsEvent() == Term.parse(this.value).needsEvent();
        } catch (IllegalArgumentException unfit) {
            return false;
        }
    }

    static Figure of(Map<String, Object> row) {
        return new Figure(
                text(row, "clause"),
                text(row, "name"),
                Kind.valueOf(text(row, "kind").toUpperCase(Locale.ROOT)),
                text(row, "value"),
                text(row, "zh"),
                text(row, "en"));
    }

    private static String text(Map<String, Object> row, String name) {
        return Objects.requireNonNull(row.get(name), name).toString();
    }
}
