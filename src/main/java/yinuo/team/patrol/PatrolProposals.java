package yinuo.team.patrol;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.team.conduct.Checklist;
import yinuo.team.conduct.Conduct;
import yinuo.team.conduct.ConductEntry;
import yinuo.team.conduct.Fault;
import yinuo.team.conduct.Faults;
import yinuo.team.patrol.Patrol.Finding;

/** What a finding becomes in the catalogue of conduct. */
@Component
class PatrolProposals {

    private final Conduct conduct;
    private final Faults faults;
    private final Checklist checklist;

    PatrolProposals(Conduct conduct, Faults faults, Checklist checklist) {
        this.conduct = conduct;
        this.faults = faults;
        this.checklist = checklist;
    }

    /** Good work for praise; else the fault whose items the entry of the checklist is among, or the one without a price. */
    Fault fault(boolean praise, @Nullable String item) {
        return praise ? faults.get(Faults.GOOD_WORK) : faults.of(item == null ? "" : item);
    }

    boolean admits(Patrol patrol, boolean praise, @Nullable String item, BigDecimal points) {
        return faults.admits(patrol.id().office(), fault(praise, item), patrol.day(), points);
    }

    /** The proposal carries the patrol, so that the appraisal can show what it goes back to. */
    @Clause("D07-4.1.1_3")
    UUID propose(Actor actor, Patrol patrol, Finding finding) {
        var found = new ConductEntry.Found(
                fault(finding.praise(), finding.item()).code(),
                patrol.day(),
                words(finding),
                ConductEntry.Source.PATROL,
                "patrols/" + patrol.id().value(),
                finding.photos());
        return conduct.propose(actor, finding.member(), found, requireNonNull(finding.points()))
                .id()
                .value();
    }

    private String words(Finding finding) {
        var item = checklist.item(finding.item()).map(one -> one.id() + " " + one.label());
        return String.join(
                " · ",
                List.of(item.orElse(""), finding.words()).stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
    }
}
