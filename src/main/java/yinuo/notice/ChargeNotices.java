package yinuo.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.ComplaintDeed;
import yinuo.desk.reception.Inquiry;
import yinuo.office.Departments;
import yinuo.office.Office;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Member;
import yinuo.staff.Members;
import yinuo.staff.Role;

/** What an industrial park tells of a complaint: its result, and that it is passed from one to the next. */
@Component
@Transactional
class ChargeNotices {

    private final Notices notices;
    private final Members members;
    private final Departments departments;
    private final Rulebook rulebook;
    private final Clock clock;

    ChargeNotices(Notices notices, Members members, Departments departments, Rulebook rulebook, Clock clock) {
        this.notices = notices;
        this.members = members;
        this.departments = departments;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    @EventListener
    void moved(Complaint.Moved moved) {
        var complaint = moved.complaint();
        if (complaint.charge().profile() != Office.Profile.RESIDENTIAL && moved.deed() == ComplaintDeed.PASSING_UP) {
            passedUp(complaint);
        }
        if (!complaint.charge().isPark()) {
            return;
        }
        if (complaint.stage() == Complaint.Stage.CLOSED) {
            result(complaint);
        } else if (moved.deed() == ComplaintDeed.REASSIGNMENT) {
            passedOn(complaint);
        }
    }

    /** What goes beyond the desk's scope in a mall is for the property manager. */
    @Clause("D09-3.1")
    @EventListener
    void beyond(Inquiry.Beyond beyond) {
        var inquiry = beyond.inquiry();
        var due = new Notices.Due(inquiry.id().office(), null);
        notices.tell(Set.of(Role.DIRECTOR), "beyond", inquiry.subject(), due);
    }

    /** What was passed up in a park or a mall waits for the one above, who hears so. */
    @Clause({"D04-1.3.b", "D09-3.1"})
    private void passedUp(Complaint complaint) {
        var to = Role.valueOf(complaint.steps().getLast().more().getOrDefault("to", Role.DIRECTOR.name()));
        notices.tell(
                Set.of(to),
                "beyond",
                complaint.subject(),
                new Notices.Due(complaint.id().office(), null));
    }

    /** The manager and the department of the park office hear how it ended. */
    @Clause("D04-1.3")
    private void result(Complaint complaint) {
        var office = complaint.id().office();
        var code = rulebook.text(office, "D04-1.3", "department", LocalDate.now(clock));
        var to = new LinkedHashSet<Member.Id>();
        members.withRole(office, Role.DIRECTOR).forEach(manager -> to.add(manager.id()));
        departments.of(office).stream()
                .filter(department -> department.code().equals(code))
                .flatMap(department -> members.of(department.id()).stream())
                .forEach(member -> to.add(member.id()));
        notices.tell(to, "result", complaint.subject());
    }

    /** Whoever pushes responsibility on too often is seen by the supervisor. */
    @Clause("D04-1.5.b")
    private void passedOn(Complaint complaint) {
        var office = complaint.id().office();
        var most = rulebook.count(office, "D04-1.5.b", "most", LocalDate.now(clock));
        if (complaint.charge().changes() > most) {
            var due = new Notices.Due(office, null);
            notices.tell(Set.of(Role.SUPERVISOR), "reassigned", complaint.subject(), due);
        }
    }
}
