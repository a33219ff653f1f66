package yinuo.desk.posting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.journal.Journal;
import yinuo.journal.Stream;
import yinuo.office.Ids;
import yinuo.office.Office;
import yinuo.promise.Duties;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.promise.Subject;
import yinuo.refusal.BadInput;
import yinuo.refusal.Missing;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Keeps the list of places and sees that they are looked at. */
@Service
@Transactional
public class Postings {

    private static final String KIND = "posting";

    private final PostingRows rows;
    private final Promises promises;
    private final Duties duties;
    private final Journal journal;
    private final Clock clock;

    Postings(PostingRows rows, Promises promises, Duties duties, Journal journal, Clock clock) {
        this.rows = rows;
        this.promises = promises;
        this.duties = duties;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Posting> all(Actor actor) {
        if (!actor.may(Deed.SEE_MATTERS)) {
            actor.must(Deed.MANAGE_POSTINGS);
        }
        return rows.all(actor.office().id());
    }

    @Clause("D12-1.1")
    public UUID add(Actor actor, String place) {
        actor.must(Deed.MANAGE_POSTINGS);
        var words = place.strip();
        new BadInput.Check()
                .that(!words.isEmpty() && words.length() <= 100, "place", "posting.bad.place")
                .that(
                        () -> rows.all(actor.office().id()).stream()
                                .noneMatch(one -> one.place().equals(words)),
                        "place",
                        "posting.bad.known")
                .done();
        var id = Ids.next(now());
        rows.add(actor.office().id(), id, words, now());
        journal.write(actor, new Stream(KIND, id), "posting.added", Map.of("place", words));
        return id;
    }

    public void remove(Actor actor, UUID id) {
        actor.must(Deed.MANAGE_POSTINGS);
        var posting = get(actor, id);
        rows.remove(actor.office().id(), id, now());
        journal.write(actor, new Stream(KIND, id), "posting.removed", Map.of("place", posting.place()));
        settle(actor.office().id());
    }

    /** Somebody stood before it. What is not legible must be replaced and seen again before the check counts. */
    @Clause("D12-1.1")
    public void look(Actor actor, UUID id, boolean legible, String words) {
        actor.must(Deed.MANAGE_POSTINGS);
        var posting = get(actor, id);
        if (words.length() > 500 || !legible && words.isBlank()) {
            throw BadInput.in("words", "posting.bad.words");
        }
        var office = actor.office().id();
        rows.looked(office, id, new Posting.Look(now(), actor.name(), legible, words.strip()));
        journal.write(
                actor,
                new Stream(KIND, id),
                legible ? "posting.legible" : "posting.illegible",
                Map.of("place", posting.place(), "words", words.strip()));
        settle(office);
    }

    /** A new number or address hangs nowhere yet. */
    @Clause("D12-1.1")
    @EventListener
    void changed(Office.ContactsChanged event) {
        var id = Ids.next(now());
        rows.changed(event.office(), id, now());
        promises.make(
                event.office(), change(id), List.of(Owed.from(PostingPromise.CHECK_POSTINGS_AFTER_CHANGE, now())));
    }

    /** What is owed is kept when every place has been seen legible since it began; no place at all keeps nothing. */
    private void settle(Office.Id office) {
        var places = rows.all(office);
        if (places.isEmpty()) {
            return;
        }
        var today = now().atZone(clock.getZone()).toLocalDate();
        var duty = PostingPromise.QUARTERLY;
        var quarter = duty.every().start(today).atStartOfDay(clock.getZone()).toInstant();
        if (areGood(places, quarter)) {
            duties.done(office, duty, today, now());
        }
        rows.open(office).forEach((id, at) -> {
            if (areGood(places, at)) {
                rows.done(office, id, now());
                promises.keep(office, change(id), now(), PostingPromise.CHECK_POSTINGS_AFTER_CHANGE);
            }
        });
    }

    private static boolean areGood(List<Posting> places, Instant since) {
        return places.stream().allMatch(place -> place.isGoodSince(since));
    }

    private static Subject change(UUID id) {
        return new Subject("posting-change", id, "", "", "", "postings");
    }

    private Posting get(Actor actor, UUID id) {
        return rows.all(actor.office().id()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Missing("posting", id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
