package yinuo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yinuo.rulebook.WorkCalendar.Special;

class WorkCalendarTest {

    private static final WorkCalendar PUBLISHED = new WorkCalendar(OfficeRules.published());

    @ParameterizedTest(name = "{0} is worked: {1}")
    @CsvSource({
        "2026-11-24, true",
        "2026-11-28, false",
        "2026-10-01, false",
        "2026-10-10, true",
        "2026-01-04, true",
        "2026-02-28, true",
        "2025-01-26, true",
        "2025-01-28, false",
        "2024-02-04, true",
        "2024-10-12, true"
    })
    void followsTheWeekButForHolidaysAndExchangedDays(LocalDate day, boolean worked) {
        assertThat(PUBLISHED.isWorked(day)).isEqualTo(worked);
    }

    @ParameterizedTest(name = "{0} has {1} working days")
    @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
    void countsTheWorkingDaysOfAPublishedYear(int year, int expected) {
        var worked = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(PUBLISHED::isWorked)
                .count();

        assertThat(worked).isEqualTo(expected);
    }

    @Test
    void everyDayWorkedInExchangeIsOneOfAWeekend() {
        assertThat(PUBLISHED.specials().values())
                .filteredOn(Special::worked)
                .extracting(special -> special.day().getDayOfWeek())
                .containsOnly(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @Test
    void theNthWorkingDayIsWorkedAndHasNMinusOneBefore() {
        for (var from = LocalDate.of(2024, 1, 1); from.getYear() < 2026; from = from.plusDays(1)) {
            var found = PUBLISHED.workday(from, 7);

            assertThat(PUBLISHED.isWorked(found)).isTrue();
            assertThat(from.plusDays(1).datesUntil(found).filter(PUBLISHED::isWorked))
                    .hasSize(6);
        }
    }

    @Test
    void alarmsFromNovemberOnWhileTheNextYearIsNotThere() {
        assertThat(PUBLISHED.alarm(LocalDate.of(2026, 10, 31))).isFalse();
        assertThat(PUBLISHED.alarm(LocalDate.of(2026, 11, 1))).isTrue();
        assertThat(PUBLISHED.alarm(LocalDate.of(2025, 11, 1))).isFalse();
    }

    @Test
    void oneDayEnteredByHandDoesNotSilenceTheAlarm() {
        assertThat(with(LocalDate.of(2027, 1, 1)).alarm(LocalDate.of(2026, 12, 1)))
                .isTrue();
        assertThat(with(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 10, 1)).alarm(LocalDate.of(2026, 12, 1)))
                .isFalse();
    }

    private static WorkCalendar with(LocalDate... holidays) {
        Map<LocalDate, Special> days = new HashMap<>(PUBLISHED.specials());
        for (var day : holidays) {
            days.put(day, new Special(day, "放假", false));
        }
        return new WorkCalendar(days);
    }
}
