package yinuo.desk.reception;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yinuo.promise.Promise;
import yinuo.staff.Member;
import yinuo.staff.Role;

/**
 * A promise that registering would make: what, by when and by whom, a person where it is one already; without an instant it
 * begins only with a later step, within the term as written.
 */
public record Coming(
        String title,
        String clause,
        Role owner,
        Member.@Nullable Id person,
        @Nullable Instant due,
        String term) {

    public static Coming of(Promise promise) {
        var made = promise.made();
        return new Coming(
                "promise." + made.rule(),
                made.clause(),
                promise.owner().role(),
                promise.owner().person(),
                made.dueAt(),
                made.term());
    }

    public static Coming later(String title, String clause, Role owner, String term) {
        return new Coming(title, clause, owner, null, null, term);
    }
}
