package yinuo.desk.reception;

import yinuo.promise.PromiseRule;
import yinuo.staff.Role;

/** What is promised to whoever asked something that could not be answered at once. */
enum InquiryPromise implements PromiseRule {
    ANSWER_INQUIRY("D01-4.1.1.2", Role.RECEPTIONIST, "term"),
    PROPOSE_SOLUTION("D00-2.3", Role.RECEPTIONIST, "term"),
    REPLY_TO_INQUIRY_MAIL("D00-2.1", Role.RECEPTIONIST, "email"),
    REPLY_ONLINE("D00-1.1", Role.RECEPTIONIST, "reply.ONLINE"),
    REPLY_TO_LETTER("D00-1.1", Role.RECEPTIONIST, "reply.LETTER"),
    REPLY_TO_FAX("D00-1.1", Role.RECEPTIONIST, "reply.FAX"),
    REPLY_TO_COMPANY("D00-1.1", Role.RECEPTIONIST, "reply.COMPANY");

    private final String clause;
    private final Role owedBy;
    private final String term;

    InquiryPromise(String clause, Role owedBy, String term) {
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
