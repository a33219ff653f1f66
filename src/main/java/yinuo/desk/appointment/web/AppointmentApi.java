package yinuo.desk.appointment.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yinuo.desk.appointment.AppointmentDesk;
import yinuo.staff.Actor;
import yinuo.staff.Appointment;

/** Who receives customers, for programs. */
@RestController
@RequestMapping("/api/{office}/appointments")
class AppointmentApi {

    private final AppointmentDesk desk;

    AppointmentApi(AppointmentDesk desk) {
        this.desk = desk;
    }

    record AppointmentJson(UUID id, UUID person, String name, Instant from, Instant until, String by) {}

    record ListJson(boolean nobodyAppointed, List<AppointmentJson> items) {}

    record NewJson(
            @Nullable UUID person,
            @Nullable Instant from,
            @Nullable Instant until) {}

    @Transactional(readOnly = true)
    @GetMapping
    ListJson list(Actor actor) {
        return new ListJson(
                desk.isNobodyAppointed(actor),
                desk.all(actor).stream().map(this::json).toList());
    }

    @PostMapping
    ResponseEntity<AppointmentJson> appoint(Actor actor, @RequestBody NewJson body) {
        var made = desk.appoint(actor, body.person(), body.from(), body.until());
        var address = "/api/%s/appointments".formatted(actor.office().code());
        return ResponseEntity.created(URI.create(address)).body(json(made));
    }

    @PostMapping("/{id}/end")
    ListJson end(Actor actor, @PathVariable UUID id) {
        desk.end(actor, id);
        return list(actor);
    }

    private AppointmentJson json(Appointment one) {
        return new AppointmentJson(
                one.id(), one.member().value(), desk.name(one.member()), one.from(), one.until(), one.by());
    }
}
