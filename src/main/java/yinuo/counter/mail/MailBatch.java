package yinuo.counter.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.custody.Party;
import yinuo.custody.Side;
import yinuo.journal.Signature;
import yinuo.journal.SignatureHow;
import yinuo.office.Office;
import yinuo.promise.Subject;

/** What a carrier brought at once: counted, looked at for damage, signed for; complete when every piece is accounted for. */
public record MailBatch(
        Id id,
        String number,
        Brought brought,
        Instant cameAt,
        String signedBy,
        int registered,
        int refused,
        @Nullable Instant completeAt) {

    public static final String SUBJECT = "mail-batch";

    public record Id(Office.Id office, UUID value) {}

    /** Who brought how many pieces, how the courier signed, and the damage seen before signing (none when empty). */
    public record Brought(String carrier, String courier, SignatureHow how, int pieces, String damage) {

        /** As a side of every transfer out of the batch. */
        Side side() {
            return new Side.Signs(
                    Party.outside(courier, carrier), new Signature(courier, how, "", java.util.List.of()));
        }
    }

    /** One piece that was not taken in. */
    public record Refused(UUID id, String what, MailRefusal reason, Instant at, String by) {}

    public int missing() {
        return brought.pieces() - registered - refused;
    }

    public String path() {
        return "mail/batches/" + id.value();
    }

    public Subject subject() {
        return new Subject(SUBJECT, id.value(), number, "", brought.carrier(), path());
    }
}
