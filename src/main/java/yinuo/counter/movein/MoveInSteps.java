package yinuo.counter.movein;

import static yinuo.counter.movein.MoveInDesk.clean;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.counter.flow.FlowStep;
import yinuo.counter.flow.Flows;
import yinuo.counter.keys.KeyDesk;
import yinuo.counter.keys.KeySet;
import yinuo.counter.movein.Carried.NewComer;
import yinuo.counter.movein.MoveIn.Defect;
import yinuo.counter.movein.MoveIn.Ended;
import yinuo.counter.movein.MoveIn.Meters;
import yinuo.counter.movein.MoveIn.Outcome;
import yinuo.counter.movein.MoveIn.Person;
import yinuo.desk.dispatch.Dispatching;
import yinuo.desk.dispatch.Job;
import yinuo.desk.dispatch.Order;
import yinuo.desk.dispatch.Source;
import yinuo.journal.Fact;
import yinuo.journal.Journal;
import yinuo.journal.Signature;
import yinuo.office.Department;
import yinuo.office.Ids;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.refusal.Words;
import yinuo.register.HomeDesk;
import yinuo.register.Occupant.Relation;
import yinuo.register.PersonName;
import yinuo.register.Phone;
import yinuo.register.Register.NewPerson;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.text.IdentityNumber;

/** Carries out the steps of a move-in, each in its turn; with the last the household moves into the register. */
@Service
@Transactional
public class MoveInSteps {

    private static final int LONGEST = 200;
    private static final int MOST_DEFECTS = 30;
    private static final int DIGITS = 3;
    private static final BigDecimal HIGHEST = new BigDecimal(100_000_000);

    private final MoveIns all;
    private final Flows flows;
    private final MoveInFlow flow;
    private final MoveInDesk desk;
    private final KeyDesk keys;
    private final Dispatching dispatching;
    private final HomeDesk homes;
    private final Journal journal;
    private final Clock clock;

    MoveInSteps(
            MoveIns all,
            Flows flows,
            MoveInFlow flow,
            MoveInDesk desk,
            KeyDesk keys,
            Dispatching dispatching,
            HomeDesk homes,
            Journal journal,
            Clock clock) {
        this.all = all;
        this.flows = flows;
        this.flow = flow;
        this.desk = desk;
        this.keys = keys;
        this.dispatching = dispatching;
        this.homes = homes;
        this.journal = journal;
        this.clock = clock;
    }

    /** What a step came to: the case as it is now, what is kept of the step in words, and whether it is done. */
    private record Result(MoveIn after, String said, boolean done) {
        static Result of(MoveIn after, String said) {
            return new Result(after, said, true);
        }
    }

    /** Refused when another step comes first. */
    @Clause("D01-4.3")
    public MoveIn carryOut(Actor actor, MoveIn.Id id, @Nullable Integer seen, Carried step) {
        actor.must(Deed.MOVE_IN_HOUSEHOLD);
        var one = all.take(id, seen);
        if (!one.isOpen()) {
            throw Refusal.by("D01-4.3", "movein.refusal.over", one.number());
        }
        var next = flows.must(id.office(), flow, id.value(), step.kind());
        var result = switch (step) {
            case Carried.Identity identity -> identity(one, identity);
            case Carried.Papers papers -> Result.of(one, Words.must(papers.words(), "words"));
            case Carried.Fees fees -> Result.of(one, line(fees.receipt(), "receipt"));
            case Carried.Inspection inspection -> inspection(actor, one, inspection);
            case Carried.Reading reading -> reading(one, reading);
            case Carried.Keys handed -> handed(actor, one, handed);
            case Carried.File file -> file(one, file);
            case Carried.Rules rules -> Result.of(one, signed(actor, one, rules.signature()));
            case Carried.Own own -> Result.of(one, Words.must(own.words(), "words"));
        };
        all.replace(result.after());
        var facts = new TreeMap<String, Object>(
                Map.of("step", next.isOwn() ? next.words() : new Fact.Word(flow.title(next.kind()))));
        facts.put("words", result.said());
        journal.write(actor, one.subject().stream(), result.done() ? "movein.step" : "movein.again", facts);
        if (result.done()) {
            finish(actor, all.get(id), next, result.said());
        }
        return all.get(id);
    }

    private void finish(Actor actor, MoveIn one, FlowStep step, String said) {
        if (!flows.done(actor, one.id().value(), step, said)) {
            return;
        }
        all.replace(one.ended(new Ended(now(), actor.name(), Outcome.MOVED_IN, "")));
        var today = now().atZone(clock.getZone()).toLocalDate();
        for (var person : all.people(one.id())) {
            homes.moveIn(actor, one.home(), new NewPerson(person.name(), person.phone(), person.relation(), today));
        }
        journal.log(
                actor,
                one.subject().stream(),
                "movein.ended",
                Map.of(
                        "number", one.number(),
                        "home", one.home(),
                        "person", one.owner().name()));
    }

    private static Result identity(MoveIn one, Carried.Identity typed) {
        var document = typed.document();
        var number = clean(typed.number());
        new BadInput.Check()
                .that(document != null, "document", "movein.bad.document")
                .that(document == null || document.isGood(number), "number", "movein.bad.number")
                .done();
        var masked = IdentityNumber.masked(number);
        return Result.of(one.known(Objects.requireNonNull(document), masked), masked);
    }

