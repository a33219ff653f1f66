package yinuo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermKindsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final WorkCalendar CALENDAR = new WorkCalendar(OfficeRules.published());

    private static final List<String> MEASURED_BY_START = List.of(
            "2h",
            "15min",
            "4wh 07:30-20:00",
            "by 18:00",
            "same day",
            "same day, after 18:00 next day 12:00",
            "3d",
            "1mo",
            "10wd",
            "next month 5",
            "day 27",
            "25..27",
            "workday 5",
            "month end",
            "quarter end",
            "half-year end",
            "year end",
            "yearly 12-10",
            "yearly 02-29",
            "weekly MON,WED,FRI",
            "weekly WED 09:00",
            "next workday 09:00",
            "3 per 2w");

    private static final List<String> MEASURED_BY_EVENT =
            List.of("before shift 15min", "before shift 2h", "shift end", "midway", "agreed");

    static Stream<String> written() {
        return Stream.concat(MEASURED_BY_START.stream(), MEASURED_BY_EVENT.stream());
    }

    static Stream<String> measuredByStart() {
        return MEASURED_BY_START.stream();
    }

    static Stream<String> measuredByEvent() {
        return MEASURED_BY_EVENT.stream();
    }

    @ParameterizedTest(name = "{0} from {1} ends {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2h | 2026-11-24T10:30 | 2026-11-24T12:30",
                "2h | 2026-11-24T23:10 | 2026-11-25T01:10",
                "15min | 2026-12-31T23:50 | 2027-01-01T00:05",
                "by 18:00 | 2026-11-24T18:00 | 2026-11-24T18:00",
                "by 18:00 | 2026-11-24T18:01 | 2026-11-25T18:00",
                "same day | 2026-11-24T00:00 | 2026-11-25T00:00",
                "same day, after 18:00 next day 12:00 | 2026-11-24T17:59 | 2026-11-25T00:00",
                "same day, after 18:00 next day 12:00 | 2026-11-24T18:00 | 2026-11-25T12:00",
                "3d | 2026-11-24T16:30 | 2026-11-28T00:00",
                "1mo | 2026-01-31T09:00 | 2026-03-01T00:00",
                "6mo | 2024-08-31T09:00 | 2025-03-01T00:00",
                "next month 5 | 2026-12-27T09:00 | 2027-01-06T00:00",
                "next month 31 | 2026-01-10T09:00 | 2026-03-01T00:00",
                "25..27 | 2026-11-27T23:59 | 2026-11-28T00:00",
                "25..27 | 2026-11-28T00:00 | 2026-12-28T00:00",
                "day 30 | 2026-02-03T09:00 | 2026-03-01T00:00",
                "month end | 2024-02-10T09:00 | 2024-03-01T00:00",
                "quarter end | 2026-11-24T09:00 | 2027-01-01T00:00",
                "quarter end | 2026-03-31T23:59 | 2026-04-01T00:00",
                "half-year end | 2026-01-01T00:00 | 2026-07-01T00:00",
                "year end | 2026-11-24T09:00 | 2027-01-01T00:00",
                "yearly 12-10 | 2026-12-10T12:00 | 2026-12-11T00:00",
                "yearly 12-10 | 2026-12-11T00:00 | 2027-12-11T00:00",
                "yearly 02-29 | 2026-01-05T09:00 | 2026-03-01T00:00",
                "weekly MON,WED,FRI | 2026-11-24T09:00 | 2026-11-26T00:00",
                "weekly WED 09:00 | 2026-11-25T09:00 | 2026-11-25T09:00",
                "weekly WED 09:00 | 2026-11-25T09:01 | 2026-12-02T09:00",
                "3 per 2w | 2024-01-08T09:00 | 2024-01-15T00:00",
                "3 per 2w | 2024-01-15T00:00 | 2024-01-29T00:00"
            })
    void endsWhenTheRulebookSays(String term, LocalDateTime start, LocalDateTime end) {
        assertThat(Term.parse(term).end(start.atZone(ZONE), CALENDAR)).isEqualTo(end.atZone(ZONE));
    }

    @ParameterizedTest(name = "{0} from {1} ends {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1wd | 2026-09-30T17:00 | 2026-10-09T00:00",
                "1wd | 2026-10-09T17:00 | 2026-10-11T00:00",
                "2wd | 2026-10-09T17:00 | 2026-10-13T00:00",
                "10wd | 2026-02-13T09:00 | 2026-03-06T00:00",
                "next workday 09:00 | 2026-11-27T20:00 | 2026-11-30T09:00",
                "next workday 09:00 | 2026-01-03T20:00 | 2026-01-04T09:00",
                "workday 5 | 2026-10-01T09:00 | 2026-10-14T00:00",
                "workday 5 | 2026-10-14T00:00 | 2026-11-07T00:00",
                "4wh 07:30-20:00 | 2026-11-24T18:00 | 2026-11-25T09:30",
                "4wh 07:30-20:00 | 2026-11-24T16:00 | 2026-11-24T20:00",
                "2wh 09:00-18:00 | 2026-11-28T10:00 | 2026-11-30T11:00",
                "2wh 09:00-18:00 | 2026-11-24T06:00 | 2026-11-24T11:00",
                "20wh 09:00-18:00 | 2026-09-30T09:00 | 2026-10-09T11:00"
            })
    void passesOverHolidaysAndCountsWeekendDaysWorkedInExchange(String term, LocalDateTime start, LocalDateTime end) {
        assertThat(Term.parse(term).end(start.atZone(ZONE), CALENDAR)).isEqualTo(end.atZone(ZONE));
    }

    @ParameterizedTest(name = "{0} between {1} and the event {2} ends {3}")
    @CsvSource({
        "before shift 15min, 2026-11-24T06:00, 2026-11-24T07:30, 2026-11-24T07:15",
        "shift end, 2026-11-24T07:30, 2026-11-24T20:00, 2026-11-24T20:00",
        "midway, 2026-11-01T00:00, 2026-11-11T00:00, 2026-11-06T00:00",
        "agreed, 2026-11-24T10:00, 2026-11-25T17:00, 2026-11-25T17:00"
    })
    void isMeasuredByItsEvent(String term, LocalDateTime start, LocalDateTime event, LocalDateTime end) {
        var due = Term.parse(term).end(start.atZone(ZONE), event.atZone(ZONE), CALENDAR);

        assertThat(due).isEqualTo(end.atZone(ZONE));
    }

    @ParameterizedTest
    @MethodSource("measuredByEvent")
    void saysSoWhenTheEventIsMissing(String written) {
        var term = Term.parse(written);

        assertThat(term.needsEvent()).isTrue();
        assertThatIllegalStateException()
                .isThrownBy(() -> term.end(start("2026-11-24T10:00"), CALENDAR))
                .withMessageContaining(written);
    }

    @ParameterizedTest
    @MethodSource("written")
    void isReadBackAsItWasWritten(String written) {
        assertThat(Term.parse(written)).hasToString(written);
        assertThat(Term.parse(Term.parse(written).toString())).isEqualTo(Term.parse(written));
    }

    @ParameterizedTest
    @MethodSource("measuredByStart")
    void neverEndsBeforeItStartsNorLetsALaterStartEndEarlier(String written) {
        var term = Term.parse(written);
        var random = new Random(12);

        for (var round = 0; round < 500; round++) {
            var start = start("2024-01-01T00:00").plusMinutes(random.nextInt(3 * 365 * 24 * 60));
            var later = start.plusMinutes(random.nextInt(40 * 24 * 60));

            assertThat(term.end(start, CALENDAR)).as("%s from %s", term, start).isAfterOrEqualTo(start);
            assertThat(term.end(later, CALENDAR))
                    .as("%s from %s and %s", term, start, later)
                    .isAfterOrEqualTo(term.end(start, CALENDAR));
        }
    }

    @Test
    void aDayIsAlwaysADayLongForTheEstatesKnowNoSummerTime() {
        var start = start("2024-01-01T10:30");

        for (var day = 0; day < 3 * 365; day++) {
            var from = start.plusDays(day);
            assertThat(ChronoUnit.HOURS.between(from, Term.parse("24h").end(from, CALENDAR)))
                    .isEqualTo(24);
            assertThat(Term.parse("24h").end(from, CALENDAR).toLocalTime()).isEqualTo(from.toLocalTime());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2",
                "h",
                "-2h",
                "0h",
                "2 h",
                "PT2H",
                "2h30",
                "99999d",
                "by 24:00",
                "by 6pm",
                "same day, after 25:00 next day 12:00",
                "next month 32",
                "27..25",
                "0..3",
                "workday 16",
                "century end",
                "yearly 13-01",
                "yearly 02-30",
                "weekly",
                "weekly MON,MON",
                "weekly XYZ",
                "weekly MON,",
                "4wh 20:00-07:30",
                "before shift",
                "0 per 2w",
                "3 per 0w",
                "midways",
                "两小时"
            })
    void refusesAnythingElseAndNamesIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Term.parse(text))
                .withMessageStartingWith("Not a term: \"" + text + "\"");
    }

    private static ZonedDateTime start(String text) {
        return LocalDateTime.parse(text).atZone(ZONE);
    }
}
