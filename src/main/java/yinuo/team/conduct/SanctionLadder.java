package yinuo.team.conduct;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yinuo.office.Office;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Points;
import yinuo.team.conduct.Fault.Rung;

/**
 * What comes on top when the same happens again in one calendar month. It is worked out anew from what is confirmed, so
 * that a withdrawal takes back the steps that are reached no longer.
 */
@Component
class SanctionLadder {

    private final Faults faults;
    private final ConductRows rows;

    SanctionLadder(Faults faults, ConductRows rows) {
        this.faults = faults;
        this.rows = rows;
    }

    /** A step that was reached, with its further points; the sanction is a proposal to the director. */
    public record Reached(Fault fault, Rung rung, int times, BigDecimal further) {}

    /**
     * The steps of a month, of confirmed entries of one person. Of the last, which asks for the end of employment, only the
     * director is told.
     */
    @Clause({
        "D13-4.2.2.5c",
        "D13-4.2.2.6b",
        "D13-4.2.2.6c",
        "D13-4.2.2.7b",
        "D13-4.2.2.7c",
        "D14-4.2.2.6c",
        "D14-4.2.2.7b",
        "D14-4.2.2.7c",
        "D14-4.2.2.8b",
        "D14-4.2.2.8c"
    })
    List<Reached> reached(Office.Id office, UUID member, YearMonth month, List<ConductEntry> confirmed) {
        var chosen = rows.further(office, member, month);
        var reached = new ArrayList<Reached>();
        for (var fault : faults.all()) {
            var times = confirmed.stream()
                    .filter(one -> one.found().fault().equals(fault.code()))
                    .count();
            for (var rung : fault.ladder()) {
                var at = faults.times(office, rung, month.atEndOfMonth());
                if (times >= at) {
                    reached.add(new Reached(fault, rung, at, further(office, month, rung, chosen)));
                }
            }
        }
        return reached;
    }

    /** What somebody chose when the step was reached, else the least. */
    private BigDecimal further(Office.Id office, YearMonth month, Rung rung, Map<String, BigDecimal> chosen) {
        return faults.further(office, rung, month.atEndOfMonth())
                .map(range -> chosen.getOrDefault(rung.clause(), range.least()))
                .orElse(BigDecimal.ZERO);
    }

    /** The step that one more of a fault in a month reaches, if any. */
    Optional<Rung> next(Office.Id office, Fault fault, YearMonth month, long confirmed) {
        return fault.ladder().stream()
                .filter(rung -> faults.times(office, rung, month.atEndOfMonth()) == confirmed + 1)
                .findFirst();
    }

    Optional<Points> range(Office.Id office, Rung rung, YearMonth month) {
        return faults.further(office, rung, month.atEndOfMonth());
    }
}
