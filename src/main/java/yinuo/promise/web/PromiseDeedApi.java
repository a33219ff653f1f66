package yinuo.promise.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yinuo.journal.EntryJson;
import yinuo.page.Page;
import yinuo.promise.Pause;
import yinuo.promise.Promise;
import yinuo.promise.PromiseDeeds;
import yinuo.promise.PromiseJson;
import yinuo.promise.PromiseStory;
import yinuo.promise.Promises;
import yinuo.staff.Actor;

/** The deeds about one promise, for programs. */
@RestController
@RequestMapping("/api/{office}/promises/{id}")
class PromiseDeedApi {

    private final Promises promises;
    private final PromiseDeeds deeds;
    private final PromiseStory story;

    PromiseDeedApi(Promises promises, PromiseDeeds deeds, PromiseStory story) {
        this.promises = promises;
        this.deeds = deeds;
        this.story = story;
    }

    record ToldJson(
            PromiseJson promise,
            String explanation,
            Instant firstDueAt,
            int urges,
            List<Pause> pauses,
            List<EntryJson> history) {}

    record AssignmentJson(@Nullable UUID person) {}

    record PauseJson(
            Pause.@Nullable Reason reason,
            @Nullable String words,
            @Nullable Instant until) {}

    record WaiverJson(@Nullable String reason) {}

    @GetMapping
    ToldJson promise(Actor actor, Page page, @PathVariable UUID id) {
        var told = story.of(actor, PromisePages.id(actor, id));
        return new ToldJson(
                json(told.promise(), page),
                told.explain(page),
                told.firstDue(),
                told.urges(),
                told.pauses(),
                told.entries().stream()
                        .map(entry -> EntryJson.of(entry, page.t("journal." + entry.kind())))
                        .toList());
    }

    @PostMapping("/urging")
    PromiseJson urge(Actor actor, Page page, @PathVariable UUID id) {
        return json(deeds.urge(actor, PromisePages.id(actor, id)), page);
    }

    @PostMapping("/assignment")
    PromiseJson assign(Actor actor, Page page, @PathVariable UUID id, @RequestBody AssignmentJson sent) {
        return json(deeds.assign(actor, PromisePages.id(actor, id), sent.person()), page);
    }

    @PostMapping("/taking")
    PromiseJson take(Actor actor, Page page, @PathVariable UUID id) {
        return json(deeds.take(actor, PromisePages.id(actor, id)), page);
    }

    @PostMapping("/pause")
    PromiseJson pause(Actor actor, Page page, @PathVariable UUID id, @RequestBody PauseJson sent) {
        var asked = new PromiseDeeds.Asked(sent.reason(), sent.words(), sent.until());
        return json(deeds.pause(actor, PromisePages.id(actor, id), asked), page);
    }

    @PostMapping("/resumption")
    PromiseJson resume(Actor actor, Page page, @PathVariable UUID id) {
        return json(deeds.resume(actor, PromisePages.id(actor, id)), page);
    }

    @PostMapping("/waiver")
    PromiseJson waive(Actor actor, Page page, @PathVariable UUID id, @RequestBody WaiverJson sent) {
        promises.waive(actor, PromisePages.id(actor, id), sent.reason() == null ? "" : sent.reason());
        return json(promises.get(PromisePages.id(actor, id)), page);
    }

    private static PromiseJson json(Promise promise, Page page) {
        return PromiseJson.of(promise, page.t("promise." + promise.made().rule()), page.now());
    }
}
