package yinuo.promise;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.promise.Promise.Standing;
import yinuo.staff.Role;

/** A promise as programs see it; instants in UTC. The title is in the language of the request. */
public record PromiseJson(
        UUID id,
        String clause,
        String title,
        Role owedBy,
        Instant madeAt,
        Instant dueAt,
        Standing standing,
        @Nullable Instant doneAt,
        About about,
        @Nullable Instant pausedUntil) {

    /** What it is about: its kind, id and number. */
    public record About(String kind, UUID id, String number) {}

    public static PromiseJson of(Promise promise, String title, Instant now) {
        var made = promise.made();
        var subject = promise.subject();
        return new PromiseJson(
                promise.id().value(),
                made.clause(),
                title,
                promise.owner().role(),
                made.at(),
                made.dueAt(),
                promise.standing(now),
                promise.outcome().doneAt(),
                new About(subject.kind(), subject.id(), subject.number()),
                promise.isPaused(now) ? promise.outcome().pausedUntil() : null);
    }
}
