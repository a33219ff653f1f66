package yinuo.desk.reception.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yinuo.desk.incident.Incident;
import yinuo.desk.reception.OutOfIncidents;
import yinuo.refusal.BadInput;
import yinuo.staff.Actor;

/** Complaints that turn out to come of an incident, for programs. */
@RestController
class IncidentComplaintApi {

    private final OutOfIncidents outOfIncidents;

    IncidentComplaintApi(OutOfIncidents outOfIncidents) {
        this.outOfIncidents = outOfIncidents;
    }

    record LinkJson(@Nullable UUID complaint) {}

    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PostMapping("/api/{office}/incidents/{id}/complaints")
    void link(Actor actor, @PathVariable UUID id, @RequestBody LinkJson link) {
        if (link.complaint() == null) {
            throw BadInput.in("complaint", "reception.bad.complaint");
        }
        outOfIncidents.link(actor, new Incident.Id(actor.office().id(), id), link.complaint());
    }
}
