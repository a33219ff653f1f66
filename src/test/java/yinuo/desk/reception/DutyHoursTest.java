package yinuo.desk.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The hours in which the desk's hour runs. */
class DutyHoursTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    @Test
    void the_desks_hour_stands_still_at_night() {
        var duty = new DutyHours(LocalTime.of(7, 30), LocalTime.of(20, 0));
        var hour = Duration.ofHours(1);

        assertThat(duty.after(at("2026-11-26T10:00"), hour, ZONE)).isEqualTo(at("2026-11-26T11:00"));
        assertThat(duty.after(at("2026-11-26T19:00"), hour, ZONE)).isEqualTo(at("2026-11-26T20:00"));
        assertThat(duty.after(at("2026-11-26T19:40"), hour, ZONE)).isEqualTo(at("2026-11-27T08:10"));
        assertThat(duty.after(at("2026-11-26T23:00"), hour, ZONE)).isEqualTo(at("2026-11-27T08:30"));
        assertThat(duty.after(at("2026-11-26T05:00"), hour, ZONE)).isEqualTo(at("2026-11-26T08:30"));
    }
}
