package yinuo.desk.service;

import static yinuo.desk.service.ServicePromise.SEND_SERVICE;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import yinuo.desk.dispatch.Slip;
import yinuo.desk.dispatch.SlipPromise;
import yinuo.promise.Owed;
import yinuo.promise.Promise;
import yinuo.promise.Promises;
import yinuo.promise.PromisesFired;
import yinuo.rulebook.Clause;

/** Services whose slip nobody acknowledged in time: they are the desk's again. */
@Component
class ServicesUnacknowledged {

    private final ServiceRequests requests;
    private final Promises promises;

    ServicesUnacknowledged(ServiceRequests requests, Promises promises) {
        this.requests = requests;
        this.promises = promises;
    }

    /** In the transaction that notices it: the desk finds out why or sends it to somebody else. */
    @EventListener
    @Clause("D01-4.7.2")
    void unacknowledged(PromisesFired event) {
        for (var fired : event.fired()) {
            var promise = fired.promise();
            if (fired.rung().share() >= 1 && isAcknowledgement(promise)) {
                requests.withSlip(promise.id().office(), promise.subject().id())
                        .filter(request ->
                                request.stage() == ServiceRequest.Stage.DISPATCHED && !isWithTheDesk(request))
                        .ifPresent(request -> promises.again(
                                request.id().office(),
                                request.subject(),
                                Owed.from(SEND_SERVICE, promise.made().dueAt())));
            }
        }
    }

    private static boolean isAcknowledgement(Promise promise) {
        return promise.subject().kind().equals(Slip.SUBJECT)
                && promise.made().rule().equals(SlipPromise.ACKNOWLEDGE_SLIP.name());
    }

    private boolean isWithTheDesk(ServiceRequest request) {
        return promises
                .about(
                        request.id().office(),
                        ServiceRequest.SUBJECT,
                        request.id().value())
                .stream()
                .anyMatch(one -> one.isOpen() && one.made().rule().equals(SEND_SERVICE.name()));
    }
}
