package yinuo.report.digest;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks once a minute whether it is time. */
@Component
@ConditionalOnProperty(name = "yinuo.sweep", havingValue = "true", matchIfMissing = true)
class DigestClock {

    private final Digests digests;

    DigestClock(Digests digests) {
        this.digests = digests;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 20_000)
    void tick() {
        digests.send();
    }
}
