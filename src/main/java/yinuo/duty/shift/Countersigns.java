package yinuo.duty.shift;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.duty.roster.OnDuty;
import yinuo.duty.roster.OnDuty.Watch;
import yinuo.journal.Journal;
import yinuo.journal.Stream;
import yinuo.journal.book.DutyBook;
import yinuo.promise.Duties;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.refusal.Words;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The supervisor's signature under the log of a day, and what was not handed over on it. */
@Service
@Transactional
public class Countersigns {

    private final CountersignRows rows;
    private final HandoverRows handovers;
    private final DutyBook book;
    private final OnDuty onDuty;
    private final Duties duties;
    private final Journal journal;
    private final Clock clock;

    Countersigns(
            CountersignRows rows,
            HandoverRows handovers,
            DutyBook book,
            OnDuty onDuty,
            Duties duties,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.handovers = handovers;
        this.book = book;
        this.onDuty = onDuty;
        this.duties = duties;
        this.journal = journal;
        this.clock = clock;
    }

    /** The signature under a day; it covers the book up to a line, named with the beginning of its hash. */
    public record Countersign(LocalDate day, Instant at, String by, String words, String upto, String seal) {}

    /** The shifts of a day that are over, how many lines the log has, and the signature if there is one. */
    public record Day(LocalDate day, List<Watch> missing, long lines, Optional<Countersign> signed) {}

    /** A day as the supervisor sees it; a shift that ended without a signed handover is missing (D05-4.2.2.3). */
    @Clause("D05-4.2.2.3")
    public Day day(Actor actor, LocalDate day) {
        actor.must(Deed.SEE_HANDOVERS);
        var office = actor.office().id();
        var now = clock.instant();
        var watches = onDuty.watches(office, day).stream()
                .filter(watch -> watch.until().isBefore(now) && !watch.members().isEmpty())
                .toList();
        var ends = watches.isEmpty()
                ? Set.<Instant>of()
                : handovers.signed(
                        office,
                        watches.getFirst().from(),
                        watches.getLast().until().plusSeconds(1));
        var missing =
                watches.stream().filter(watch -> !ends.contains(watch.until())).toList();
        return new Day(day, missing, book.day(office, day, 0).all(), rows.of(office, day));
    }

    @Transactional(readOnly = true)
    public Optional<Countersign> of(Actor actor, LocalDate day) {
        actor.must(Deed.SEE_HANDOVERS);
        return rows.of(actor.office().id(), day);
    }

    /** Read and signed. A day that is not over is not signed. */
    @Clause("D05-4.2.3")
    public Countersign sign(Actor actor, @Nullable LocalDate day, @Nullable String words) {
        actor.must(Deed.COUNTERSIGN_DUTY_LOG);
        var office = actor.office().id();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var today = now.atZone(clock.getZone()).toLocalDate();
        if (day == null || !day.isBefore(today)) {
            throw BadInput.in("day", "shift.bad.day");
        }
        var lines = book.day(office, day);
        var said = words == null ? "" : Words.clean(words);
        var sign = new Countersign(
                day,
                now,
                actor.name(),
                said,
                lines.isEmpty() ? "" : lines.getLast().label(),
                lines.isEmpty() ? "" : lines.getLast().seal());
        if (!rows.add(office, sign)) {
            throw Refusal.by("D05-4.2.3", "shift.refusal.countersigned", day.toString());
        }
        duties.done(office, ShiftPromise.COUNTERSIGN_DUTY_LOG.duty(), day, now);
        journal.write(
                actor,
                new Stream("day", UUID.nameUUIDFromBytes((office.value() + " " + day).getBytes(UTF_8))),
                "handover.countersigned",
                said.isEmpty() ? Map.of("day", day.toString()) : Map.of("day", day.toString(), "words", said));
        return sign;
    }
}
