package yinuo.promise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yinuo.staff.Member;

/** A promise about to be made: by which rule, from when its clock runs, and who owes it if a person already does. */
public record Owed(
        PromiseRule rule,
        Instant from,
        @Nullable Instant agreed,
        Member.@Nullable Id person,
        @Nullable Instant doneAt) {

    /** The rulebook says how long it may take, from the instant on. */
    public static Owed from(PromiseRule rule, Instant from) {
        return new Owed(rule, from, null, null, null);
    }

    /** The end was agreed with the resident. */
    public static Owed agreed(PromiseRule rule, Instant from, Instant due) {
        return new Owed(rule, from, due, null, null);
    }

    public Owed by(Member.Id person) {
        return new Owed(rule, from, agreed, person, doneAt);
    }

    /** It was done before it could be written down, such as the writing down itself. */
    public static Owed done(PromiseRule rule, Instant from, Instant at) {
        return new Owed(rule, from, null, null, at);
    }
}
