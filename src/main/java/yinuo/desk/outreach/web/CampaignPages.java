package yinuo.desk.outreach.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.desk.callback.Opinion;
import yinuo.desk.outreach.Campaign;
import yinuo.desk.outreach.Campaigns;
import yinuo.desk.outreach.HomeChoice;
import yinuo.journal.Journal;
import yinuo.page.Page;
import yinuo.staff.Actor;

/** Ordered calls on screen: ordering, the list to call by, the report. */
@Controller
@RequestMapping("/{office}/campaigns")
class CampaignPages {

    private final Campaigns campaigns;
    private final Journal journal;

    CampaignPages(Campaigns campaigns, Journal journal) {
        this.campaigns = campaigns;
        this.journal = journal;
    }

    record OrderForm(
            Campaign.@Nullable Kind kind,
            @Nullable String purpose,
            @Nullable String script,
            @Nullable LocalDateTime dueAt,
            @Nullable String pasted,
            @Nullable List<Integer> buildings,
            @Nullable List<String> zones,
            HomeChoice.@Nullable Condition condition) {

        Campaign.Draft draft(Page page) {
            return new Campaign.Draft(
                    kind,
                    purpose,
                    script,
                    dueAt == null ? null : dueAt.atZone(page.zone()).toInstant(),
                    new HomeChoice(pasted, buildings, zones, condition));
        }
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("campaigns", campaigns.last(actor));
        return "outreach/campaigns";
    }

    @PostMapping
    String order(Actor actor, Page page, @ModelAttribute OrderForm form) {
        return back(actor, campaigns.order(actor, form.draft(page)).id().value());
    }

    @GetMapping("/{id}")
    String campaign(Actor actor, @PathVariable UUID id, Model model) {
        var found = campaigns.get(actor, id(actor, id));
        model.addAttribute("campaign", found.campaign());
        model.addAttribute("calls", found.calls());
        model.addAttribute("entries", journal.of(actor.office().id(), found.campaign().subject().stream()));
        return "outreach/campaign";
    }

    @GetMapping("/{id}/sheet")
    String sheet(Actor actor, @PathVariable UUID id, Model model) {
        var found = campaigns.get(actor, id(actor, id));
        model.addAttribute("campaign", found.campaign());
        model.addAttribute("calls", found.calls());
        return "outreach/campaign-print";
    }

    @PostMapping("/{id}/calls")
    String called(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID call,
            @RequestParam(required = false) @Nullable Boolean reached,
            @RequestParam(required = false) @Nullable Opinion opinion,
            @RequestParam(defaultValue = "") String words) {
        campaigns.called(actor, id(actor, id), new Campaign.Called(call, reached, opinion, words));
        return back(actor, id);
    }

    @PostMapping("/{id}/phone")
    String phone(Actor actor, Page page, @PathVariable UUID id, @RequestParam UUID call, Model model) {
        model.addAttribute("phone", campaigns.phone(actor, id(actor, id), call, page.t("callback.phonePurpose")));
        model.addAttribute("back", page.url("campaigns/" + id));
        return page.htmx() ? "callback/phone" : "callback/phone-page";
    }

    @PostMapping("/{id}/report")
    String report(Actor actor, @PathVariable UUID id, @RequestParam String words) {
        campaigns.report(actor, id(actor, id), words);
        return back(actor, id);
    }

    private static Campaign.Id id(Actor actor, UUID id) {
        return new Campaign.Id(actor.office().id(), id);
    }

    private static String back(Actor actor, UUID id) {
        return "redirect:/" + actor.office().code() + "/campaigns/" + id;
    }
}
