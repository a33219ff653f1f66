package yinuo.duty.shift;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import yinuo.office.Office;
import yinuo.office.OfficeScope;
import yinuo.office.Offices;
import yinuo.promise.Subject;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.rulebook.Term;

/** Whoever is on duty hears in time that the shift ends and the place is to be put in order, once for a shift. */
@Service
public class TidyReminders {

    private static final Logger LOG = LoggerFactory.getLogger(TidyReminders.class);
    private static final String CLAUSE = "D05-4.2.2";

    private final HandoverRows rows;
    private final CurrentShift current;
    private final Offices offices;
    private final Rulebook rulebook;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TidyReminders(
            HandoverRows rows,
            CurrentShift current,
            Offices offices,
            Rulebook rulebook,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.current = current;
        this.offices = offices;
        this.rulebook = rulebook;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A shift is about to end; these stand in it. */
    public record ShiftEnds(Office.Id office, Subject about, List<UUID> members) {}

    /** All offices; a fault in one spares the others. */
    public void run() {
        for (var office : offices.all()) {
            try {
                OfficeScope.in(
                        office.id(), () -> transaction.executeWithoutResult(_ -> remind(office.id(), clock.instant())));
            } catch (RuntimeException fault) {
                LOG.warn("Nobody of {} could be reminded of the handover; it is tried again", office.code(), fault);
            }
        }
    }

    @Clause(CLAUSE)
    void remind(Office.Id office, Instant now) {
        current.watch(office).ifPresent(watch -> {
            var day = watch.until().atZone(clock.getZone()).toLocalDate();
            var before = rulebook.term(office, CLAUSE, "term", day);
            if (before instanceof Term.Before(var length)
                    && !now.isBefore(watch.until().minus(length))
                    && rows.reminded(office, watch.until(), now)) {
                var key = office.value() + " shift " + watch.until();
                var about = new Subject(
                        "shift",
                        UUID.nameUUIDFromBytes(key.getBytes(UTF_8)),
                        watch.shift().label(),
                        "",
                        watch.shift().label(),
                        "handover");
                events.publishEvent(new ShiftEnds(office, about, watch.members()));
            }
        });
    }
}
