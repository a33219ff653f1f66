package yinuo.journal;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks once a minute whether a day has ended, on every node. */
@Component
@ConditionalOnProperty(name = "yinuo.sweep", havingValue = "true", matchIfMissing = true)
class SealClock {

    private final Sealing sealing;

    SealClock(Sealing sealing) {
        this.sealing = sealing;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 10_000)
    void tick() {
        sealing.run();
    }
}
