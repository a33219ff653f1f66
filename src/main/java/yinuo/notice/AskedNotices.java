package yinuo.notice;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.reception.Inquiry;
import yinuo.desk.telephone.TelephoneMessage;
import yinuo.rulebook.Clause;
import yinuo.staff.Member;
import yinuo.staff.Members;
import yinuo.staff.Role;

/** Whom the desk asks for an answer, or a caller wants, hears so, and by when it was promised. */
@Component
@Transactional
class AskedNotices {

    private final Notices notices;
    private final Members members;

    AskedNotices(Notices notices, Members members) {
        this.notices = notices;
        this.members = members;
    }

    /** A colleague named as such; of a department or somebody outside the desk has to see to it itself. */
    @EventListener
    @Clause("D07-4.6.8_1")
    void received(Inquiry.Received received) {
        var inquiry = received.inquiry();
        Set<Member.Id> asked = members.all(inquiry.id().office()).stream()
                .filter(member ->
                        member.active() && member.name().equals(inquiry.care().askedOf()))
                .map(Member::id)
                .collect(Collectors.toSet());
        notices.tell(asked, "asked", inquiry.subject(), inquiry.promisedFor());
    }

    @EventListener
    @Clause({"D07-4.6.13", "D07-4.11.2_2"})
    void handedUp(Inquiry.HandedUp handed) {
        var inquiry = handed.inquiry();
        var due = new Notices.Due(inquiry.id().office(), inquiry.promisedFor());
        notices.tell(Set.of(Role.SUPERVISOR), "handed", inquiry.subject(), due);
    }

    @EventListener
    @Clause("D07-4.7.3_1")
    void left(TelephoneMessage.Left left) {
        var message = left.message();
        var wanted = new Member.Id(message.id().office(), message.wanted().member());
        notices.tell(Set.of(wanted), "message", message.subject(), message.promisedFor());
    }
}
