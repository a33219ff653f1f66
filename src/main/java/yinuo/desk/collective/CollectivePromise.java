package yinuo.desk.collective;

import yinuo.promise.PromiseRule;
import yinuo.staff.Role;

/** What the director owes for a collective complaint. */
enum CollectivePromise implements PromiseRule {
    ACKNOWLEDGE_COLLECTIVE("D12-4.1", "term"),
    TELL_DEPUTY_OF_COLLECTIVE("D12-4.1", "onward"),
    TELL_CENTRE_OF_COLLECTIVE("D12-4.1", "onward"),
    VISIT_HOME_OF_COLLECTIVE("D12-7", "term");

    private final String clause;
    private final String term;

    CollectivePromise(String clause, String term) {
        this.clause = clause;
        this.term = term;
    }

    @Override
    public String clause() {
        return clause;
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
