package yinuo.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The wall clock, which a demo may set apart by an offset. Outside a demo nobody holds the means to move it. */
public final class MovableClock extends Clock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock wall;
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    MovableClock() {
        this.wall = Clock.system(ZONE);
    }

    /** How far the clock stands from the wall clock. */
    public Duration offset() {
        return offset.get();
    }

    public void standApart(Duration by) {
        offset.set(by);
    }

    @Override
    public Instant instant() {
        return wall.instant().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZONE) ? this : Clock.offset(wall.withZone(zone), offset.get());
    }
}
