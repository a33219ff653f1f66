package yinuo.desk.survey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** What surveys come to, one after the other, and how far the sheets of the running one are. */
@Service
@Transactional(readOnly = true)
public class SurveyQuestions {

    private static final int MOST_WORDS = 200;

    private final SurveyRows rows;
    private final SheetRows sheets;
    private final SheetCounts counts;

    SurveyQuestions(SurveyRows rows, SheetRows sheets, SheetCounts counts) {
        this.rows = rows;
        this.sheets = sheets;
        this.counts = counts;
    }

    /** Of how many that judged how many were content. */
    public record Judged(int content, int judged) {}

    /** The progress of a building; shops are building 0. */
    public record Building(int number, int homes, int issued, int returned) {}

    /** A survey with its result: as it stood when closed, as it stands while it runs, none before. */
    public record Shown(Survey survey, @Nullable SurveyResult result) {}

    /** All of them, the last first: the series of results. */
    @Clause("D00-1.5")
    public List<Shown> all(Actor actor) {
        actor.must(Deed.SEE_SURVEYS);
        return rows.all(actor.office().id()).stream().map(this::shown).toList();
    }

    @Clause({"D06-4.4", "D06-5.2"})
    public Shown get(Actor actor, UUID id) {
        actor.must(Deed.SEE_SURVEYS);
        return shown(rows.get(new Survey.Id(actor.office().id(), id)));
    }

    private Shown shown(Survey survey) {
        var run = survey.run();
        if (run == null) {
            return new Shown(survey, null);
        }
        return new Shown(
                survey,
                survey.isClosed()
                        ? rows.result(survey.id(), run.targets())
                        : counts.count(survey.id(), survey.departments().size(), run.targets()));
    }

    /** How far each building is. */
    public List<Building> buildings(Actor actor, UUID id) {
        actor.must(Deed.SEE_SURVEYS);
        return counts.buildings(new Survey.Id(actor.office().id(), id));
    }

    /** The list by which sheets are issued and collected. */
    @Clause({"D06-3.2", "D06-4.2", "D06-4.12.2"})
    public List<Sheet> sheets(Actor actor, UUID id, @Nullable Integer building, @Nullable SheetsWanted wanted) {
        actor.must(Deed.COLLECT_SURVEY);
        return sheets.list(
                new Survey.Id(actor.office().id(), id), building, wanted == null ? SheetsWanted.ALL : wanted);
    }

    @Clause("D06-5.1")
    public Sheet sheet(Actor actor, UUID id, UUID home) {
        actor.must(Deed.COLLECT_SURVEY);
        return sheets.find(new Survey.Id(actor.office().id(), id), home).orElseThrow(() -> new Missing("sheet", home));
    }

    /** What residents wrote, the last first. */
    public List<Sheet> words(Actor actor, UUID id) {
        actor.must(Deed.SEE_SURVEYS);
        return sheets.words(new Survey.Id(actor.office().id(), id), MOST_WORDS);
    }

    /** Of the sheets that came back in a stretch of time. */
    public Judged opinions(Office.Id office, Instant from, Instant until) {
        return counts.judged(office, from, until);
    }
}
