package yinuo.desk.reception;

import yinuo.promise.PromiseRule;
import yinuo.staff.Role;

/** A question that could not be answered at once is answered by a time agreed with whoever asked. */
enum InquiryPromise implements PromiseRule {
    ANSWER_INQUIRY;

    @Override
    public String clause() {
        return "D01-4.1.1.2";
    }

    @Override
    public Role owedBy() {
        return Role.RECEPTIONIST;
    }
}
