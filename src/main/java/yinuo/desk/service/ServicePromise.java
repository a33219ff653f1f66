package yinuo.desk.service;

import yinuo.promise.PromiseRule;
import yinuo.staff.Role;

/** What a request for a service promises. What its work promises stands on the dispatch slip, its judgement on callbacks. */
enum ServicePromise implements PromiseRule {
    /** Arranged, so it is charged: nobody has to be chased for money afterwards. */
    CHARGE_SERVICE("D01-4.6.1.1"),
    /** Informed in good time: once the fee is settled, the work goes out. */
    SEND_SERVICE("D01-4.1.5"),
    /** The price is known now, so the rest is collected or given back. */
    SETTLE_SERVICE("D01-4.6.1.1");

    private final String clause;

    ServicePromise(String clause) {
        this.clause = clause;
    }

    @Override
    public String clause() {
        return clause;
    }

    @Override
    public Role owedBy() {
        return Role.RECEPTIONIST;
    }

    @Override
    public String term() {
        return this == SETTLE_SERVICE ? "settlement" : "term";
    }
}
