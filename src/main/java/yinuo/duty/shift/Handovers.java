package yinuo.duty.shift;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.duty.roster.OnDuty;
import yinuo.duty.roster.OnDuty.Watch;
import yinuo.duty.shift.Handover.Change;
import yinuo.duty.shift.Handover.Count;
import yinuo.duty.shift.Handover.Course;
import yinuo.duty.shift.Handover.Person;
import yinuo.duty.shift.Handover.Unusual;
import yinuo.journal.Journal;
import yinuo.office.Ids;
import yinuo.office.Numbers;
import yinuo.office.Office;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.refusal.Words;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Confirmed;
import yinuo.staff.Deed;

/** Prepares the handover of a shift: what is open is said, what is kept is counted, what is unusual is explained. */
@Service
@Transactional
public class Handovers {

    private static final int LONGEST = 500;

    private final HandoverRows rows;
    private final HandoverParts parts;
    private final Unfinished unfinished;
    private final Inventory inventory;
    private final CurrentShift current;
    private final OnDuty onDuty;
    private final Numbers numbers;
    private final Journal journal;
    private final Clock clock;

    Handovers(
            HandoverRows rows,
            HandoverParts parts,
            Unfinished unfinished,
            Inventory inventory,
            CurrentShift current,
            OnDuty onDuty,
            Numbers numbers,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.parts = parts;
        this.unfinished = unfinished;
        this.inventory = inventory;
        this.current = current;
        this.onDuty = onDuty;
        this.numbers = numbers;
        this.journal = journal;
        this.clock = clock;
    }

    /** The one that is open; whoever hands over finds it brought up to now. */
    public Optional<Handover> open(Actor actor) {
        actor.must(Deed.SEE_HANDOVERS);
        var open = rows.open(actor.office().id());
        return open.filter(one -> one.isOf(actor))
                .map(one -> bringUpToDate(actor, rows.take(one.id())))
                .or(() -> open);
    }

    /**
     * Begins the handover of the shift that runs, or goes on with the one that is open, by whoever's shift ends. One that was
     * left open by a shift long gone becomes that of the shift that runs, and the other is missing (D05-4.2.2.3).
     */
    @Clause("D05-3.2")
    public Handover prepare(Actor actor) {
        actor.must(Deed.HAND_OVER_SHIFT);
        var office = actor.office().id();
        var now = now();
        var left = rows.open(office);
        var change = left.map(Handover::change)
                .filter(one -> !now.isAfter(one.at().plus(CurrentShift.MARGIN)))
                .orElseGet(() -> change(office, now));
        if (!current.ends(actor, change.at())) {
            throw Refusal.by("D05-3.2", "shift.refusal.notOn");
        }
        var outgoing = new Person(actor.member().value(), actor.name());
        if (left.isEmpty()) {
            begin(actor, change, outgoing, now);
        }
        var open = rows.take(rows.open(office).orElseThrow().id());
        if (!open.change().equals(change)) {
            rows.moveOn(open.id(), change, outgoing);
        } else if (!open.isOf(actor)) {
            rows.save(open.from(outgoing));
        }
        return bringUpToDate(actor, rows.get(open.id()));
    }

    /** Of two who begin at once one does. */
    private void begin(Actor actor, Change change, Person outgoing, Instant now) {
        var office = actor.office().id();
        var fresh = new Handover(
                new Handover.Id(office, Ids.next(now)),
                0,
                numbers.next(office, "JB", now.atZone(clock.getZone()).toLocalDate()),
                change,
                outgoing,
                null,
                new Course(now, null, null, null),
                new Unusual("", ""),
                null,
                List.of(),
                List.of(),
                Set.of());
        if (rows.add(fresh)) {
            journal.write(actor, fresh.stream(), "handover.begun", Map.of("number", fresh.number()));
        }
    }

    /** The shift that ends is the one taken over last, else the one the roster names for now. */
    private Change change(Office.Id office, Instant now) {
        var running = current.takenOver(office)
                .flatMap(last -> onDuty.at(office, last.change().at()))
                .or(() -> onDuty.at(office, now))
                .orElseThrow(() -> Refusal.by("D05-4.1.2", "shift.refusal.noShift"));
        var next = next(office, running);
        return new Change(running.day(), running.shift().label(), next.shift().label(), running.until(), next.until());
    }

    private Watch next(Office.Id office, Watch running) {
        return onDuty.next(office, running.until().minusSeconds(1)).orElse(running);
    }

    void mustBeOn(Actor actor) {
        if (!current.isOn(actor)) {
            throw Refusal.by("D05-3.2", "shift.refusal.notOn");
        }
    }

