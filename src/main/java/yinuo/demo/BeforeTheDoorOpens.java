package yinuo.demo;

import org.springframework.context.SmartLifecycle;

/**
 * Work of a start that is done before anybody is let in: while the demo's past is lived the clock stands in that past, and
 * whoever came in meanwhile would be out again at once.
 */
final class BeforeTheDoorOpens implements SmartLifecycle {

    private final Runnable work;
    private volatile boolean running;

    BeforeTheDoorOpens(Runnable work) {
        this.work = work;
    }

    @Override
    public void start() {
        work.run();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The web server starts in one of the last phases. */
    @Override
    public int getPhase() {
        return 0;
    }
}
