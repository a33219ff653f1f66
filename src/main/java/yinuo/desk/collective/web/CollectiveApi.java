package yinuo.desk.collective.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yinuo.desk.collective.Collective;
import yinuo.desk.collective.Collective.CollectiveStep;
import yinuo.desk.collective.Collective.Done;
import yinuo.desk.collective.Collective.State;
import yinuo.desk.collective.CollectiveHomes;
import yinuo.desk.collective.CollectiveHomes.Contact;
import yinuo.desk.collective.Collectives;
import yinuo.desk.complaint.Category;
import yinuo.page.IfMatch;
import yinuo.page.Versioned;
import yinuo.refusal.BadInput;
import yinuo.staff.Actor;

/** Collective complaints for programs; each deed answers with the collective complaint as it stands. */
@RestController
@RequestMapping("/api/{office}/collectives")
class CollectiveApi {

    private final Collectives collectives;
    private final CollectiveHomes homes;

    CollectiveApi(Collectives collectives, CollectiveHomes homes) {
        this.collectives = collectives;
        this.homes = homes;
    }

    record CollectiveJson(
            UUID id,
            String number,
            int version,
            State state,
            Category category,
            String title,
            Instant proposedAt,
            String reason,
            List<UUID> complaints,
            List<Done> done,
            Set<CollectiveStep> missing,
            List<Contact> contacts,
            Set<String> homesToContact)
            implements Versioned {}

    record ReasonJson(@Nullable String words) {}

    record StepJson(@Nullable CollectiveStep step, @Nullable String words) {}

    record ContactJson(
            @Nullable String home,
            @Nullable String words,
            @Nullable Instant agreedReplyAt) {}

    @GetMapping
    List<CollectiveJson> list(Actor actor) {
        return collectives.all(actor).stream().map(one -> json(actor, one)).toList();
    }

    @GetMapping("/{id}")
    CollectiveJson collective(Actor actor, @PathVariable UUID id) {
        return json(actor, collectives.get(actor, id(actor, id)));
    }

    @PostMapping("/{id}/declaration")
    CollectiveJson declare(Actor actor, @PathVariable UUID id, @RequestBody ReasonJson body, IfMatch seen) {
        collectives.declare(actor, id(actor, id), version(actor, id, seen), words(body.words()));
        return collective(actor, id);
    }

    @PostMapping("/{id}/refusal")
    CollectiveJson refuse(Actor actor, @PathVariable UUID id, @RequestBody ReasonJson body, IfMatch seen) {
        collectives.refuse(actor, id(actor, id), version(actor, id, seen), words(body.words()));
        return collective(actor, id);
    }

    @PostMapping("/{id}/steps")
    CollectiveJson step(Actor actor, @PathVariable UUID id, @RequestBody StepJson body) {
        if (body.step() == null) {
            throw BadInput.in("step", "collective.bad.step");
        }
        collectives.step(actor, id(actor, id), body.step(), words(body.words()));
        return collective(actor, id);
    }

    @PostMapping("/{id}/contacts")
    CollectiveJson contact(Actor actor, @PathVariable UUID id, @RequestBody ContactJson body) {
        homes.contact(actor, id(actor, id), words(body.home()), body.words(), body.agreedReplyAt());
        return collective(actor, id);
    }

    @PostMapping("/{id}/closing")
    CollectiveJson close(Actor actor, @PathVariable UUID id, @RequestBody ReasonJson body, IfMatch seen) {
        collectives.close(actor, id(actor, id), version(actor, id, seen), words(body.words()));
        return collective(actor, id);
    }

    private CollectiveJson json(Actor actor, Collective one) {
        return new CollectiveJson(
                one.id().value(),
                one.number(),
                one.version(),
                one.state(),
                one.category(),
                one.title(),
                one.proposedAt(),
                one.reason(),
                collectives.members(actor, one.id()).stream()
                        .map(member -> member.id().value())
                        .toList(),
                one.done(),
                new TreeSet<>(one.missing()),
                homes.contacts(one.id()),
                new TreeSet<>(homes.missing(one.id())));
    }

    /** Whoever names no version acts on the one that stands. */
    private int version(Actor actor, UUID id, IfMatch seen) {
        return seen.version() == null ? collectives.get(actor, id(actor, id)).version() : seen.version();
    }

    private static String words(@Nullable String words) {
        return words == null ? "" : words;
    }

    private static Collective.Id id(Actor actor, UUID id) {
        return new Collective.Id(actor.office().id(), id);
    }
}
