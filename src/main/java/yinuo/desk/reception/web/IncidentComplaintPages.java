package yinuo.desk.reception.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.desk.incident.Incident;
import yinuo.desk.reception.OutOfIncidents;
import yinuo.staff.Actor;

/** Complaints that turn out to come of an incident, on their page. */
@Controller
class IncidentComplaintPages {

    private final OutOfIncidents outOfIncidents;

    IncidentComplaintPages(OutOfIncidents outOfIncidents) {
        this.outOfIncidents = outOfIncidents;
    }

    @PostMapping("/{office}/incidents/{id}/complaints")
    String link(Actor actor, @PathVariable UUID id, @RequestParam UUID complaint) {
        outOfIncidents.link(actor, new Incident.Id(actor.office().id(), id), complaint);
        return "redirect:/" + actor.office().code() + "/complaints/" + complaint;
    }
}
