package yinuo.promise;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Plans on this node twice a minute, which costs a question per duty. */
@Component
@ConditionalOnProperty(name = "yinuo.sweep", havingValue = "true", matchIfMissing = true)
class DutyClock {

    private final Duties duties;

    DutyClock(Duties duties) {
        this.duties = duties;
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 5_000)
    void tick() {
        duties.plan();
    }
}
