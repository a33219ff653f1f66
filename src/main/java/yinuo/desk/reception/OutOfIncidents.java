package yinuo.desk.reception;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.ComplaintQuestions;
import yinuo.desk.incident.Incident;
import yinuo.desk.incident.IncidentLife;
import yinuo.promise.Subject;
import yinuo.refusal.BadInput;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;

/** Matters that come of an incident are linked to it, while they are taken in or later. */
@Service
@Transactional
public class OutOfIncidents {

    private final IncidentLife incidents;
    private final ComplaintQuestions complaints;

    OutOfIncidents(IncidentLife incidents, ComplaintQuestions complaints) {
        this.incidents = incidents;
        this.complaints = complaints;
    }

    /** @param incident its id as a form sends it */
    void link(Actor actor, String incident, Subject matter) {
        try {
            incidents.attach(actor, new Incident.Id(actor.office().id(), UUID.fromString(incident)), matter);
        } catch (IllegalArgumentException noId) {
            throw BadInput.in("incident", "reception.bad.incident");
        }
    }

    /** Refused when the complaint was linked before. */
    @Clause("D01-4.1.4.1")
    public Incident link(Actor actor, Incident.Id incident, UUID complaint) {
        var found = complaints.get(actor, new Complaint.Id(actor.office().id(), complaint));
        return incidents.attach(actor, incident, found.subject());
    }
}
