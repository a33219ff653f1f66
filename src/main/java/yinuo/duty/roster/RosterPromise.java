package yinuo.duty.roster;

import java.util.List;
import org.springframework.stereotype.Component;
import yinuo.promise.Duty;
import yinuo.promise.PromiseRule;
import yinuo.staff.Role;

/** What the roster owes. */
enum RosterPromise implements PromiseRule {
    /** In every month the roster of the next is published before the month ends. */
    PUBLISH_NEXT_ROSTER("D05-4.1.1", "term", Role.SUPERVISOR),
    /** A request for leave is decided before the shift. */
    DECIDE_LEAVE("D05-4.1.5.d", "term", Role.SUPERVISOR),
    /** The telephone numbers of those who must be reachable are confirmed every month. */
    CONFIRM_REACHABLE("D05-4.1.7", "term", Role.SUPERVISOR);

    private final String clause;
    private final String term;
    private final Role owedBy;

    RosterPromise(String clause, String term, Role owedBy) {
        this.clause = clause;
        this.term = term;
        this.owedBy = owedBy;
    }

    @Override
    public String clause() {
        return clause;
    }

    @Override
    public String term() {
        return term;
    }

    @Override
    public Role owedBy() {
        return owedBy;
    }

    Duty duty() {
        return new Duty(
                this, Duty.Every.MONTH, this == PUBLISH_NEXT_ROSTER ? "roster?after={period}" : "roster/reachable");
    }

    @Component
    static final class Source implements Duty.Source {

        @Override
        public List<Duty> duties() {
            return List.of(PUBLISH_NEXT_ROSTER.duty(), CONFIRM_REACHABLE.duty());
        }
    }
}
