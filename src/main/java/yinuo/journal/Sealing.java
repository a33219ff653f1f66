package yinuo.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import yinuo.office.Office;
import yinuo.office.OfficeScope;
import yinuo.office.Offices;

/**
 * Seals every day that is over and has no seal yet, the oldest first. Every node may do it at any time: a day has one
 * seal, whoever comes second finds it there.
 */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class Sealing {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    private final Offices offices;
    private final Seals seals;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sealing(Offices offices, Seals seals, TransactionTemplate transaction, Clock clock) {
        this.offices = offices;
        this.seals = seals;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How many seals were made. A fault in one office spares the others. */
    public int run() {
        var made = 0;
        for (var office : offices.all()) {
            try {
                made += OfficeScope.ask(office.id(), () -> run(office));
            } catch (RuntimeException fault) {
                LOG.warn("The journal of {} could not be sealed and will be tried again", office.code(), fault);
            }
        }
        return made;
    }

    private int run(Office office) {
        var made = 0;
        var last = Optional.<Seal>empty();
        for (var next = seal(office.id()); next.isPresent(); next = seal(office.id())) {
            last = next;
            made++;
        }
        // The log is kept elsewhere than the database, so it witnesses the seals against the database's owner.
        last.ifPresent(
                seal -> LOG.info("The journal of {} is sealed up to {}: {}", office.code(), seal.day(), seal.mark()));
        return made;
    }

    private Optional<Seal> seal(Office.Id office) {
        return transaction.execute(_ -> next(office).flatMap(day -> make(office, day)));
    }

    /** The first day without a seal, if it is over. */
    private Optional<LocalDate> next(Office.Id office) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return seals.last(office)
                .map(seal -> seal.day().plusDays(1))
                .or(() -> seals.firstEntry(office).map(at -> LocalDate.ofInstant(at, clock.getZone())))
                .filter(day -> day.isBefore(today));
    }

    private Optional<Seal> make(Office.Id office, LocalDate day) {
        var midnight = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        var heads = seals.unsealed(office, midnight);
        var seal = Seal.after(seals.last(office).orElse(null), office, day, now(), Seal.contents(heads));
        return seals.add(seal, heads) ? Optional.of(seal) : Optional.empty();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