    private Result inspection(Actor actor, MoveIn one, Carried.Inspection typed) {
        var defects = clean(typed.defects())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        new BadInput.Check()
                .that(defects.size() <= MOST_DEFECTS, "defects", "movein.bad.defects")
                .that(defects.stream().allMatch(line -> line.length() <= LONGEST), "defects", "movein.bad.defects")
                .that(defects.isEmpty() || typed.department() != null, "department", "movein.bad.department")
                .that(typed.takenOver() || !defects.isEmpty(), "defects", "movein.bad.noDefect")
                .done();
        var by = signed(actor, one, typed.signature());
        var slips = new ArrayList<String>();
        for (var words : defects) {
            var slip = dispatching.sent(actor, order(one, words, Objects.requireNonNull(typed.department())));
            all.add(
                    one.id(),
                    new Defect(
                            Ids.next(now()),
                            words,
                            now(),
                            slip.id().value(),
                            slip.filing().number()));
            slips.add(slip.filing().number());
        }
        var said = slips.isEmpty() ? by : "%s · %s".formatted(by, String.join(" ", slips));
        return new Result(one, said, typed.takenOver());
    }

    private static Order order(MoveIn one, String words, java.util.UUID department) {
        return new Order(
                new Source(Source.Kind.MOVE_IN, one.id().value(), one.number(), one.path()),
                null,
                one.home(),
                one.owner().name(),
                one.owner().phone(),
                words,
                new Job(Job.Kind.SMALL_REPAIR, Job.Urgency.NORMAL, Job.Place.IN_HOME, false, false),
                new Department.Id(one.id().office(), department),
                null,
                null);
    }

    private static Result reading(MoveIn one, Carried.Reading typed) {
        new BadInput.Check()
                .that(typed.water() != null && isReading(typed.water()), "water", "movein.bad.reading")
                .that(
                        typed.electricity() != null && isReading(typed.electricity()),
                        "electricity",
                        "movein.bad.reading")
                .that(typed.gas() == null || isReading(typed.gas()), "gas", "movein.bad.reading")
                .done();
        var meters = new Meters(
                Objects.requireNonNull(typed.water()), Objects.requireNonNull(typed.electricity()), typed.gas());
        var gas = meters.gas() == null ? "" : " / " + meters.gas().toPlainString();
        return Result.of(
                one.measured(meters),
                meters.water().toPlainString() + " / " + meters.electricity().toPlainString() + gas);
    }

    private static boolean isReading(BigDecimal value) {
        return value.signum() >= 0 && value.stripTrailingZeros().scale() <= DIGITS && value.compareTo(HIGHEST) < 0;
    }

    /** They leave the stock of vacant homes with this signature. */
    @Clause("D01-4.5.5")
    private Result handed(Actor actor, MoveIn one, Carried.Keys typed) {
        var waiting = desk.keys(actor, one).stream().filter(KeySet::isKept).toList();
        var words = clean(typed.words());
        if (waiting.isEmpty() && words.isEmpty()) {
            throw Refusal.by("D01-4.5.5", "movein.refusal.noKeys", one.home());
        }
        if (words.length() > LONGEST) {
            throw BadInput.in("words", "movein.bad.long");
        }
        var signature = typed.signature();
        var by = signed(actor, one, signature);
        var said = new ArrayList<String>();
        for (var key : waiting) {
            keys.issue(actor, key.id(), null, Objects.requireNonNull(signature));
            said.add("%s ×%d".formatted(key.code(), key.pieces()));
        }
        if (!words.isEmpty()) {
            said.add(words);
        }
        said.add(by);
        return Result.of(one, String.join(" · ", said));
    }

    private Result file(MoveIn one, Carried.File typed) {
        var people = new ArrayList<>(
                List.of(new Person(one.owner().name(), one.owner().phone(), Relation.OWNER)));
        for (var comer : typed.people()) {
            if (!clean(comer.name()).isEmpty() || !clean(comer.phone()).isEmpty()) {
                people.add(person(comer));
            }
        }
        var emergency = clean(typed.emergency());
        new BadInput.Check()
                .that(!emergency.isEmpty() && emergency.length() <= LONGEST, "emergency", "movein.bad.emergency")
                .that(people.stream().distinct().count() == people.size(), "name", "register.bad.livesHere")
                .done();
        all.people(one.id(), people);
        return Result.of(one, emergency);
    }

    private static Person person(NewComer comer) {
        var name = PersonName.plain(clean(comer.name()));
        var phone = Phone.read(clean(comer.phone()));
        new BadInput.Check()
                .that(PersonName.isGood(name), "name", "register.bad.name")
                .that(phone.isPresent(), "phone", "register.bad.phone")
                .done();
        return new Person(name, phone.orElseThrow(), comer.relation() == null ? Relation.RESIDENT : comer.relation());
    }

    /** Who signed. */
    private String signed(Actor actor, MoveIn one, @Nullable Signature signature) {
        if (signature == null) {
            throw Refusal.by("D01-4.3", "movein.refusal.signature");
        }
        journal.sign(actor, one.subject().stream(), signature);
        return signature.by();
    }

    private static String line(@Nullable String text, String field) {
        var line = clean(text);
        new BadInput.Check()
                .that(!line.isEmpty() && line.length() <= LONGEST, field, "movein.bad.receipt")
                .done();
        return line;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
