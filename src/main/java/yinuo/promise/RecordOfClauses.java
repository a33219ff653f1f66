package yinuo.promise;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        return kept(compliance.of(office, clause, month));
    }

    @Override
    public List<Day> days(Office.Id office, String clause, LocalDate from) {
        return compliance.days(office, clause, from);
    }

    @Override
    public Map<String, Kept> keptOf(Office.Id office, String document, YearMonth month) {
        return compliance.ofDocument(office, document, month).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, clause -> kept(clause.getValue())));
    }

    @Override
    public List<Breach> lastBreaches(Office.Id office, String clause, int limit) {
        return compliance.lastBreaches(office, clause, limit).stream()
                .map(promise -> new Breach(
                        promise.id().value(),
                        promise.subject().number(),
                        (promise.subject().home() + " " + promise.subject().title()).strip(),
                        promise.subject().path(),
                        promise.made().dueAt(),
                        promise.outcome().doneAt() != null))
                .toList();
    }

    private static Kept kept(Compliance.Figures figures) {
        return new Kept(
                figures.made(),
                figures.kept(),
                figures.keptLate(),
                figures.broken(),
                figures.open(),
                figures.waived(),
                figures.rate());
    }
}
