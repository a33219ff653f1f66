package yinuo.notice;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.incident.Incident;
import yinuo.desk.incident.IncidentBegan;
import yinuo.desk.incident.IncidentDeed;
import yinuo.rulebook.Clause;
import yinuo.staff.Role;

/** Who hears of an emergency, in the transaction that records it, by day and night. */
@Component
@Transactional
class IncidentNotices {

    private final Notices notices;

    IncidentNotices(Notices notices) {
        this.notices = notices;
    }

    @Clause("D01-4.1.4")
    @EventListener
    void began(IncidentBegan began) {
        var incident = began.incident();
        var due = new Notices.Due(incident.id().office(), began.acknowledgeBy());
        notices.tell(Set.of(incident.report().team().role()), "INCIDENT", incident.subject(), due);
        notices.tell(Set.of(Role.SUPERVISOR), "INCIDENT", incident.subject(), due);
    }

    @EventListener
    void moved(Incident.Moved moved) {
        if (moved.deed() == IncidentDeed.MAJOR) {
            var incident = moved.incident();
            var now = incident.steps().getLast().at();
            var due = new Notices.Due(incident.id().office(), now);
            notices.tell(Set.of(Role.DIRECTOR), "MAJOR_INCIDENT", incident.subject(), due);
        }
    }
}
