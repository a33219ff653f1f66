package yinuo.duty.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yinuo.duty.roster.Roster.Slot;
import yinuo.duty.roster.RosterRules.Issue;
import yinuo.duty.roster.RosterRules.RosterFault;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.team.training.KnowledgeTests;

/** Who stands at the desk without a valid test of product knowledge (D00-2.4). */
@Component
class DeskKnowledge {

    private static final String CLAUSE = "D00-2.4";

    private final KnowledgeTests tests;
    private final Rulebook rulebook;
    private final Clock clock;

    DeskKnowledge(KnowledgeTests tests, Rulebook rulebook, Clock clock) {
        this.tests = tests;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** For everybody the first day from today on of the month on which they are at the desk and hold no pass. */
    @Clause(CLAUSE)
    List<Issue> issues(Roster roster, List<ShiftKind> shifts) {
        var office = roster.id().office();
        var first = roster.id().month().atDay(1);
        var fault =
                rulebook.count(office, CLAUSE, "refuse", first) > 0 ? RosterFault.MUST_BE_TESTED : RosterFault.UNTESTED;
        var today = LocalDate.now(clock);
        var until = tests.validUntil(office);
        var found = new HashMap<UUID, Issue>();
        roster.slots().stream()
                .filter(slot ->
                        shifts.stream().anyMatch(one -> one.desk() && one.code().equals(slot.shift())))
                .filter(slot -> !slot.day().isBefore(today))
                .sorted(Comparator.comparing(Slot::day))
                .filter(slot -> !until.containsKey(slot.member()) || slot.day().isAfter(until.get(slot.member())))
                .forEach(slot -> found.putIfAbsent(slot.member(), new Issue(fault, slot.day(), "", slot.member())));
        return List.copyOf(found.values());
    }
}
