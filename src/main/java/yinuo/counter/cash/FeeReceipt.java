package yinuo.counter.cash;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.custody.About;
import yinuo.custody.Method;
import yinuo.journal.SignatureHow;
import yinuo.office.Office;
import yinuo.staff.Member;

/** A fee that was taken, in fen. Never changed; a wrong one is voided by somebody else, and its number stays. */
public record FeeReceipt(
        Id id,
        String number,
        String home,
        String payer,
        String item,
        long fen,
        Method method,
        SignatureHow how,
        Taken taken,
        @Nullable Void voided) {

    public record Id(Office.Id office, UUID value) {}

    public record Taken(Member.Id by, String byName, Instant at) {}

    public record Void(Instant at, String by, String why) {}

    public String path() {
        return "cash/receipts/" + id.value();
    }

    About about() {
        return new About("fee", id.value(), number, path());
    }
}
