package yinuo.desk.incident;

import java.util.Locale;
import yinuo.staff.Deed;

/** What can be done about an incident; each is a step of its story. Its name in lower case is its address. */
public enum IncidentDeed {
    ACKNOWLEDGEMENT(Deed.ACKNOWLEDGE_INCIDENT, "D01-4.1.4"),
    ARRIVAL(Deed.ACKNOWLEDGE_INCIDENT, "D01-4.1.4"),
    SENTENCE(Deed.RUN_INCIDENT, "D01-4.1.4.2"),
    CALLS(Deed.REGISTER_MATTER, "D01-4.1.4.1"),
    STEPS(Deed.RUN_INCIDENT, "D01-4.1.4.2"),
    MEASURES(Deed.RUN_INCIDENT, "D05-4.1.4.b"),
    LIFTING(Deed.RUN_INCIDENT, "D05-4.1.6.b"),
    REPORTS(Deed.RUN_INCIDENT, "D05-4.1.4.c"),
    MAJOR(Deed.RUN_INCIDENT, "D05-4.1.4.c"),
    LINK(Deed.REGISTER_MATTER, "D01-4.1.4.1"),
    END(Deed.END_INCIDENT, "D01-5.14");

    private final Deed deed;
    private final String clause;

    IncidentDeed(Deed deed, String clause) {
        this.deed = deed;
        this.clause = clause;
    }

    /** Who may. */
    public Deed deed() {
        return deed;
    }

    public String clause() {
        return clause;
    }

    /** Its address below the incident. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
