package yinuo.register.departed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.journal.Journal;
import yinuo.journal.Stream;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.refusal.Words;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/**
 * How long the register keeps people who left (D00-1.6). What is past that is listed for somebody to erase, never erased by
 * itself; what the journal holds as evidence of matters stays, under the retention of those records.
 */
@Service
@Transactional
public class DepartedPeople {

    private static final String CLAUSE = "D00-1.6";
    private static final int LONGEST = 200;

    private final DepartedRows rows;
    private final Rulebook rulebook;
    private final Journal journal;
    private final Clock clock;

    DepartedPeople(DepartedRows rows, Rulebook rulebook, Journal journal, Clock clock) {
        this.rows = rows;
        this.rulebook = rulebook;
        this.journal = journal;
        this.clock = clock;
    }

    /** Who left longer ago than the rulebook keeps them, the longest gone first; at most 500 at a time. */
    @Clause(CLAUSE)
    @Transactional(readOnly = true)
    public List<Departed> expired(Actor actor) {
        actor.must(Deed.ERASE_PERSONAL_DATA);
        var today = LocalDate.now(clock);
        var months = rulebook.count(actor.office().id(), CLAUSE, "keepMonths", today);
        return rows.before(actor.office().id(), today.minusMonths(months));
    }

    /** Name and telephone of these are gone for good; that it was done, by whom and why, is not. */
    @Clause(CLAUSE)
    public int erase(Actor actor, @Nullable Set<UUID> people, @Nullable String reason) {
        actor.must(Deed.ERASE_PERSONAL_DATA);
        var chosen = people == null ? Set.<UUID>of() : people;
        var said = reason == null ? "" : Words.clean(reason);
        new BadInput.Check()
                .that(!chosen.isEmpty(), "people", "register.bad.nobodyChosen")
                .that(!said.isEmpty() && said.length() <= LONGEST, "reason", "register.bad.eraseReason")
                .done();
        var expired = expired(actor).stream()
                .filter(one -> chosen.contains(one.person()))
                .toList();
        if (expired.size() < chosen.size()) {
            throw Refusal.by(CLAUSE, "register.refusal.notExpired");
        }
        for (var one : expired) {
            rows.erase(actor.office().id(), one.person());
            journal.write(
                    actor,
                    new Stream("person", one.person()),
                    "person.erased",
                    Map.of("homes", String.join("、", one.homes()), "on", one.left(), "reason", said));
        }
        return expired.size();
    }
}
