package yinuo.desk.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.dispatch.Stage.Mark;
import yinuo.journal.Journal;
import yinuo.office.Departments;
import yinuo.office.Ids;
import yinuo.office.Numbers;
import yinuo.office.Office;
import yinuo.promise.Promise;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.register.Home;
import yinuo.register.Phone;
import yinuo.register.Register;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.text.Grams;

/** Sends work out: one step writes the slip, promises its times and tells the department and the steward of the zone. */
@Service
@Transactional
public class Dispatching {

    private static final Duration FARTHEST = Duration.ofDays(366);

    private final Slips slips;
    private final Copies copies;
    private final SlipPeople people;
    private final SlipTerms terms;
    private final Departments departments;
    private final Register register;
    private final Rulebook rulebook;
    private final Numbers numbers;
    private final Promises promises;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Dispatching(
            Slips slips,
            Copies copies,
            SlipPeople people,
            SlipTerms terms,
            Departments departments,
            Register register,
            Rulebook rulebook,
            Numbers numbers,
            Promises promises,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.slips = slips;
        this.copies = copies;
        this.people = people;
        this.terms = terms;
        this.departments = departments;
        this.register = register;
        this.rulebook = rulebook;
        this.numbers = numbers;
        this.promises = promises;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    @Clause({"D01-3.1", "D01-3.11", "D01-4.10.1", "D09-4.4"})
    public Slip send(Actor actor, Order order) {
        actor.must(Deed.SEND_SLIP);
        return sent(actor, order);
    }

    /** The same sent again under the same key gives the slip that was sent the first time. */
    public Slip sendOnce(Actor actor, String key, Order order) {
        if (key.isBlank() || key.length() > 200) {
            throw BadInput.in("Idempotency-Key", "dispatch.bad.key");
        }
        var before = copies.sentBefore(actor.member(), key);
        if (before.isPresent()) {
            return slips.get(new Slip.Id(actor.office().id(), before.get()));
        }
        var slip = send(actor, order);
        copies.sent(actor.member(), key, slip.id(), slip.filing().sentAt());
        return slip;
    }

    /** Also for work that follows by itself from a deed whose actor may not send slips. */
    public Slip sent(Actor actor, Order order) {
        var slip = slip(actor, order, true);
        slips.add(slip);
        var at = new Mark(slip.filing().sentAt(), actor.name());
        copies.move(slip.id(), Copies.Copy.STUB, Whereabouts.Place.DESK, at);
        copies.move(slip.id(), Copies.Copy.DEPARTMENT, Whereabouts.Place.ON_THE_WAY, at);
        copies.move(
                slip.id(),
                Copies.Copy.STEWARD,
                slip.to().steward() == null ? Whereabouts.Place.DESK : Whereabouts.Place.ON_THE_WAY,
                at);
        promises.make(slip.id().office(), slip.subject(), terms.owed(slip, isMall(actor)));
        journal.log(actor, slip.subject().stream(), "slip.sent", facts(slip));
        events.publishEvent(new Slip.Sent(slip));
        return slip;
    }

    /** What sending it would promise, for the one who is about to. */
    @Transactional(readOnly = true)
    public List<Promise> preview(Actor actor, Order order) {
        if (order.job() == null
                || order.to() == null
                || departments.with(order.to()).isEmpty()) {
            return List.of();
        }
        var slip = slip(actor, order, false);
        return promises.preview(slip.id().office(), slip.subject(), terms.owed(slip, isMall(actor)));
    }

    /** The earlier slip whose fault this seems to be again, for the one who is about to write it. */
    @Transactional(readOnly = true)
    public Optional<Slip.Rework> rework(Actor actor, String home, String words) {
        var found = home.isBlank()
                ? Optional.<Home>empty()
                : register.home(actor.office().id(), home);
        return Optional.ofNullable(rework(actor.office().id(), found.orElse(null), words));
    }

    private static boolean isMall(Actor actor) {
        return actor.office().profile() == Office.Profile.MALL;
    }

    private Slip slip(Actor actor, Order order, boolean real) {
        var office = actor.office().id();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var home = order.home() == null || order.home().isBlank()
                ? Optional.<Home>empty()
                : register.home(office, order.home());
        if (real) {
            check(order, home, now);
        }
        var filing = filing(actor, order, home.orElse(null), now, real);
        return new Slip(
                new Slip.Id(office, Ids.next(now)),
                0,
                filing,
                to(order, home),
                terms.limits(office, filing.job(), order, now),
                new Stage.Sent(),
                List.of());
    }

    private void check(Order order, Optional<Home> home, Instant now) {
        var words = Words.clean(order.words());
        var person = Words.clean(order.person());
        var phone = Words.clean(order.phone());
        var internal = order.job() != null && order.job().internal();
        new BadInput.Check()
                .that(order.home() == null || order.home().isBlank() || home.isPresent(), "home", "dispatch.bad.home")
                .that(internal || !person.isEmpty(), "person", "dispatch.bad.person")
                .that(person.length() <= 60, "person", "dispatch.bad.person")
                .that(phone.isEmpty() || Phone.read(phone).isPresent(), "phone", "dispatch.bad.phone")
                .that(!words.isEmpty(), "words", "dispatch.bad.words")
                .that(words.length() <= Words.MOST, "words", "dispatch.bad.long")
                .that(order.job() != null, "kind", "dispatch.bad.job")
                .that(
                        order.job() == null || order.job().place() == Job.Place.PUBLIC || home.isPresent(),
                        "home",
                        "dispatch.bad.inHome")
                .that(order.to() != null && departments.with(order.to()).isPresent(), "to", "dispatch.bad.to")
                .that(
                        isAhead(
                                order.appointment() == null
                                        ? null
                                        : order.appointment().at(),
                                now),
                        "appointedAt",
                        "dispatch.bad.future")
                .that(isAhead(order.finishBy(), now), "finishBy", "dispatch.bad.future")
                .done();
    }

    private static boolean isAhead(@Nullable Instant at, Instant now) {
        return at == null || at.isAfter(now) && at.isBefore(now.plus(FARTHEST));
    }

    private Slip.Filing filing(Actor actor, Order order, @Nullable Home home, Instant now, boolean real) {
        var office = actor.office().id();
        var words = Words.clean(order.words());
        var receipt = order.receipt();
        return new Slip.Filing(
                real ? numbers.next(office, "PG", now.atZone(clock.getZone()).toLocalDate()) : "",
                now,
                actor.name(),
                order.source(),
                receipt == null ? new Order.Receipt(now, "", actor.name()) : receipt,
                home == null ? null : home.id().value(),
                home == null ? "" : home.label(),
                Words.clean(order.person()),
                Phone.read(Words.clean(order.phone())).orElse(""),
                words,
                Objects.requireNonNull(order.job()),
                order.appointment() == null ? Order.Appointment.NONE : agreed(order.appointment()),
                real ? rework(office, home, words) : null);
    }

    private static Order.Appointment agreed(Order.Appointment appointment) {
        var words = Words.clean(appointment.words());
        return new Order.Appointment(appointment.at(), words.length() > 60 ? words.substring(0, 60) : words);
    }

    private Slip.To to(Order order, Optional<Home> home) {
        var department = departments.with(Objects.requireNonNull(order.to())).orElseThrow();
        var steward = home.flatMap(found -> people.steward(department.id().office(), found.zone()));
        return new Slip.To(
                department.id(),
                department.name(),
                steward.map(one -> one.id().value()).orElse(null),
                steward.map(one -> one.name()).orElse(""));
    }

    /** The same home and a similar fault, done not long ago: the work has to be done again. */
    private Slip.@Nullable Rework rework(Office.Id office, @Nullable Home home, String words) {
        if (home == null || words.isEmpty()) {
            return null;
        }
        var now = clock.instant();
        var day = now.atZone(clock.getZone()).toLocalDate();
        var days = rulebook.count(office, "D01-4.10.2", "rework", day);
        var alike = rulebook.rate(office, "D01-4.10.2", "alike", day).intValue();
        UUID id = home.id().value();
        var grams = Grams.of(words);
        return slips.doneIn(office, id, now.minus(Duration.ofDays(days))).stream()
                .filter(earlier -> earlier.filing().words().equals(words)
                        || Grams.likeness(Grams.of(earlier.filing().words()), grams) * 100 >= alike)
                .findFirst()
                .map(earlier ->
                        new Slip.Rework(earlier.id().value(), earlier.filing().number()))
                .orElse(null);
    }

    private static Map<String, ?> facts(Slip slip) {
        var filing = slip.filing();
        var facts = new TreeMap<String, Object>(Map.of(
                "number", filing.number(),
                "home", filing.home(),
                "person", filing.person(),
                "words", filing.words(),
                "department", slip.to().name(),
                "urgency", filing.job().urgency(),
                "job",
                        new yinuo.journal.Fact.Word(
                                "word.JobKind." + filing.job().kind().name()),
                "finishBy", slip.limits().finishBy()));
        facts.put("source", filing.source().number());
        facts.put("steward", slip.to().stewardName());
        if (filing.rework() != null) {
            facts.put("reworkOf", filing.rework().number());
        }
        return facts;
    }
}
