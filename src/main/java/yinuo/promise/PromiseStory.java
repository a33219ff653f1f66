package yinuo.promise;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.journal.Entry;
import yinuo.journal.Fact;
import yinuo.journal.Journal;
import yinuo.page.Page;
import yinuo.rulebook.Due;
import yinuo.rulebook.Term;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The life of one promise, told from its beginning. */
@Service
@Transactional(readOnly = true)
public class PromiseStory {

    private final Promises promises;
    private final PromiseDeeds deeds;
    private final Journal journal;

    PromiseStory(Promises promises, PromiseDeeds deeds, Journal journal) {
        this.promises = promises;
        this.deeds = deeds;
        this.journal = journal;
    }

    /** A promise with its pauses, how often it was urged, the instant it was first due, and what was written of it. */
    public record Told(Promise promise, List<Pause> pauses, int urges, Instant firstDue, List<Entry> entries) {

        /** From when, how long, until when, in the words of the rulebook. */
        public String explain(Page page) {
            var made = promise.made();
            var due = new Due(Term.parse(made.term()), made.at().atZone(page.zone()), firstDue.atZone(page.zone()));
            return due.explain(page);
        }
    }

    public Told of(Actor actor, Promise.Id id) {
        var promise = promises.get(id);
        if (!promise.mayBeOwedBy(actor.roles())) {
            actor.must(Deed.SEE_MATTERS);
        }
        var pauses = deeds.pauses(id);
        var firstDue =
                pauses.isEmpty() ? promise.made().dueAt() : pauses.getFirst().dueBefore();
        return new Told(promise, pauses, deeds.urges(id), firstDue, entries(promise, pauses));
    }

    /** A subject may have several promises of one rule: theirs differ by when they were due. */
    private List<Entry> entries(Promise promise, List<Pause> pauses) {
        var title = new Fact.Word("promise." + promise.made().rule());
        var dues = new HashSet<Instant>(Set.of(promise.made().dueAt()));
        pauses.forEach(pause -> {
            dues.add(pause.dueBefore());
            dues.add(pause.dueAfter());
            dues.add(pause.dueBefore().plus(java.time.Duration.between(pause.at(), pause.expectedEnd())));
        });
        return journal.of(promise.id().office(), promise.subject().stream()).stream()
                .filter(entry -> title.equals(entry.facts().get("promise"))
                        && entry.facts().get("dueAt") instanceof Fact.Moment(var due)
                        && dues.contains(due))
                .toList();
    }
}
