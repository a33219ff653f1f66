package yinuo.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times as people type them. */
class SpokenTimeTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Clock CLOCK =
            Clock.fixed(LocalDateTime.parse("2026-11-26T18:00").atZone(ZONE).toInstant(), ZONE);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "1730, 2026-11-26T17:30",
        "17:30, 2026-11-26T17:30",
        "17：30, 2026-11-26T17:30",
        "下午5点半, 2026-11-26T17:30",
        "5:30pm, 2026-11-26T17:30",
        "上午9点一刻, 2026-11-26T09:15",
        "9点05分, 2026-11-26T09:05",
        "19:00, 2026-11-25T19:00",
        "昨天 20:00, 2026-11-25T20:00",
        "2026-11-26T01:00:00Z, 2026-11-26T09:00",
        "10分钟前, 2026-11-26T17:50",
        "20 min ago, 2026-11-26T17:40",
        "2小时前, 2026-11-26T16:00",
        "2026-11-26T15:00, 2026-11-26T15:00",
        "2026-11-26 15:00, 2026-11-26T15:00"
    })
    void what_is_over_is_read_as_it_was_meant(String typed, String meant) {
        assertThat(SpokenTime.past(typed, CLOCK)).contains(at(meant));
    }

    @ParameterizedTest
    @CsvSource({
        "1930, 2026-11-26T19:30",
        "17:30, 2026-11-27T17:30",
        "明天9点, 2026-11-27T09:00",
        "今天 19:00, 2026-11-26T19:00",
        "tomorrow 9:00, 2026-11-27T09:00"
    })
    void what_is_to_come_is_the_next_such_time(String typed, String meant) {
        assertThat(SpokenTime.future(typed, CLOCK)).contains(at(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "25:00", "17:75", "-5", "<script>", "99999999999999分钟前"})
    void what_is_no_time_is_none(String typed) {
        assertThat(SpokenTime.past(typed, CLOCK)).isEmpty();
    }
}
