package yinuo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import yinuo.time.MovableClock;

/** A clock that stands still until a test moves it. */
public final class SettableClock extends Clock {

    public static final Instant START = Instant.parse("2026-11-26T02:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    public void set(String local) {
        now.set(java.time.LocalDateTime.parse(local).atZone(MovableClock.ZONE).toInstant());
    }

    public void reset() {
        now.set(START);
    }

    public void advance(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return MovableClock.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now.get(), zone);
    }
}
