package yinuo.desk.service;

import static yinuo.desk.service.ServicePromise.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.callback.Callbacks;
import yinuo.desk.callback.Work;
import yinuo.desk.dispatch.Dispatching;
import yinuo.desk.dispatch.Job;
import yinuo.desk.dispatch.Order;
import yinuo.desk.dispatch.Slip;
import yinuo.desk.dispatch.Slips;
import yinuo.desk.dispatch.Source;
import yinuo.desk.dispatch.deed.On;
import yinuo.desk.dispatch.deed.SlipCare;
import yinuo.desk.service.ServiceRequest.Period;
import yinuo.journal.Journal;
import yinuo.office.Department;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Overtaken;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;

/** The work of a request: sent out on a dispatch slip, followed midway and after its end, called off. */
@Service
@Transactional
public class ServiceWork {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final ServiceRequests requests;
    private final Dispatching dispatching;
    private final Slips slips;
    private final SlipCare care;
    private final Callbacks callbacks;
    private final Rulebook rulebook;
    private final Promises promises;
    private final Journal journal;
    private final Clock clock;

    ServiceWork(
            ServiceRequests requests,
            Dispatching dispatching,
            Slips slips,
            SlipCare care,
            Callbacks callbacks,
            Rulebook rulebook,
            Promises promises,
            Journal journal,
            Clock clock) {
        this.requests = requests;
        this.dispatching = dispatching;
        this.slips = slips;
        this.care = care;
        this.callbacks = callbacks;
        this.rulebook = rulebook;
        this.promises = promises;
        this.journal = journal;
        this.clock = clock;
    }

