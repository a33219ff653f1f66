package yinuo.desk.callback;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.callback.Callback.Ending;
import yinuo.desk.callback.Callback.Plan;
import yinuo.desk.callback.Callback.Rectification;
import yinuo.desk.callback.Callback.Round;
import yinuo.desk.callback.Callback.State;
import yinuo.journal.Journal;
import yinuo.office.Ids;
import yinuo.office.Numbers;
import yinuo.office.Office;
import yinuo.office.Offices;
import yinuo.promise.Owed;
import yinuo.promise.Promise;
import yinuo.promise.Promises;
import yinuo.register.Home;
import yinuo.register.Register;
import yinuo.rulebook.Clause;
import yinuo.staff.Member;
import yinuo.staff.Members;

/**
 * Callbacks for the modules that did the work; all verbs join the transaction of their deed. None of them completes a
 * callback: that only a person can who has asked the resident.
 */
@Service
@Transactional
public class Callbacks {

    private final CallbackRows rows;
    private final Promises promises;
    private final Register register;
    private final Members members;
    private final Offices offices;
    private final Numbers numbers;
    private final Journal journal;
    private final Clock clock;

    Callbacks(
            CallbackRows rows,
            Promises promises,
            Register register,
            Members members,
            Offices offices,
            Numbers numbers,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.promises = promises;
        this.register = register;
        this.members = members;
        this.offices = offices;
        this.numbers = numbers;
        this.journal = journal;
        this.clock = clock;
    }

    /** The work is done: the resident is owed a callback within the time of its kind. Owed before, it stays as it is. */
    @Clause({"D03-1.1", "D03-1.2", "D03-1.3", "D03-1.4", "D03-1.5", "D09-4.8"})
    public Callback owe(Office.Id office, Work work, Instant from) {
        return before(office, work).orElseGet(() -> add(office, work, new Start(1, null, from, null)));
    }

    /** The same with an end that follows from the work, such as the middle of a service. */
    @Clause("D03-1.3")
    public Callback oweAt(Office.Id office, Work work, Instant from, Instant due) {
        return before(office, work).orElseGet(() -> add(office, work, new Start(1, null, from, due)));
    }

    /** The work fell away or its module let it go; the reason is the text {@code waiver.<reason>}. */
    public void release(Office.Id office, Work.Source source, String reason) {
        for (var callback : of(office, source)) {
            if (callback.state().isOpen() || callback.state() == State.RECTIFYING) {
                var after = callback.withdrawn(new Ending(now(), source.number(), reason));
                rows.replace(after, null);
                promises.release(office, after.subject(), reason, CallbackPromise.values());
                note(after, "callback.withdrawn");
            }
        }
    }

    /** What the resident was not content with is put right elsewhere, as by a further job: the next round asks again. */
    @Clause({"D03-5.2", "D09-4.8"})
    public Callback rectified(Office.Id office, Callback.Id id, Instant at) {
        var before = rows.take(id);
        return again(
                before.rectified(new Rectification(at, before.work().source().number(), "", "")));
    }

    /** Keeps what put it right, and owes the round that asks again. */
    Callback again(Callback rectified) {
        var office = rectified.id().office();
        var right = java.util.Objects.requireNonNull(rectified.story().rectification());
        rows.replace(rectified, null);
        promises.keep(office, rectified.subject(), right.at(), CallbackPromise.PUT_RIGHT);
        return add(office, rectified.work(), new Start(rectified.round().nth() + 1, rectified.id(), right.at(), null));
    }

    /** All rounds about one thing, the first first. */
    @Transactional(readOnly = true)
    public List<Callback> of(Office.Id office, Work.Source source) {
        return rows.of(office, source.kind(), source.id());
    }

    /** Which round, after which, from when, and until when if that is known. */
    record Start(
            int nth,
            Callback.@Nullable Id previous,
            Instant from,
            @Nullable Instant due) {}

    private Optional<Callback> before(Office.Id office, Work work) {
        return of(office, work.source()).stream()
                .filter(one ->
                        one.work().kind() == work.kind() && one.work().home().equals(work.home()))
                .reduce((_, last) -> last);
    }

    private Callback add(Office.Id office, Work work, Start start) {
        var home = work.home().isEmpty() ? Optional.<Home>empty() : register.home(office, work.home());
        var steward = home.flatMap(one -> members.stewardOf(office, one.zone())).map(Member::id);
        var today = clock.instant().atZone(clock.getZone()).toLocalDate();
        var previous = start.previous();
        var id = new Callback.Id(office, Ids.next(clock.instant()));
        var plan = new Plan(steward.orElse(null), null);
        var owed = owed(office, work, start, steward);
        var draft = new Callback(
                id,
                0,
                home.map(one -> work.of(one.id().value())).orElse(work),
                new Round(
                        numbers.next(office, "HF", today),
                        start.nth(),
                        previous == null ? null : previous.value(),
                        start.from(),
                        start.due() == null ? due(office, owed) : start.due()),
                State.DUE,
                plan,
                Callback.Story.NONE);
        rows.add(draft, home.map(one -> one.place().building()).orElse(0));
        promises.make(office, draft.subject(), List.of(owed));
        note(draft, "callback.owed");
        return draft;
    }

    private Instant due(Office.Id office, Owed owed) {
        return previewed(office, owed).made().dueAt();
    }

    /** By the kind's clause; in a mall by whichever clause ends first. */
    private Owed owed(Office.Id office, Work work, Start start, Optional<Member.Id> steward) {
        var kind = work.kind();
        var due = start.due();
        var own = due == null
                ? Owed.from(start.nth() == 1 ? kind.promise() : kind.further(), start.from())
                : Owed.agreed(kind.promise(), start.from(), due);
        var mall = due == null
                && kind.hurriesInMalls()
                && offices.with(office)
                        .filter(one -> one.profile() == Office.Profile.MALL)
                        .isPresent();
        var owed = mall
                ? Stream.of(own, Owed.from(CallbackPromise.CALL_BACK_MALL, start.from()))
                        .min(Comparator.comparing(one -> due(office, one)))
                        .orElse(own)
                : own;
        return steward.map(owed::by).orElse(owed);
    }

    private Promise previewed(Office.Id office, Owed owed) {
        var nothing = new yinuo.promise.Subject(Callback.SUBJECT, new java.util.UUID(0, 0), "", "", "", "");
        return promises.preview(office, nothing, List.of(owed)).getFirst();
    }

    private void note(Callback callback, String kind) {
        journal.note(
                callback.id().office(),
                List.of(new Journal.Note(
                        callback.subject().stream(),
                        kind,
                        Map.of(
                                "number", callback.round().number(),
                                "round", callback.round().nth(),
                                "source", callback.work().source().number(),
                                "home", callback.work().home()))));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
