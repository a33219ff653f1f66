package yinuo.team.patrol;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.attachment.Attachment;
import yinuo.attachment.Attachments;
import yinuo.duty.roster.OnDuty;
import yinuo.journal.Journal;
import yinuo.office.Ids;
import yinuo.office.Numbers;
import yinuo.promise.Duties;
import yinuo.refusal.BadInput;
import yinuo.refusal.Overtaken;
import yinuo.refusal.Refusal;
import yinuo.refusal.Words;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Members;
import yinuo.staff.Role;
import yinuo.team.conduct.Checklist;
import yinuo.team.patrol.Patrol.Finding;
import yinuo.team.patrol.Patrol.Looked;
import yinuo.team.patrol.Patrol.Result;
import yinuo.team.patrol.Patrol.Seen;
import yinuo.team.patrol.Patrol.Value;

/** Going round: begun with everybody in scope, filled on the way, finished once, and then it stands. */
@Service
@Transactional
public class DailyPatrols {

    private static final int LONGEST = 300;
    private static final Set<Role> SCOPE = EnumSet.of(Role.RECEPTIONIST, Role.STEWARD, Role.TEAM_LEADER, Role.SECURITY);

    private final PatrolRows rows;
    private final Diary diary;
    private final Checklist checklist;
    private final PatrolProposals proposals;
    private final OnDuty onDuty;
    private final Members members;
    private final Attachments attachments;
    private final Rulebook rulebook;
    private final Duties duties;
    private final Numbers numbers;
    private final Journal journal;
    private final Clock clock;

    DailyPatrols(
            PatrolRows rows,
            Diary diary,
            Checklist checklist,
            PatrolProposals proposals,
            OnDuty onDuty,
            Members members,
            Attachments attachments,
            Rulebook rulebook,
            Duties duties,
            Numbers numbers,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.diary = diary;
        this.checklist = checklist;
        this.proposals = proposals;
        this.onDuty = onDuty;
        this.members = members;
        this.attachments = attachments;
        this.rulebook = rulebook;
        this.duties = duties;
        this.numbers = numbers;
        this.journal = journal;
        this.clock = clock;
    }

    /** Begins a patrol, or goes on with the one that is open: two do not go round at once. */
    @Clause("D07-3.1")
    public Patrol begin(Actor actor) {
        actor.must(Deed.PATROL);
        var office = actor.office().id();
        var open = rows.open(office);
        if (open.isPresent()) {
            return open.get();
        }
        var now = now();
        var day = now.atZone(clock.getZone()).toLocalDate();
        var patrol = new Patrol(
                new Patrol.Id(office, Ids.next(now)),
                0,
                numbers.next(office, "XS", day),
                day,
                now,
                actor.member().value(),
                actor.name(),
                inScope(actor, now),
                List.of(),
                null);
        if (rows.add(patrol)) {
            journal.write(actor, patrol.stream(), "patrol.begun", Map.of("number", patrol.number()));
        }
        return rows.open(office).orElseThrow();
    }

    /** Everybody who works in the open for the centre, but whoever goes round; those on duty now first. */
    private List<Looked> inScope(Actor actor, Instant now) {
        var office = actor.office().id();
        var on = new HashSet<UUID>();
        onDuty.at(office, now).ifPresent(watch -> on.addAll(watch.members()));
        return members.active(office).stream()
                .filter(one -> !one.id().equals(actor.member()))
                .filter(one -> one.acts().stream().anyMatch(SCOPE::contains))
                .map(one -> new Looked(
                        one.id().value(),
                        one.name(),
                        SCOPE.stream().filter(one::is).findFirst().orElseThrow().name(),
                        on.contains(one.id().value()),
                        Seen.OPEN))
                .toList();
    }

    /** What somebody types of a finding. Without points nothing is proposed. */
    public record Typed(
            @Nullable UUID member,
            @Nullable String item,
            boolean praise,
            @Nullable String words,
            @Nullable List<String> photos,
            boolean told,
            @Nullable BigDecimal points) {}

