package yinuo.desk.complaint;

import java.util.Arrays;
import java.util.Optional;
import yinuo.promise.PromiseRule;
import yinuo.staff.Role;

/** What the procedures promise a resident who complains. How long each may take stands in the rulebook. */
enum ComplaintPromise implements PromiseRule {
    REPORT_ON_THE_SPOT("D12-2.1", Role.RECEPTIONIST, "term"),
    REGISTER_COMPLAINT("D12-2.2", Role.RECEPTIONIST, "term"),
    /** By somebody on a post, who is not of the desk. */
    REPORT_HEARD("D07-4.11.2_1", Role.SECURITY, "term"),
    ACKNOWLEDGE_COMPLAINT("D12-2.2", Role.SUPERVISOR, "handOver"),
    CLASSIFY_COMPLAINT("D12-2.3", Role.SUPERVISOR, "term"),
    CONTACT_RESIDENT("D12-3.1", Role.SUPERVISOR, "term"),
    REPLY_TO_EMAIL("D00-2.1", Role.RECEPTIONIST, "email"),
    REPLY_ON_THE_SPOT("D12-6.1", Role.RECEPTIONIST, "term"),
    REPLY_TO_VALID("D12-6.2", Role.SUPERVISOR, "term"),
    EXPLAIN_INVALID("D12-9", Role.SUPERVISOR, "term"),
    REPORT_TO_DEPARTMENT("D12-3.2", Role.SUPERVISOR, "term"),
    FOLLOW_DEPARTMENT("D12-3.2", Role.SUPERVISOR, "followUp"),
    TELL_PROGRESS("D12-8", Role.SUPERVISOR, "term"),
    TELL_FURTHER_PROGRESS("D12-8", Role.SUPERVISOR, "further"),
    REPORT_TO_COMPANY("D12-4.3", Role.RECEPTIONIST, "term"),
    INVESTIGATE_COMPLAINT("D04-1.3", Role.STEWARD, "term"),
    SOLVE_AS_DECIDED("D04-1.3.b", Role.STEWARD, "term");

    /** The deed that keeps it, for whoever comes to do just that. */
    static Optional<ComplaintDeed> keptBy(String rule) {
        return Arrays.stream(values())
                .filter(promise -> promise.name().equals(rule))
                .findFirst()
                .map(ComplaintPromise::deed);
    }

    /** What a steward or receptionist may do is up to the one responsible; the rest is for those above. */
    static boolean isForOwner(PromiseRule rule) {
        return rule instanceof ComplaintPromise ours
                && ours != ACKNOWLEDGE_COMPLAINT
                && (ours.deed().deed().isFor(Role.STEWARD) || ours.deed().deed().isFor(Role.RECEPTIONIST));
    }

    private ComplaintDeed deed() {
        return switch (this) {
            case ACKNOWLEDGE_COMPLAINT, CLASSIFY_COMPLAINT -> ComplaintDeed.CLASSIFICATION;
            case CONTACT_RESIDENT -> ComplaintDeed.CONTACT;
            case REPORT_TO_DEPARTMENT -> ComplaintDeed.REFERRAL;
            case FOLLOW_DEPARTMENT, TELL_PROGRESS, TELL_FURTHER_PROGRESS -> ComplaintDeed.PROGRESS;
            case REPORT_TO_COMPANY -> ComplaintDeed.COMPANY_REPORT;
            case INVESTIGATE_COMPLAINT -> ComplaintDeed.INVESTIGATION;
            case SOLVE_AS_DECIDED -> ComplaintDeed.HANDLING;
            case REPORT_ON_THE_SPOT,
                    REGISTER_COMPLAINT,
                    REPORT_HEARD,
                    REPLY_TO_EMAIL,
                    REPLY_ON_THE_SPOT,
                    REPLY_TO_VALID,
                    EXPLAIN_INVALID -> ComplaintDeed.REPLY;
        };
    }

    /** What is released when a complaint leaves its class, or ends. */
    static final ComplaintPromise[] OF_CLASS = {
        CONTACT_RESIDENT,
        REPLY_TO_VALID,
        EXPLAIN_INVALID,
        REPORT_TO_DEPARTMENT,
        FOLLOW_DEPARTMENT,
        TELL_PROGRESS,
        TELL_FURTHER_PROGRESS
    };

    private final String clause;
    private final Role owedBy;
    private final String term;

    ComplaintPromise(String clause, Role owedBy, String term) {
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
