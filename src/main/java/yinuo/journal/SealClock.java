package yinuo.journal;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks once a minute whether a day has ended, on every node. */
@Component
@ConditionalOnProperty(name = "yinuo.sweep", havingValue = "true", matchIfMissing = true)
class SealClock {

    private final Sealing sealing;
    private volatile boolean ready;

    SealClock(Sealing sealing) {
        this.sealing = sealing;
    }

    /** Only once everything has started: while a demo is filled, its clock stands in the past. */
    @EventListener(ApplicationReadyEvent.class)
    void started() {
        ready = true;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 10_000)
    void tick() {
        if (ready) {
            sealing.run();
        }
    }
}
