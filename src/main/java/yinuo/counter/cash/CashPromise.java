package yinuo.counter.cash;

import yinuo.promise.PromiseRule;
import yinuo.staff.Role;

/** Cash taken for the cashier does not stay at the desk. */
enum CashPromise implements PromiseRule {
    HAND_OVER_CASH;

    @Override
    public String clause() {
        return "D01-4.6.2.2";
    }

    @Override
    public Role owedBy() {
        return Role.RECEPTIONIST;
    }

    @Override
    public String term() {
        return "term";
    }
}
