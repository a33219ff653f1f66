package yinuo.notice;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yinuo.duty.escalation.DutyPowers;
import yinuo.duty.escalation.DutyReport.Level;
import yinuo.duty.escalation.DutyReports;
import yinuo.duty.roster.Leaves;
import yinuo.duty.roster.Rosters;
import yinuo.duty.shift.Releases;
import yinuo.duty.shift.TidyReminders;
import yinuo.office.Office;
import yinuo.rulebook.Clause;
import yinuo.staff.Member;
import yinuo.staff.Members;
import yinuo.staff.Role;

/**
 * Whoever stands in a roster hears that it is published; who asked for leave and who takes the shift, what was decided; the
 * supervisor, at once, that a handover waits.
 */
@Component
@Transactional
class DutyNotices {

    private final Notices notices;
    private final Members members;
    private final Clock clock;

    DutyNotices(Notices notices, Members members, Clock clock) {
        this.notices = notices;
        this.members = members;
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

    /** A quarter of an hour before the end. */
    @Clause("D05-4.2.2")
    @EventListener
    void ends(TidyReminders.ShiftEnds ends) {
        notices.tell(members(ends.office(), ends.members()), "tidy", ends.about());
    }

    @EventListener
    void askedForRelease(Releases.ReleaseAsked asked) {
        notices.tell(
                Set.of(Role.SUPERVISOR), "release", asked.about(), new Notices.Due(asked.office(), clock.instant()));
    }

    /** What is difficult goes to the supervisor; what is major to both, at once. */
    @Clause("D05-4.1.5.b")
    @EventListener
    void reported(DutyReports.Reported reported) {
        var to = reported.level() == Level.MAJOR ? Set.of(Role.SUPERVISOR, Role.DIRECTOR) : Set.of(Role.SUPERVISOR);
        notices.tell(to, "dutyReport", reported.about(), new Notices.Due(reported.office(), reported.at()));
    }

    /** Everybody of a department that is called out. */
    @Clause("D05-4.1.6.a")
    @EventListener
    void calledOut(DutyPowers.CalledOut out) {
        var people = members.active(out.office()).stream()
                .filter(one -> out.department().equals(one.department()))
                .map(Member::id)
                .collect(Collectors.toSet());
        notices.tell(people, "calledOut", out.about());
    }

    @EventListener
    void decided(DutyReports.Decided decided) {
        notices.tell(members(decided.office(), List.of(decided.member())), "dutyReportDecided", decided.about());
    }

    private static Set<Member.Id> members(Office.Id office, List<UUID> members) {
        return members.stream().map(one -> new Member.Id(office, one)).collect(Collectors.toSet());
    }
}
