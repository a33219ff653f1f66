package yinuo.desk.callback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.office.Office;
import yinuo.promise.Subject;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Member;

/**
 * One round of asking a resident about one piece of work, from the day it is owed until the resident has judged, or a
 * named person has let it go. Each verb checks the state and returns the callback as it stands afterwards.
 */
public record Callback(Id id, int version, Work work, Round round, State state, Plan plan, Story story) {

    public static final String SUBJECT = "callback";

    public record Id(Office.Id office, UUID value) {}

    /** Its number, which round for this work, the round before, and from when until when it is owed. */
    public record Round(String number, int nth, @Nullable UUID previous, Instant from, Instant dueAt) {}

    /** The steward it falls to, and the time agreed with the resident. */
    public record Plan(
            Member.@Nullable Id steward, @Nullable Instant bookedFor) {}

    public record Story(
            List<Attempt> attempts,
            @Nullable Answer answer,
            @Nullable Rectification rectification,
            @Nullable Ending ending) {

        static final Story NONE = new Story(List.of(), null, null, null);

        public Story {
            attempts = List.copyOf(attempts);
        }
    }

    /** What was done about the resident's dissatisfaction, and what keeps it from coming back. */
    public record Rectification(Instant at, String by, String words, String prevention) {}

    /** Who let it go, and why. */
    public record Ending(Instant at, String by, String words) {}

    /** Somebody tried to reach the resident, in vain or for an appointment only. Published inside its transaction. */
    public record Attempted(Callback callback, Attempt attempt, Actor by) {}

    /** The text is {@code word.CallbackState.<name>}. */
    public enum State {
        DUE,
        /** A time is agreed with the resident. */
        BOOKED,
        /** The resident was reached and is content. */
        DONE,
        /** The resident is not content: it has to be put right. */
        RECTIFYING,
        /** Put right; the next round asks again. */
        RECTIFIED,
        /** Ended so: a new complaint follows, or the director let it go. */
        DISSATISFIED,
        /** Not reached; the supervisor confirmed it. */
        NOT_REACHABLE,
        /** The work it asked about fell away. */
        RELEASED;

        /** Whether somebody still has to reach the resident. */
        public boolean isOpen() {
            return this == DUE || this == BOOKED;
        }
    }

    public Subject subject() {
        return new Subject(SUBJECT, id.value(), round.number(), work.home(), work.title(), "callbacks/" + id.value());
    }

    public List<Attempt> attempts() {
        return story.attempts();
    }

    public @Nullable Answer answer() {
        return story.answer();
    }

    /** Tries that did not reach the resident. */
    public int missed() {
        return (int) attempts().stream()
                .filter(attempt -> !attempt.result().isReached())
                .count();
    }

    public boolean hasHandled(UUID member) {
        return work.handlers().stream().anyMatch(handler -> handler.value().equals(member));
    }

    @Clause("D03-2.1")
    Callback attempted(Attempt attempt, @Nullable Instant bookedFor) {
        mustBe(state.isOpen(), CallbackDeed.ATTEMPT);
        var all = new ArrayList<>(attempts());
        all.add(attempt);
        var now = attempt.result() == Attempt.Result.BOOKED ? State.BOOKED : State.DUE;
        var booked = new Plan(plan.steward(), attempt.result() == Attempt.Result.BOOKED ? bookedFor : null);
        return next(now, booked, new Story(all, null, null, null));
    }

    @Clause({"D03-5.1", "D03-5.2"})
    Callback answered(Answer answer) {
        mustBe(state.isOpen(), CallbackDeed.ANSWER);
        var content = answer.contents().overall().isContent();
        var after = content ? State.DONE : work.kind().isPutRight() ? State.RECTIFYING : State.DISSATISFIED;
        return next(after, plan, new Story(attempts(), answer, null, null));
    }

    @Clause("D03-5.2")
    Callback rectified(Rectification done) {
        mustBe(state == State.RECTIFYING, CallbackDeed.RECTIFICATION);
        return next(State.RECTIFIED, plan, new Story(attempts(), answer(), done, null));
    }

    /** Not reached is no callback: only after some tries may a supervisor say that it cannot be made. */
    @Clause("D03-2.1")
    Callback unreachable(Ending ending, int tries) {
        mustBe(state.isOpen(), CallbackDeed.RELEASE);
        if (missed() < tries) {
            throw Refusal.by("D03-2.1", "callback.refusal.attempts", tries, missed());
        }
        return next(State.NOT_REACHABLE, plan, new Story(attempts(), null, null, ending));
    }

    /** After some rounds the director may let a resident stay dissatisfied, and it counts as that. */
    @Clause("D03-5.2")
    Callback letGo(Ending ending, int rounds) {
        mustBe(state == State.RECTIFYING, CallbackDeed.RELEASE);
        if (round.nth() < rounds) {
            throw Refusal.by("D03-5.2", "callback.refusal.rounds", rounds, round.nth());
        }
        return next(State.DISSATISFIED, plan, new Story(attempts(), answer(), null, ending));
    }

    /** The work itself fell away; what was answered stays so. */
    Callback withdrawn(Ending ending) {
        mustBe(state.isOpen() || state == State.RECTIFYING, CallbackDeed.RELEASE);
        return next(State.RELEASED, plan, new Story(attempts(), answer(), null, ending));
    }

    Callback assigned(Member.Id steward) {
        mustBe(state.isOpen(), CallbackDeed.ASSIGNMENT);
        return next(state, new Plan(steward, plan.bookedFor()), story);
    }

    /** The same with its attempts, which lists read all at once. */
    Callback with(List<Attempt> attempts) {
        var told = new Story(attempts, story.answer(), story.rectification(), story.ending());
        return new Callback(id, version, work, round, state, plan, told);
    }

    private Callback next(State after, Plan planned, Story told) {
        return new Callback(id, version + 1, work, round, after, planned, told);
    }

    private void mustBe(boolean good, CallbackDeed deed) {
        if (!good) {
            throw Refusal.by(
                    "D03-5.2",
                    "callback.refusal.notNow",
                    new Refusal.Word("word.CallbackDeed." + deed.name()),
                    new Refusal.Word("word.CallbackState." + state.name()));
        }
    }
}
