package yinuo.desk.collective;

import yinuo.promise.PromiseRule;
import yinuo.staff.Role;

/** What the director owes for a collective complaint. */
enum CollectivePromise implements PromiseRule {
    ACKNOWLEDGE_COLLECTIVE("term"),
    TELL_DEPUTY_OF_COLLECTIVE("onward"),
    TELL_CENTRE_OF_COLLECTIVE("onward");

    private final String term;

    CollectivePromise(String term) {
        this.term = term;
    }

    @Override
    public String clause() {
        return "D12-4.1";
    }

    @Override
    public Role owedBy() {
        return Role.DIRECTOR;
    }

    @Override
    public String term() {
        return term;
    }
}
