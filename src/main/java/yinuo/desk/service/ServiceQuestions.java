package yinuo.desk.service;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.refusal.BadInput;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** What people and programs ask about requests for services. */
@Service
@Transactional(readOnly = true)
public class ServiceQuestions {

    private static final int MOST = 200;
    private static final int REGISTER = 5_000;

    private final ServiceRequests requests;
    private final Receipts receipts;
    private final Clock clock;

    ServiceQuestions(ServiceRequests requests, Receipts receipts, Clock clock) {
        this.requests = requests;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** The lists of the desk. The text is {@code service.which.<name>}. */
    public enum Which {
        /** Wait for their fee. */
        CHARGE,
        /** Wait to be sent. */
        SEND,
        RUNNING,
        ENDED,
        /** Sent or done before they were paid, with the reason. */
        UNPAID,
        CANCELLED
    }

    public record Asked(
            @Nullable Which which,
            @Nullable String words,
            @Nullable String after,
            int limit) {}

    public record Found(
            List<ServiceRequest> requests, @Nullable String next) {}

    public Found list(Actor actor, Asked asked) {
        actor.must(Deed.SEE_SERVICES);
        var limit = Math.clamp(asked.limit(), 1, MOST);
        var found = requests.list(
                actor.office().id(),
                new ServiceRequests.Asked(asked.which(), asked.words(), null, null, cursor(asked.after()), limit));
        var last = found.size() < limit ? null : found.getLast();
        return new Found(
                found,
                last == null
                        ? null
                        : last.filing().receivedAt() + "_" + last.id().value());
    }

    public Map<Which, Integer> counts(Actor actor) {
        actor.must(Deed.SEE_SERVICES);
        return requests.counts(actor.office().id());
    }

    /** The register of a month, in the order of receipt. */
    public List<ServiceRequest> register(Actor actor, YearMonth month) {
        actor.must(Deed.SEE_SERVICES);
        return requests.list(
                        actor.office().id(),
                        new ServiceRequests.Asked(null, null, start(month), start(month.plusMonths(1)), null, REGISTER))
                .reversed();
    }

    public ServiceRequest get(Actor actor, UUID id) {
        actor.must(Deed.SEE_SERVICES);
        return requests.get(new ServiceRequest.Id(actor.office().id(), id));
    }

    public Receipt receipt(Actor actor, UUID id) {
        actor.must(Deed.SEE_SERVICES);
        return receipts.get(new Receipt.Id(actor.office().id(), id));
    }

    /** The last requests of a home. */
    public List<ServiceRequest> ofHome(Actor actor, UUID home, int limit) {
        actor.must(Deed.SEE_SERVICES);
        return requests.ofHome(actor.office().id(), home, limit);
    }

    private Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private static ServiceRequests.@Nullable After cursor(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var parts = text.split("_", 2);
            return new ServiceRequests.After(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (RuntimeException broken) {
            throw BadInput.in("after", "promise.bad.cursor");
        }
    }
}
