package yinuo.demo;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import yinuo.page.Demo;
import yinuo.promise.Sweep;
import yinuo.refusal.BadInput;
import yinuo.refusal.Missing;
import yinuo.time.MovableClock;

/** Moves the one clock forward, in a demo only, and at once takes every step that this makes due. */
@Service
public class DemoClock implements Demo {

    private static final Duration MOST = Duration.ofDays(31);

    private final DemoState state;
    private final java.time.Clock clock;
    private final Sweep sweep;

    DemoClock(DemoState state, java.time.Clock clock, Sweep sweep) {
        this.state = state;
        this.clock = clock;
        this.sweep = sweep;
    }

    @Override
    public boolean on() {
        return state.isDemo() && clock instanceof MovableClock;
    }

    /** By an amount of more than nothing and at most a month. The clock never goes back: what broke stays broken. */
    public Instant advance(Duration by) {
        if (!on() || !(clock instanceof MovableClock movable)) {
            throw new Missing("demo clock", by);
        }
        if (by.isNegative() || by.isZero() || by.compareTo(MOST) > 0) {
            throw BadInput.in("advance", "demo.bad.advance");
        }
        var ahead = movable.offset().plus(by);
        state.keep(ahead);
        movable.standApart(ahead);
        sweep.run();
        return clock.instant();
    }
}
