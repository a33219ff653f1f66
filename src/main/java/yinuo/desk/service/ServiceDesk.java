package yinuo.desk.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.service.ServiceRequest.Asked;
import yinuo.desk.service.ServiceRequest.Client;
import yinuo.desk.service.ServiceRequest.Course;
import yinuo.desk.service.ServiceRequest.Filing;
import yinuo.desk.service.ServiceRequest.Wanted;
import yinuo.journal.Journal;
import yinuo.office.Ids;
import yinuo.office.Numbers;
import yinuo.promise.Owed;
import yinuo.promise.Promise;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.register.Home;
import yinuo.register.Phone;
import yinuo.register.Register;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.text.Yuan;

/** Takes requests for services in: with the fee and the work in one step when both are clear, or one after the other. */
@Service
@Transactional
public class ServiceDesk {

    private static final int MOST = 10_000;
    private static final Duration FARTHEST = Duration.ofDays(366);

    private final ServiceRequests requests;
    private final ServiceItems items;
    private final ServiceFees fees;
    private final ServiceWork work;
    private final Register register;
    private final Numbers numbers;
    private final Promises promises;
    private final Journal journal;
    private final Clock clock;

    ServiceDesk(
            ServiceRequests requests,
            ServiceItems items,
            ServiceFees fees,
            ServiceWork work,
            Register register,
            Numbers numbers,
            Promises promises,
            Journal journal,
            Clock clock) {
        this.requests = requests;
        this.items = items;
        this.fees = fees;
        this.work = work;
        this.register = register;
        this.numbers = numbers;
        this.promises = promises;
        this.journal = journal;
        this.clock = clock;
    }

    /** A request as typed: nothing is known to be right yet. */
    public record Intake(
            @Nullable Asked asked,
            @Nullable String home,
            @Nullable String person,
            @Nullable String phone,
            @Nullable UUID item,
            @Nullable Integer quantity,
            @Nullable Instant wishedFor,
            @Nullable String words) {}

    /** What may be settled together with the request: its fee, and who does it when. */
    public record AtOnce(ServiceFees.@Nullable Payment payment, ServiceWork.@Nullable Assignment assignment) {

        public static final AtOnce NOTHING = new AtOnce(null, null);
    }

    @Clause({"D01-3.8", "D01-4.1.5", "D01-4.7.1"})
    public ServiceRequest receive(Actor actor, Intake intake, AtOnce atOnce) {
        actor.must(Deed.TAKE_SERVICE_REQUEST);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var home = home(actor, intake);
        check(actor, intake, home, now);
        var request = new ServiceRequest(
                new ServiceRequest.Id(actor.office().id(), Ids.next(now)),
                0,
                filing(actor, intake, home.orElse(null), now),
                new Charge.Due(),
                Course.NEW,
                List.of());
        requests.add(request);
        promises.make(request.id().office(), request.subject(), owed(request, now));
        journal.log(actor, request.subject().stream(), "service.received", facts(request));
        var charged = atOnce.payment() == null ? request : fees.charge(actor, request.id(), null, atOnce.payment());
        return atOnce.assignment() == null ? charged : work.send(actor, request.id(), null, atOnce.assignment());
    }

    /** What taking it in would promise and cost, for the one who is about to. */
    public record Preview(List<Promise> promises, Optional<Long> quotedFen) {}

    @Transactional(readOnly = true)
    public Preview preview(Actor actor, Intake intake) {
        actor.must(Deed.TAKE_SERVICE_REQUEST);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var item = item(actor, intake.item());
        var quoted = item.flatMap(one -> quoted(one, intake.quantity()));
        if (quoted.isEmpty()) {
            return new Preview(List.of(), quoted);
        }
        var request = new ServiceRequest(
                new ServiceRequest.Id(actor.office().id(), UUID.randomUUID()),
                0,
                new Filing(
                        "",
                        Asked.PHONE,
                        now,
                        "",
                        new Client(null, "", "", ""),
                        wanted(item.get(), intake),
                        quoted.get()),
                new Charge.Due(),
                Course.NEW,
                List.of());
        return new Preview(promises.preview(actor.office().id(), request.subject(), owed(request, now)), quoted);
    }

