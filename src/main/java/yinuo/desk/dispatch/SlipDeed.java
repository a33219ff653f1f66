package yinuo.desk.dispatch;

import java.util.Locale;
import yinuo.staff.Deed;

/** What can be done about a slip. Its name in lower case is its address. */
public enum SlipDeed {
    ACKNOWLEDGEMENT(Deed.WORK_ON_SLIP, "D01-4.10.1"),
    CLARIFICATION(Deed.WORK_ON_SLIP, "D09-4.5"),
    ARRIVAL(Deed.WORK_ON_SLIP, "D07-4.13.3c"),
    COMPLETION(Deed.WORK_ON_SLIP, "D01-4.10.2"),
    MATERIAL(Deed.WORK_ON_SLIP, "D01-4.10.2"),
    EXTENSION(Deed.WORK_ON_SLIP, "D01-4.10.3"),
    NOT_TODAY(Deed.WORK_ON_SLIP, "D09-4.6"),
    TRANSFER(Deed.WORK_ON_SLIP, "D09-4.4"),
    COORDINATION(Deed.WORK_ON_SLIP, "D09-4.7"),
    ANSWER(Deed.WORK_ON_SLIP, "D01-4.8"),
    EXTENSION_DECISION(Deed.DECIDE_ON_SLIP, "D01-4.10.3"),
    COORDINATION_DECISION(Deed.COORDINATE_SLIP, "D09-4.7"),
    FOLLOW_UP(Deed.FOLLOW_SLIP, "D01-4.10.2"),
    APOLOGY(Deed.FOLLOW_SLIP, "D01-4.10.3"),
    RESULT_TOLD(Deed.FOLLOW_SLIP, "D01-4.10.3"),
    RETURN(Deed.FOLLOW_SLIP, "D01-4.10.4"),
    COPY(Deed.FOLLOW_SLIP, "D01-4.10.1"),
    REMINDER(Deed.SUPERVISE_DEPARTMENTS, "D01-3.9"),
    FEEDBACK(Deed.SUPERVISE_DEPARTMENTS, "D01-4.8"),
    DIRECTOR_ACKNOWLEDGEMENT(Deed.ACKNOWLEDGE_MAJOR_PROBLEM, "D01-4.8"),
    CANCELLATION(Deed.SEND_SLIP, "D01-3.11");

    private final Deed deed;
    private final String clause;

    SlipDeed(Deed deed, String clause) {
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

    /** Its address below the slip. */
    public String path() {
        return this == REMINDER ? "reminders" : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is the department's, which the desk may only enter from paper. */
    public boolean isOfDepartment() {
        return deed == Deed.WORK_ON_SLIP;
    }
}