    /** Who does it, and when: from and until, the wished time when nothing is said. */
    public record Assignment(
            @Nullable UUID department,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /** One request, one slip, one department: whoever is to do it acknowledges there, or it comes back to the desk. */
    @Clause({"D01-4.1.5", "D01-4.7.2", "D01-4.6.1.1"})
    public ServiceRequest send(Actor actor, ServiceRequest.Id id, @Nullable Integer seen, Assignment typed) {
        var before = take(actor, id, ServiceDeed.DISPATCH, seen);
        before.must(ServiceDeed.DISPATCH);
        var period = period(before, typed);
        if (typed.department() == null) {
            throw BadInput.in("department", "service.bad.department");
        }
        var slip = dispatching.send(actor, order(before, new Department.Id(id.office(), typed.department()), period));
        var after = before.dispatched(slip.id().value(), period);
        requests.replace(after);
        promises.keep(id.office(), after.subject(), now(), SEND_SERVICE);
        followMidway(after, period);
        journal.log(
                actor,
                after.subject().stream(),
                "service.dispatch",
                Map.of(
                        "number", after.filing().number(),
                        "slip", slip.filing().number(),
                        "department", slip.to().name(),
                        "from", period.from(),
                        "until", period.until()));
        return after;
    }

    private Period period(ServiceRequest request, Assignment typed) {
        var now = now();
        var wished = request.filing().wanted().wishedFor();
        var from = typed.from() != null ? typed.from() : wished != null && wished.isAfter(now) ? wished : now;
        var until = typed.until() == null ? endOfDay(from) : typed.until();
        new BadInput.Check()
                .that(!from.isBefore(now.truncatedTo(ChronoUnit.DAYS)), "from", "service.bad.begin")
                .that(until.isAfter(from) && until.isAfter(now), "until", "service.bad.until")
                .that(until.isBefore(from.plus(LONGEST)), "until", "service.bad.until")
                .done();
        return new Period(from, until);
    }

    private Instant endOfDay(Instant from) {
        return from.atZone(clock.getZone())
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }

    private static Order order(ServiceRequest request, Department.Id to, Period period) {
        var filing = request.filing();
        var client = filing.client();
        var inHome = client.homeId() != null;
        return new Order(
                new Source(Source.Kind.SERVICE, request.id().value(), filing.number(), request.path()),
                new Order.Receipt(filing.receivedAt(), "word.Asked." + filing.asked(), filing.recordedBy()),
                client.home(),
                client.person(),
                client.phone(),
                request.title(),
                new Job(
                        Job.Kind.OTHER,
                        Job.Urgency.NORMAL,
                        inHome ? Job.Place.IN_HOME : Job.Place.PUBLIC,
                        false,
                        false),
                to,
                null,
                period.until());
    }

    /** Only what lasts long enough has a middle to ask in. */
    @Clause({"D01-4.7.3", "D03-1.3"})
    private void followMidway(ServiceRequest request, Period period) {
        var office = request.id().office();
        var today = now().atZone(clock.getZone()).toLocalDate();
        var shortest = rulebook.count(office, "D03-1.3", "shortestDays", today);
        if (period.length().compareTo(Duration.ofDays(shortest)) >= 0) {
            callbacks.oweAt(office, asked(request, Work.Kind.SERVICE_MIDWAY), now(), period.middle());
        }
    }

    private static Work asked(ServiceRequest request, Work.Kind kind) {
        var client = request.filing().client();
        return new Work(
                kind,
                request.source(),
                client.homeId(),
                client.home(),
                client.person(),
                client.phone(),
                request.title(),
                Set.of());
    }

    /** What happens to the slip happens to the request. */
    @EventListener
    void moved(Slip.Moved moved) {
        var slip = moved.slip();
        requests.withSlip(slip.id().office(), slip.id().value())
                .ifPresent(request -> follow(requests.take(request.id()), slip));
    }

    private void follow(ServiceRequest request, Slip slip) {
        switch (slip.at()) {
            case SENT -> {}
            case ISSUED, ON_SITE -> {
                var after = request.running();
                if (after.version() != request.version()) {
                    requests.replace(after);
                    promises.keep(request.id().office(), request.subject(), now(), SEND_SERVICE);
                }
            }
            case DONE, CLOSED -> {
                if (request.stage().isOpen()) {
                    over(request.ended(now(), slip.filing().number()));
                }
            }
            case CANCELLED -> {
                if (request.stage().isOpen()) {
                    requests.replace(request.backAtTheDesk());
                    promises.again(request.id().office(), request.subject(), Owed.from(SEND_SERVICE, now()));
                }
            }
        }
    }

    /** The service is over although no slip said so, as when the period simply ran out. */
    @Clause("D01-4.7.3")
    public ServiceRequest end(Actor actor, ServiceRequest.Id id, @Nullable Integer seen, @Nullable String words) {
        var before = take(actor, id, ServiceDeed.ENDING, seen);
        var after = before.ended(now(), Typed.must(words, "words"));
        over(after);
        journal.log(
                actor,
                after.subject().stream(),
                "service.ending",
                Map.of(
                        "number",
                        after.filing().number(),
                        "words",
                        after.course().ending()));
        return after;
    }

    /** From now on the resident is owed the question, and perhaps the rest of the money. */
    @Clause({"D01-4.7.3", "D03-1.3"})
    private void over(ServiceRequest ended) {
        var office = ended.id().office();
        requests.replace(ended);
        callbacks.owe(
                office,
                asked(ended, Work.Kind.SERVICE_END),
                Objects.requireNonNull(ended.course().period()).until());
        if (ended.next().contains(ServiceDeed.SETTLEMENT)) {
            promises.make(office, ended.subject(), java.util.List.of(Owed.from(SETTLE_SERVICE, now())));
        }
    }

    /** The resident does not want it any more, or it cannot be done: its slip is void, what was paid goes back. */
    @Clause("D01-4.7.1")
    public ServiceRequest cancel(Actor actor, ServiceRequest.Id id, @Nullable Integer seen, @Nullable String words) {
        var before = take(actor, id, ServiceDeed.CANCELLATION, seen);
        var after = before.cancelled(Typed.must(words, "words"));
        requests.replace(after);
        after.slip()
                .map(slip -> slips.get(new Slip.Id(id.office(), slip)))
                .filter(slip -> slip.at().isWorking())
                .ifPresent(slip -> care.cancel(actor, On.slip(slip.id()), words));
        promises.release(id.office(), after.subject(), "serviceCancelled", CHARGE_SERVICE, SEND_SERVICE);
        callbacks.release(id.office(), after.source(), "serviceCancelled");
        if (after.balance() < 0) {
            promises.again(id.office(), after.subject(), Owed.from(SETTLE_SERVICE, now()));
        }
        journal.log(
                actor,
                after.subject().stream(),
                "service.cancellation",
                Map.of(
                        "number",
                        after.filing().number(),
                        "words",
                        after.course().ending()));
        return after;
    }

    private ServiceRequest take(Actor actor, ServiceRequest.Id id, ServiceDeed deed, @Nullable Integer seen) {
        actor.must(deed.deed());
        var request = requests.take(id);
        if (seen != null && seen != request.version()) {
            throw new Overtaken("service request", request.filing().number());
        }
        return request;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
