package yinuo.promise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yinuo.staff.Member;

/** A promise about to be made: by which rule, from when its clock runs, and who owes it if a person already does. */
public record Owed(PromiseRule rule, Instant from, @Nullable Instant agreed, Member.@Nullable Id person) {

    /** The rulebook says how long it may take, from the instant on. */
    public static Owed from(PromiseRule rule, Instant from) {
        return new Owed(rule, from, null, null);
    }

    /** The end was agreed with the resident. */
    public static Owed agreed(PromiseRule rule, Instant from, Instant due) {
        return new Owed(rule, from, due, null);
    }

    public Owed by(Member.Id person) {
        return new Owed(rule, from, agreed, person);
    }
}
