package yinuo.notice;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yinuo.counter.release.ReleaseDesk;
import yinuo.rulebook.Clause;
import yinuo.staff.Role;

/** The desk hears at once that the gate keeps goods back. */
@Component
@Transactional
class ReleaseNotices {

    private final Notices notices;

    ReleaseNotices(Notices notices) {
        this.notices = notices;
    }

    @Clause("D07-4.6.14_1")
    @EventListener
    void held(ReleaseDesk.Held held) {
        notices.tell(Set.of(Role.RECEPTIONIST), "held", held.about(), new Notices.Due(held.office(), null));
    }
}
