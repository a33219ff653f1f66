package yinuo.duty.escalation;

import yinuo.promise.PromiseRule;
import yinuo.staff.Role;

/** What a report owes. */
enum EscalationPromise implements PromiseRule {
    /** The supervisor decides what to do about something difficult. */
    DECIDE_DIFFICULT("D05-4.1.5.b", "difficult", Role.SUPERVISOR),
    /** The director decides what to do about something major. */
    DECIDE_MAJOR("D05-4.1.5.b", "major", Role.DIRECTOR),
    /** The supervisor looks at a call-out on the next day of work. */
    REVIEW_CALL_OUT("D05-4.1.6.a", "term", Role.SUPERVISOR);

    private final String clause;
    private final String term;
    private final Role owedBy;

    EscalationPromise(String clause, String term, Role owedBy) {
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
}
