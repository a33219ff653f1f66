package yinuo.desk.service;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.custody.Method;
import yinuo.journal.SignatureHow;
import yinuo.office.Office;
import yinuo.staff.Member;

/**
 * Money received for a request, or given back. The one who took it holds it until it is handed over. A receipt is never
 * changed; a wrong one is voided by somebody else with a reason, and its number stays.
 */
public record Receipt(
        Id id,
        UUID request,
        String number,
        Money money,
        Payer payer,
        Taken taken,
        @Nullable Void voided) {

    public record Id(Office.Id office, UUID value) {}

    public enum Direction {
        RECEIVED,
        GIVEN_BACK
    }

    /** How much, in fen and never negative, for what, which way and how. */
    public record Money(Direction direction, long fen, Method method, String item) {}

    /** Whose money it is, and how they acknowledged it. */
    public record Payer(String name, SignatureHow how) {}

    public record Taken(Member.Id by, String byName, Instant at) {}

    public record Void(String reason, String by, Instant at) {}

    public boolean counts() {
        return voided == null;
    }

    /** What it adds to what was received. */
    long worth() {
        if (!counts()) {
            return 0;
        }
        return money.direction() == Direction.RECEIVED ? money.fen() : -money.fen();
    }
}
