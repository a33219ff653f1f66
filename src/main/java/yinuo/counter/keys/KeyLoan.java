package yinuo.counter.keys;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.custody.Handing;
import yinuo.office.Office;
import yinuo.staff.Member;
import yinuo.text.Document;

/** One lending of a key: to whom, what for, until when, and how it came back. */
public record KeyLoan(
        Id id,
        String number,
        UUID key,
        Borrower borrower,
        String purpose,
        Instant outAt,
        Instant dueBack,
        String lentBy,
        String approvedBy,
        boolean tellOwner,
        @Nullable Told told,
        @Nullable Back back) {

    public record Id(Office.Id office, UUID value) {}

    /** Who has it. Of an identity document only a masked number is kept. */
    public sealed interface Borrower {
        String name();

        record Colleague(Member.Id member, String name) implements Borrower {}

        record Outsider(String name, String phone, Document document, String maskedNumber, UUID deposit)
                implements Borrower {}
    }

    /** The owner of an entrusted key was told that it is lent. */
    public record Told(Instant at, String words, String by) {}

    public record Back(Instant at, String by, Handing.Condition condition, String words) {}

    public boolean isOpen() {
        return back == null;
    }

    public boolean isOverdue(Instant now) {
        return isOpen() && dueBack.isBefore(now);
    }
}
