package yinuo.desk.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.desk.callback.Work;
import yinuo.office.Office;
import yinuo.promise.Subject;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;

/**
 * A resident's request for a service, from the wish to the end of the service and what the resident says about it.
 *
 * <p>It is never edited. Each verb checks the stage and the fee and returns the request as it stands afterwards, one version
 * on.
 */
public record ServiceRequest(Id id, int version, Filing filing, Charge charge, Course course, List<Receipt> receipts) {

    public static final String SUBJECT = "service";

    public record Id(Office.Id office, UUID value) {}

    /** How it was asked for (D01-4.7.1). The text is {@code word.Asked.<name>}. */
    public enum Asked {
        VISIT,
        PHONE
    }

    /** Who wants which service, how much of it, when, and the price that was named, in fen. */
    public record Filing(
            String number,
            Asked asked,
            Instant receivedAt,
            String recordedBy,
            Client client,
            Wanted wanted,
            long quotedFen) {}

    public record Client(@Nullable UUID homeId, String home, String person, String phone) {}

    /** The service, by the name and unit it had when it was asked for, and the time wished for. */
    public record Wanted(
            ServiceItem.Id item,
            String name,
            String unit,
            ServiceItem.Pricing pricing,
            int quantity,
            @Nullable Instant wishedFor,
            String words) {}

    /** How far it has come, with what is known by then. */
    public record Course(
            Stage stage,
            @Nullable UUID slip,
            @Nullable Period period,
            @Nullable Long finalFen,
            String ending) {

        static final Course NEW = new Course(Stage.REQUESTED, null, null, null, "");

        Course at(Stage next) {
            return new Course(next, slip, period, finalFen, ending);
        }
    }

    /** When the service runs: half open. */
    public record Period(Instant from, Instant until) {

        Instant middle() {
            return from.plus(Duration.between(from, until).dividedBy(2));
        }

        Duration length() {
            return Duration.between(from, until);
        }
    }

    /** The text is {@code word.ServiceStage.<name>}. */
    public enum Stage {
        /** Waits for its fee, or for the desk to send it. */
        REQUESTED,
        /** With the department or steward, on a dispatch slip. */
        DISPATCHED,
        /** Acknowledged: the service runs or will. */
        RUNNING,
        /** Over; the resident is asked about it. */
        ENDED,
        CANCELLED;

        public boolean isOpen() {
            return this == REQUESTED || this == DISPATCHED || this == RUNNING;
        }
    }

    public ServiceRequest {
        receipts = List.copyOf(receipts);
    }

    public Stage stage() {
        return course.stage();
    }

    public Subject subject() {
        return new Subject(SUBJECT, id.value(), filing.number(), filing.client().home(), title(), path());
    }

    public String path() {
        return "services/" + id.value();
    }

    public String title() {
        return filing.wanted().words().isEmpty()
                ? filing.wanted().name()
                : filing.wanted().name() + " · " + filing.wanted().words();
    }

    Work.Source source() {
        return new Work.Source(SUBJECT, id.value(), filing.number(), path());
    }

    /** What it costs in the end: the final price once it is known, until then the one that was named. */
    public long costs() {
        return course.finalFen() == null ? filing.quotedFen() : course.finalFen();
    }

    public long received() {
        return receipts.stream().mapToLong(Receipt::worth).sum();
    }

    /** What is still to be paid; less than nothing is to be given back. */
    public long balance() {
        return charge instanceof Charge.Waived ? -received() : costs() - received();
    }

    /** The principle of D01-4.6.1.1: first the fee, then the work. */
    @Clause("D01-4.6.1.1")
    public boolean mayBeSent() {
        return switch (charge) {
            case Charge.Paid _, Charge.Waived _, Charge.Excepted _ -> true;
            case Charge.Due _ -> filing.quotedFen() == 0;
        };
    }

    /** What may be done now, by somebody. */
    public Set<ServiceDeed> next() {
        return ServiceNext.of(this);
    }

    void must(ServiceDeed deed) {
        var obstacle = ServiceNext.obstacle(this, deed);
        if (obstacle.isPresent()) {
            throw obstacle.get();
        }
    }

