package yinuo.desk.outage.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yinuo.desk.outage.Announcement;
import yinuo.desk.outage.Outage;
import yinuo.desk.outage.OutageDesk;
import yinuo.desk.outage.OutageDesk.Seen;
import yinuo.desk.outage.OutageKind;
import yinuo.desk.outage.Outages;
import yinuo.desk.outage.Outages.Telling;
import yinuo.page.IfMatch;
import yinuo.page.Page;
import yinuo.promise.PromiseJson;
import yinuo.promise.Promises;
import yinuo.register.Area;
import yinuo.register.Areas;
import yinuo.staff.Actor;

/** Planned cuts for programs, with all their deeds. {@code If-Match} may name the version that was seen. */
@RestController
@RequestMapping("/api/{office}/outages")
class OutageApi {

    private final OutageDesk desk;
    private final Outages outages;
    private final Areas areas;
    private final Promises promises;

    OutageApi(OutageDesk desk, Outages outages, Areas areas, Promises promises) {
        this.desk = desk;
        this.outages = outages;
        this.areas = areas;
        this.promises = promises;
    }

    record AreaJson(
            @Nullable List<Integer> buildings,
            @Nullable Integer fromFloor,
            @Nullable Integer toFloor,
            @Nullable Integer fromDoor,
            @Nullable Integer toDoor,
            @Nullable List<String> homes,
            @Nullable Boolean shops) {}

    record NoticeJson(
            @Nullable OutageKind kind,
            @Nullable String reason,
            @Nullable String place,
            @Nullable AreaJson area,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String receivedFrom,
            @Nullable Instant receivedAt,
            @Nullable String sentence,
            @Nullable String words) {}

    record WordsJson(@Nullable String words) {}

    record TellingJson(
            @Nullable Set<String> whom,
            Outage.@Nullable Means means,
            @Nullable String words) {}

    record ListJson(List<OutageJson> items, @Nullable String next) {}

    @Transactional
    @PostMapping
    ResponseEntity<OutageJson> announce(Actor actor, Page page, @RequestBody NoticeJson body) {
        var outage = desk.announce(actor, announcement(actor, body));
        var address = "/api/%s/outages/%s"
                .formatted(actor.office().code(), outage.id().value());
        return ResponseEntity.created(URI.create(address)).body(json(outage, page));
    }

    @GetMapping
    ListJson list(
            Actor actor,
            @RequestParam(required = false) Outage.@Nullable State state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var found = outages.list(actor, state, after, limit);
        return new ListJson(
                found.outages().stream()
                        .map(outage -> OutageJson.of(outage, List.of(), List.of()))
                        .toList(),
                found.next());
    }

    @GetMapping("/{id}")
    OutageJson outage(Actor actor, Page page, @PathVariable UUID id) {
        return json(outages.get(actor, OutagePages.id(actor, id)), page);
    }

    @PostMapping("/{id}/tellings")
    OutageJson tell(Actor actor, Page page, @PathVariable UUID id, @RequestBody TellingJson body) {
        var whom = body.whom() == null ? Set.<String>of() : body.whom();
        var telling = new Telling(whom, body.means(), body.words());
        return json(outages.tell(actor, OutagePages.id(actor, id), telling), page);
    }

    @PostMapping("/{id}/change")
    OutageJson change(Actor actor, Page page, @PathVariable UUID id, @RequestBody NoticeJson body, IfMatch seen) {
        return json(desk.change(actor, seen(actor, id, seen.version()), announcement(actor, body), body.words()), page);
    }

    @PostMapping("/{id}/sentence")
    OutageJson say(Actor actor, Page page, @PathVariable UUID id, @RequestBody WordsJson body, IfMatch seen) {
        return json(desk.say(actor, seen(actor, id, seen.version()), body.words()), page);
    }

    @PostMapping("/{id}/cancellation")
    OutageJson cancel(Actor actor, Page page, @PathVariable UUID id, @RequestBody WordsJson body, IfMatch seen) {
        return json(desk.cancel(actor, seen(actor, id, seen.version()), body.words()), page);
    }

    @PostMapping("/{id}/end")
    OutageJson end(Actor actor, Page page, @PathVariable UUID id, @RequestBody WordsJson body, IfMatch seen) {
        return json(desk.end(actor, seen(actor, id, seen.version()), body.words()), page);
    }

    private Announcement announcement(Actor actor, NoticeJson body) {
        return new Announcement(
                body.kind(),
                body.reason(),
                body.place(),
                area(actor, body.area()),
                body.from(),
                body.until(),
                new Announcement.Source(body.receivedFrom(), body.receivedAt()),
                body.sentence());
    }

    private Area area(Actor actor, @Nullable AreaJson area) {
        if (area == null) {
            return Area.buildings(List.of());
        }
        var homes = area.homes() == null ? List.<String>of() : area.homes();
        return new Area(
                area.buildings() == null ? List.of() : area.buildings(),
                area.fromFloor(),
                area.toFloor(),
                area.fromDoor(),
                area.toDoor(),
                areas.labels(actor.office().id(), String.join(" ", homes)),
                Boolean.TRUE.equals(area.shops()));
    }

    private OutageJson json(Outage outage, Page page) {
        var about = promises
                .about(outage.id().office(), Outage.SUBJECT, outage.id().value())
                .stream()
                .map(promise -> PromiseJson.of(
                        promise, page.t("promise." + promise.made().rule()), page.now()))
                .toList();
        return OutageJson.of(outage, outages.parties(outage), about);
    }

    private static Seen seen(Actor actor, UUID id, @Nullable Integer version) {
        return new Seen(OutagePages.id(actor, id), version);
    }
}
