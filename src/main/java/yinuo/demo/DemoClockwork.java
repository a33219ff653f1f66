package yinuo.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import yinuo.journal.Sealing;
import yinuo.promise.Duties;
import yinuo.promise.Sweep;

/** What the centre does by itself while the demo's past is lived through: often enough that nobody could tell. */
@Component
class DemoClockwork {

    private static final Duration BETWEEN = Duration.ofMinutes(10);

    private final Sweep sweep;
    private final Sealing sealing;
    private final Duties duties;
    private final Clock clock;
    private Instant ran = Instant.MIN;
    private LocalDate planned = LocalDate.MIN;

    DemoClockwork(Sweep sweep, Sealing sealing, Duties duties, Clock clock) {
        this.sweep = sweep;
        this.sealing = sealing;
        this.duties = duties;
        this.clock = clock;
    }

    void reach(Instant at) {
        if (!ran.isBefore(at.minus(BETWEEN))) {
            return;
        }
        sweep.run();
        sealing.run();
        var day = LocalDate.ofInstant(at, clock.getZone());
        if (day.isAfter(planned)) {
            duties.plan();
            planned = day;
        }
        ran = at;
    }
}
