package yinuo.duty.roster.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.duty.roster.Leave;
import yinuo.duty.roster.Leaves;
import yinuo.duty.roster.OnDuty;
import yinuo.duty.roster.Reachable.Post;
import yinuo.duty.roster.Reachables;
import yinuo.duty.roster.Rosters;
import yinuo.page.Page;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Requests for leave, and the card of those who must be reachable. */
@Controller
@RequestMapping("/{office}/roster")
class LeavePages {

    private final Leaves leaves;
    private final Rosters rosters;
    private final OnDuty onDuty;
    private final Reachables reachables;

    LeavePages(Leaves leaves, Rosters rosters, OnDuty onDuty, Reachables reachables) {
        this.leaves = leaves;
        this.rosters = rosters;
        this.onDuty = onDuty;
        this.reachables = reachables;
    }

    @GetMapping("/leaves")
    String leaves(Actor actor, Model model) {
        model.addAttribute("leaves", leaves.list(actor));
        model.addAttribute("people", rosters.people(actor.office().id()));
        model.addAttribute("own", onDuty.coming(actor));
        return "roster/leaves";
    }

    @PostMapping("/leaves")
    String ask(
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable String slot,
            @RequestParam(required = false) @Nullable String reason) {
        var typed = TypedSlot.of(slot);
        leaves.ask(actor, typed.day(), typed.shift(), reason);
        return back(page);
    }

    @PostMapping("/leaves/{id}/approval")
    String approve(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID substitute,
            @RequestParam(required = false) @Nullable String words) {
        leaves.approve(actor, id(actor, id), substitute, words);
        return back(page);
    }

    @PostMapping("/leaves/{id}/refusal")
    String refuse(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam(required = false) @Nullable String words) {
        leaves.refuse(actor, id(actor, id), words);
        return back(page);
    }

    @PostMapping("/leaves/{id}/withdrawal")
    String withdraw(Actor actor, Page page, @PathVariable UUID id) {
        leaves.withdraw(actor, id(actor, id));
        return back(page);
    }

    @GetMapping("/reachable")
    String reachable(Actor actor, Page page, Model model) {
        actor.must(Deed.SEE_ROSTER);
        model.addAttribute("card", reachables.card(actor.office().id()));
        model.addAttribute("people", reachables.everybody(actor));
        return "roster/reachable";
    }

    @PostMapping("/reachable/{post}")
    String confirm(
            Actor actor,
            Page page,
            @PathVariable Post post,
            @RequestParam(required = false) @Nullable UUID member,
            @RequestParam(required = false) @Nullable String phone) {
        reachables.confirm(actor, post, member, phone);
        return "redirect:" + page.url("roster/reachable");
    }

    private static Leave.Id id(Actor actor, UUID id) {
        return new Leave.Id(actor.office().id(), id);
    }

    private static String back(Page page) {
        return "redirect:" + page.url("roster/leaves");
    }
}
