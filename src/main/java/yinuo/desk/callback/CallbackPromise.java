package yinuo.desk.callback;

import yinuo.promise.PromiseRule;
import yinuo.staff.Role;

/** What procedure D03 promises residents after the work, D09 those of a mall, and D01 whoever orders calls. */
enum CallbackPromise implements PromiseRule {
    CALL_BACK_COMPLAINT("D03-1.1", Role.STEWARD, "term"),
    CALL_BACK_SMALL_REPAIR("D03-1.2", Role.STEWARD, "small"),
    CALL_BACK_PROJECT("D03-1.2", Role.STEWARD, "project"),
    CALL_BACK_SERVICE_MIDWAY("D03-1.3", Role.STEWARD, "midway"),
    CALL_BACK_SERVICE_END("D03-1.3", Role.STEWARD, "term"),
    CALL_BACK_ACTIVITY("D03-1.4", Role.STEWARD, "term"),
    CALL_BACK_OTHER("D03-1.5", Role.STEWARD, "term"),
    CALL_BACK_MALL("D09-4.8", Role.STEWARD, "term"),
    PUT_RIGHT("D03-5.2", Role.SUPERVISOR, "rectification");

    /** What is kept when the resident was reached. */
    static CallbackPromise[] callbacks() {
        return new CallbackPromise[] {
            CALL_BACK_COMPLAINT,
            CALL_BACK_SMALL_REPAIR,
            CALL_BACK_PROJECT,
            CALL_BACK_SERVICE_MIDWAY,
            CALL_BACK_SERVICE_END,
            CALL_BACK_ACTIVITY,
            CALL_BACK_OTHER,
            CALL_BACK_MALL
        };
    }

    private final String clause;
    private final Role owedBy;
    private final String term;

    CallbackPromise(String clause, Role owedBy, String term) {
        this.clause = clause;
        this.owedBy = owedBy;
        this.term = term;
    }

    @Override
    public String clause() {
        return clause;
    }

    @Override
    public Role owedBy() {
        return owedBy;
    }

    @Override
    public String term() {
        return term;
    }
}
