package yinuo.duty.shift;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks twice a minute whether a shift is about to end. */
@Component
@ConditionalOnProperty(name = "yinuo.sweep", havingValue = "true", matchIfMissing = true)
class TidyClock {

    private final TidyReminders reminders;

    TidyClock(TidyReminders reminders) {
        this.reminders = reminders;
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 15_000)
    void tick() {
        reminders.run();
    }
}
