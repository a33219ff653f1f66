package yinuo.desk.survey;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.callback.Opinion;
import yinuo.desk.survey.Sheet.Issued;
import yinuo.desk.survey.Sheet.Item;
import yinuo.desk.survey.Sheet.Returned;
import yinuo.desk.survey.Sheet.SheetWay;
import yinuo.desk.survey.Sheet.Typed;
import yinuo.journal.Journal;
import yinuo.journal.Stream;
import yinuo.refusal.BadInput;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;
import yinuo.refusal.Words;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Issues the sheets of a running survey and takes them back, home by home. */
@Service
@Transactional
public class Sheets {

    private static final int LONGEST = 1_000;

    private final SurveyRows surveys;
    private final SheetRows rows;
    private final Journal journal;
    private final Clock clock;

    Sheets(SurveyRows surveys, SheetRows rows, Journal journal, Clock clock) {
        this.surveys = surveys;
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    /** How many of these homes received a sheet now; those that had one keep it. */
    @Clause({"D06-3.2", "D06-4.2", "D06-4.3"})
    public int issue(Actor actor, UUID survey, @Nullable List<UUID> homes, @Nullable SheetWay way) {
        actor.must(Deed.COLLECT_SURVEY);
        var running = running(actor, survey);
        new BadInput.Check()
                .that(homes != null && !homes.isEmpty(), "homes", "survey.bad.homes")
                .that(way != null, "way", "survey.bad.way")
                .done();
        var issued =
                rows.issue(running.id(), requireNonNull(homes), new Issued(now(), requireNonNull(way), actor.name()));
        if (issued > 0) {
            journal.write(
                    actor,
                    running.subject().stream(),
                    "survey.issued",
                    Map.of("number", running.number(), "homes", issued));
        }
        return issued;
    }

    /** Issued by mistake; what came back stays. */
    public int takeBack(Actor actor, UUID survey, @Nullable List<UUID> homes) {
        actor.must(Deed.COLLECT_SURVEY);
        var running = running(actor, survey);
        var back = rows.takeBack(running.id(), homes == null ? List.of() : homes);
        if (back > 0) {
            journal.write(
                    actor,
                    running.subject().stream(),
                    "survey.takenBack",
                    Map.of("number", running.number(), "homes", back));
        }
        return back;
    }

    /**
     * A sheet came back, or was read wrong and is entered again. Without an overall judgement most of the items decide. One
     * that was never issued, as on line, is issued with it.
     */
    @Clause({"D06-4.2", "D06-4.3", "D06-4.4.1", "D06-4.4.4"})
    public Sheet answer(Actor actor, UUID survey, UUID home, @Nullable Integer seen, Typed typed) {
        actor.must(Deed.COLLECT_SURVEY);
        var running = running(actor, survey);
        var sheet = rows.find(running.id(), home).orElseThrow(() -> new Missing("sheet", home));
        var items = typed.items() == null ? Map.<Sheet.Key, Opinion>of() : typed.items();
        var person = typed.person() == null ? "" : Words.clean(typed.person());
        var words = typed.words() == null ? "" : Words.clean(typed.words());
        var overall = typed.overall();
        new BadInput.Check()
                .that(person.length() <= 60, "person", "survey.bad.person")
                .that(words.length() <= LONGEST, "words", "survey.bad.words")
                .that(overall != null || !items.isEmpty(), "overall", "survey.bad.overall")
                .that(
                        items.keySet().stream()
                                .allMatch(key -> key.department() >= 0
                                        && key.department()
                                                < running.departments().size()),
                        "items",
                        "survey.bad.items")
                .done();
        var returned = new Returned(
                now(),
                actor.name(),
                person,
                overall == null ? derived(items.values()) : overall,
                overall == null,
                words,
                items.entrySet().stream()
                        .map(one ->
                                new Item(one.getKey().department(), one.getKey().topic(), one.getValue()))
                        .toList());
        rows.issue(running.id(), List.of(home), new Issued(now(), SheetWay.ONLINE, actor.name()));
        if (!rows.answer(running.id(), home, seen == null ? sheet.version() : seen, returned)) {
            throw new Overtaken("sheet", sheet.label());
        }
        journal.write(
                actor,
                new Stream("sheet", home),
                sheet.returned() == null ? "survey.answered" : "survey.answeredAnew",
                Map.of(
                        "number",
                        running.number(),
                        "home",
                        sheet.label(),
                        "opinion",
                        returned.overall(),
                        "words",
                        words));
        return rows.find(running.id(), home).orElseThrow();
    }

    /** Content when more items are than not. */
    static Opinion derived(Collection<Opinion> items) {
        var content = items.stream().filter(Opinion::isContent).count();
        return content * 2 > items.size() ? Opinion.SATISFIED : Opinion.DISSATISFIED;
    }

    private Survey running(Actor actor, UUID id) {
        var survey = surveys.share(new Survey.Id(actor.office().id(), id));
        survey.mustRun();
        return survey;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
