package yinuo.desk.incident.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.desk.incident.Incident;
import yinuo.desk.incident.IncidentLife;
import yinuo.desk.incident.IncidentLife.FurtherCall;
import yinuo.desk.incident.IncidentLife.Seen;
import yinuo.desk.incident.IncidentLife.Upward;
import yinuo.staff.Actor;
import yinuo.staff.Role;

/** The forms of the incident's page. Those that others may answer meanwhile do not ask which version was shown. */
@Controller
@RequestMapping("/{office}/incidents/{id}")
class IncidentDeedPages {

    private final IncidentLife life;

    IncidentDeedPages(IncidentLife life) {
        this.life = life;
    }

    @PostMapping("/acknowledgement")
    String acknowledge(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String words) {
        life.acknowledge(actor, any(actor, id), words);
        return back(actor, id);
    }

    @PostMapping("/arrival")
    String arrive(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String words) {
        life.arrive(actor, any(actor, id), words);
        return back(actor, id);
    }

    @PostMapping("/sentence")
    String say(Actor actor, @PathVariable UUID id, @RequestParam int version, @RequestParam String words) {
        life.say(actor, seen(actor, id, version), words);
        return back(actor, id);
    }

    @PostMapping("/calls")
    String call(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String home,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String phone,
            @RequestParam String told) {
        life.call(actor, any(actor, id).id(), new FurtherCall(home, person, phone, told));
        return back(actor, id);
    }

    @PostMapping("/steps")
    String step(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer item,
            @RequestParam(defaultValue = "") String words) {
        life.step(actor, any(actor, id), item, words);
        return back(actor, id);
    }

    @PostMapping("/measures")
    String measure(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam String words,
            @RequestParam(defaultValue = "false") boolean temporary) {
        life.measure(actor, any(actor, id), words, temporary);
        return back(actor, id);
    }

    @PostMapping("/lifting")
    String lift(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer measure,
            @RequestParam(defaultValue = "") String words) {
        life.lift(actor, any(actor, id), measure, words);
        return back(actor, id);
    }

    @PostMapping("/reports")
    String report(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Role to,
            @RequestParam(defaultValue = "false") boolean reached,
            @RequestParam(defaultValue = "") String words) {
        life.report(actor, any(actor, id), to, new Upward(reached, words));
        return back(actor, id);
    }

    @PostMapping("/major")
    String callMajor(Actor actor, @PathVariable UUID id, @RequestParam String words) {
        life.callMajor(actor, any(actor, id), words);
        return back(actor, id);
    }

    @PostMapping("/end")
    String end(Actor actor, @PathVariable UUID id, @RequestParam int version, @RequestParam String words) {
        life.end(actor, seen(actor, id, version), words);
        return back(actor, id);
    }

    private static Seen any(Actor actor, UUID id) {
        return Seen.any(new Incident.Id(actor.office().id(), id));
    }

    private static Seen seen(Actor actor, UUID id, int version) {
        return new Seen(new Incident.Id(actor.office().id(), id), version);
    }

    private static String back(Actor actor, UUID id) {
        return "redirect:/" + actor.office().code() + "/incidents/" + id;
    }
}
