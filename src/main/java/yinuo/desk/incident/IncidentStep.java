package yinuo.desk.incident;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** One thing done about an incident, by whom, in whose words, and what its deed must name besides. */
public record IncidentStep(
        IncidentDeed deed, Instant at, UUID by, String byName, String words, Map<String, String> more) {

    /** The place of a step in the checklist that it carries out. */
    static final String ITEM = "item";

    /** On a measure: it holds only until it is lifted. On a lifting: which step it lifts. */
    static final String TEMPORARY = "temporary";

    static final String MEASURE = "measure";
    static final String TO = "to";
    static final String REACHED = "reached";
    static final String HOME = "home";
    static final String PERSON = "person";
    static final String PHONE = "phone";
    static final String NUMBER = "number";
    static final String PATH = "path";

    public String more(String name) {
        return more.getOrDefault(name, "");
    }

    public boolean isTemporary() {
        return more.containsKey(TEMPORARY);
    }
}
