package yinuo.team.conduct;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import yinuo.journal.Journal;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.team.conduct.ConductTold.What;

/** What every step of an entry leaves behind: the row, the line of the journal, and who is told. */
@Component
class ConductBook {

    private final ConductRows rows;
    private final Rulebook rulebook;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConductBook(ConductRows rows, Rulebook rulebook, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.rulebook = rulebook;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Until when the person has time to explain (D14-4.1_3). */
    Instant answerBy(ConductEntry entry) {
        var at = entry.proposal().at();
        var office = entry.id().office();
        var day = at.atZone(clock.getZone()).toLocalDate();
        return rulebook.due(office, rulebook.term(office, "D14-4.1_3", "term", day), at);
    }

    ConductEntry save(ConductEntry entry) {
        rows.save(entry);
        return rows.find(entry.id()).orElseThrow();
    }

    void write(@Nullable Actor actor, ConductEntry entry, String kind, Map<String, ?> more) {
        var facts = new HashMap<String, Object>(Map.of(
                "number", entry.number(),
                "person", entry.person().name(),
                "conductItem", entry.found().fault(),
                "happened", entry.found().day().toString(),
                "points", entry.points().toPlainString()));
        facts.putAll(more);
        var stream = entry.subject().stream();
        if (actor == null) {
            journal.note(entry.id().office(), List.of(new Journal.Note(stream, kind, facts)));
        } else {
            journal.write(actor, stream, kind, facts);
        }
    }

    void tell(ConductEntry entry, What what, @Nullable Instant before) {
        events.publishEvent(new ConductTold(
                entry.id().office(), entry.subject(), what, entry.person().member(), before));
    }
}
