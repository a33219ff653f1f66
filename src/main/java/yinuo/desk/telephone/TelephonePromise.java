package yinuo.desk.telephone;

import yinuo.promise.PromiseRule;
import yinuo.staff.Role;

/** Whoever was wanted and away calls back. */
enum TelephonePromise implements PromiseRule {
    RETURN_CALL;

    @Override
    public String clause() {
        return "D07-4.7.3_1";
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
