package yinuo.promise;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import yinuo.journal.Fact;
import yinuo.journal.Journal;
import yinuo.journal.Journal.Note;
import yinuo.office.Office;
import yinuo.office.OfficeScope;
import yinuo.office.Offices;
import yinuo.promise.PromisesFired.Fired;
import yinuo.rulebook.Clause;

/**
 * Moves promises up the ladder as time passes. Every node sweeps; a batch is one transaction that claims its promises by
 * row locks, so each step is taken exactly once, whichever node dies when.
 */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final int BATCH = 500;

    private final Offices offices;
    private final PromiseBook book;
    private final Ladder ladder;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sweep(
            Offices offices,
            PromiseBook book,
            Ladder ladder,
            Journal journal,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.offices = offices;
        this.book = book;
        this.ladder = ladder;
        this.journal = journal;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes every step that is due, in every office; how many there were. A fault in one office spares the others. */
    public int run() {
        var steps = 0;
        for (var office : offices.all()) {
            try {
                steps += OfficeScope.ask(office.id(), () -> run(office.id()));
            } catch (RuntimeException fault) {
                LOG.warn("The sweep of {} failed and will be tried again", office.code(), fault);
            }
        }
        return steps;
    }

    private int run(Office.Id office) {
        var steps = 0;
        int batch;
        do {
            batch = transaction.execute(_ -> step(office, clock.instant()));
            steps += batch;
        } while (batch == BATCH);
        return steps;
    }

    @Clause("D12-3.1")
    int step(Office.Id office, Instant now) {
        var fired = book.claim(office, now, BATCH).stream()
                .map(promise -> fire(promise, now))
                .toList();
        if (!fired.isEmpty()) {
            book.climbed(fired, ladder, now);
            journal.note(office, fired.stream().map(Sweep::note).toList());
            events.publishEvent(new PromisesFired(office, fired));
        }
        return fired.size();
    }

    private Fired fire(Promise promise, Instant now) {
        var made = promise.made();
        var rung = ladder.reached(made.at(), made.dueAt(), now).orElseThrow();
        return new Fired(promise, rung, rung.level() - promise.outcome().level() - 1);
    }

    private static Note note(Fired fired) {
        var made = fired.promise().made();
        return new Note(
                fired.promise().subject().stream(),
                "promise." + fired.rung().kind(),
                Map.of(
                        "promise", new Fact.Word("promise." + made.rule()),
                        "clause", made.clause(),
                        "dueAt", made.dueAt(),
                        "collapsed", fired.collapsed()));
    }

    /** The instant the slowest office should have been swept by, or now when none waits. */
    public List<Instant> waitingSince() {
        return offices.all().stream()
                .map(office ->
                        OfficeScope.ask(office.id(), () -> transaction.execute(_ -> book.oldestWaiting(office.id()))))
                .flatMap(java.util.Optional::stream)
                .toList();
    }
}
