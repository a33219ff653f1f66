package yinuo.desk.outreach.web;

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
import org.springframework.web.bind.annotation.RestController;
import yinuo.desk.outreach.Campaign;
import yinuo.desk.outreach.Campaigns;
import yinuo.register.Phone;
import yinuo.staff.Actor;

/** Ordered calls for programs. */
@RestController
@RequestMapping("/api/{office}/campaigns")
class CampaignApi {

    private final Campaigns campaigns;

    CampaignApi(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    record CampaignJson(
            UUID id,
            String number,
            Campaign.Kind kind,
            String purpose,
            String script,
            String orderedBy,
            Instant orderedAt,
            Instant dueAt,
            Campaign.Progress progress,
            Campaign.@Nullable Report report,
            List<CallJson> calls) {}

    /** A call, the phone masked. */
    record CallJson(
            UUID id,
            String home,
            String person,
            @Nullable String phone,
            Campaign.Call.State state,
            int tries,
            @Nullable String opinion,
            String words) {}

    record WordsJson(@Nullable String words) {}

    @PostMapping
    ResponseEntity<CampaignJson> order(Actor actor, @RequestBody Campaign.Draft draft) {
        var id = campaigns.order(actor, draft).id();
        var address = "/api/%s/campaigns/%s".formatted(actor.office().code(), id.value());
        return ResponseEntity.created(URI.create(address)).body(whole(actor, id));
    }

    @GetMapping
    List<CampaignJson> list(Actor actor) {
        return campaigns.last(actor).stream()
                .map(one -> json(new Campaign.WithCalls(one, List.of())))
                .toList();
    }

    @GetMapping("/{id}")
    CampaignJson campaign(Actor actor, @PathVariable UUID id) {
        return whole(actor, id(actor, id));
    }

    @PostMapping("/{id}/calls")
    CampaignJson called(Actor actor, @PathVariable UUID id, @RequestBody Campaign.Called body) {
        return whole(actor, campaigns.called(actor, id(actor, id), body).id());
    }

    @PostMapping("/{id}/report")
    CampaignJson report(Actor actor, @PathVariable UUID id, @RequestBody WordsJson body) {
        return whole(actor, campaigns.report(actor, id(actor, id), body.words()).id());
    }

    private CampaignJson whole(Actor actor, Campaign.Id id) {
        return json(campaigns.get(actor, id));
    }

    private static CampaignJson json(Campaign.WithCalls found) {
        var campaign = found.campaign();
        var order = campaign.order();
        return new CampaignJson(
                campaign.id().value(),
                order.number(),
                order.kind(),
                order.purpose(),
                order.script(),
                order.byName(),
                order.at(),
                order.dueAt(),
                campaign.progress(),
                campaign.report(),
                found.calls().stream().map(CampaignApi::json).toList());
    }

    private static CallJson json(Campaign.Call call) {
        return new CallJson(
                call.id(),
                call.home(),
                call.person(),
                call.phone().isEmpty() ? null : Phone.masked(call.phone()),
                call.state(),
                call.tries(),
                call.opinion() == null ? null : call.opinion().name(),
                call.words());
    }

    private static Campaign.Id id(Actor actor, UUID id) {
        return new Campaign.Id(actor.office().id(), id);
    }
}
