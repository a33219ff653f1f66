package yinuo.counter.movein;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.counter.flow.Flows;
import yinuo.counter.keys.KeyClass;
import yinuo.counter.keys.KeyQuestions;
import yinuo.counter.keys.KeySet;
import yinuo.counter.movein.MoveIn.Ended;
import yinuo.counter.movein.MoveIn.Gathered;
import yinuo.counter.movein.MoveIn.Outcome;
import yinuo.counter.movein.MoveIn.Owner;
import yinuo.counter.movein.MoveIn.Started;
import yinuo.journal.Journal;
import yinuo.office.Department;
import yinuo.office.Departments;
import yinuo.office.Ids;
import yinuo.office.Numbers;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.refusal.Words;
import yinuo.register.Home;
import yinuo.register.PersonName;
import yinuo.register.Phone;
import yinuo.register.Register;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Begins the handing over of a home, ends it early, and answers what people ask about it. */
@Service
@Transactional
public class MoveInDesk {

    private static final int AT_ONCE = 100;

    private final MoveIns all;
    private final Flows flows;
    private final MoveInFlow flow;
    private final Register register;
    private final KeyQuestions keys;
    private final Departments departments;
    private final Numbers numbers;
    private final Journal journal;
    private final Clock clock;

    MoveInDesk(
            MoveIns all,
            Flows flows,
            MoveInFlow flow,
            Register register,
            KeyQuestions keys,
            Departments departments,
            Numbers numbers,
            Journal journal,
            Clock clock) {
        this.all = all;
        this.flows = flows;
        this.flow = flow;
        this.register = register;
        this.keys = keys;
        this.departments = departments;
        this.numbers = numbers;
        this.journal = journal;
        this.clock = clock;
    }

    /** Of a home in which nobody lives, and one at a time. */
    @Clause({"D01-3.4", "D01-4.3"})
    public MoveIn start(Actor actor, @Nullable String room, @Nullable String owner, @Nullable String phone) {
        actor.must(Deed.MOVE_IN_HOUSEHOLD);
        var office = actor.office().id();
        var home = clean(room).isEmpty()
                ? null
                : register.home(office, clean(room)).orElse(null);
        var name = PersonName.plain(clean(owner));
        var reached = Phone.read(clean(phone));
        new BadInput.Check()
                .that(home != null, "home", "movein.bad.home")
                .that(PersonName.isGood(name), "owner", "register.bad.name")
                .that(reached.isPresent(), "phone", "register.bad.phone")
                .done();
        var where = Objects.requireNonNull(home);
        if (!where.people().isEmpty()) {
            throw Refusal.by("D01-4.3", "movein.refusal.occupied", where.label());
        }
        var now = now();
        var one = new MoveIn(
                new MoveIn.Id(office, Ids.next(now)),
                0,
                numbers.next(office, "JF", now.atZone(clock.getZone()).toLocalDate()),
                where.id().value(),
                where.label(),
                new Owner(name, reached.orElseThrow(), null, ""),
                null,
                new Started(now, actor.name()),
                null);
        if (!all.add(one)) {
            var open = all.open(office, where.id().value()).map(MoveIn::number).orElse("");
            throw Refusal.by("D01-4.3", "movein.refusal.running", where.label(), open);
        }
        flows.begin(office, flow, one.id().value());
        journal.log(
                actor,
                one.subject().stream(),
                "movein.started",
                Map.of("number", one.number(), "home", one.home(), "person", name));
        return one;
    }

    /** The step done last was done wrongly; what was handed over or sent out cannot be taken back so. */
    @Clause("D01-4.3")
    public MoveIn takeBack(Actor actor, MoveIn.Id id, @Nullable Integer seen, @Nullable String why) {
        actor.must(Deed.MOVE_IN_HOUSEHOLD);
        var one = open(id, seen);
        var words = Words.must(why, "why");
        var step = flows.takeBack(id.office(), id.value())
                .orElseThrow(() -> Refusal.by("D01-4.3", "movein.refusal.nothingDone"));
        if (step.kind().equals(MoveInFlow.Kind.KEYS.name()) || step.kind().equals(MoveInFlow.Kind.INSPECTION.name())) {
            throw Refusal.by("D01-4.3", "movein.refusal.handedOver", new Refusal.Word(flow.title(step.kind())));
        }
        all.replace(one);
        journal.write(
                actor,
                one.subject().stream(),
                "movein.takenBack",
                Map.of(
                        "step",
                        step.isOwn() ? step.words() : new yinuo.journal.Fact.Word(flow.title(step.kind())),
                        "reason",
                        words));
        return all.get(id);
    }

    /** The owner does not take the home over after all. Not once they hold its keys. */
    @Clause("D01-4.3")
    public MoveIn cancel(Actor actor, MoveIn.Id id, @Nullable Integer seen, @Nullable String why) {
        actor.must(Deed.MOVE_IN_HOUSEHOLD);
        var one = open(id, seen);
        var words = Words.must(why, "why");
        if (flows.isDone(id.office(), id.value(), MoveInFlow.Kind.KEYS.name())) {
            throw Refusal.by("D01-4.5.5", "movein.refusal.hasKeys", one.home());
        }
        all.replace(one.ended(new Ended(now(), actor.name(), Outcome.CANCELLED, words)));
        journal.log(
                actor,
                one.subject().stream(),
                "movein.cancelled",
                Map.of("number", one.number(), "home", one.home(), "reason", words));
        return all.get(id);
    }

    private MoveIn open(MoveIn.Id id, @Nullable Integer seen) {
        var one = all.take(id, seen);
        if (!one.isOpen()) {
            throw Refusal.by("D01-4.3", "movein.refusal.over", one.number());
        }
        return one;
    }

    @Transactional(readOnly = true)
    public List<MoveIn> list(Actor actor, String words) {
        actor.must(Deed.SEE_REGISTER);
        return all.found(actor.office().id(), words.strip(), AT_ONCE);
    }

    @Transactional(readOnly = true)
    public MoveIn get(Actor actor, UUID id) {
        actor.must(Deed.SEE_REGISTER);
        return all.get(new MoveIn.Id(actor.office().id(), id));
    }

    @Transactional(readOnly = true)
    public Gathered gathered(Actor actor, MoveIn.Id id) {
        actor.must(Deed.SEE_REGISTER);
        return new Gathered(all.people(id), all.defects(id));
    }

    /** The keys of the home: those that wait in the cabinet, and those that its owner has got. */
    @Transactional(readOnly = true)
    public List<KeySet> keys(Actor actor, MoveIn one) {
        return actor.may(Deed.SEE_KEYS)
                ? keys.ofHome(actor, new Home.Id(one.id().office(), one.homeId())).stream()
                        .filter(key -> key.keyClass() == KeyClass.VACANT)
                        .toList()
                : List.of();
    }

    /** Who may put defects right. */
    @Transactional(readOnly = true)
    public List<Department> departments(Actor actor) {
        actor.must(Deed.SEE_REGISTER);
        return departments.of(actor.office().id());
    }

    List<MoveIn> ofHome(Home.Id home) {
        return all.ofHome(home.office(), home.value());
    }

    static String clean(@Nullable String text) {
        return text == null ? "" : Words.clean(text);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
