package yinuo.desk.service;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import yinuo.desk.service.ServiceRequest.Stage;
import yinuo.refusal.Refusal;

/** What a request allows at its stage and with its fee as it stands. */
final class ServiceNext {

    private ServiceNext() {}

    static Set<ServiceDeed> of(ServiceRequest request) {
        var allowed = EnumSet.noneOf(ServiceDeed.class);
        for (var deed : ServiceDeed.values()) {
            if (obstacle(request, deed).isEmpty()) {
                allowed.add(deed);
            }
        }
        return allowed;
    }

    /** Why a deed is not allowed now, or nothing when it is. */
    static Optional<Refusal> obstacle(ServiceRequest request, ServiceDeed deed) {
        if (!allows(request, deed)) {
            return Optional.of(ServiceRequest.notNow(deed, request.stage()));
        }
        return deed == ServiceDeed.DISPATCH && !request.mayBeSent()
                ? Optional.of(Refusal.by("D01-4.6.1.1", "service.refusal.feeFirst"))
                : Optional.empty();
    }

    private static boolean allows(ServiceRequest request, ServiceDeed deed) {
        var stage = request.stage();
        return switch (deed) {
            case CHARGE -> stage != Stage.CANCELLED && request.balance() > 0;
            case WAIVER -> stage.isOpen() && request.charge() instanceof Charge.Due && request.received() == 0;
            case EXCEPTION -> stage == Stage.REQUESTED && request.charge() instanceof Charge.Due;
            case DISPATCH -> stage == Stage.REQUESTED;
            case ENDING -> stage == Stage.RUNNING || stage == Stage.DISPATCHED;
            case SETTLEMENT ->
                stage == Stage.ENDED
                        && request.course().finalFen() == null
                        && request.filing().wanted().pricing() == ServiceItem.Pricing.AFTERWARDS;
            case REFUND -> request.balance() < 0;
            case CANCELLATION -> stage.isOpen();
        };
    }
}
