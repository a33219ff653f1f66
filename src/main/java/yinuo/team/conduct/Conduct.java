package yinuo.team.conduct;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.office.Ids;
import yinuo.office.Numbers;
import yinuo.office.Office;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.refusal.Words;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Member;
import yinuo.staff.Members;
import yinuo.team.conduct.ConductEntry.Answer;
import yinuo.team.conduct.ConductEntry.ConductStage;
import yinuo.team.conduct.ConductEntry.Found;
import yinuo.team.conduct.ConductEntry.Person;
import yinuo.team.conduct.ConductEntry.Proposal;
import yinuo.team.conduct.ConductEntry.Reply;
import yinuo.team.conduct.ConductTold.What;

/** Points for and against somebody: proposed, and answered by the person; then {@link ConductDecisions} decides. */
@Service
@Transactional
public class Conduct {

    private static final int LONGEST = 300;

    private final ConductRows rows;
    private final Faults faults;
    private final Members members;
    private final Rulebook rulebook;
    private final Promises promises;
    private final Numbers numbers;
    private final ConductBook book;
    private final Clock clock;

    Conduct(
            ConductRows rows,
            Faults faults,
            Members members,
            Rulebook rulebook,
            Promises promises,
            Numbers numbers,
            ConductBook book,
            Clock clock) {
        this.rows = rows;
        this.faults = faults;
        this.members = members;
        this.rulebook = rulebook;
        this.promises = promises;
        this.numbers = numbers;
        this.book = book;
        this.clock = clock;
    }

    /** Whoever leads proposes. Nobody proposes anything about themselves. */
    @Clause({"D14-3.1", "D13-4.1_2", "D14-4.1_2"})
    public ConductEntry propose(Actor actor, @Nullable UUID member, Found found, @Nullable BigDecimal points) {
        actor.must(Deed.PROPOSE_ENTRY);
        var office = actor.office().id();
        var fault = faults.find(found.fault());
        var person = member == null
                ? null
                : members.byId(new Member.Id(office, member))
                        .filter(Member::active)
                        .orElse(null);
        var today = clock.instant().atZone(clock.getZone()).toLocalDate();
        var words = Words.clean(found.words());
        new BadInput.Check()
                .that(person != null, "member", "conduct.bad.member")
                .that(fault.isPresent(), "fault", "conduct.bad.fault")
                .that(
                        !found.day().isAfter(today)
                                && !found.day().isBefore(today.minusMonths(1).withDayOfMonth(1)),
                        "day",
                        "conduct.bad.day")
                .that(!words.isEmpty() && words.length() <= LONGEST, "words", "conduct.bad.words")
                .that(
                        () -> points != null
                                && fault.isPresent()
                                && faults.admits(office, fault.orElseThrow(), found.day(), points),
                        "points",
                        "conduct.bad.points")
                .done();
        var someone = requireNonNull(person);
        if (someone.id().equals(actor.member())) {
            throw Refusal.by("D14-4.1_3", "conduct.refusal.own");
        }
        return add(office, actor, new Person(someone.id().value(), someone.name()), found, requireNonNull(points));
    }

    /** What the times of a handover propose themselves. */
    ConductEntry add(Office.Id office, @Nullable Actor actor, Person person, Found found, BigDecimal points) {
        var now = now();
        var fault = faults.get(found.fault());
        var clean = new Found(
                found.fault(), found.day(), Words.clean(found.words()), found.source(), found.path(), found.photos());
        var entry = new ConductEntry(
                new ConductEntry.Id(office, Ids.next(now)),
                0,
                numbers.next(office, "KH", now.atZone(clock.getZone()).toLocalDate()),
                person,
                clean,
                new Proposal(points, faults.wage(office, fault, found.day()), now, actor == null ? "" : actor.name()),
                ConductStage.PROPOSED,
                null,
                null);
        rows.add(entry);
        promises.make(office, entry.subject(), List.of(Owed.agreed(ConductPromise.DECIDE_ENTRY, now, decideBy(entry))));
        book.write(actor, entry, "conduct.proposed", Map.of());
        book.tell(entry, What.PROPOSED, book.answerBy(entry));
        return entry;
    }

    /** The first days of work of the month after the one it was proposed in. */
    private Instant decideBy(ConductEntry entry) {
        var office = entry.id().office();
        var day = entry.proposal().at().atZone(clock.getZone()).toLocalDate();
        var next = day.withDayOfMonth(1).plusMonths(1);
        var start = next.atStartOfDay(clock.getZone()).toInstant();
        return rulebook.due(office, rulebook.term(office, "D14-3.2", "term", day), start);
    }

    /** What the person says to it, once. Whoever objects is heard by the next above. */
    @Clause({"D13-4.1_3", "D14-4.1_3"})
    public ConductEntry answer(Actor actor, ConductEntry.Id id, @Nullable Reply reply, @Nullable String words) {
        actor.must(Deed.SEE_CONDUCT);
        var entry = rows.take(id);
        if (!entry.isOf(actor.member())) {
            throw Refusal.by("D14-4.1_3", "conduct.refusal.notYours");
        }
        if (!entry.isOpen()) {
            throw Refusal.by("D14-4.1_3", "conduct.refusal.decided", entry.number());
        }
        if (entry.answer() != null) {
            throw Refusal.by("D14-4.1_3", "conduct.refusal.answered");
        }
        var said = words == null ? "" : Words.clean(words);
        new BadInput.Check()
                .that(reply != null, "reply", "conduct.bad.reply")
                .that(
                        said.length() <= LONGEST && (reply == Reply.AGREED || !said.isEmpty()),
                        "words",
                        "conduct.bad.words")
                .done();
        var now = now();
        var answered = book.save(new ConductEntry(
                entry.id(),
                entry.version(),
                entry.number(),
                entry.person(),
                entry.found(),
                entry.proposal(),
                entry.stage(),
                new Answer(now, requireNonNull(reply), said),
                null));
        book.write(
                actor,
                answered,
                "conduct.answered",
                said.isEmpty() ? Map.of("reply", reply) : Map.of("reply", reply, "words", said));
        if (reply == Reply.OBJECTED) {
            promises.release(id.office(), entry.subject(), "nothing", ConductPromise.DECIDE_ENTRY);
            promises.make(id.office(), entry.subject(), List.of(Owed.from(ConductPromise.DECIDE_OBJECTION, now)));
        }
        book.tell(answered, reply == Reply.OBJECTED ? What.OBJECTED : What.ANSWERED, null);
        return answered;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
