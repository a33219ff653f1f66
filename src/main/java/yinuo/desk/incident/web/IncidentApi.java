package yinuo.desk.incident.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
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
import yinuo.desk.incident.Alarm;
import yinuo.desk.incident.Incident;
import yinuo.desk.incident.IncidentDesk;
import yinuo.desk.incident.IncidentKind;
import yinuo.desk.incident.Incidents;
import yinuo.desk.incident.Incidents.Asked;
import yinuo.desk.incident.Team;
import yinuo.page.Page;
import yinuo.promise.PromiseJson;
import yinuo.promise.Promises;
import yinuo.staff.Actor;

/** Incidents for programs: raising and asking. The deeds are in {@link IncidentDeedApi}. */
@RestController
@RequestMapping("/api/{office}/incidents")
class IncidentApi {

    private final IncidentDesk desk;
    private final Incidents incidents;
    private final Promises promises;

    IncidentApi(IncidentDesk desk, Incidents incidents, Promises promises) {
        this.desk = desk;
        this.incidents = incidents;
        this.promises = promises;
    }

    record AlarmJson(
            @Nullable IncidentKind kind,
            @Nullable Team team,
            @Nullable String place,
            @Nullable CallerJson caller,
            @Nullable String words,
            @Nullable Instant receivedAt) {

        record CallerJson(@Nullable String name, @Nullable String phone) {}

        Alarm alarm() {
            return new Alarm(
                    kind,
                    team,
                    place,
                    caller == null ? null : caller.name(),
                    caller == null ? null : caller.phone(),
                    words,
                    receivedAt);
        }
    }

    record ListJson(List<IncidentJson> items, @Nullable String next) {}

    /** One transaction for raising it and for telling what that promised. */
    @Transactional
    @PostMapping
    ResponseEntity<IncidentJson> raise(Actor actor, Page page, @RequestBody AlarmJson alarm) {
        var incident = desk.raise(actor, alarm.alarm());
        var address = "/api/%s/incidents/%s"
                .formatted(actor.office().code(), incident.id().value());
        return ResponseEntity.created(URI.create(address)).body(json(incident, actor, page));
    }

    @GetMapping
    ListJson list(
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable Boolean running,
            @RequestParam(required = false) @Nullable IncidentKind kind,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var found = incidents.list(actor, new Asked(running, kind, after, limit));
        return new ListJson(
                found.incidents().stream()
                        .map(incident -> IncidentJson.of(incident, items(incident, page), List.of(), actor))
                        .toList(),
                found.next());
    }

    @GetMapping("/{id}")
    IncidentJson incident(Actor actor, Page page, @PathVariable UUID id) {
        return json(incidents.get(actor, id(actor, id)), actor, page);
    }

    IncidentJson json(Incident incident, Actor actor, Page page) {
        var office = incident.id().office();
        var about = promises.about(office, Incident.SUBJECT, incident.id().value()).stream()
                .map(promise -> PromiseJson.of(
                        promise, page.t("promise." + promise.made().rule()), page.now()))
                .toList();
        return IncidentJson.of(incident, items(incident, page), about, actor);
    }

    private static List<IncidentJson.ItemJson> items(Incident incident, Page page) {
        return IntStream.range(0, incident.checklist().size())
                .mapToObj(item -> new IncidentJson.ItemJson(
                        page.tOr(
                                incident.checklist().get(item),
                                incident.checklist().get(item)),
                        incident.carriedOut(item).isPresent()))
                .toList();
    }

    static Incident.Id id(Actor actor, UUID id) {
        return new Incident.Id(actor.office().id(), id);
    }
}
