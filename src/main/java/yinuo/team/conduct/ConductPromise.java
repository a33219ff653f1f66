package yinuo.team.conduct;

import yinuo.promise.PromiseRule;
import yinuo.staff.Role;

/** What is owed of conduct. */
enum ConductPromise implements PromiseRule {
    /** What was proposed in a month is decided in the first days of the next. */
    DECIDE_ENTRY("D14-3.2", "term", Role.SUPERVISOR),
    /** Somebody disagrees: whoever stands above decides. */
    DECIDE_OBJECTION("D14-4.1_3", "objection", Role.DIRECTOR);

    private final String clause;
    private final String term;
    private final Role owedBy;

    ConductPromise(String clause, String term, Role owedBy) {
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
