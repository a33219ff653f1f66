package yinuo.desk.incident;

import yinuo.promise.PromiseRule;
import yinuo.staff.Role;

/** What is owed when something happens. How long each may take stands in the rulebook. */
enum IncidentPromise implements PromiseRule {
    TELL_TEAM("D01-4.1.4", Role.RECEPTIONIST, "term"),
    ENGINEERING_ACKNOWLEDGES("D01-4.1.4", Role.ENGINEERING, "acknowledge"),
    SECURITY_ACKNOWLEDGES("D01-4.1.4", Role.SECURITY, "acknowledge"),
    REPORT_INCIDENT("D05-4.1.4.c", Role.RECEPTIONIST, "term"),
    REPORT_MAJOR_INCIDENT("D05-4.1.4.c", Role.SUPERVISOR, "term");

    private final String clause;
    private final Role owedBy;
    private final String term;

    IncidentPromise(String clause, Role owedBy, String term) {
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
