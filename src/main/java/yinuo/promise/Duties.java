package yinuo.promise;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import yinuo.office.Office;
import yinuo.office.OfficeScope;
import yinuo.office.Offices;

/**
 * Promises the duties that come with the calendar: those of every period that has begun, however long nobody planned, and
 * those of the next one a day ahead. Any node may plan at any time, for a promise is made once however often it is made.
 */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class Duties {

    private static final Logger LOG = LoggerFactory.getLogger(Duties.class);
    private static final int DAYS_AHEAD = 1;

    private final Offices offices;
    private final ObjectProvider<Duty.Source> sources;
    private final Promises promises;
    private final DutyPlans plans;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Duties(
            Offices offices,
            ObjectProvider<Duty.Source> sources,
            Promises promises,
            DutyPlans plans,
            TransactionTemplate transaction,
            Clock clock) {
        this.offices = offices;
        this.sources = sources;
        this.promises = promises;
        this.plans = plans;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Plans every duty of every office. A fault in one office spares the others. */
    public void plan() {
        for (var office : offices.all()) {
            try {
                plan(office);
            } catch (RuntimeException fault) {
                LOG.warn("The duties of {} could not be planned and will be tried again", office.code(), fault);
            }
        }
    }

    /** Plans every duty of one office. */
    public void plan(Office office) {
        OfficeScope.in(
                office.id(),
                () -> plan(
                        office.id(),
                        sources.stream()
                                .flatMap(source -> source.duties().stream())
                                .filter(duty -> duty.owing().test(office))
                                .toList()));
    }

    void plan(Office.Id office, List<Duty> duties) {
        transaction.executeWithoutResult(_ -> duties.forEach(duty -> plan(office, duty)));
    }

    private void plan(Office.Id office, Duty duty) {
        var now = clock.instant();
        var today = now.atZone(clock.getZone()).toLocalDate();
        var known = plans.next(office, duty.rule().name());
        var start = known.orElseGet(() -> duty.every().start(today));
        for (; !start.isAfter(today.plusDays(DAYS_AHEAD)); start = duty.every().next(start)) {
            promise(office, duty, start, known.isEmpty(), now);
        }
        plans.planned(office, duty.rule().name(), firstAfter(duty, today));
    }

    private static LocalDate firstAfter(Duty duty, LocalDate today) {
        return duty.every().next(duty.every().start(today));
    }

    /** What was over before an office began to plan at all was never owed. */
    private void promise(Office.Id office, Duty duty, LocalDate start, boolean first, Instant now) {
        var subject = duty.subject(office, start);
        var owed = List.of(
                Owed.from(duty.rule(), start.atStartOfDay(clock.getZone()).toInstant()));
        var wanted = promises.preview(office, subject, owed).getFirst();
        if (first && !wanted.made().dueAt().isAfter(now)) {
            return;
        }
        promises.make(office, subject, owed);
        plans.replan(wanted, now);
    }

    /** The duty of the period a day lies in was done. */
    @Transactional
    public void done(Office.Id office, Duty duty, LocalDate day, Instant at) {
        promises.keep(office, duty.subject(office, duty.every().start(day)), at, duty.rule());
    }

    /** In this period there was nothing to do. */
    @Transactional
    public void nothing(Office.Id office, Duty duty, LocalDate day) {
        promises.release(office, duty.subject(office, duty.every().start(day)), "nothing", duty.rule());
    }
}
