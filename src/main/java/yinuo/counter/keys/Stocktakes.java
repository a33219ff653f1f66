package yinuo.counter.keys;

import static yinuo.counter.keys.KeyPromise.COUNT_KEYS;
import static yinuo.counter.keys.KeyPromise.REPORT_KEYS;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.counter.keys.KeyQuestions.Where;
import yinuo.counter.keys.Stocktake.Found;
import yinuo.counter.keys.Stocktake.Line;
import yinuo.counter.keys.Stocktake.Mark;
import yinuo.counter.keys.Stocktake.Reported;
import yinuo.custody.Holder;
import yinuo.journal.Journal;
import yinuo.journal.Stream;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.rulebook.Term;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Every month all keys are looked at, one by one, and the result is reported with every difference explained. */
@Service
@Transactional
public class Stocktakes {

    private static final int LONGEST = 1_000;

    private final StocktakeRows rows;
    private final KeyQuestions keys;
    private final Rulebook rulebook;
    private final Promises promises;
    private final Journal journal;
    private final Clock clock;

    Stocktakes(
            StocktakeRows rows, KeyQuestions keys, Rulebook rulebook, Promises promises, Journal journal, Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.rulebook = rulebook;
        this.promises = promises;
        this.journal = journal;
        this.clock = clock;
    }

    /** Opens with every key we keep, and where it should be at this moment; not before its first day. */
    @Clause("D01-4.5.6")
    public Stocktake open(Actor actor, YearMonth month) {
        actor.must(Deed.COUNT_KEYS);
        var id = new Stocktake.Id(actor.office().id(), month);
        var begins = begins(id);
        if (now().isBefore(begins)) {
            throw Refusal.by(
                    "D01-4.5.6",
                    "keys.refusal.early",
                    begins.atZone(clock.getZone()).toLocalDate());
        }
        if (rows.open(id, now(), actor.name())) {
            keys.list(actor, null, "").forEach(where -> rows.add(id, line(where)));
            journal.log(actor, stream(id), "keys.stocktakeOpened", Map.of("month", month));
        }
        return rows.find(id).orElseThrow();
    }

    /** Until it is reported a mark may be corrected; the journal keeps both. */
    @Clause({"D01-4.5.3", "D01-4.5.6"})
    public Stocktake mark(Actor actor, YearMonth month, UUID key, Mark mark, boolean labelled) {
        actor.must(Deed.COUNT_KEYS);
        var stocktake = unreported(actor, month);
        rows.found(stocktake.id(), key, new Found(mark, labelled, now(), actor.name()));
        var marked = rows.find(stocktake.id()).orElseThrow();
        var line = marked.lines().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
        journal.write(
                actor,
                stream(stocktake.id()),
                "keys.marked",
                Map.of("key", line.code(), "mark", mark, "labelled", labelled ? "✓" : "—"));
        if (marked.counted() == marked.lines().size()) {
            promises.keep(
                    stocktake.id().office(),
                    COUNT_KEYS.duty().subject(stocktake.id().office(), month.atDay(1)),
                    now(),
                    COUNT_KEYS);
        }
        return marked;
    }

    /** Locks it. Only when every key was looked at, and with words about what differs. */
    @Clause("D01-4.5.6")
    public Stocktake report(Actor actor, YearMonth month, String explanation) {
        actor.must(Deed.REPORT_KEYS);
        var stocktake = unreported(actor, month);
        var left = stocktake.lines().size() - stocktake.counted();
        if (left > 0) {
            throw Refusal.by("D01-4.5.6", "keys.refusal.uncounted", left);
        }
        var words = KeyIntake.clean(explanation);
        new BadInput.Check()
                .that(stocktake.differences().isEmpty() || !words.isEmpty(), "explanation", "keys.bad.explanation")
                .that(words.length() <= LONGEST, "explanation", "keys.bad.long")
                .done();
        rows.reported(stocktake.id(), new Reported(now(), actor.name(), words));
        var office = stocktake.id().office();
        promises.keep(office, REPORT_KEYS.duty().subject(office, month.atDay(1)), now(), REPORT_KEYS);
        promises.keep(office, COUNT_KEYS.duty().subject(office, month.atDay(1)), now(), COUNT_KEYS);
        journal.log(
                actor,
                stream(stocktake.id()),
                "keys.reported",
                Map.of(
                        "month",
                        month,
                        "keys",
                        stocktake.lines().size(),
                        "differences",
                        stocktake.differences().size(),
                        "words",
                        words));
        return rows.find(stocktake.id()).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<Stocktake> find(Actor actor, YearMonth month) {
        actor.must(Deed.SEE_KEYS);
        return rows.find(new Stocktake.Id(actor.office().id(), month));
    }

    /** The months that were counted, the last first. */
    @Transactional(readOnly = true)
    public List<YearMonth> months(Actor actor) {
        actor.must(Deed.SEE_KEYS);
        return rows.months(actor.office().id());
    }

    /** From when on the keys of a month are counted. */
    @Transactional(readOnly = true)
    public Instant begins(Stocktake.Id id) {
        var term = rulebook.term(
                id.office(), COUNT_KEYS.clause(), COUNT_KEYS.term(), id.month().atDay(1));
        var first = term instanceof Term.MonthDays(var from, var _) ? from : 1;
        return id.month()
                .atDay(Math.min(first, id.month().lengthOfMonth()))
                .atStartOfDay(clock.getZone())
                .toInstant();
    }

    private Stocktake unreported(Actor actor, YearMonth month) {
        var stocktake = rows.find(new Stocktake.Id(actor.office().id(), month))
                .orElseThrow(() -> new yinuo.refusal.Missing("stocktake", month));
        if (stocktake.reported() != null) {
            throw Refusal.by("D01-4.5.6", "keys.refusal.reported", month);
        }
        return stocktake;
    }

    private static Line line(Where where) {
        var key = where.key();
        var expected = where.thing().holder().kind() == Holder.Kind.PLACE ? Mark.IN_PLACE : Mark.ON_LOAN;
        return new Line(
                key.id().value(),
                key.code(),
                key.keyClass(),
                key.opens().building(),
                key.opens().floor(),
                key.hook().label(),
                expected,
                null);
    }

    private static Stream stream(Stocktake.Id id) {
        return new Stream(
                "stocktake",
                UUID.nameUUIDFromBytes((id.office().value() + " keys " + id.month())
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
