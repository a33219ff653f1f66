package yinuo.desk.dispatch.deed;

import static yinuo.desk.dispatch.SlipPromise.*;

import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import yinuo.desk.dispatch.Slip;
import yinuo.desk.dispatch.SlipDeed;
import yinuo.desk.dispatch.SlipPromise;
import yinuo.desk.dispatch.Slips;
import yinuo.promise.Owed;
import yinuo.promise.Promise;
import yinuo.promise.Promises;
import yinuo.promise.PromisesFired;
import yinuo.rulebook.Clause;

/**
 * When the limit of a slip passes undone, the resident is owed an apology and an explanation from that moment on; was it a
 * second time after "not today", the head of customer service has to coordinate as well.
 */
@Component
class SlipsLate {

    private final Slips slips;
    private final Promises promises;

    SlipsLate(Slips slips, Promises promises) {
        this.slips = slips;
        this.promises = promises;
    }

    /** In the transaction that notices it. */
    @EventListener
    @Clause({"D01-4.10.3", "D09-flow-no"})
    void missed(PromisesFired event) {
        for (var fired : event.fired()) {
            var promise = fired.promise();
            if (isEnd(promise) && fired.rung().share() >= 1) {
                owedFor(promise);
            }
        }
    }

    private static boolean isEnd(Promise promise) {
        return promise.subject().kind().equals(Slip.SUBJECT)
                && promise.made().rule().equals(FINISH_JOB.name());
    }

    private void owedFor(Promise promise) {
        var slip =
                slips.get(new Slip.Id(promise.id().office(), promise.subject().id()));
        if (slip.filing().job().internal() || !slip.at().isWorking()) {
            return;
        }
        var from = promise.made().dueAt();
        var about = promises.about(slip.id().office(), Slip.SUBJECT, slip.id().value());
        if (about.stream().noneMatch(one -> isSince(one, APOLOGISE_AND_EXPLAIN, from))) {
            promises.again(slip.id().office(), slip.subject(), Owed.from(APOLOGISE_AND_EXPLAIN, from));
        }
        if (slip.has(SlipDeed.NOT_TODAY)
                && about.stream().noneMatch(one -> isOpen(one) || isSince(one, COORDINATE_SLIP, from))) {
            promises.again(slip.id().office(), slip.subject(), Owed.from(COORDINATE_SLIP, from));
        }
    }

    private static boolean isSince(Promise one, SlipPromise rule, Instant from) {
        return one.made().rule().equals(rule.name()) && !one.made().at().isBefore(from);
    }

    /** What was flagged as hard the head has to coordinate anyway. */
    private static boolean isOpen(Promise one) {
        return one.made().rule().equals(COORDINATE_SLIP.name()) && one.isOpen();
    }
}
