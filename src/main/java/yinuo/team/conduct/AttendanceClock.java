package yinuo.team.conduct;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every five minutes whether a shift is over whose attendance nobody has looked at. */
@Component
@ConditionalOnProperty(name = "yinuo.sweep", havingValue = "true", matchIfMissing = true)
class AttendanceClock {

    private final Attendance attendance;

    AttendanceClock(Attendance attendance) {
        this.attendance = attendance;
    }

    @Scheduled(fixedDelay = 300_000, initialDelay = 45_000)
    void tick() {
        attendance.run();
    }
}
