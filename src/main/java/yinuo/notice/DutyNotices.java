package yinuo.notice;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yinuo.duty.roster.Leaves;
import yinuo.duty.roster.Rosters;
import yinuo.duty.shift.Releases;
import yinuo.office.Office;
import yinuo.rulebook.Clause;
import yinuo.staff.Member;
import yinuo.staff.Role;

/**
 * Whoever stands in a roster hears that it is published; who asked for leave and who takes the shift, what was decided; the
 * supervisor, at once, that a handover waits.
 */
@Component
@Transactional
class DutyNotices {

    private final Notices notices;
    private final Clock clock;

    DutyNotices(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Clause("D05-4.1.1")
    @EventListener
    void published(Rosters.RosterPublished published) {
        notices.tell(members(published.office(), published.members()), "roster", published.about());
    }

    @EventListener
    void asked(Leaves.LeaveAsked asked) {
        notices.tell(Set.of(Role.SUPERVISOR), "leave", asked.about(), new Notices.Due(asked.office(), asked.before()));
    }

    @Clause("D05-4.1.5.d")
    @EventListener
    void decided(Leaves.LeaveDecided decided) {
        notices.tell(members(decided.office(), decided.members()), "leaveDecided", decided.about());
    }

    @EventListener
    void askedForRelease(Releases.ReleaseAsked asked) {
        notices.tell(
                Set.of(Role.SUPERVISOR), "release", asked.about(), new Notices.Due(asked.office(), clock.instant()));
    }

    private static Set<Member.Id> members(Office.Id office, List<UUID> members) {
        return members.stream().map(one -> new Member.Id(office, one)).collect(Collectors.toSet());
    }
}
