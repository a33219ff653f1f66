package yinuo.notice;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yinuo.rulebook.Clause;
import yinuo.staff.Member;
import yinuo.staff.Role;
import yinuo.team.conduct.ConductTold;
import yinuo.team.training.Needs;
import yinuo.team.training.Trainings;

/**
 * Whoever an assessment is about hears that it is proposed and what became of it; those who decide, that it was answered; the
 * director, of objections and of steps of the ladder. Whoever is to come to a training hears of it.
 */
@Component
@Transactional
class TeamNotices {

    private final Notices notices;
    private final Clock clock;

    TeamNotices(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Clause({"D13-4.1_3", "D14-4.1_3"})
    @EventListener
    void told(ConductTold told) {
        var kind = "conduct" + told.what();
        switch (told.what()) {
            case PROPOSED, DECIDED ->
                notices.tell(Set.of(new Member.Id(told.office(), told.member())), kind, told.about());
            case ANSWERED -> tell(Role.SUPERVISOR, kind, told);
            case OBJECTED, STEP_REACHED -> tell(Role.DIRECTOR, kind, told);
        }
    }

    /** Two weeks before a quarter ends without its training, whoever plans and whoever leads. */
    @Clause("D00-2.7")
    @EventListener
    void lacking(Trainings.Lacking lacking) {
        notices.tell(
                Set.of(Role.SUPERVISOR, Role.DIRECTOR),
                "trainingLacking",
                lacking.about(),
                new Notices.Due(lacking.office(), lacking.before()));
    }

    @EventListener
    void invited(Trainings.Invited invited) {
        var to = invited.members().stream()
                .map(one -> new Member.Id(invited.office(), one))
                .collect(Collectors.toSet());
        notices.tell(to, invited.calledOff() ? "trainingOff" : "training", invited.about(), invited.from());
    }

    @Clause("D00-3.4")
    @EventListener
    void noticed(Needs.Noticed noticed) {
        notices.tell(Set.of(new Member.Id(noticed.office(), noticed.member())), "trainingNeed", noticed.about());
    }

    private void tell(Role role, String kind, ConductTold told) {
        var before = told.before() == null ? clock.instant() : told.before();
        notices.tell(Set.of(role), kind, told.about(), new Notices.Due(told.office(), before));
    }
}
