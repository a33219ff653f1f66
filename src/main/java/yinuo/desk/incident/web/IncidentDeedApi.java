package yinuo.desk.incident.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yinuo.desk.incident.Incident;
import yinuo.desk.incident.IncidentLife;
import yinuo.desk.incident.IncidentLife.FurtherCall;
import yinuo.desk.incident.IncidentLife.Seen;
import yinuo.desk.incident.IncidentLife.Upward;
import yinuo.page.IfMatch;
import yinuo.page.Page;
import yinuo.staff.Actor;
import yinuo.staff.Role;

/**
 * What programs may do about an incident; each answers with the incident as it stands. {@code If-Match} may name the
 * version that was seen: another one since is answered 409.
 */
@RestController
@RequestMapping("/api/{office}/incidents/{id}")
class IncidentDeedApi {

    private final IncidentLife life;
    private final IncidentApi incidents;

    IncidentDeedApi(IncidentLife life, IncidentApi incidents) {
        this.life = life;
        this.incidents = incidents;
    }

    record WordsJson(@Nullable String words) {}

    record StepJson(@Nullable Integer item, @Nullable String words) {}

    record MeasureJson(@Nullable String words, @Nullable Boolean temporary) {}

    record LiftingJson(@Nullable Integer measure, @Nullable String words) {}

    record ReportJson(
            @Nullable Role to,
            @Nullable Boolean reached,
            @Nullable String words) {}

    @PostMapping("/acknowledgement")
    IncidentJson acknowledge(Actor actor, Page page, @PathVariable UUID id, @RequestBody WordsJson body, IfMatch seen) {
        return show(life.acknowledge(actor, seen(actor, id, seen.version()), body.words()), actor, page);
    }

    @PostMapping("/arrival")
    IncidentJson arrive(Actor actor, Page page, @PathVariable UUID id, @RequestBody WordsJson body, IfMatch seen) {
        return show(life.arrive(actor, seen(actor, id, seen.version()), body.words()), actor, page);
    }

    @PostMapping("/sentence")
    IncidentJson say(Actor actor, Page page, @PathVariable UUID id, @RequestBody WordsJson body, IfMatch seen) {
        return show(life.say(actor, seen(actor, id, seen.version()), body.words()), actor, page);
    }

    @PostMapping("/calls")
    IncidentJson call(Actor actor, Page page, @PathVariable UUID id, @RequestBody FurtherCall body) {
        return show(life.call(actor, IncidentApi.id(actor, id), body), actor, page);
    }

    @PostMapping("/steps")
    IncidentJson step(Actor actor, Page page, @PathVariable UUID id, @RequestBody StepJson body, IfMatch seen) {
        return show(life.step(actor, seen(actor, id, seen.version()), body.item(), body.words()), actor, page);
    }

    @PostMapping("/measures")
    IncidentJson measure(Actor actor, Page page, @PathVariable UUID id, @RequestBody MeasureJson body, IfMatch seen) {
        var temporary = Boolean.TRUE.equals(body.temporary());
        return show(life.measure(actor, seen(actor, id, seen.version()), body.words(), temporary), actor, page);
    }

    @PostMapping("/lifting")
    IncidentJson lift(Actor actor, Page page, @PathVariable UUID id, @RequestBody LiftingJson body, IfMatch seen) {
        return show(life.lift(actor, seen(actor, id, seen.version()), body.measure(), body.words()), actor, page);
    }

    @PostMapping("/reports")
    IncidentJson report(Actor actor, Page page, @PathVariable UUID id, @RequestBody ReportJson body, IfMatch seen) {
        var call = new Upward(Boolean.TRUE.equals(body.reached()), body.words());
        return show(life.report(actor, seen(actor, id, seen.version()), body.to(), call), actor, page);
    }

    @PostMapping("/major")
    IncidentJson callMajor(Actor actor, Page page, @PathVariable UUID id, @RequestBody WordsJson body, IfMatch seen) {
        return show(life.callMajor(actor, seen(actor, id, seen.version()), body.words()), actor, page);
    }

    @PostMapping("/end")
    IncidentJson end(Actor actor, Page page, @PathVariable UUID id, @RequestBody WordsJson body, IfMatch seen) {
        return show(life.end(actor, seen(actor, id, seen.version()), body.words()), actor, page);
    }

    private IncidentJson show(Incident incident, Actor actor, Page page) {
        return incidents.json(incident, actor, page);
    }

    private static Seen seen(Actor actor, UUID id, @Nullable Integer version) {
        return new Seen(IncidentApi.id(actor, id), version);
    }
}
