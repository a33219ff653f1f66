package yinuo.counter.visit.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yinuo.counter.visit.Visit;
import yinuo.counter.visit.VisitDesk;
import yinuo.counter.visit.VisitDesk.Asked;
import yinuo.staff.Actor;

/** Visitors for programs, such as the one of a gate. Instants are in UTC. */
@RestController
@RequestMapping("/api/{office}/visits")
class VisitApi {

    private final VisitDesk desk;

    VisitApi(VisitDesk desk) {
        this.desk = desk;
    }

    record VisitJson(
            UUID id,
            int version,
            String number,
            String visitor,
            String host,
            String purpose,
            Visit.Stage stage,
            Instant cameAt,
            @Nullable Instant leftAt) {

        static VisitJson of(Visit visit) {
            return new VisitJson(
                    visit.id().value(),
                    visit.version(),
                    visit.number(),
                    visit.visitor().name(),
                    visit.host().text(),
                    visit.visitor().purpose(),
                    visit.stage(),
                    visit.came().at(),
                    visit.course().leftAt());
        }
    }

    record AskedJson(
            @Nullable String visitor,
            @Nullable Integer people,
            @Nullable String home,
            @Nullable String host,
            @Nullable String purpose) {}

    @GetMapping
    List<VisitJson> list(Actor actor, @RequestParam(defaultValue = "") String q) {
        return desk.list(actor, q).stream().map(VisitJson::of).toList();
    }

    @PostMapping
    ResponseEntity<VisitJson> receive(Actor actor, @RequestBody AskedJson sent) {
        var visit =
                desk.receive(actor, new Asked(sent.visitor(), sent.people(), sent.home(), sent.host(), sent.purpose()));
        return ResponseEntity.created(URI.create("/api/%s/visits/%s"
                        .formatted(actor.office().code(), visit.id().value())))
                .body(VisitJson.of(visit));
    }

    record SeenJson(@Nullable Integer version) {}

    @PostMapping("/{id}/entry")
    VisitJson enter(Actor actor, @PathVariable UUID id, @RequestBody SeenJson sent) {
        return VisitJson.of(desk.enter(actor, new Visit.Id(actor.office().id(), id), sent.version()));
    }

    @PostMapping("/{id}/leaving")
    VisitJson leave(Actor actor, @PathVariable UUID id, @RequestBody SeenJson sent) {
        return VisitJson.of(desk.leave(actor, new Visit.Id(actor.office().id(), id), sent.version()));
    }
}
