package yinuo.desk.standards;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yinuo.office.OfficeScope;
import yinuo.office.Offices;

/** Looks every minute whether a quarter is over that nobody has looked at. */
@Component
@ConditionalOnProperty(name = "yinuo.sweep", havingValue = "true", matchIfMissing = true)
class QuarterClock {

    private static final Logger LOG = LoggerFactory.getLogger(QuarterClock.class);

    private final Improvements improvements;
    private final Offices offices;

    QuarterClock(Improvements improvements, Offices offices) {
        this.improvements = improvements;
        this.offices = offices;
    }

    /** All offices; a fault in one spares the others. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 20_000)
    void tick() {
        for (var office : offices.all()) {
            try {
                OfficeScope.in(office.id(), () -> improvements.assess(office.id()));
            } catch (RuntimeException fault) {
                LOG.warn("The quarter of {} could not be looked at; it is tried again", office.code(), fault);
            }
        }
    }
}
