package yinuo.desk.callback;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.callback.Callback.Ending;
import yinuo.desk.callback.Callback.Rectification;
import yinuo.desk.callback.Callback.State;
import yinuo.journal.Journal;
import yinuo.journal.Signature;
import yinuo.journal.Signatures;
import yinuo.office.Office;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Overtaken;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Member;
import yinuo.staff.Members;
import yinuo.staff.Role;

/** What people do about callbacks. Each method is one deed: take, decide, keep, write, announce. */
@Service
@Transactional
public class CallbackDesk {

    private final CallbackRows rows;
    private final CallbackRules rules;
    private final Callbacks callbacks;
    private final Signatures signatures;
    private final Promises promises;
    private final Rulebook rulebook;
    private final Members members;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CallbackDesk(
            CallbackRows rows,
            CallbackRules rules,
            Callbacks callbacks,
            Signatures signatures,
            Promises promises,
            Rulebook rulebook,
            Members members,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.callbacks = callbacks;
        this.signatures = signatures;
        this.promises = promises;
        this.rulebook = rulebook;
        this.members = members;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** A try that did not reach the resident, or only for an appointment. It never completes anything. */
    @Clause({"D03-2.1", "D01-3.10"})
    public Callback attempt(Actor actor, Callback.Id id, @Nullable Integer seen, Attempt.Tried tried) {
        var before = take(actor, id, seen, Deed.CALL_BACK);
        var booked = tried.result() == Attempt.Result.BOOKED;
        new BadInput.Check()
                .that(tried.means() != null, "means", "callback.bad.means")
                .that(tried.result() != null, "result", "callback.bad.result")
                .that(!booked || tried.bookedFor() != null, "bookedFor", "callback.bad.bookedFor")
                .that(
                        !booked
                                || tried.bookedFor() == null
                                || tried.bookedFor().isAfter(now()),
                        "bookedFor",
                        "callback.bad.bookedFor")
                .done();
        var means = Objects.requireNonNull(tried.means());
        CallbackRules.mayAsk(actor, before, means);
        var attempt = new Attempt(
                now(),
                means,
                actor.member().value(),
                actor.name(),
                Objects.requireNonNull(tried.result()),
                Words.clean(tried.words()));
        var after = before.attempted(attempt, tried.bookedFor());
        rows.replace(after, attempt);
        write(actor, after, "callback.attempt", CallbackFacts.of(attempt, tried));
        events.publishEvent(new Callback.Attempted(after, attempt, actor));
        return after;
    }

    /** The resident was reached and has judged. */
    @Clause({"D03-5.1", "D03-5.2", "D03-3.1", "D03-4", "D09-4.8"})
    public Callback answer(Actor actor, Callback.Id id, @Nullable Integer seen, Answer.Given given) {
        var before = take(actor, id, seen, Deed.CALL_BACK);
        var contents = rules.contents(before.work(), given.contents());
        var words = Words.must(given.words(), "words");
        var asked = rules.asked(actor, before, given);
        var signature = asked.isSigned() ? signatures.read(actor, given.signature()) : Optional.<Signature>empty();
        var after = answered(actor, before, new Answer(now(), asked, contents, words));
        signature.ifPresent(drawn -> journal.sign(actor, after.subject().stream(), drawn));
        return after;
    }

    /**
     * The resident judged the work as a whole on the way of another deed, such as the callback of a complaint's page. It
     * counts as made by telephone and shows that the five contents are missing.
     */
    public Callback answerBriefly(
            Actor actor, Callback.Id id, Opinion opinion, @Nullable Boolean understood, String words) {
        var before = take(actor, id, null, Deed.CALL_BACK);
        var asked = new Answer.Asked(
                Attempt.Means.PHONE, actor.member().value(), actor.name(), java.util.Set.of(), "", null, "");
        return answered(
                actor,
                before,
                new Answer(
                        now(),
                        asked,
                        Answer.Contents.brief(opinion, before.work().explained() ? understood : null),
                        Words.must(words, "words")));
    }

    private Callback answered(Actor actor, Callback before, Answer answer) {
        var after = before.answered(answer);
        rows.replace(after, null);
        var office = after.id().office();
        promises.keep(office, after.subject(), answer.at(), CallbackPromise.callbacks());
        if (after.state() == State.RECTIFYING) {
            promises.make(office, after.subject(), List.of(Owed.from(CallbackPromise.PUT_RIGHT, answer.at())));
        }
        write(actor, after, "callback.answer", CallbackFacts.of(answer));
        suggested(actor, after, answer.contents().suggestion());
        events.publishEvent(new CallbackAnswered(after, answer.contents().overall(), answer.words(), actor));
        return after;
    }

    /** What the resident proposes goes to the manager, who owes an answer. */
    @Clause("D03-4.5")
    private void suggested(Actor actor, Callback callback, String words) {
        if (!words.isEmpty()) {
            events.publishEvent(new SuggestionMade(callback, words, actor));
        }
    }

    /** What the resident was not content with is put right; the next round asks again. Gives that next round. */
    @Clause({"D03-5.2", "D09-4.8"})
    public Callback rectify(
            Actor actor, Callback.Id id, @Nullable Integer seen, @Nullable String words, @Nullable String prevention) {
        var before = take(actor, id, seen, Deed.RECTIFY);
        var prevented = Words.clean(prevention);
        if (prevented.isEmpty() && actor.office().profile() == Office.Profile.MALL) {
            throw Refusal.by("D09-4.8", "callback.refusal.prevention");
        }
        var right = new Rectification(now(), actor.name(), Words.must(words, "words"), prevented);
        var after = before.rectified(right);
        var next = callbacks.again(after);
        write(actor, after, "callback.rectification", Map.of("words", right.words(), "prevention", prevented));
        return next;
    }

    /** Not reachable, as a supervisor confirms; or dissatisfied for good, as only a director may let it be. */
    @Clause({"D03-2.1", "D03-5.2"})
    public Callback release(Actor actor, Callback.Id id, @Nullable Integer seen, @Nullable String words) {
        var before = take(actor, id, seen, Deed.RELEASE_UNREACHABLE);
        var ending = new Ending(now(), actor.name(), Words.must(words, "words"));
        if (before.state() == State.RECTIFYING) {
            actor.must(Deed.RELEASE_CALLBACK);
            var after = before.letGo(ending, count(actor, "D03-5.2", "rounds"));
            rows.replace(after, null);
            promises.release(id.office(), after.subject(), "released", CallbackPromise.PUT_RIGHT);
            write(actor, after, "callback.release", Map.of("reason", ending.words()));
            return after;
        }
        var after = before.unreachable(ending, count(actor, "D03-2.1", "attempts"));
        rows.replace(after, null);
        promises.release(id.office(), after.subject(), "unreachable", CallbackPromise.callbacks());
        write(actor, after, "callback.unreachable", Map.of("reason", ending.words()));
        return after;
    }

    /** A supervisor or team leader gives it to somebody else than the steward of the zone. */
    @Clause("D03-3.2")
    public Callback assign(Actor actor, Callback.Id id, @Nullable Integer seen, Member.Id to) {
        var before = take(actor, id, seen, Deed.ASSIGN);
        var member =
                members.byId(to).filter(Member::active).orElseThrow(() -> BadInput.in("to", "callback.bad.companions"));
        var after = before.assigned(to);
        rows.replace(after, null);
        promises.takenOn(id.office(), after.subject(), Role.STEWARD, to);
        write(actor, after, "callback.assignment", Map.of("to", member.name()));
        return after;
    }

    /** The whole number, for whoever calls; that it was shown, and what for, is written down. */
    public String phone(Actor actor, Callback.Id id, @Nullable String purpose) {
        actor.must(Deed.REVEAL_PHONE);
        var callback = rows.get(id);
        write(actor, callback, "callback.phoneShown", Map.of("purpose", Words.must(purpose, "purpose")));
        return callback.work().phone();
    }

    private Callback take(Actor actor, Callback.Id id, @Nullable Integer seen, Deed deed) {
        actor.must(deed);
        var callback = rows.take(id);
        if (seen != null && seen != callback.version()) {
            throw new Overtaken("callback", callback.round().number());
        }
        return callback;
    }

    private int count(Actor actor, String clause, String name) {
        return rulebook.count(actor.office().id(), clause, name, LocalDate.now(clock));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void write(Actor actor, Callback callback, String kind, Map<String, ?> more) {
        var facts = new TreeMap<String, Object>(more);
        facts.put("number", callback.round().number());
        facts.put("round", callback.round().nth());
        facts.put("home", callback.work().home());
        journal.write(actor, callback.subject().stream(), kind, facts);
    }
}
