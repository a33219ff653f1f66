package yinuo.desk.complaint;

import java.util.Locale;
import java.util.Optional;
import yinuo.office.Office;
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
    /** What was found: facts, and whether the complaint proved true. In an industrial park. */
    INVESTIGATION(Deed.HANDLE_COMPLAINT, "D04-1.3"),
    /** Somebody else is responsible from now on. In an industrial park. */
    REASSIGNMENT(Deed.ASSIGN, "D04-1.5.b"),
    /** The result, told to the manager of the park office. */
    MANAGER_REPORT(Deed.HANDLE_COMPLAINT, "D04-1.5.b"),
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

    /** The same in an office of a profile, where another procedure may ask for more. */
    public String clause(Office.Profile profile) {
        var upwards = this == PASSING_UP || this == DECISION;
        return switch (profile) {
            case INDUSTRIAL_PARK -> upwards ? "D04-1.3.b" : clause;
            case MALL -> upwards ? "D09-3.1" : clause;
            case RESIDENTIAL -> clause;
        };
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
