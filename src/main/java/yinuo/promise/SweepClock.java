package yinuo.promise;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Runs the sweep on this node every two seconds and tells whether it does. It is no cluster-wide task: every node may
 * sweep at any time, so none has to find out first that another one died.
 */
@Component("sweepClock")
@ConditionalOnProperty(name = "yinuo.sweep", havingValue = "true", matchIfMissing = true)
public class SweepClock implements HealthIndicator {

    private static final Duration STILL = Duration.ofMinutes(2);

    private final Sweep sweep;
    private final Duties duties;
    private final Clock clock;
    private volatile @Nullable Instant lastRun;

    SweepClock(Sweep sweep, Duties duties, Clock clock) {
        this.sweep = sweep;
        this.duties = duties;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 2000, initialDelay = 2000)
    void tick() {
        sweep.run();
        lastRun = clock.instant();
    }

    /** Plans twice a minute, which costs a question per duty. */
    @Scheduled(fixedDelay = 30_000, initialDelay = 5_000)
    void plan() {
        duties.plan();
    }

    /** How long ago the sweep went through, or nothing when it has not yet. */
    public @Nullable Duration sinceLastRun() {
        var last = lastRun;
        return last == null ? null : Duration.between(last, clock.instant());
    }

    @Override
    public Health health() {
        var since = sinceLastRun();
        var lag = sweep.waitingSince().stream()
                .map(waiting -> Duration.between(waiting, clock.instant()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        var health =
                since == null || since.compareTo(STILL) > 0 || lag.compareTo(STILL) > 0 ? Health.down() : Health.up();
        return health.withDetail("lag", lag).build();
    }
}
