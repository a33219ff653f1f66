package yinuo.desk.board;

import org.jspecify.annotations.Nullable;
import yinuo.journal.Entry;
import yinuo.promise.Promise;

/**
 * A promise as lists show it: whom it is for, of what category and in which zone (empty where unknown), who owes it by
 * name (or empty), and the last thing somebody did.
 */
public record Line(
        Promise promise,
        String resident,
        String category,
        String zone,
        String owner,
        @Nullable Entry last) {

    /** What tells it from every other line. */
    public String key() {
        return promise.id().value().toString();
    }
}
