package yinuo.promise;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.journal.Fact;
import yinuo.journal.Journal;
import yinuo.office.Ids;
import yinuo.refusal.BadInput;
import yinuo.refusal.Missing;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Member;
import yinuo.staff.Members;

/** What people do about a single promise: urge it, give it to somebody, take it on, stop its clock for a reason. */
@Service
@Transactional
public class PromiseDeeds {

    private static final String URGE = "D12-resp-director";
    private static final int LONGEST = 500;

    private final Promises promises;
    private final Pauses pauses;
    private final Members members;
    private final Rulebook rulebook;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PromiseDeeds(
            Promises promises,
            Pauses pauses,
            Members members,
            Rulebook rulebook,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.promises = promises;
        this.pauses = pauses;
        this.members = members;
        this.rulebook = rulebook;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody wants it done. Published inside the transaction. */
    public record Urged(Promise promise, String by) {}

    /** A person owes it now: given by somebody else, or taken on. Published inside the transaction. */
    public record Owned(Promise promise, Member.Id person, Member.Id by) {}

    /** Tells whoever owes it, at most once in the time the rulebook names. */
    public Promise urge(Actor actor, Promise.Id id) {
        actor.must(Deed.URGE);
        var promise = open(id);
        var now = now();
        var since = rulebook.term(id.office(), URGE, "urge", today(now));
        var wait = Duration.between(now, rulebook.due(id.office(), since, now));
        var urges = pauses.urge(id, now.minus(wait), now)
                .orElseThrow(() -> Refusal.because("promise.refusal.urged", wait.toMinutes()));
        write(actor, promise, "promise.urged", Map.of("times", urges));
        events.publishEvent(new Urged(promise, actor.name()));
        return promise;
    }

    /** Gives it to a person of a role that may owe it. */
    @Clause("D12-resp-director")
    public Promise assign(Actor actor, Promise.Id id, @Nullable UUID person) {
        actor.must(Deed.ASSIGN);
        var promise = open(id);
        var member = person == null
                ? null
                : members.byId(new Member.Id(id.office(), person)).orElse(null);
        if (member == null || !member.active()) {
            throw BadInput.in("person", "promise.bad.person");
        }
        if (!promise.mayBeOwedBy(member.acts())) {
            throw Refusal.because(
                    "promise.refusal.role",
                    new Refusal.Word("role." + promise.owner().role().name()));
        }
        return owned(actor, promise, member.id(), member.name(), "promise.assigned");
    }

    /** A person of the role says: this one is mine. */
    public Promise take(Actor actor, Promise.Id id) {
        actor.must(Deed.SEE_MATTERS);
        var promise = open(id);
        var owner = promise.owner().person();
        if (!promise.mayBeOwedBy(actor.roles())) {
            throw Refusal.because(
                    "promise.refusal.role",
                    new Refusal.Word("role." + promise.owner().role().name()));
        }
        if (owner != null && !owner.equals(actor.member())) {
            throw Refusal.because("promise.refusal.taken");
        }
        return owned(actor, promise, actor.member(), actor.name(), "promise.taken");
    }

    private Promise owned(Actor actor, Promise promise, Member.Id person, String name, String kind) {
        pauses.owe(promise.id(), person);
        write(actor, promise, kind, Map.of("to", name));
        var after = promises.get(promise.id());
        events.publishEvent(new Owned(after, person, actor.member()));
        return after;
    }

    /** A pause as it is asked for. */
    public record Asked(
            Pause.@Nullable Reason reason,
            @Nullable String words,
            @Nullable Instant expectedEnd) {}

    /** Stops the clock until an expected end, which becomes a promise of whoever stopped it. What is broken stays so. */
    @Clause("D12-3.2")
    public Promise pause(Actor actor, Promise.Id id, Asked asked) {
        actor.must(Deed.PAUSE_PROMISE);
        var promise = open(id);
        var now = now();
        if (promise.subject().kind().equals(PAUSED)) {
            throw Refusal.because("promise.refusal.pauseOfPause");
        }
        if (promise.brokenAt(now)) {
            throw Refusal.because("promise.refusal.broken");
        }
        if (promise.isPaused(now)) {
            throw Refusal.because("promise.refusal.paused");
        }
        var end = asked.expectedEnd() == null ? now : asked.expectedEnd().truncatedTo(ChronoUnit.MICROS);
        var words = asked.words() == null ? "" : asked.words().strip();
        var reason = asked.reason();
        new BadInput.Check()
                .that(reason != null, "reason", "promise.bad.pauseReason")
                .that(!words.isEmpty() && words.length() <= LONGEST, "words", "promise.bad.reason")
                .that(end.isAfter(now), "until", "promise.bad.until")
                .done();
        var longer = Duration.between(now, end);
        mayLast(promise, longer, now);
        var made = promise.made();
        var warn = (made.warnAt().isAfter(now) ? made.warnAt() : now).plus(longer);
        var due = made.dueAt().plus(longer);
        pauses.add(
                id,
                new Pause(
                        Ids.next(now),
                        java.util.Objects.requireNonNull(reason),
                        words,
                        actor.name(),
                        now,
                        end,
                        made.dueAt(),
                        due,
                        null,
                        null),
                actor);
        pauses.moved(id, warn, due, end);
        pauses.counted(id);
        promises.again(
                id.office(),
                pauseOf(promise),
                Owed.agreed(PauseRule.RESUME_PROMISE, now, end).by(actor.member()));
        write(actor, promise, "promise.paused", Map.of("reason", reason, "words", words, "until", end, "newDue", due));
        return promises.get(id);
    }

    /** All pauses of a promise together may not last longer than the rulebook allows. */
    private void mayLast(Promise promise, Duration longer, Instant now) {
        var office = promise.id().office();
        var most =
                rulebook.term(office, PauseRule.RESUME_PROMISE.clause(), PauseRule.RESUME_PROMISE.term(), today(now));
        var before = pauses.of(promise.id()).stream().map(Pause::length).reduce(Duration.ZERO, Duration::plus);
        if (before.plus(longer).compareTo(Duration.between(now, rulebook.due(office, most, now))) > 0) {
            throw Refusal.by(PauseRule.RESUME_PROMISE.clause(), "promise.refusal.tooLong", most.toString());
        }
    }

    /** The clock runs on: at once if before the expected end; behind it, it has run on by itself already. */
    @Clause("D12-3.2")
    public Promise resume(Actor actor, Promise.Id id) {
        actor.must(Deed.PAUSE_PROMISE);
        var promise = open(id);
        var now = now();
        var pause = pauses.of(id).stream()
                .filter(one -> one.resumedAt() == null)
                .findFirst()
                .orElseThrow(() -> Refusal.because("promise.refusal.notPaused"));
        var due = pause.dueAfter();
        if (now.isBefore(pause.expectedEnd())) {
            var unused = Duration.between(now, pause.expectedEnd());
            due = promise.made().dueAt().minus(unused);
            pauses.moved(id, promise.made().warnAt().minus(unused), due, now);
        }
        pauses.resumed(id, pause, due, actor, now);
        promises.keep(id.office(), pauseOf(promise), now, PauseRule.RESUME_PROMISE);
        write(actor, promise, "promise.resumed", Map.of("newDue", due));
        return promises.get(id);
    }

    @Transactional(readOnly = true)
    public List<Pause> pauses(Promise.Id id) {
        return pauses.of(id);
    }

    @Transactional(readOnly = true)
    public int urges(Promise.Id id) {
        return pauses.urges(id);
    }

    /** Who may be given it. */
    @Transactional(readOnly = true)
    public List<Member> mayOwe(Promise promise) {
        return members.active(promise.id().office()).stream()
                .filter(member -> promise.mayBeOwedBy(member.acts()))
                .toList();
    }

    static final String PAUSED = "promise";

    /** What the expected end of a pause is about: the promise itself. */
    static Subject pauseOf(Promise promise) {
        var subject = promise.subject();
        return new Subject(
                PAUSED,
                promise.id().value(),
                subject.number(),
                subject.home(),
                subject.title(),
                "promises/" + promise.id().value());
    }

    private Promise open(Promise.Id id) {
        var promise = pauses.take(id).orElseThrow(() -> new Missing("promise", id.value()));
        if (!promise.isOpen()) {
            throw Refusal.because("promise.refusal.ended");
        }
        return promise;
    }

    private void write(Actor actor, Promise promise, String kind, Map<String, ?> more) {
        var facts = new TreeMap<String, Object>(more);
        facts.put("promise", new Fact.Word("promise." + promise.made().rule()));
        facts.put("clause", promise.made().clause());
        facts.put("dueAt", promise.made().dueAt());
        journal.write(actor, promise.subject().stream(), kind, facts);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private java.time.LocalDate today(Instant now) {
        return now.atZone(clock.getZone()).toLocalDate();
    }
}