    /** Something is found, by an entry of the checklist, or praised. */
    @Clause("D07-4.1.1_2")
    public Patrol find(Actor actor, Patrol.Id id, Typed typed) {
        var patrol = open(actor, id);
        var one = patrol.people().stream()
                .filter(person -> person.member().equals(typed.member()))
                .findFirst();
        var item = checklist.item(typed.item());
        var words = typed.words() == null ? "" : Words.clean(typed.words());
        new BadInput.Check()
                .that(one.isPresent(), "member", "patrol.bad.member")
                .that(typed.praise() || item.isPresent(), "item", "patrol.bad.item")
                .that(
                        words.length() <= LONGEST && (!words.isEmpty() || !typed.praise() && typed.points() == null),
                        "words",
                        "patrol.bad.words")
                .that(
                        typed.points() == null
                                || proposals.admits(patrol, typed.praise(), typed.item(), typed.points()),
                        "points",
                        "conduct.bad.points")
                .done();
        var photos = attachments.named(id.office(), typed.photos()).stream()
                .map(Attachment::hash)
                .toList();
        var person = one.orElseThrow();
        rows.put(id, new Looked(person.member(), person.name(), person.role(), person.onDuty(), Seen.SEEN));
        rows.put(
                id,
                new Finding(
                        patrol.findings().stream().mapToInt(Finding::seq).max().orElse(0) + 1,
                        person.member(),
                        person.name(),
                        typed.praise() ? "" : requireNonNull(typed.item()),
                        typed.praise(),
                        words,
                        photos,
                        typed.told(),
                        typed.points(),
                        null));
        return rows.get(id);
    }

    /** A finding was a mistake; as long as the patrol runs it is only taken off the list. */
    public Patrol remove(Actor actor, Patrol.Id id, int seq) {
        open(actor, id);
        rows.remove(id, seq);
        return rows.get(id);
    }

    /** Somebody was seen in order, or is not there. */
    public Patrol see(Actor actor, Patrol.Id id, @Nullable UUID member, boolean there) {
        var one = open(actor, id).people().stream()
                .filter(person -> person.member().equals(member))
                .findFirst()
                .orElseThrow(() -> BadInput.in("member", "patrol.bad.member"));
        rows.put(id, new Looked(one.member(), one.name(), one.role(), one.onDuty(), there ? Seen.SEEN : Seen.ABSENT));
        return rows.get(id);
    }

    /** Everybody else is as it should be. */
    public Patrol seeRest(Actor actor, Patrol.Id id, boolean there) {
        var patrol = open(actor, id);
        patrol.open().forEach(one -> see(actor, id, one.member(), there));
        return rows.get(id);
    }

    /** The end: it goes into the diary, what has points is proposed, and when it was the last of the day the duty is done. */
    @Clause({"D07-4.1.1_1", "D07-4.1.1_2", "D07-4.1.1_3"})
    public Patrol finish(
            Actor actor, Patrol.Id id, @Nullable Integer seen, @Nullable List<Value> lacking, @Nullable String words) {
        var patrol = open(actor, id);
        if (seen != null && seen != patrol.version()) {
            throw new Overtaken("patrol", patrol.number());
        }
        if (!patrol.open().isEmpty()) {
            throw Refusal.by(
                    "D07-2.0",
                    "patrol.refusal.missing",
                    patrol.open().size(),
                    patrol.open().getFirst().name());
        }
        var said = words == null ? "" : Words.clean(words);
        if (said.length() > LONGEST) {
            throw BadInput.in("words", "patrol.bad.words");
        }
        var now = now();
        rows.finish(patrol, new Result(now, lacking == null ? List.of() : lacking, said));
        patrol.findings().stream()
                .filter(one -> one.points() != null)
                .forEach(one -> rows.put(id, one.become(proposals.propose(actor, patrol, one))));
        var finished = rows.get(id);
        diary.patrolled(actor, finished);
        journal.write(
                actor,
                patrol.stream(),
                "patrol.finished",
                Map.of(
                        "number", patrol.number(),
                        "people", Integer.toString(patrol.people().size()),
                        "amiss", Long.toString(patrol.faults())));
        if (finishedOn(finished) >= rulebook.count(id.office(), "D07-4.1.1_1", "perDay", patrol.day())) {
            duties.done(id.office(), PatrolPromise.PATROL_TODAY.duty(), patrol.day(), now);
        }
        return finished;
    }

    private long finishedOn(Patrol patrol) {
        return rows.list(patrol.id().office(), patrol.day(), patrol.day()).stream()
                .filter(Patrol::isFinished)
                .count();
    }

    private Patrol open(Actor actor, Patrol.Id id) {
        actor.must(Deed.PATROL);
        var patrol = rows.take(id);
        if (patrol.isFinished()) {
            throw Refusal.by("D07-4.1.1_2", "patrol.refusal.finished", patrol.number());
        }
        if (!patrol.patroller().equals(actor.member().value())) {
            throw Refusal.by("D07-3.1", "patrol.refusal.other", patrol.by());
        }
        return patrol;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
