package yinuo.team.conduct;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.refusal.Missing;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Points;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.team.conduct.ConductEntry.ConductStage;

/** What is asked of conduct: everybody sees their own, those who lead all. */
@Service
@Transactional(readOnly = true)
public class ConductQuestions {

    private static final int MOST = 300;

    private final ConductRows rows;
    private final Faults faults;
    private final SanctionLadder ladder;
    private final ConductBook book;
    private final Clock clock;

    ConductQuestions(ConductRows rows, Faults faults, SanctionLadder ladder, ConductBook book, Clock clock) {
        this.rows = rows;
        this.faults = faults;
        this.ladder = ladder;
        this.book = book;
        this.clock = clock;
    }

    /** What a person's confirmed entries of a month come to: points off with those of the steps, points on, yuan. */
    public record Month(
            YearMonth month, List<ConductEntry> entries, BigDecimal off, BigDecimal on, List<Step> steps, int wage) {}

    /** A step of the ladder that was reached; the sanction is a proposal. */
    public record Step(Fault fault, String clause, Fault.Sanction sanction, int times, BigDecimal further) {}

    /** How one entry stands: the choices of points, until when the person has time, and the step it would reach. */
    public record Standing(
            ConductEntry entry, Fault fault, List<Points> choices, Instant answerBy, Optional<Next> next) {}

    /** The step that a confirmation reaches, and the further points to choose from. */
    public record Next(String clause, Fault.Sanction sanction, Optional<Points> further) {}

    public YearMonth thisMonth() {
        return YearMonth.from(clock.instant().atZone(clock.getZone()));
    }

    /** Until when the person has time to explain (D14-4.1_3). */
    public Instant answerBy(ConductEntry entry) {
        return book.answerBy(entry);
    }

    /** A month, with what is still open from before; of all for those who lead, else the actor's own. */
    public List<ConductEntry> list(Actor actor, @Nullable ConductStage stage, @Nullable YearMonth month) {
        actor.must(Deed.SEE_CONDUCT);
        var of = actor.may(Deed.SEE_ALL_CONDUCT) ? null : actor.member().value();
        return rows.list(actor.office().id(), of, stage, month == null ? thisMonth() : month, MOST);
    }

    public List<ConductEntry> own(Actor actor, YearMonth month) {
        actor.must(Deed.SEE_CONDUCT);
        return rows.list(actor.office().id(), actor.member().value(), null, month, MOST);
    }

    public Standing standing(Actor actor, ConductEntry.Id id) {
        actor.must(Deed.SEE_CONDUCT);
        var entry = rows.find(id)
                .filter(one -> actor.may(Deed.SEE_ALL_CONDUCT) || one.isOf(actor.member()))
                .orElseThrow(() -> new Missing("conduct", id.value()));
        var fault = faults.get(entry.found().fault());
        return new Standing(
                entry,
                fault,
                faults.choices(id.office(), fault, entry.found().day()),
                book.answerBy(entry),
                entry.isOpen() ? next(entry, fault) : Optional.empty());
    }

    private Optional<Next> next(ConductEntry entry, Fault fault) {
        var office = entry.id().office();
        var before = rows.confirmed(office, entry.person().member(), entry.month()).stream()
                .filter(one -> one.found().fault().equals(fault.code()))
                .count();
        return ladder.next(office, fault, entry.month(), before)
                .map(rung -> new Next(rung.clause(), rung.sanction(), ladder.range(office, rung, entry.month())));
    }

    /** The running balance of a person in a month. */
    @Clause({"D13-4.1_2", "D14-4.1_2"})
    public Month month(Actor actor, UUID member, YearMonth month) {
        actor.must(actor.member().value().equals(member) ? Deed.SEE_CONDUCT : Deed.SEE_ALL_CONDUCT);
        var office = actor.office().id();
        var entries = rows.confirmed(office, member, month);
        var steps = ladder.reached(office, member, month, entries).stream()
                .map(one ->
                        new Step(one.fault(), one.rung().clause(), one.rung().sanction(), one.times(), one.further()))
                .toList();
        var further = steps.stream().map(Step::further).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Month(
                month,
                entries,
                sum(entries, false).add(further),
                sum(entries, true),
                steps,
                entries.stream().mapToInt(one -> one.proposal().wage()).sum());
    }

    private BigDecimal sum(List<ConductEntry> entries, boolean bonus) {
        return entries.stream()
                .filter(one -> faults.get(one.found().fault()).isBonus() == bonus)
                .map(ConductEntry::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
