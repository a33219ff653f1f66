package yinuo.desk.complaint;

import java.util.Locale;
import java.util.Optional;
import yinuo.staff.Deed;

/** What can be done about a complaint. Its name in lower case is its address. */
public enum ComplaintDeed {
    CLASSIFICATION(Deed.CLASSIFY_COMPLAINT, "D12-2.3"),
    RECLASSIFICATION(Deed.RECLASSIFY_COMPLAINT, "D12-resp-director"),
    CONTACT(Deed.CONTACT_RESIDENT, "D12-3.1"),
    REFERRAL(Deed.HANDLE_COMPLAINT, "D12-3.2"),
    PROGRESS(Deed.HANDLE_COMPLAINT, "D12-8"),
    HANDLING(Deed.HANDLE_COMPLAINT, "D12-3.7"),
    PASSING_UP(Deed.PASS_UP, "D12-3.8"),
    DECISION(Deed.DECIDE_WHAT_WAS_PASSED_UP, "D12-3.8"),
    REPLY(Deed.REPLY_TO_RESIDENT, "D12-3.7"),
    CALLBACK(Deed.CALL_BACK, "D03-1.1"),
    /** A remark among colleagues, which moves nothing. */
    NOTE(Deed.HANDLE_COMPLAINT, "D12-5"),
    COMPANY_REPORT(Deed.REPORT_TO_COMPLAINT_CENTRE, "D12-4.3"),
    RELEASE(Deed.RELEASE_COMPLAINT, "D12-3.6");

    private final Deed deed;
    private final String clause;

    ComplaintDeed(Deed deed, String clause) {
        this.deed = deed;
        this.clause = clause;
    }

    /** Who may. */
    public Deed deed() {
        return deed;
    }

    /** The clause that asks for it, and that refuses it out of turn. */
    public String clause() {
        return clause;
    }

    /** The deed that keeps a promise, by the name of its rule. */
    public static Optional<ComplaintDeed> keeping(String rule) {
        return ComplaintPromise.keptBy(rule);
    }

    /** Its address below the complaint. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
