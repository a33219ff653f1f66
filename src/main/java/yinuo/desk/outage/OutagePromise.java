package yinuo.desk.outage;

import yinuo.promise.PromiseRule;
import yinuo.staff.Role;

/** What is owed to those whom a planned cut concerns. How long it may take stands in the rulebook. */
enum OutagePromise implements PromiseRule {
    TELL_OF_OUTAGE;

    @Override
    public String clause() {
        return "D09-4.10";
    }

    @Override
    public Role owedBy() {
        return Role.RECEPTIONIST;
    }
}
