package yinuo.desk.outage;

import static yinuo.desk.outage.OutagePromise.TELL_OF_OUTAGE;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.incident.SentOnce;
import yinuo.desk.incident.Typed;
import yinuo.desk.outage.Outage.Ending;
import yinuo.desk.outage.Outage.Party;
import yinuo.desk.outage.Outage.Plan;
import yinuo.desk.outage.Outage.Round;
import yinuo.desk.outage.Outage.State;
import yinuo.desk.outage.Outage.Taken;
import yinuo.journal.Journal;
import yinuo.office.Departments;
import yinuo.office.Ids;
import yinuo.office.Numbers;
import yinuo.office.Office;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Overtaken;
import yinuo.register.Areas;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Takes the notice of a cut, finds everybody it concerns, and carries changes of it to them again. */
@Service
@Transactional
public class OutageDesk {

    private final OutageRows rows;
    private final SentOnce sent;
    private final Areas areas;
    private final Departments departments;
    private final Numbers numbers;
    private final Promises promises;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OutageDesk(
            OutageRows rows,
            SentOnce sent,
            Areas areas,
            Departments departments,
            Numbers numbers,
            Promises promises,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.sent = sent;
        this.areas = areas;
        this.departments = departments;
        this.numbers = numbers;
        this.promises = promises;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** The same sent again under the same key gives the outage that was made the first time. */
    public Outage announceOnce(Actor actor, String key, Announcement announcement) {
        var of = new SentOnce.Key(Outage.SUBJECT, key);
        var before = sent.before(actor.member(), of);
        if (before.isPresent()) {
            return rows.get(new Outage.Id(actor.office().id(), before.get()));
        }
        var outage = announce(actor, announcement);
        sent.add(actor.member(), of, outage.id().value(), clock.instant());
        return outage;
    }

    @Clause("D09-4.10")
    public Outage announce(Actor actor, Announcement announcement) {
        actor.must(Deed.ANNOUNCE_OUTAGE);
        var now = now();
        var office = actor.office().id();
        var plan = plan(office, announcement, now);
        var source = announcement.source();
        var received = source.at() == null || source.at().isAfter(now) ? now : source.at();
        var number = numbers.next(office, "TD", now.atZone(clock.getZone()).toLocalDate());
        var outage = new Outage(
                new Outage.Id(office, Ids.next(now)),
                0,
                plan,
                new Taken(number, received, Typed.words(source.from(), "receivedFrom"), now, actor.name()),
                new Round(1, now, ""),
                State.ANNOUNCED,
                Ending.NONE);
        rows.add(outage);
        rows.addParties(outage, concerned(office, plan));
        promises.make(office, outage.subject(), List.of(Owed.from(TELL_OF_OUTAGE, received)));
        return written(
                actor,
                outage,
                "announced",
                Map.of("receivedFrom", outage.taken().from()));
    }

    /** Everybody who was told before hears of the change, too, even if it no longer concerns them. */
    @Clause("D09-4.10")
    public Outage change(Actor actor, Seen seen, Announcement announcement, @Nullable String words) {
        var before = take(actor, seen);
        var now = now();
        var plan = plan(before.id().office(), announcement, now);
        var after = before.changed(plan, now, Typed.words(words, "words"));
        var all = new LinkedHashMap<String, Party>();
        concerned(before.id().office(), plan).forEach(party -> all.put(party.name(), party));
        told(before).forEach(party -> all.putIfAbsent(party.name(), party));
        return nextRound(actor, after, List.copyOf(all.values()), "changed");
    }

    /** Whoever was told that it comes is told that it does not. */
    @Clause("D09-4.10")
    public Outage cancel(Actor actor, Seen seen, @Nullable String words) {
        var before = take(actor, seen);
        var after = before.cancelled(now(), Typed.words(words, "words"));
        return nextRound(actor, after, told(before), "cancelled");
    }

    private Outage nextRound(Actor actor, Outage after, List<Party> parties, String what) {
        var office = after.id().office();
        rows.replace(after);
        rows.addParties(after, parties);
        promises.release(office, after.subject(), "outageChanged", TELL_OF_OUTAGE);
        if (!parties.isEmpty()) {
            promises.again(
                    office,
                    after.subject(),
                    Owed.from(TELL_OF_OUTAGE, after.round().at()));
        }
        return written(actor, after, what, Map.of("words", after.round().words()));
    }

    /** What every desk says to callers about it. */
    @Clause("D01-4.1.4.2")
    public Outage say(Actor actor, Seen seen, @Nullable String words) {
        var after = take(actor, seen).saying(Typed.words(words, "words"));
        rows.replace(after);
        return written(actor, after, "sentence", Map.of("words", after.plan().sentence()));
    }

    public Outage end(Actor actor, Seen seen, @Nullable String outcome) {
        var after = take(actor, seen).ended(now(), Typed.words(outcome, "words"));
        rows.replace(after);
        promises.release(after.id().office(), after.subject(), "outageEnded", TELL_OF_OUTAGE);
        return written(actor, after, "ended", Map.of("words", after.ending().outcome()));
    }

    /** Which outage, and which version of it the actor has seen (or nothing when that does not matter). */
    public record Seen(Outage.Id id, @Nullable Integer version) {}

    private Outage take(Actor actor, Seen seen) {
        actor.must(Deed.ANNOUNCE_OUTAGE);
        var outage = rows.take(seen.id());
        if (seen.version() != null && seen.version() != outage.version()) {
            throw new Overtaken("outage", outage.taken().number());
        }
        return outage;
    }

    private Plan plan(Office.Id office, Announcement asked, Instant now) {
        var place = Typed.clean(asked.place());
        var from = asked.from();
        var until = asked.until();
        new BadInput.Check()
                .that(asked.kind() != null, "kind", "outage.bad.kind")
                .that(!Typed.clean(asked.reason()).isEmpty(), "reason", "outage.bad.reason")
                .that(!place.isEmpty() && place.length() <= Typed.NAME, "place", "outage.bad.place")
                .that(from != null, "from", "outage.bad.from")
                .that(until != null && (from == null || until.isAfter(from)), "until", "outage.bad.period")
                .that(until == null || until.isAfter(now), "until", "outage.bad.past")
                .that(!areas.parts(office, asked.area()).isEmpty(), "buildings", "outage.bad.area")
                .done();
        return new Plan(
                Objects.requireNonNull(asked.kind()),
                Typed.optional(asked.reason(), "reason"),
                place,
                asked.area(),
                Objects.requireNonNull(from),
                Objects.requireNonNull(until),
                Typed.optional(asked.sentence(), "sentence"));
    }

    /** The departments first, then the homes and shops as the register has them. */
    private List<Party> concerned(Office.Id office, Plan plan) {
        var all = new ArrayList<Party>();
        departments.of(office).forEach(one -> all.add(new Party(Party.Kind.DEPARTMENT, one.name(), null, null, null)));
        areas.parts(office, plan.area())
                .forEach(part -> all.add(new Party(
                        part.shop() ? Party.Kind.SHOP : Party.Kind.HOME,
                        part.label(),
                        part.id(),
                        part.shop() ? null : part.building(),
                        null)));
        return all;
    }

    private List<Party> told(Outage before) {
        return rows.parties(before.id(), before.round().number()).stream()
                .filter(party -> party.told() != null)
                .toList();
    }

    private Outage written(Actor actor, Outage outage, String what, Map<String, ?> more) {
        var plan = outage.plan();
        var facts = new TreeMap<String, Object>(more);
        facts.put("number", outage.taken().number());
        facts.put("outageKind", plan.kind());
        facts.put("place", plan.place());
        facts.put("from", plan.from());
        facts.put("until", plan.until());
        journal.log(actor, outage.subject().stream(), "outage." + what, facts);
        events.publishEvent(new Outage.Moved(outage));
        return outage;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
