package yinuo.notice;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yinuo.counter.visit.VisitGuard;
import yinuo.rulebook.Clause;
import yinuo.staff.Role;

/** The leader hears at once that somebody at the entrance wants in without a document, or by force. */
@Component
@Transactional
class VisitNotices {

    private final Notices notices;

    VisitNotices(Notices notices) {
        this.notices = notices;
    }

    @Clause({"D07-4.5.4", "D07-4.5.5"})
    @EventListener
    void wanted(VisitGuard.LeaderWanted wanted) {
        notices.tell(Set.of(Role.TEAM_LEADER), "wanted", wanted.about(), new Notices.Due(wanted.office(), null));
    }
}
