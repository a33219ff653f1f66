package yinuo.desk.service;

import java.util.Locale;
import yinuo.staff.Deed;

/** What can be done about a request for a service. Its name in lower case is its address. */
public enum ServiceDeed {
    CHARGE(Deed.COLLECT_SERVICE_FEE, "D01-4.6.1"),
    WAIVER(Deed.WAIVE_SERVICE_FEE, "D01-4.6.1.1"),
    EXCEPTION(Deed.EXCEPT_FROM_PAYING_FIRST, "D01-4.6.1.1"),
    DISPATCH(Deed.SEND_SLIP, "D01-4.7.2"),
    ENDING(Deed.TAKE_SERVICE_REQUEST, "D01-4.7.3"),
    SETTLEMENT(Deed.COLLECT_SERVICE_FEE, "D01-4.6.1.1"),
    REFUND(Deed.GIVE_BACK_SERVICE_FEE, "D01-4.6.1.2"),
    CANCELLATION(Deed.TAKE_SERVICE_REQUEST, "D01-4.7.1");

    private final Deed deed;
    private final String clause;

    ServiceDeed(Deed deed, String clause) {
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

    /** Its address below the request. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
