package yinuo.desk.dispatch;

import yinuo.promise.PromiseRule;
import yinuo.staff.Role;

/**
 * What a slip promises. What a department owes is owed by the role of its people, and the limits differ by the kind and
 * urgency of the job: {@link #by} and {@link #within} say so.
 */
public enum SlipPromise implements PromiseRule {
    ACKNOWLEDGE_SLIP("D01-4.10.2", Role.ENGINEERING, "acknowledge.SMALL_REPAIR.NORMAL"),
    ARRIVE_AT_JOB("D01-4.10.2", Role.ENGINEERING, "arrive.SMALL_REPAIR.NORMAL"),
    KEEP_APPOINTMENT("D07-4.13.3c", Role.ENGINEERING, "term"),
    FINISH_JOB("D01-4.10.2", Role.ENGINEERING, "finish.SMALL_REPAIR.NORMAL"),
    CLARIFY_AT_ONCE("D09-4.5", Role.ENGINEERING, "term"),
    CLARIFY_AT_LATEST("D09-4.5", Role.ENGINEERING, "most"),
    DEAL_WITH_TODAY("D09-4.6", Role.ENGINEERING, "term"),
    EXPLAIN_NOT_TODAY("D09-4.6", Role.RECEPTIONIST, "explain"),
    FOLLOW_UP_SLIP("D01-4.10.2", Role.RECEPTIONIST, "finish.SMALL_REPAIR.NORMAL"),
    DECIDE_EXTENSION("D01-4.10.3", Role.RECEPTIONIST, "decide"),
    COORDINATE_SLIP("D09-4.7", Role.SUPERVISOR, "term"),
    APOLOGISE_AND_EXPLAIN("D01-4.10.3", Role.RECEPTIONIST, "apologise"),
    TELL_RESULT("D01-4.10.3", Role.RECEPTIONIST, "tell"),
    TAKE_SLIP_BACK("D01-4.10.4", Role.RECEPTIONIST, "term"),
    ANSWER_THE_DESK("D01-4.8", Role.ENGINEERING, "answer"),
    ACKNOWLEDGE_MAJOR("D01-4.8", Role.DIRECTOR, "major");

    /** What the department that has the slip owes, and the next one does after a transfer. */
    static final SlipPromise[] OF_DEPARTMENT = {
        ACKNOWLEDGE_SLIP,
        ARRIVE_AT_JOB,
        KEEP_APPOINTMENT,
        FINISH_JOB,
        CLARIFY_AT_ONCE,
        CLARIFY_AT_LATEST,
        DEAL_WITH_TODAY
    };

    private final String clause;
    private final Role owedBy;
    private final String term;

    SlipPromise(String clause, Role owedBy, String term) {
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

    /** The same, owed by the role of a department. */
    public PromiseRule by(Role role) {
        return new Rule(name(), clause, role, term);
    }

    /** The same with the limit of a kind of job. */
    public PromiseRule within(String limit, Role role) {
        return new Rule(name(), clause, role, limit);
    }

    private record Rule(String name, String clause, Role owedBy, String term) implements PromiseRule {}
}
