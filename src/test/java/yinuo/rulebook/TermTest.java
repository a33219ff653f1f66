package yinuo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** A week with its Thursday off and its Saturday worked in exchange. */
    private static final WorkCalendar CALENDAR = new WorkCalendar(Map.of(
            LocalDate.of(2026, 10, 1), new WorkCalendar.Special(LocalDate.of(2026, 10, 1), "国庆节", false),
            LocalDate.of(2026, 10, 3), new WorkCalendar.Special(LocalDate.of(2026, 10, 3), "国庆节", true)));

    @ParameterizedTest
    @CsvSource({
        "2h,                                  2026-09-30T23:30, 2026-10-01T01:30",
        "15min,                               2026-09-30T23:50, 2026-10-01T00:05",
        "same day,                            2026-09-30T00:00, 2026-10-01T00:00",
        "'same day, after 18:00 next day 12:00', 2026-09-30T17:59, 2026-10-01T00:00",
        "'same day, after 18:00 next day 12:00', 2026-09-30T18:00, 2026-10-01T12:00",
        "3d,                                  2026-02-27T09:00, 2026-03-03T00:00",
        "1mo,                                 2026-01-31T09:00, 2026-03-01T00:00",
        "1wd,                                 2026-09-30T09:00, 2026-10-03T00:00",
        "2wd,                                 2026-09-30T09:00, 2026-10-04T00:00",
        "next month 5,                        2026-12-31T09:00, 2027-01-06T00:00",
        "25..27,                              2026-11-26T09:00, 2026-11-28T00:00",
        "25..27,                              2026-11-28T09:00, 2026-12-28T00:00",
        "day 30,                              2026-02-10T09:00, 2026-03-01T00:00",
        "next workday 09:00,                  2026-10-02T18:00, 2026-10-03T09:00",
        "3 per 2w,                            2026-11-24T09:00, 2026-11-30T00:00"
    })
    void a_term_ends_where_the_procedures_say(String term, String start, String end) {
        assertThat(Term.parse(term).end(LocalDateTime.parse(start).atZone(ZONE), CALENDAR))
                .isEqualTo(LocalDateTime.parse(end).atZone(ZONE));
    }

    @Test
    void some_terms_are_measured_by_an_event() {
        var start = LocalDateTime.parse("2026-11-24T08:00").atZone(ZONE);
        var event = LocalDateTime.parse("2026-11-24T20:00").atZone(ZONE);

        assertThat(Term.parse("before shift 15min").end(start, event, CALENDAR)).isEqualTo(event.minusMinutes(15));
        assertThat(Term.parse("midway").end(start, event, CALENDAR)).isEqualTo(start.plusHours(6));
        assertThat(Term.parse("agreed").end(start, event, CALENDAR)).isEqualTo(event);
        assertThatThrownBy(() -> Term.parse("agreed").end(start, CALENDAR)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2h",
                "15min",
                "3d",
                "1mo",
                "10wd",
                "same day",
                "same day, after 18:00 next day 12:00",
                "next month 5",
                "25..27",
                "day 27",
                "next workday 09:00",
                "before shift 15min",
                "midway",
                "agreed",
                "3 per 2w"
            })
    void its_written_form_reads_back(String text) {
        assertThat(Term.parse(text)).hasToString(text).isEqualTo(Term.parse(" " + text + " "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2", "h", "0h", "2 h", "27..25", "day 32", "next workday 25:00", "soon", "-1d", "3 per 0w"})
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> Term.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_term_ends_before_it_starts_and_more_of_it_never_ends_earlier() {
        var random = new Random(42);
        for (var n = 0; n < 5_000; n++) {
            var start = LocalDateTime.of(2024, 1, 1, 0, 0)
                    .plusMinutes(random.nextInt(60 * 24 * 365 * 3))
                    .atZone(ZONE);
            var count = random.nextInt(1, 40);
            for (var unit : new String[] {"h", "d", "mo", "wd"}) {
                var end = Term.parse(count + unit).end(start, CALENDAR);
                var later = Term.parse(count + 1 + unit).end(start, CALENDAR);

                assertThat(Duration.between(start, end)).isPositive();
                assertThat(later).isAfter(end);
            }
        }
    }
}
