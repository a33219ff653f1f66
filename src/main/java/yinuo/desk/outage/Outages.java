package yinuo.desk.outage;

import static yinuo.desk.outage.OutagePromise.TELL_OF_OUTAGE;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.incident.Cursor;
import yinuo.desk.incident.Typed;
import yinuo.desk.outage.Outage.Means;
import yinuo.desk.outage.Outage.Party;
import yinuo.desk.outage.Outage.State;
import yinuo.desk.outage.Outage.Told;
import yinuo.journal.Journal;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Who has been told of a planned cut, until nobody is left. */
@Service
@Transactional
public class Outages {

    private static final int MOST = 100;

    private final OutageRows rows;
    private final Promises promises;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outages(OutageRows rows, Promises promises, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.promises = promises;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Whom: homes, shops and departments by name, whole buildings by number; how, and what else is to be remembered. */
    public record Telling(
            Set<String> whom,
            @Nullable Means means,
            @Nullable String words) {

        boolean isFor(Party party) {
            return whom.contains(party.name())
                    || party.building() != null
                            && whom.contains(party.building().toString());
        }
    }

    @Transactional(readOnly = true)
    public Outage get(Actor actor, Outage.Id id) {
        actor.must(Deed.SEE_MATTERS);
        return rows.get(id);
    }

    /** Everybody who has to hear of its last round. */
    @Transactional(readOnly = true)
    public List<Party> parties(Outage outage) {
        return rows.parties(outage.id(), outage.round().number());
    }

    /** One page of a list and, when there may be more, the cursor of the next. */
    public record Found(List<Outage> outages, @Nullable String next) {}

    @Transactional(readOnly = true)
    public Found list(Actor actor, @Nullable State state, @Nullable String after, int limit) {
        actor.must(Deed.SEE_MATTERS);
        var most = Math.clamp(limit, 1, MOST);
        var found = rows.list(actor.office().id(), state, Cursor.read(after), most);
        return new Found(found, found.size() < most ? null : cursor(found.getLast()));
    }

    private static String cursor(Outage last) {
        return new Cursor(last.taken().receivedAt(), last.id().value()).toString();
    }

    /** Several may tell at once; the promise is kept by whoever tells the last. */
    @Clause("D09-4.10")
    public Outage tell(Actor actor, Outage.Id id, Telling telling) {
        actor.must(Deed.ANNOUNCE_OUTAGE);
        var outage = rows.take(id);
        if (outage.state() == State.ENDED) {
            throw Refusal.by("D09-4.10", "outage.refusal.over", new Refusal.Word("word.OutageState.ENDED"));
        }
        if (telling.means() == null) {
            throw BadInput.in("means", "outage.bad.means");
        }
        var whom =
                Outage.untold(parties(outage)).stream().filter(telling::isFor).toList();
        if (whom.isEmpty()) {
            throw BadInput.in("whom", "outage.bad.whom");
        }
        var words = Typed.optional(telling.words(), "words");
        rows.tell(outage, whom, actor.member(), new Told(now(), actor.name(), telling.means(), words));
        if (Outage.untold(parties(outage)).isEmpty()) {
            promises.keep(id.office(), outage.subject(), now(), TELL_OF_OUTAGE);
        }
        write(actor, outage, telling.means(), whom);
        events.publishEvent(new Outage.Moved(outage));
        return outage;
    }

    private void write(Actor actor, Outage outage, Means means, List<Party> whom) {
        var names = String.join(" ", whom.stream().limit(12).map(Party::name).toList());
        journal.write(
                actor,
                outage.subject().stream(),
                "outage.told",
                Map.of(
                        "number",
                        outage.taken().number(),
                        "tellingMeans",
                        new yinuo.journal.Fact.Word("word.TellingMeans." + means.name()),
                        "whom",
                        whom.size() > 12 ? names + " …" : names,
                        "told",
                        whom.size()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
