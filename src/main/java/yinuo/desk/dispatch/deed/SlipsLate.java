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
        once(slip, APOLOGISE_AND_EXPLAIN, promise.made().dueAt());
        if (slip.has(SlipDeed.NOT_TODAY)) {
            once(slip, COORDINATE_SLIP, promise.made().dueAt());
        }
    }

    private void once(Slip slip, SlipPromise rule, Instant from) {
        var office = slip.id().office();
        var owed = promises.about(office, Slip.SUBJECT, slip.id().value()).stream()
                .anyMatch(one -> one.made().rule().equals(rule.name())
                        && !one.made().at().isBefore(from));
        if (!owed) {
            promises.again(office, slip.subject(), Owed.from(rule, from));
        }
    }
}
