package yinuo.team.conduct;

import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.complaint.Category;
import yinuo.desk.complaint.Classification;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.ComplaintDeed;
import yinuo.rulebook.Clause;
import yinuo.team.conduct.ConductEntry.Found;
import yinuo.team.conduct.ConductEntry.Person;
import yinuo.team.conduct.ConductEntry.Source;

/**
 * A complaint about the attitude of a colleague that was judged valid proposes what the procedures say of it, once; like
 * every proposal it counts for nothing before the person was heard and somebody has confirmed it.
 */
@Component
@Transactional
class AttitudeComplaints {

    private static final String COMPLAINED_OF = "DE-07";

    private final Conduct conduct;
    private final ConductRows rows;
    private final Faults faults;
    private final Clock clock;

    AttitudeComplaints(Conduct conduct, ConductRows rows, Faults faults, Clock clock) {
        this.conduct = conduct;
        this.rows = rows;
        this.faults = faults;
        this.clock = clock;
    }

    @Clause({"D01-4.1.3.1.7", "D13-4.2.2.2b", "D14-4.2.2.2b"})
    @EventListener
    void judged(Complaint.Moved moved) {
        var complaint = moved.complaint();
        var filing = complaint.filing();
        var whom = filing.concerned();
        var judged = moved.deed() == ComplaintDeed.CLASSIFICATION || moved.deed() == ComplaintDeed.RECLASSIFICATION;
        if (!judged
                || whom == null
                || filing.category() != Category.ATTITUDE
                || !(complaint.classification() instanceof Classification.Valid)) {
            return;
        }
        var office = complaint.id().office();
        var path = complaint.subject().path();
        if (rows.isProposed(office, whom.member(), Source.COMPLAINT, path)) {
            return;
        }
        var fault = faults.get(COMPLAINED_OF);
        var day = filing.receivedAt().atZone(clock.getZone()).toLocalDate();
        conduct.add(
                office,
                null,
                new Person(whom.member(), whom.name()),
                new Found(fault.code(), day, filing.number(), Source.COMPLAINT, path, List.of()),
                faults.least(office, fault, day));
    }
}
