package yinuo.desk.telephone;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.office.Office;
import yinuo.promise.Subject;
import yinuo.staff.Member;

/** Somebody called for a colleague, who came to the telephone, or was away and calls back. */
public record TelephoneMessage(
        Id id,
        int version,
        Taken taken,
        Caller caller,
        Wanted wanted,
        @Nullable Instant promisedFor,
        @Nullable Returned returned,
        boolean annulled) {

    public static final String SUBJECT = "telephone";

    public record Id(Office.Id office, UUID value) {}

    public record Taken(String number, Instant at, String by, String words) {}

    /** Home and phone are empty when nobody gave them. */
    public record Caller(String home, String person, String phone) {}

    /** The colleague whom the caller wants. */
    public record Wanted(UUID member, String name) {}

    /** What the colleague and the caller then spoke about. */
    public record Returned(String words, Instant at, String by) {}

    /** A message was left. Published inside its transaction. */
    public record Left(TelephoneMessage message) {}

    /** A message was left, and the caller is called back by then. */
    TelephoneMessage promised(Instant due) {
        return new TelephoneMessage(id, version, taken, caller, wanted, due, returned, annulled);
    }

    /** The colleague came to the telephone, so that nothing is owed. */
    public boolean isFetched() {
        return promisedFor == null;
    }

    public boolean isOpen() {
        return promisedFor != null && returned == null && !annulled;
    }

    public boolean isFor(Member.Id member) {
        return member.value().equals(wanted.member());
    }

    public Subject subject() {
        return new Subject(
                SUBJECT, id.value(), taken.number(), caller.home(), taken.words(), "telephone-messages/" + id.value());
    }
}
