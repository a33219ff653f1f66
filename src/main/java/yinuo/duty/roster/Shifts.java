package yinuo.duty.roster;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.journal.Journal;
import yinuo.journal.Stream;
import yinuo.office.Office;
import yinuo.refusal.BadInput;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The shifts of an office: the usual ones until it has its own. */
@Service
@Transactional
public class Shifts {

    private static final String HOURS = "D05-4.1.2";
    private static final int MOST_SHIFTS = 8;
    private static final int MOST_PEOPLE = 20;
    private static final int LONGEST_NAME = 20;

    private final ShiftRows rows;
    private final Rulebook rulebook;
    private final Journal journal;
    private final Clock clock;

    Shifts(ShiftRows rows, Rulebook rulebook, Journal journal, Clock clock) {
        this.rows = rows;
        this.rulebook = rulebook;
        this.journal = journal;
        this.clock = clock;
    }

    /** What a month is drawn with: what it was published with, else what the office has now. */
    @Transactional(readOnly = true)
    public List<ShiftKind> of(Office.Id office, YearMonth month) {
        var kept = rows.in(office, month);
        return kept.isEmpty() ? now(office) : kept;
    }

    /** In the order of the day. */
    @Transactional(readOnly = true)
    @Clause(HOURS)
    public List<ShiftKind> now(Office.Id office) {
        var own = rows.now(office);
        var today = clock.instant().atZone(clock.getZone()).toLocalDate();
        return own.isEmpty()
                ? ShiftKind.usual(
                        rulebook.time(office, HOURS, "opens", today), rulebook.time(office, HOURS, "closes", today))
                : own;
    }

    /** The roster is published with these. */
    void keep(Roster.Id roster, List<ShiftKind> kinds) {
        rows.keep(roster, kinds);
    }

    /** What a form says of a shift; a shift without name is not one. */
    public record TypedShift(
            @Nullable String code,
            @Nullable String name,
            @Nullable LocalTime from,
            @Nullable LocalTime until,
            boolean desk,
            @Nullable Integer wanted) {}

    /** Other shifts from now on; a published roster keeps those it was drawn with. */
    public void change(Actor actor, List<TypedShift> typed) {
        actor.must(Deed.PLAN_ROSTER);
        var known = now(actor.office().id());
        var fresh = new ArrayList<ShiftKind>();
        for (var one : typed) {
            var name = one.name() == null ? "" : one.name().strip();
            var usual = known.stream()
                    .filter(kind -> kind.code().equals(one.code()))
                    .findFirst();
            if (usual.isEmpty() && name.isEmpty() && one.from() == null && one.until() == null) {
                continue;
            }
            new BadInput.Check()
                    .that(
                            one.from() != null
                                    && one.until() != null
                                    && !one.from().equals(one.until()),
                            "from",
                            "roster.bad.times")
                    .that(
                            one.wanted() != null && one.wanted() >= 1 && one.wanted() <= MOST_PEOPLE,
                            "wanted",
                            "roster.bad.wanted")
                    .that(
                            usual.isPresent() || !name.isEmpty() && name.length() <= LONGEST_NAME,
                            "name",
                            "roster.bad.name")
                    .done();
            fresh.add(new ShiftKind(
                    usual.map(ShiftKind::code)
                            .orElseGet(() -> "S" + UUID.randomUUID().toString().substring(0, 8)),
                    name,
                    requireNonNull(one.from()),
                    requireNonNull(one.until()),
                    one.desk(),
                    requireNonNull(one.wanted())));
        }
        if (fresh.isEmpty() || fresh.size() > MOST_SHIFTS) {
            throw BadInput.in("name", "roster.bad.shifts");
        }
        rows.replace(actor.office().id(), fresh);
        journal.write(
                actor,
                new Stream("shifts", actor.office().id().value()),
                "roster.shifts",
                Map.of(
                        "words",
                        String.join("; ", fresh.stream().map(ShiftKind::span).toList())));
    }
}
