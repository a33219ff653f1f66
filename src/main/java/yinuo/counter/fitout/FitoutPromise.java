package yinuo.counter.fitout;

import yinuo.promise.PromiseRule;
import yinuo.staff.Role;

/** What is promised about a fitting out; the times are the office's, for the clause names none. */
enum FitoutPromise implements PromiseRule {
    APPROVE_DRAWINGS(Role.SUPERVISOR, "approval"),
    PATROL_SITE(Role.STEWARD, "patrol"),
    MEND_BREACH(Role.STEWARD, "mend"),
    END_WORKS(Role.STEWARD, "end"),
    GIVE_DEPOSIT_BACK(Role.RECEPTIONIST, "refund");

    private final Role role;
    private final String term;

    FitoutPromise(Role role, String term) {
        this.role = role;
        this.term = term;
    }

    @Override
    public String clause() {
        return "D01-4.4";
    }

    @Override
    public Role owedBy() {
        return role;
    }

    @Override
    public String term() {
        return term;
    }
}
