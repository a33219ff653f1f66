package yinuo.counter.cash;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.custody.About;
import yinuo.office.Office;
import yinuo.staff.Member;

/**
 * Cash counted by denomination: what somebody should have, what there is, and why it differs. With a cashier it is a
 * hand-over to them (D01-4.6.2.2), without one the count at the end of a shift. Sums are in fen.
 */
public record CashCount(
        Id id,
        String number,
        Member.Id member,
        String name,
        @Nullable String cashier,
        Instant at,
        long expected,
        Notes notes,
        String words,
        @Nullable Decision decision) {

    static final String KIND = "cash-count";

    public record Id(Office.Id office, UUID value) {}

    /** What is missing after a hand-over was written off. */
    public record Decision(Instant at, String by, String why) {}

    public long counted() {
        return notes.total();
    }

    /** More than nothing when there is too much, less when something is missing. */
    public long difference() {
        return counted() - expected;
    }

    public boolean isHandover() {
        return cashier != null;
    }

    /** Missing, and nobody has decided what becomes of it. */
    public boolean isShort() {
        return isHandover() && difference() < 0 && decision == null;
    }

    public String path() {
        return "cash/counts/" + id.value();
    }

    About about() {
        return new About(KIND, id.value(), number, path());
    }
}
