package yinuo.desk.dispatch;

import static yinuo.desk.dispatch.SlipPromise.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import yinuo.office.Office;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Role;

/** The times of a slip: by which limits, from when, and what is promised anew when a time changes. */
@Component
public class SlipTerms {

    private static final String LIMITS = "D01-4.10.2";

    private final Rulebook rulebook;
    private final Promises promises;
    private final SlipPeople people;
    private final Clock clock;

    SlipTerms(Rulebook rulebook, Promises promises, SlipPeople people, Clock clock) {
        this.rulebook = rulebook;
        this.promises = promises;
        this.people = people;
        this.clock = clock;
    }

    /** The limits of the job, from now; an appointment sets the arrival, and from it the work is measured. */
    @Clause("D01-4.10.2")
    Slip.Limits limits(Office.Id office, Job job, Order order, Instant now) {
        var appointed = order.appointment() == null ? null : order.appointment().at();
        var start = appointed == null ? now : appointed;
        return new Slip.Limits(
                limit(office, job.limit("acknowledge"), now),
                appointed == null ? limit(office, job.limit("arrive"), now) : appointed,
                order.finishBy() == null ? limit(office, job.limit("finish"), start) : order.finishBy());
    }

    public Instant limit(Office.Id office, String name, Instant from) {
        var day = from.atZone(clock.getZone()).toLocalDate();
        return rulebook.due(office, rulebook.term(office, LIMITS, name, day), from);
    }

    /** What sending it promises: the signature, the arrival, the end, and the desk's own look before that. */
    @Clause({"D01-4.10.1", "D01-4.10.2"})
    List<Owed> owed(Slip slip, boolean mall) {
        var filing = slip.filing();
        var role = people.roleOf(slip.to().department());
        var owed = new ArrayList<Owed>();
        owed.add(Owed.from(ACKNOWLEDGE_SLIP.within(filing.job().limit("acknowledge"), role), filing.sentAt()));
        owed.add(arrival(slip, role));
        owed.add(end(slip, role, filing.sentAt()));
        owed.add(followUp(slip, filing.sentAt()));
        if (mall && !filing.job().internal()) {
            owed.add(Owed.from(DEAL_WITH_TODAY.by(role), filing.sentAt()));
        }
        return owed;
    }

    private static Owed arrival(Slip slip, Role role) {
        var filing = slip.filing();
        var appointed = filing.appointment().at();
        return appointed == null
                ? Owed.agreed(
                        ARRIVE_AT_JOB.within(filing.job().limit("arrive"), role),
                        filing.sentAt(),
                        slip.limits().arriveBy())
                : Owed.agreed(KEEP_APPOINTMENT.by(role), filing.sentAt(), appointed);
    }

    private static Owed end(Slip slip, Role role, Instant from) {
        return Owed.agreed(
                FINISH_JOB.within(slip.filing().job().limit("finish"), role),
                from,
                slip.limits().finishBy());
    }

    private Owed followUp(Slip slip, Instant from) {
        var day = from.atZone(clock.getZone()).toLocalDate();
        var share = rulebook.rate(slip.id().office(), LIMITS, "followUp", day).intValue();
        var whole = Duration.between(from, slip.limits().finishBy());
        return Owed.agreed(
                FOLLOW_UP_SLIP.within(slip.filing().job().limit("finish"), Role.RECEPTIONIST),
                from,
                from.plus(whole.multipliedBy(share).dividedBy(100)));
    }

    /** The end is promised for a later time; what was broken before stays broken. */
    public void finishLater(Slip slip, Instant now) {
        var office = slip.id().office();
        promises.release(office, slip.subject(), "moreTime", FINISH_JOB, FOLLOW_UP_SLIP);
        promises.again(office, slip.subject(), end(slip, people.roleOf(slip.to().department()), now));
        promises.again(office, slip.subject(), followUp(slip, now));
    }

    /** The other department owes what is still open by the same instants, and its own signature. */
    public void owedByOther(Slip slip, boolean arrived, Instant now) {
        var office = slip.id().office();
        var role = people.roleOf(slip.to().department());
        promises.release(office, slip.subject(), "transferred", OF_DEPARTMENT);
        promises.again(
                office,
                slip.subject(),
                Owed.from(ACKNOWLEDGE_SLIP.within(slip.filing().job().limit("acknowledge"), role), now));
        if (!arrived) {
            promises.again(office, slip.subject(), arrival(slip, role));
        }
        promises.again(office, slip.subject(), end(slip, role, slip.filing().sentAt()));
    }
}
