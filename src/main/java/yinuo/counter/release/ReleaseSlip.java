package yinuo.counter.release;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.journal.SignatureHow;
import yinuo.office.Office;
import yinuo.promise.Subject;
import yinuo.register.Occupant.Relation;

/** What may leave the estate, once, until when; and what the gate saw of it. */
public record ReleaseSlip(
        Id id,
        String number,
        UUID homeId,
        String home,
        Applicant applicant,
        String goods,
        String vehicle,
        Instant validUntil,
        Issued issued,
        @Nullable Checked checked) {

    public static final String SUBJECT = "release";

    public record Id(Office.Id office, UUID value) {}

    /** Somebody of the home; whoever is not an owner has the owner's consent, in words. */
    public record Applicant(String name, Relation relation, String consent) {}

    public record Issued(Instant at, String by, SignatureHow how) {}

    /** The text is {@code word.ReleaseOutcome.<name>}. */
    public enum Outcome {
        LEFT,
        /** Something differed; the gate kept the goods back and called the desk. */
        HELD,
        VOID
    }

    public record Checked(Instant at, String by, Outcome outcome, String words) {}

    public boolean isOpen() {
        return checked == null;
    }

    public boolean isValid(Instant now) {
        return isOpen() && !now.isAfter(validUntil);
    }

    public String path() {
        return "release/" + id.value();
    }

    Subject subject() {
        return new Subject(SUBJECT, id.value(), number, home, goods, path());
    }
}
