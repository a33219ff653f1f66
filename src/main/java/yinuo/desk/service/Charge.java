package yinuo.desk.service;

import java.time.Instant;

/** How the fee of a request stands. Only a due fee keeps the work from being sent. */
public sealed interface Charge {

    /** Nothing, or not enough, has been received. */
    record Due() implements Charge {}

    record Paid() implements Charge {}

    /** Let go for a reason: nobody will ask for it. */
    record Waived(String reason, String by, Instant at) implements Charge {}

    /** The supervisor lets the work go before it is paid; the fee stays owed and the request stays listed. */
    record Excepted(String reason, String by, Instant at) implements Charge {}

    /** The text is {@code word.ChargeKind.<name>}. */
    enum Kind {
        DUE,
        PAID,
        WAIVED,
        EXCEPTED
    }

    default Kind kind() {
        return switch (this) {
            case Due _ -> Kind.DUE;
            case Paid _ -> Kind.PAID;
            case Waived _ -> Kind.WAIVED;
            case Excepted _ -> Kind.EXCEPTED;
        };
    }
}
