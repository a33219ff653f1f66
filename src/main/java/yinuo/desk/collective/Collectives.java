package yinuo.desk.collective;

import static yinuo.desk.collective.CollectivePromise.*;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.collective.Collective.CollectiveStep;
import yinuo.desk.collective.Collective.Done;
import yinuo.desk.collective.Collective.State;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.ComplaintGroups;
import yinuo.journal.Journal;
import yinuo.office.Ids;
import yinuo.office.Numbers;
import yinuo.office.Office;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Proposes, declares and leads collective complaints. */
@Service
@Transactional
public class Collectives {

    private static final String CLAUSE = "D12-def-collective";
    private static final int LONGEST = 5_000;

    private final CollectiveRows rows;
    private final ComplaintGroups complaints;
    private final CollectiveHomes homes;
    private final Rulebook rulebook;
    private final Promises promises;
    private final Journal journal;
    private final Numbers numbers;
    private final Clock clock;

    Collectives(
            CollectiveRows rows,
            ComplaintGroups complaints,
            CollectiveHomes homes,
            Rulebook rulebook,
            Promises promises,
            Journal journal,
            Numbers numbers,
            Clock clock) {
        this.rows = rows;
        this.complaints = complaints;
        this.homes = homes;
        this.rulebook = rulebook;
        this.promises = promises;
        this.journal = journal;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Looks whether a new complaint is one of as many homes as the rulebook asks for, in its window and by its likeness,
     * and proposes it. What joins a collective complaint that is not closed only becomes its member.
     */
    @Clause({"D12-def-collective", "D12-4.1"})
    public Optional<Collective> watch(Complaint complaint) {
        var office = complaint.id().office();
        var received = complaint.filing().receivedAt().atZone(clock.getZone());
        var alike = alike(office, complaint, received);
        var known = alike.stream()
                .map(one -> one.links().collective())
                .filter(java.util.Objects::nonNull)
                .findFirst();
        if (known.isPresent()) {
            complaints.join(office, known.get(), alike);
            return Optional.empty();
        }
        var homes = alike.stream().map(one -> one.filing().home()).distinct().count();
        if (homes < rulebook.count(office, CLAUSE, "homes", received.toLocalDate())) {
            return Optional.empty();
        }
        return Optional.of(propose(office, complaint, alike, (int) homes));
    }

    /** The homes that would bring one matter were this taken in, how many make it collective, and whether it is one. */
    public record Foreseen(List<String> homes, int needed, boolean known) {

        public boolean isCollective() {
            return known || homes.size() >= needed;
        }
    }

    @Clause("D12-def-collective")
    @Transactional(readOnly = true)
    public Foreseen foresee(Complaint notYet) {
        var received = notYet.filing().receivedAt().atZone(clock.getZone());
        var alike = alike(notYet.id().office(), notYet, received);
        var homes = new java.util.TreeSet<String>();
        alike.forEach(one -> homes.add(one.filing().home()));
        if (!notYet.filing().home().isEmpty()) {
            homes.add(notYet.filing().home());
        }
        return new Foreseen(
                List.copyOf(homes),
                rulebook.count(notYet.id().office(), CLAUSE, "homes", received.toLocalDate()),
                alike.stream().anyMatch(one -> one.links().collective() != null));
    }

    private List<Complaint> alike(Office.Id office, Complaint complaint, ZonedDateTime received) {
        if (complaint.filing().home().isEmpty()) {
            return List.of();
        }
        var day = received.toLocalDate();
        var window = rulebook.term(office, CLAUSE, "window", day);
        var since = complaint
                .filing()
                .receivedAt()
                .minusMillis(java.time.Duration.between(
                                received.toInstant(), rulebook.due(office, window, received.toInstant()))
                        .toMillis());
        var likeness = rulebook.rate(office, CLAUSE, "similarity", day).doubleValue() / 100;
        return complaints.alike(office, complaint, since, likeness);
    }

    private Collective propose(Office.Id office, Complaint complaint, List<Complaint> alike, int homes) {
        var now = now();
        var collective = new Collective(
                new Collective.Id(office, Ids.next(now)),
                0,
                numbers.next(office, "JT", now.atZone(clock.getZone()).toLocalDate()),
                complaint.filing().category(),
                complaint.subject().title(),
                homes,
                now,
                State.PROPOSED,
                "",
                "",
                List.of());
        rows.add(collective);
        complaints.join(office, collective.id().value(), alike);
        promises.make(office, collective.subject(), List.of(Owed.from(ACKNOWLEDGE_COLLECTIVE, now)));
        journal.note(
                office,
                List.of(new Journal.Note(
                        collective.subject().stream(),
                        "collective.proposed",
                        Map.of("number", collective.number(), "homes", homes, "words", collective.title()))));
        return collective;
    }

    /** A person says that it is one; from then on the director owes every step. */
    @Clause({"D12-def-collective", "D12-4.1"})
    public void declare(Actor actor, Collective.Id id, int version, String reason) {
        actor.must(Deed.DECLARE_COLLECTIVE);
        var collective = proposed(id);
        decide(actor, collective, version, State.DECLARED, reason);
        var now = now();
        promises.make(
                id.office(),
                collective.subject(),
                List.of(Owed.from(TELL_DEPUTY_OF_COLLECTIVE, now), Owed.from(TELL_CENTRE_OF_COLLECTIVE, now)));
    }

    /** A person says that it is none, and why; the complaints go their own ways. */
    @Clause("D12-def-collective")
    public void refuse(Actor actor, Collective.Id id, int version, String reason) {
        actor.must(Deed.DECLARE_COLLECTIVE);
        var collective = proposed(id);
        decide(actor, collective, version, State.REFUSED, reason);
        complaints.leave(id.office(), id.value());
        promises.release(id.office(), collective.subject(), "otherClass", ACKNOWLEDGE_COLLECTIVE);
    }

    private Collective proposed(Collective.Id id) {
        var collective = rows.get(id);
        if (collective.state() != State.PROPOSED) {
            throw Refusal.by("D12-4.1", "collective.refusal.decided");
        }
        return collective;
    }

    private void decide(Actor actor, Collective collective, int version, State state, String reason) {
        var words = must(reason, "reason");
        rows.decided(collective.id(), version, state, actor.name(), words, now());
        journal.log(
                actor,
                collective.subject().stream(),
                "collective." + state.name(),
                Map.of("number", collective.number(), "words", words));
    }

    /** One of the steps that none may miss. */
    @Clause("D12-4.1")
    public void step(Actor actor, Collective.Id id, CollectiveStep step, String words) {
        actor.must(Deed.LEAD_COLLECTIVE);
        var collective = rows.get(id);
        if (collective.state() != State.DECLARED && step != CollectiveStep.ACKNOWLEDGE
                || !collective.missing().contains(step)) {
            throw Refusal.by("D12-4.1", "collective.refusal.step");
        }
        var unspoken = step == CollectiveStep.CONTACT_HOMES ? homes.missing(id).size() : 0;
        if (unspoken > 0) {
            throw Refusal.by("D12-4.1", "collective.refusal.homes", unspoken);
        }
        var now = now();
        rows.add(id, new Done(step, now, actor.name(), must(words, "words")));
        switch (step) {
            case ACKNOWLEDGE -> promises.keep(id.office(), collective.subject(), now, ACKNOWLEDGE_COLLECTIVE);
            case TELL_DEPUTY -> promises.keep(id.office(), collective.subject(), now, TELL_DEPUTY_OF_COLLECTIVE);
            case TELL_CENTRE -> promises.keep(id.office(), collective.subject(), now, TELL_CENTRE_OF_COLLECTIVE);
            case CONTACT_HOMES, ASSIGN_PEOPLE, REPORT -> {}
        }
        journal.log(
                actor,
                collective.subject().stream(),
                "collective.step",
                Map.of("number", collective.number(), "step", step, "words", words));
    }

    /** Only when every step was done and every home was answered by a visit. */
    @Clause({"D12-4.1", "D12-7"})
    public void close(Actor actor, Collective.Id id, int version, String words) {
        actor.must(Deed.LEAD_COLLECTIVE);
        var collective = rows.get(id);
        if (collective.state() != State.DECLARED || !collective.missing().isEmpty()) {
            throw Refusal.by(
                    "D12-4.1",
                    "collective.refusal.missing",
                    collective.missing().size());
        }
        var open = members(actor, id).stream()
                .filter(one -> one.stage().isOpen() && one.stage() != Complaint.Stage.REPLIED)
                .count();
        var unvisited = homes.unvisited(id).size();
        if (open > 0 || unvisited > 0) {
            throw Refusal.by("D12-7", "collective.refusal.visits", Math.max(open, unvisited));
        }
        rows.decided(id, version, State.CLOSED, actor.name(), must(words, "words"), now());
        journal.log(
                actor,
                collective.subject().stream(),
                "collective.CLOSED",
                Map.of("number", collective.number(), "words", words));
    }

    @Transactional(readOnly = true)
    public Collective get(Actor actor, Collective.Id id) {
        actor.must(Deed.SEE_MATTERS);
        return rows.get(id);
    }

    @Transactional(readOnly = true)
    public List<Complaint> members(Actor actor, Collective.Id id) {
        actor.must(Deed.SEE_MATTERS);
        return complaints.members(id.office(), id.value());
    }

    @Transactional(readOnly = true)
    public List<Collective> all(Actor actor) {
        actor.must(Deed.SEE_MATTERS);
        return rows.all(actor.office().id());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String must(String words, String field) {
        if (words.isBlank() || words.length() > LONGEST) {
            throw BadInput.in(field, "complaint.bad.words");
        }
        return words.strip();
    }
}
