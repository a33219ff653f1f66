package yinuo.team.training;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yinuo.office.OfficeScope;
import yinuo.office.Offices;

/** Looks every five minutes whether a quarter is about to end without its training. */
@Component
@ConditionalOnProperty(name = "yinuo.sweep", havingValue = "true", matchIfMissing = true)
class TrainingClock {

    private static final Logger LOG = LoggerFactory.getLogger(TrainingClock.class);

    private final Trainings trainings;
    private final Offices offices;

    TrainingClock(Trainings trainings, Offices offices) {
        this.trainings = trainings;
        this.offices = offices;
    }

    /** All offices; a fault in one spares the others. */
    @Scheduled(fixedDelay = 300_000, initialDelay = 50_000)
    void tick() {
        for (var office : offices.all()) {
            try {
                OfficeScope.in(office.id(), () -> trainings.watch(office.id()));
            } catch (RuntimeException fault) {
                LOG.warn("The trainings of {} could not be looked at; it is tried again", office.code(), fault);
            }
        }
    }
}
