package yinuo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.TaskScheduler;

/** What runs by the clock runs beside each other: a mail server that does not answer holds up no promise. */
@CentreTest
class ClockThreadsTest {

    @Autowired
    TaskScheduler scheduler;

    @Test
    void what_is_due_runs_while_something_else_waits() throws Exception {
        var begun = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        var again = new CountDownLatch(3);
        var slow = scheduler.scheduleWithFixedDelay(
                () -> {
                    begun.countDown();
                    waitFor(answer);
                },
                Duration.ofMillis(10));
        var quick = scheduler.scheduleWithFixedDelay(
                () -> {
                    waitFor(begun);
                    again.countDown();
                },
                Duration.ofMillis(10));
        try {
            assertThat(again.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            answer.countDown();
            slow.cancel(true);
            quick.cancel(true);
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
