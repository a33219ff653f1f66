package yinuo.desk.dispatch.deed;

import static yinuo.desk.dispatch.SlipPromise.*;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import yinuo.desk.dispatch.Slip;
import yinuo.desk.dispatch.Slips;
import yinuo.promise.Owed;
import yinuo.promise.Promise;
import yinuo.promise.Promises;
import yinuo.promise.PromisesFired;
import yinuo.rulebook.Clause;

/** When the limit of a slip passes undone, the resident is owed an apology and an explanation from that moment on. */
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
    @Clause("D01-4.10.3")
    void missed(PromisesFired event) {
        for (var fired : event.fired()) {
            var promise = fired.promise();
            if (isEnd(promise) && fired.rung().share() >= 1) {
                apologyFor(promise);
            }
        }
    }

    private static boolean isEnd(Promise promise) {
        return promise.subject().kind().equals(Slip.SUBJECT)
                && promise.made().rule().equals(FINISH_JOB.name());
    }

    private void apologyFor(Promise promise) {
        var office = promise.id().office();
        var slip = slips.get(new Slip.Id(office, promise.subject().id()));
        var owed = promises.about(office, Slip.SUBJECT, slip.id().value()).stream()
                .anyMatch(one -> one.made().rule().equals(APOLOGISE_AND_EXPLAIN.name())
                        && !one.made().at().isBefore(promise.made().dueAt()));
        if (!slip.filing().job().internal() && !owed && slip.at().isWorking()) {
            promises.again(
                    office,
                    slip.subject(),
                    Owed.from(APOLOGISE_AND_EXPLAIN, promise.made().dueAt()));
        }
    }
}
