package yinuo.desk.collective;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import yinuo.desk.complaint.Category;
import yinuo.office.Office;
import yinuo.promise.Subject;

/** Complaints of several homes about one matter, and the steps the director owes for them. */
public record Collective(
        Id id,
        int version,
        String number,
        Category category,
        String title,
        int homes,
        Instant proposedAt,
        State state,
        String decidedBy,
        String reason,
        List<Done> done) {

    public record Id(Office.Id office, UUID value) {}

    /** The text is {@code word.State.<name>}. */
    public enum State {
        /** Found by the system; a person decides. */
        PROPOSED,
        DECLARED,
        REFUSED,
        CLOSED
    }

    /** What the director does, each once. The text is {@code word.CollectiveStep.<name>}. */
    public enum CollectiveStep {
        ACKNOWLEDGE,
        TELL_DEPUTY,
        TELL_CENTRE,
        CONTACT_HOMES,
        ASSIGN_PEOPLE,
        REPORT
    }

    public record Done(CollectiveStep step, Instant at, String by, String words) {}

    public Subject subject() {
        return new Subject("collective", id.value(), number, "", title, "collectives/" + id.value());
    }

    /** The steps still owed; none may be missing at the end. */
    public Set<CollectiveStep> missing() {
        var missing = EnumSet.allOf(CollectiveStep.class);
        done.forEach(one -> missing.remove(one.step()));
        return missing;
    }
}