    @Clause("D01-4.6.1")
    ServiceRequest paid(Receipt receipt) {
        must(ServiceDeed.CHARGE);
        var all = new java.util.ArrayList<>(receipts);
        all.add(receipt);
        var after = new ServiceRequest(id, version + 1, filing, charge, course, all);
        return after.settledBy(enough(after) ? new Charge.Paid() : charge);
    }

    /** All of a price that is known, or a prepayment of one that is not. */
    private static boolean enough(ServiceRequest request) {
        return request.filing.wanted().pricing() == ServiceItem.Pricing.AFTERWARDS && request.course.finalFen() == null
                ? request.received() > 0
                : request.received() >= request.costs();
    }

    ServiceRequest waived(Charge.Waived waived) {
        must(ServiceDeed.WAIVER);
        return new ServiceRequest(id, version + 1, filing, waived, course, receipts);
    }

    ServiceRequest excepted(Charge.Excepted excepted) {
        must(ServiceDeed.EXCEPTION);
        return new ServiceRequest(id, version + 1, filing, excepted, course, receipts);
    }

    ServiceRequest dispatched(UUID slip, Period period) {
        must(ServiceDeed.DISPATCH);
        return course(new Course(Stage.DISPATCHED, slip, period, course.finalFen(), ""));
    }

    /** Whoever does the work has acknowledged it. */
    ServiceRequest running() {
        return stage() == Stage.DISPATCHED ? course(course.at(Stage.RUNNING)) : this;
    }

    /** Whoever was to do it cannot: the desk sends it anew. */
    ServiceRequest backAtTheDesk() {
        return course(new Course(Stage.REQUESTED, null, null, course.finalFen(), ""));
    }

    ServiceRequest ended(Instant at, String words) {
        must(ServiceDeed.ENDING);
        var planned = course.period();
        var from = planned == null || planned.from().isAfter(at) ? at : planned.from();
        return course(new Course(Stage.ENDED, course.slip(), new Period(from, at), course.finalFen(), words));
    }

    /** The price of a service whose price was not known beforehand. */
    ServiceRequest priced(long fen) {
        must(ServiceDeed.SETTLEMENT);
        var after = course(new Course(stage(), course.slip(), course.period(), fen, course.ending()));
        return after.settledBy(enough(after) ? new Charge.Paid() : new Charge.Due());
    }

    ServiceRequest cancelled(String words) {
        must(ServiceDeed.CANCELLATION);
        return course(new Course(Stage.CANCELLED, course.slip(), course.period(), 0L, words));
    }

    ServiceRequest givenBack(Receipt receipt) {
        must(ServiceDeed.REFUND);
        var all = new java.util.ArrayList<>(receipts);
        all.add(receipt);
        return new ServiceRequest(id, version + 1, filing, charge, course, all);
    }

    /** A receipt that was a mistake no longer counts, and the fee is due again if that leaves too little. */
    ServiceRequest voided(Receipt wrong) {
        var all = receipts.stream()
                .map(one -> one.id().equals(wrong.id()) ? wrong : one)
                .toList();
        var after = new ServiceRequest(id, version + 1, filing, charge, course, all);
        return charge instanceof Charge.Paid && !enough(after) ? after.settledBy(new Charge.Due()) : after;
    }

    private ServiceRequest settledBy(Charge now) {
        return charge instanceof Charge.Waived ? this : new ServiceRequest(id, version, filing, now, course, receipts);
    }

    private ServiceRequest course(Course next) {
        return new ServiceRequest(id, version + 1, filing, charge, next, receipts);
    }

    /** Where it comes from when the work is sent out. */
    public Optional<UUID> slip() {
        return Optional.ofNullable(course.slip());
    }

    static Refusal notNow(ServiceDeed deed, Stage stage) {
        return Refusal.by(
                deed.clause(),
                "service.refusal.notNow",
                new Refusal.Word("word.ServiceDeed." + deed.name()),
                new Refusal.Word("word.ServiceStage." + stage.name()));
    }
}
