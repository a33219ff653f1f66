package yinuo.report.monthly;

import yinuo.promise.PromiseRule;
import yinuo.staff.Role;

/** What the office prepares and reports every month, and by when. */
enum ReturnPromise implements PromiseRule {
    CHECK_COMPLAINT_STATISTICS("D01-4.1.3.2", "term", Role.RECEPTIONIST),
    REPORT_COMPLAINT_STATISTICS("D01-4.1.3.5", "term", Role.RECEPTIONIST),
    ANALYSE_JOBS("D01-4.10.5", "term", Role.RECEPTIONIST),
    REPORT_JOBS("D01-4.10.5", "report", Role.RECEPTIONIST),
    ANALYSE_SERVICES("D01-4.7.4", "term", Role.RECEPTIONIST),
    REPORT_SERVICES("D01-4.7.4", "report", Role.RECEPTIONIST),
    REPORT_RECEPTION("D09-4.11", "term", Role.STEWARD),
    REPORT_COMPLAINTS_OF_MONTH("D12-11", "term", Role.DIRECTOR);

    private final String clause;
    private final String term;
    private final Role owedBy;

    ReturnPromise(String clause, String term, Role owedBy) {
        this.clause = clause;
        this.term = term;
        this.owedBy = owedBy;
    }

    @Override
    public String clause() {
        return clause;
    }

    @Override
    public String term() {
        return term;
    }

    @Override
    public Role owedBy() {
        return owedBy;
    }
}
