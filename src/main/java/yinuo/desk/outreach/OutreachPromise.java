package yinuo.desk.outreach;

import yinuo.promise.PromiseRule;
import yinuo.staff.Role;

/** What is owed to whoever ordered calls: that they are made and reported. */
enum OutreachPromise implements PromiseRule {
    RUN_CAMPAIGN;

    @Override
    public String clause() {
        return "D01-4.9";
    }

    @Override
    public Role owedBy() {
        return Role.RECEPTIONIST;
    }
}
