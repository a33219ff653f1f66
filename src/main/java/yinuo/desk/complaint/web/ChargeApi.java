package yinuo.desk.complaint.web;

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
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.ComplaintCharge;
import yinuo.desk.complaint.ComplaintCharge.Decision;
import yinuo.desk.complaint.ComplaintCharge.Upwards;
import yinuo.desk.complaint.Step.Said;
import yinuo.page.IfMatch;
import yinuo.page.Page;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Who is responsible for a complaint, what was found out, and what goes up and comes down, for programs. */
@RestController
@RequestMapping("/api/{office}/complaints")
class ChargeApi {

    private final ComplaintCharge charge;
    private final ComplaintApi complaints;

    ChargeApi(ComplaintCharge charge, ComplaintApi complaints) {
        this.charge = charge;
        this.complaints = complaints;
    }

    record InvestigationJson(
            @Nullable Boolean verified,
            @Nullable String words,
            @Nullable List<String> attachments) {}

    record UpwardsJson(
            @Nullable String to,
            @Nullable String words,
            @Nullable String proposal) {}

    record DecisionJson(
            @Nullable String words,
            @Nullable UUID owner,
            @Nullable Instant dueAt) {}

    record OwnerJson(@Nullable UUID owner, @Nullable String words) {}

    record WordsJson(@Nullable String words) {}

    record HandlerJson(UUID id, String name, List<String> roles) {}

    record HandlersJson(List<HandlerJson> items) {}

    @GetMapping("/handlers")
    HandlersJson handlers(Actor actor) {
        actor.must(Deed.SEE_MATTERS);
        return new HandlersJson(charge.mayOwn(actor).stream()
                .map(one -> new HandlerJson(
                        one.id().value(),
                        one.name(),
                        one.acts().stream().map(Enum::name).sorted().toList()))
                .toList());
    }

    @PostMapping("/{id}/investigation")
    ComplaintJson investigate(
            Actor actor, Page page, @PathVariable UUID id, @RequestBody InvestigationJson body, IfMatch seen) {
        return show(
                charge.investigate(
                        actor,
                        ComplaintApi.id(actor, id),
                        seen.version(),
                        body.verified(),
                        new Said(body.words(), body.attachments())),
                actor,
                page);
    }

    @PostMapping("/{id}/passing-up")
    ComplaintJson passUp(Actor actor, Page page, @PathVariable UUID id, @RequestBody UpwardsJson body, IfMatch seen) {
        var above = ComplaintDeedApi.above(body.to()).orElse(null);
        var upwards = new Upwards(above, body.words(), body.proposal());
        return show(charge.passUp(actor, ComplaintApi.id(actor, id), seen.version(), upwards), actor, page);
    }

    @PostMapping("/{id}/decision")
    ComplaintJson decide(Actor actor, Page page, @PathVariable UUID id, @RequestBody DecisionJson body, IfMatch seen) {
        var decision = new Decision(body.words(), body.owner(), body.dueAt());
        return show(charge.decide(actor, ComplaintApi.id(actor, id), seen.version(), decision), actor, page);
    }

    @PostMapping("/{id}/reassignment")
    ComplaintJson reassign(Actor actor, Page page, @PathVariable UUID id, @RequestBody OwnerJson body, IfMatch seen) {
        return show(
                charge.reassign(actor, ComplaintApi.id(actor, id), seen.version(), body.owner(), body.words()),
                actor,
                page);
    }

    @PostMapping("/{id}/manager-report")
    ComplaintJson report(Actor actor, Page page, @PathVariable UUID id, @RequestBody WordsJson body, IfMatch seen) {
        return show(
                charge.reportToManager(actor, ComplaintApi.id(actor, id), seen.version(), body.words()), actor, page);
    }

    private ComplaintJson show(Complaint complaint, Actor actor, Page page) {
        return complaints.json(complaint, actor, page);
    }
}
