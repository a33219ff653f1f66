package yinuo.duty.escalation.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.duty.escalation.DutyPowers;
import yinuo.duty.escalation.DutyReport;
import yinuo.duty.escalation.DutyReport.Level;
import yinuo.duty.escalation.DutyReports;
import yinuo.duty.roster.Reachable.Post;
import yinuo.duty.roster.Reachables;
import yinuo.page.Page;
import yinuo.staff.Actor;

/** Reports of those on duty, and one with its calls, call-outs and decision. */
@Controller
@RequestMapping("/{office}/duty-reports")
class DutyReportPages {

    private final DutyReports reports;
    private final DutyPowers powers;
    private final Reachables reachables;

    DutyReportPages(DutyReports reports, DutyPowers powers, Reachables reachables) {
        this.reports = reports;
        this.powers = powers;
        this.reachables = reachables;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("reports", reports.list(actor));
        model.addAttribute("mayRaise", reports.mayRaise(actor));
        return "escalation/list";
    }

    @PostMapping
    String raise(
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable Level level,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String measures) {
        return back(page, reports.raise(actor, level, words, measures).id().value());
    }

    @GetMapping("/{id}")
    String report(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("report", reports.get(actor, id(actor, id)));
        model.addAttribute("card", reachables.card(actor.office().id()));
        model.addAttribute("departments", powers.departments(actor));
        model.addAttribute("mayRaise", reports.mayRaise(actor));
        return "escalation/report";
    }

    @PostMapping("/{id}/calls")
    String call(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Post post,
            @RequestParam(required = false) @Nullable Boolean reached,
            @RequestParam(required = false) @Nullable String words) {
        powers.call(actor, id(actor, id), post, reached, words);
        return back(page, id);
    }

    @PostMapping("/{id}/call-outs")
    String callOut(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID department,
            @RequestParam(required = false) @Nullable String reason) {
        powers.callOut(actor, id(actor, id), department, reason);
        return back(page, id);
    }

    @PostMapping("/{id}/call-outs/{seq}")
    String review(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @PathVariable int seq,
            @RequestParam(required = false) @Nullable String words) {
        powers.review(actor, id(actor, id), seq, words);
        return back(page, id);
    }

    @PostMapping("/{id}/director")
    String passUp(Actor actor, Page page, @PathVariable UUID id) {
        reports.passUp(actor, id(actor, id));
        return back(page, id);
    }

    @PostMapping("/{id}/decision")
    String decide(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam(required = false) @Nullable String words) {
        reports.decide(actor, id(actor, id), words);
        return back(page, id);
    }

    private static DutyReport.Id id(Actor actor, UUID id) {
        return new DutyReport.Id(actor.office().id(), id);
    }

    private static String back(Page page, UUID id) {
        return "redirect:" + page.url("duty-reports/" + id);
    }
}
