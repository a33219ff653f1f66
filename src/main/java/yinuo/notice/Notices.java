package yinuo.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.Complaint.Stage;
import yinuo.desk.dispatch.Slip;
import yinuo.office.Ids;
import yinuo.office.Office;
import yinuo.promise.PromisesFired;
import yinuo.promise.PromisesFired.Fired;
import yinuo.promise.Subject;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Member;
import yinuo.staff.Members;
import yinuo.staff.Role;

/** Who hears of what. Written in the transaction of what happened, so that nothing is told that did not. */
@Service
@Transactional
public class Notices {

    private static final LocalTime NIGHT = LocalTime.of(22, 0);
    private static final LocalTime MORNING = LocalTime.of(7, 30);
    private static final int LAST = 60;

    private final NoticeRows rows;
    private final Members members;
    private final Clock clock;

    Notices(NoticeRows rows, Members members, Clock clock) {
        this.rows = rows;
        this.members = members;
        this.clock = clock;
    }

    /** What the desk cannot settle goes to the supervisor at once. */
    @Clause("D12-2.2")
    @EventListener
    void received(Complaint.Received received) {
        var complaint = received.complaint();
        if (complaint.stage() == Stage.RECEIVED) {
            var to = withRoles(complaint.id().office(), Set.of(Role.SUPERVISOR));
            rows.add(to.stream()
                    .map(member -> notice(member.id(), "handed", "", complaint.subject(), null))
                    .toList());
        }
    }

    /** The department that has to do the work, and the steward of the zone. */
    @Clause("D01-3.1")
    @EventListener
    void sent(Slip.Sent sent) {
        var slip = sent.slip();
        var told = new ArrayList<Notice>();
        for (var member : members.all(slip.id().office())) {
            var works = slip.to().department().equals(member.department());
            if (member.active()
                    && (works || member.id().value().equals(slip.to().steward()))) {
                told.add(notice(
                        member.id(), "slip", "", slip.subject(), slip.limits().acknowledgeBy()));
            }
        }
        rows.add(told);
    }

    /** A step of the ladder: the owner and whoever that step names. */
    @EventListener
    void fired(PromisesFired event) {
        var everybody =
                members.all(event.office()).stream().filter(Member::active).toList();
        var told = new ArrayList<Notice>();
        for (var fired : event.fired()) {
            tell(fired, everybody)
                    .forEach(member -> told.add(notice(
                            member,
                            fired.rung().kind(),
                            fired.promise().made().rule(),
                            fired.promise().subject(),
                            fired.promise().made().dueAt())));
        }
        rows.add(told);
    }

    private static Set<Member.Id> tell(Fired fired, List<Member> everybody) {
        var owner = fired.promise().owner();
        var people = new LinkedHashMap<Member.Id, Member>();
        for (var member : everybody) {
            var owes = fired.rung().owner()
                    && (owner.person() == null
                            ? member.is(owner.role())
                            : owner.person().equals(member.id()));
            if (owes || fired.rung().roles().stream().anyMatch(member::is)) {
                people.put(member.id(), member);
            }
        }
        return people.keySet();
    }

    private List<Member> withRoles(Office.Id office, Set<Role> roles) {
        return roles.stream()
                .flatMap(role -> members.withRole(office, role).stream())
                .collect(Collectors.toMap(Member::id, member -> member, (one, _) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private Notice notice(Member.Id to, String kind, String rule, Subject subject, @Nullable Instant due) {
        var now = clock.instant();
        var title = (subject.home() + " " + subject.title()).strip();
        return new Notice(to, Ids.next(now), now, shownFrom(now, due), kind, rule, title, subject.path(), due, false);
    }

    /** At night people sleep, unless the thing falls due before the morning. */
    Instant shownFrom(Instant now, @Nullable Instant due) {
        var time = now.atZone(clock.getZone());
        if (!time.toLocalTime().isBefore(MORNING) && time.toLocalTime().isBefore(NIGHT)) {
            return now;
        }
        var day = time.toLocalTime().isBefore(MORNING)
                ? time.toLocalDate()
                : time.toLocalDate().plusDays(1);
        var morning = day.atTime(MORNING).atZone(clock.getZone()).toInstant();
        return due == null || due.isAfter(morning) ? morning : now;
    }

    @Transactional(readOnly = true)
    public int unread(Actor actor) {
        return rows.unread(actor.member(), clock.instant());
    }

    @Transactional(readOnly = true)
    public List<Notice> last(Actor actor) {
        return rows.last(actor.member(), clock.instant(), LAST);
    }

    public void read(Actor actor) {
        rows.read(actor.member(), clock.instant());
    }
}
