package yinuo.team.conduct;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Overtaken;
import yinuo.refusal.Refusal;
import yinuo.refusal.Words;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.team.conduct.ConductEntry.ConductStage;
import yinuo.team.conduct.ConductEntry.Decision;
import yinuo.team.conduct.ConductTold.What;

/** What becomes of a proposal: confirmed, dropped, or withdrawn afterwards. Nobody decides about themselves. */
@Service
@Transactional
public class ConductDecisions {

    private static final int LONGEST = 300;

    private final ConductRows rows;
    private final Faults faults;
    private final SanctionLadder ladder;
    private final Promises promises;
    private final ConductBook book;
    private final Clock clock;

    ConductDecisions(
            ConductRows rows, Faults faults, SanctionLadder ladder, Promises promises, ConductBook book, Clock clock) {
        this.rows = rows;
        this.faults = faults;
        this.ladder = ladder;
        this.promises = promises;
        this.book = book;
        this.clock = clock;
    }

    /** Confirmed or dropped, after the person was heard or had the time to be; never by the person. */
    @Clause({"D14-3.2", "D13-4.1_3", "D14-4.1_3"})
    public ConductEntry decide(
            Actor actor, ConductEntry.Id id, boolean confirm, @Nullable BigDecimal points, @Nullable String words) {
        return decide(actor, id, null, confirm, points, null, words);
    }

    /**
     * The same, by the version that was seen, for the person may have said something since; with the further points of a
     * step of the ladder that this one reaches, none for the least.
     */
    public ConductEntry decide(
            Actor actor,
            ConductEntry.Id id,
            @Nullable Integer seen,
            boolean confirm,
            @Nullable BigDecimal points,
            @Nullable BigDecimal further,
            @Nullable String words) {
        actor.must(Deed.DECIDE_ENTRY);
        var entry = rows.take(id);
        mustBeDecidable(actor, entry);
        if (seen != null && seen != entry.version()) {
            throw new Overtaken("conduct", entry.number());
        }
        var office = id.office();
        var fault = faults.get(entry.found().fault());
        var counted = points == null ? entry.proposal().points() : points;
        var said = words == null ? "" : Words.clean(words);
        new BadInput.Check()
                .that(
                        !confirm || faults.admits(office, fault, entry.found().day(), counted),
                        "points",
                        "conduct.bad.points")
                .that(said.length() <= LONGEST && (confirm || !said.isEmpty()), "words", "conduct.bad.words")
                .done();
        if (confirm) {
            climb(entry, fault, further);
        }
        var decided = close(actor, entry, confirm ? ConductStage.CONFIRMED : ConductStage.DROPPED, counted, said);
        promises.keep(office, entry.subject(), now(), ConductPromise.DECIDE_ENTRY, ConductPromise.DECIDE_OBJECTION);
        return decided;
    }

    private void mustBeDecidable(Actor actor, ConductEntry entry) {
        if (entry.isOf(actor.member())) {
            throw Refusal.by("D14-4.1_3", "conduct.refusal.own");
        }
        if (!entry.isOpen()) {
            throw Refusal.by("D14-4.1_3", "conduct.refusal.decided", entry.number());
        }
        if (entry.isContested() && !actor.may(Deed.DECIDE_OBJECTION)) {
            throw Refusal.by("D14-4.1_3", "conduct.refusal.objected");
        }
        if (entry.answer() == null && now().isBefore(book.answerBy(entry))) {
            throw Refusal.by(
                    "D14-4.1_3",
                    "conduct.refusal.unheard",
                    entry.person().name(),
                    book.answerBy(entry)
                            .minusNanos(1)
                            .atZone(clock.getZone())
                            .toLocalDate()
                            .toString());
        }
    }

    /** When the same happened before in this month, a step may be reached; its further points are chosen now. */
    private void climb(ConductEntry entry, Fault fault, @Nullable BigDecimal further) {
        var office = entry.id().office();
        var member = entry.person().member();
        rows.lock(office, member);
        var before = rows.confirmed(office, member, entry.month()).stream()
                .filter(one -> one.found().fault().equals(fault.code()))
                .count();
        var rung = ladder.next(office, fault, entry.month(), before);
        var range = rung.flatMap(one -> ladder.range(office, one, entry.month()));
        if (range.isPresent() && further != null) {
            if (!range.get().admits(further)) {
                throw BadInput.in("further", "conduct.bad.further");
            }
            rows.choose(office, member, entry.month(), rung.orElseThrow().clause(), further);
        }
        if (rung.isPresent() || fault.grave()) {
            book.tell(entry, What.STEP_REACHED, null);
        }
    }

    /** The director takes back what was confirmed; the steps of the month are worked out anew. */
    @Clause({"D13-4.1_3", "D14-4.1_3"})
    public ConductEntry withdraw(Actor actor, ConductEntry.Id id, @Nullable String words) {
        actor.must(Deed.DECIDE_OBJECTION);
        var entry = rows.take(id);
        if (!entry.isConfirmed()) {
            throw Refusal.by("D14-4.1_3", "conduct.refusal.notConfirmed", entry.number());
        }
        if (entry.isOf(actor.member())) {
            throw Refusal.by("D14-4.1_3", "conduct.refusal.own");
        }
        var said = words == null ? "" : Words.clean(words);
        if (said.isEmpty() || said.length() > LONGEST) {
            throw BadInput.in("words", "conduct.bad.words");
        }
        return close(actor, entry, ConductStage.WITHDRAWN, entry.points(), said);
    }

    private ConductEntry close(Actor actor, ConductEntry entry, ConductStage stage, BigDecimal points, String words) {
        var decided = book.save(new ConductEntry(
                entry.id(),
                entry.version(),
                entry.number(),
                entry.person(),
                entry.found(),
                entry.proposal(),
                stage,
                entry.answer(),
                new Decision(now(), actor.name(), points, words)));
        book.write(
                actor,
                decided,
                "conduct.decided",
                words.isEmpty() ? Map.of("conductStage", stage) : Map.of("conductStage", stage, "words", words));
        book.tell(decided, What.DECIDED, null);
        return decided;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