    /** First the fee, and when nothing is owed, the work. */
    private static List<Owed> owed(ServiceRequest request, Instant now) {
        return List.of(
                Owed.from(request.mayBeSent() ? ServicePromise.SEND_SERVICE : ServicePromise.CHARGE_SERVICE, now));
    }

    private Optional<Home> home(Actor actor, Intake intake) {
        return Typed.clean(intake.home()).isEmpty()
                ? Optional.empty()
                : register.home(actor.office().id(), Typed.clean(intake.home()));
    }

    private Optional<ServiceItem> item(Actor actor, @Nullable UUID id) {
        return items.all(actor.office().id()).stream()
                .filter(item -> item.id().value().equals(id) && item.offered())
                .findFirst();
    }

    private Optional<Long> quoted(ServiceItem item, @Nullable Integer quantity) {
        var many = quantity == null ? 1 : quantity;
        return item.priceOn(LocalDate.now(clock))
                .filter(_ -> many > 0 && many <= MOST)
                .map(price -> price.fen() * many);
    }

    private void check(Actor actor, Intake intake, Optional<Home> home, Instant now) {
        var person = Typed.clean(intake.person());
        var phone = Typed.clean(intake.phone());
        var item = item(actor, intake.item());
        var wished = intake.wishedFor();
        new BadInput.Check()
                .that(intake.asked() != null, "asked", "service.bad.asked")
                .that(Typed.clean(intake.home()).isEmpty() || home.isPresent(), "home", "service.bad.home")
                .that(!person.isEmpty() && person.length() <= 60, "person", "service.bad.person")
                .that(phone.isEmpty() || Phone.read(phone).isPresent(), "phone", "service.bad.phone")
                .that(item.isPresent(), "item", "service.bad.item")
                .that(
                        item.isEmpty() || quoted(item.get(), intake.quantity()).isPresent(),
                        "quantity",
                        "service.bad.quantity")
                .that(
                        wished == null || wished.isAfter(now) && wished.isBefore(now.plus(FARTHEST)),
                        "wishedFor",
                        "service.bad.wished")
                .that(Typed.clean(intake.words()).length() <= Typed.MOST, "words", "service.bad.long")
                .done();
    }

    private Filing filing(Actor actor, Intake intake, @Nullable Home home, Instant now) {
        var item = item(actor, intake.item()).orElseThrow();
        return new Filing(
                numbers.next(
                        actor.office().id(), "TY", now.atZone(clock.getZone()).toLocalDate()),
                Objects.requireNonNull(intake.asked()),
                now,
                actor.name(),
                new Client(
                        home == null ? null : home.id().value(),
                        home == null ? "" : home.label(),
                        Typed.clean(intake.person()),
                        Phone.read(Typed.clean(intake.phone())).orElse("")),
                wanted(item, intake),
                quoted(item, intake.quantity()).orElseThrow());
    }

    private static Wanted wanted(ServiceItem item, Intake intake) {
        return new Wanted(
                item.id(),
                item.name(),
                item.unit(),
                item.pricing(),
                intake.quantity() == null ? 1 : intake.quantity(),
                intake.wishedFor(),
                Typed.clean(intake.words()));
    }

    private static Map<String, ?> facts(ServiceRequest request) {
        var filing = request.filing();
        var facts = new TreeMap<String, Object>(Map.of(
                "number", filing.number(),
                "home", filing.client().home(),
                "person", filing.client().person(),
                "service", filing.wanted().name(),
                "quantity", filing.wanted().quantity() + " " + filing.wanted().unit(),
                "fee", Yuan.of(filing.quotedFen()),
                "words", request.title()));
        if (filing.wanted().wishedFor() != null) {
            facts.put("wishedFor", filing.wanted().wishedFor());
        }
        return facts;
    }
}
