package yinuo.promise;

import java.util.List;
import yinuo.office.Office;

/** Promises of one office reached a step of the ladder. Published inside the transaction that records it. */
public record PromisesFired(Office.Id office, List<Fired> fired) {

    /** A promise and the step it reached; steps below it that were skipped after a standstill count as collapsed. */
    public record Fired(Promise promise, Ladder.Rung rung, int collapsed) {}
}
