package yinuo.counter.deposit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.custody.About;
import yinuo.custody.Method;
import yinuo.custody.Party;
import yinuo.journal.SignatureHow;
import yinuo.office.Office;

/** Money somebody left with us against a receipt, in fen, and whether it went back to them. */
public record Deposit(
        Id id,
        String number,
        About about,
        Party payer,
        long fen,
        Method method,
        Taken taken,
        @Nullable Back back) {

    public record Id(Office.Id office, UUID value) {}

    public record Taken(Instant at, String by, SignatureHow how) {}

    public record Back(Instant at, String by, String to, SignatureHow how) {}

    public boolean isHeld() {
        return back == null;
    }
}
