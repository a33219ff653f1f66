package yinuo.custody;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a history: what passed from whom to whom, when, and how each side acknowledged. */
public record Transfer(
        Instant at,
        What what,
        End giver,
        End receiver,
        Handing.@Nullable Condition condition,
        String words,
        String recordedBy,
        About about) {

    /** A thing, or a sum of a purse in fen. */
    public sealed interface What {
        record OfThing(Thing.Id thing, String label, int pieces) implements What {}

        record OfSum(Purse purse, long fen) implements What {}
    }

    public record End(Holder holder, Ack ack, String by) {}
}
