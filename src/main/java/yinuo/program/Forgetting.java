package yinuo.program;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yinuo.office.OfficeScope;
import yinuo.office.Offices;

/** A key is remembered for a week; nobody sends again what was lost longer ago. */
@Component
class Forgetting {

    private static final Duration KEPT = Duration.ofDays(7);

    private final Offices offices;
    private final Sent sent;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Forgetting(Offices offices, Sent sent, TransactionTemplate transaction, Clock clock) {
        this.offices = offices;
        this.sent = sent;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void run() {
        var before = clock.instant().minus(KEPT);
        offices.all()
                .forEach(office -> OfficeScope.in(
                        office.id(), () -> transaction.executeWithoutResult(_ -> sent.forget(office.id(), before))));
    }
}
