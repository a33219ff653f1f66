package yinuo.counter.mail;

import yinuo.promise.PromiseRule;
import yinuo.staff.Role;

/** What mail promises: stewards hear of it, addressees too, and what cannot be delivered goes back. */
enum MailPromise implements PromiseRule {
    /** Every piece of a batch is registered the day it came. */
    REGISTER_MAIL("D01-4.2.2", "term", Role.RECEPTIONIST),
    /** Ordinary mail of the day is handed to the stewards. */
    HAND_MAIL_TO_STEWARDS("D01-4.2.3", "term", Role.RECEPTIONIST),
    /** The steward hears of recorded mail between 17:00 and 18:00. */
    NOTIFY_OF_RECORDED_MAIL("D01-4.2.4.2", "term", Role.RECEPTIONIST),
    /** The addressee is phoned until reached. */
    CALL_ADDRESSEE("D02-4.5", "term", Role.STEWARD),
    /** Nobody fetched it: somebody asks what should become of it. */
    ASK_ABOUT_OVERDUE_MAIL("D01-4.2.6.1", "overdue", Role.RECEPTIONIST),
    /** What cannot be delivered goes back to the carrier. */
    RETURN_MAIL("D02-4.7", "term", Role.STEWARD);

    private final String clause;
    private final String term;
    private final Role owedBy;

    MailPromise(String clause, String term, Role owedBy) {
        this.clause = clause;
        this.term = term;
        this.owedBy = owedBy;
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
