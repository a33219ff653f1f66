package yinuo.promise;

import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;
import yinuo.office.Office;
import yinuo.rulebook.ClauseRecord;

/** Tells the rulebook's pages how its clauses are kept. */
@Component
class RecordOfClauses implements ClauseRecord {

    private final Compliance compliance;

    RecordOfClauses(Compliance compliance) {
        this.compliance = compliance;
    }

    @Override
    public Kept kept(Office.Id office, String clause, YearMonth month) {
        var figures = compliance.of(office, clause, month);
        return new Kept(
                figures.made(),
                figures.kept(),
                figures.keptLate(),
                figures.broken(),
                figures.open(),
                figures.waived(),
                figures.rate());
    }

    @Override
    public List<Breach> lastBreaches(Office.Id office, String clause, int limit) {
        return compliance.lastBreaches(office, clause, limit).stream()
                .map(promise -> new Breach(
                        promise.subject().number(),
                        (promise.subject().home() + " " + promise.subject().title()).strip(),
                        promise.subject().path(),
                        promise.made().dueAt(),
                        promise.outcome().doneAt() != null))
                .toList();
    }
}