    Handover bringUpToDate(Actor actor, Handover handover) {
        unfinished.bringUpToDate(actor, handover);
        inventory.bringUpToDate(handover);
        return rows.get(handover.id());
    }

    /** What the next shift must know of something open. The words of the shift before are not said again. */
    @Clause("D05-4.2.2.2")
    public Handover say(Actor actor, Handover.Id id, int seq, @Nullable String words) {
        return say(actor, id, Map.of(seq, words == null ? "" : words));
    }

    /** The same of several at once, by their numbers: all of them are said or none. */
    public Handover say(Actor actor, Handover.Id id, Map<Integer, String> words) {
        var handover = mine(actor, id);
        words.forEach((seq, said) -> parts.put(id, handover.item(seq).saying(checked(handover.item(seq), said))));
        return touched(handover);
    }

    private static String checked(Handover.Item item, String words) {
        var said = Words.clean(words);
        if (said.isEmpty() || said.length() > LONGEST) {
            throw BadInput.in("words", "shift.bad.words");
        }
        if (said.equals(item.before())) {
            throw Refusal.by("D05-4.2.2.2", "shift.refusal.copied");
        }
        return said;
    }

    /** The place is put in order before the shift ends; when that was done is kept. */
    @Clause("D05-4.2.2")
    public Handover tidy(Actor actor, Handover.Id id, @Nullable SiteCheck check, boolean good) {
        var handover = mine(actor, id);
        if (check == null) {
            throw BadInput.in("check", "shift.bad.check");
        }
        parts.inOrder(id, check, good);
        var done = parts.inOrder(id).size() == SiteCheck.values().length;
        return touched(handover.with(handover.course().tidied(done ? now() : null)));
    }

    /** What is kept is counted; a difference is explained. */
    @Clause("D05-4.2.1.2")
    public Handover count(Actor actor, Handover.Id id, int seq, @Nullable Long counted, @Nullable String words) {
        var handover = mine(actor, id);
        var count = handover.counts().stream()
                .filter(one -> one.seq() == seq)
                .findFirst()
                .orElseThrow(() -> BadInput.in("counted", "shift.bad.item"));
        var why = words == null ? "" : Words.clean(words);
        new BadInput.Check()
                .that(counted != null && counted >= 0, "counted", "shift.bad.counted")
                .that(counted == null || counted == count.expected() || !why.isEmpty(), "words", "shift.bad.difference")
                .that(why.length() <= LONGEST, "words", "shift.bad.words")
                .done();
        parts.put(id, new Count(seq, count.what(), count.sum(), count.expected(), counted, why));
        if (counted != null && counted != count.expected()) {
            journal.log(
                    actor,
                    handover.stream(),
                    "handover.difference",
                    Map.of(
                            "number",
                            handover.number(),
                            "expected",
                            Long.toString(count.expected()),
                            "counted",
                            counted.toString(),
                            "words",
                            why));
        }
        return touched(handover);
    }

    /** The incoming person is there. How early is measured against D05-4.2.1. */
    @Clause("D05-4.2.1")
    public Handover arrive(Actor actor, Handover.Id id, Confirmed incoming) {
        var handover = mine(actor, id);
        if (incoming.member().equals(actor.member())) {
            throw Refusal.by("D05-4.2.1.3", "shift.refusal.same");
        }
        return touched(handover.arrived(incoming, now()));
    }

    /** Something is not as it should be: whoever goes explains it, and both stands in the log. */
    @Clause("D05-4.2.1.2")
    public Handover unusual(Actor actor, Handover.Id id, @Nullable String words, @Nullable String explanation) {
        var handover = mine(actor, id);
        var found = words == null ? "" : Words.clean(words);
        var why = explanation == null ? "" : Words.clean(explanation);
        new BadInput.Check()
                .that(found.length() <= LONGEST, "words", "shift.bad.words")
                .that(
                        found.isEmpty() || !why.isEmpty() && why.length() <= LONGEST,
                        "explanation",
                        "shift.bad.explanation")
                .done();
        if (!found.isEmpty()) {
            var facts = Map.of("number", handover.number(), "words", found, "explanation", why);
            journal.log(actor, handover.stream(), "handover.unusual", facts);
        }
        return touched(handover.with(new Unusual(found, found.isEmpty() ? "" : why)));
    }

    private Handover touched(Handover handover) {
        rows.save(handover);
        return rows.get(handover.id());
    }

    private Handover mine(Actor actor, Handover.Id id) {
        actor.must(Deed.HAND_OVER_SHIFT);
        mustBeOn(actor);
        return unsigned(id);
    }

    Handover unsigned(Handover.Id id) {
        var handover = rows.take(id);
        if (handover.isSigned()) {
            throw Refusal.by("D05-4.2.1.3", "shift.refusal.signed", handover.number());
        }
        return handover;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
