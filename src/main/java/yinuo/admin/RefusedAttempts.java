package yinuo.admin;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import yinuo.office.Office;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Denied;

/** What people tried that was not theirs to do, for whoever answers for confidentiality. */
@Service
public class RefusedAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedAttempts.class);
    private static final int DAYS = 90;
    private static final int LONGEST = 300;

    private final RefusedAttemptRows rows;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RefusedAttempts(RefusedAttemptRows rows, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * One person and one deed on one day of the office; the deed is the name of a {@link Deed}, empty when a stranger wanted
     * to enter the office. The path is that of the last time.
     */
    public record RefusedAttempt(
            LocalDate day, String name, String deed, int times, Instant firstAt, Instant lastAt, String path) {}

    /** It was refused already and stays so, whether or not it can be written down. */
    @Clause("D00-2.6")
    @EventListener
    void denied(Denied denied) {
        try {
            var now = clock.instant();
            var path = denied.path().length() > LONGEST ? denied.path().substring(0, LONGEST) : denied.path();
            var day = now.atZone(clock.getZone()).toLocalDate();
            transaction.executeWithoutResult(_ -> rows.count(denied, path, day, now));
        } catch (RuntimeException fault) {
            LOG.warn("A refused attempt of {} could not be written down", denied.name(), fault);
        }
    }

    /** How many there were in a month. */
    @Transactional(readOnly = true)
    public int count(Office.Id office, YearMonth month) {
        return rows.count(office, month.atDay(1), month.plusMonths(1).atDay(1));
    }

    /** Those of the last three months, the last first. */
    @Clause("D00-2.6")
    @Transactional(readOnly = true)
    public List<RefusedAttempt> last(Actor actor) {
        actor.must(Deed.SEE_REFUSED_ATTEMPTS);
        var today = clock.instant().atZone(clock.getZone()).toLocalDate();
        return rows.since(actor.office().id(), today.minusDays(DAYS));
    }
}
