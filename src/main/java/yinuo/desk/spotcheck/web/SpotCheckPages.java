package yinuo.desk.spotcheck.web;

import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.desk.callback.Opinion;
import yinuo.desk.spotcheck.SpotCheck.Finding;
import yinuo.desk.spotcheck.SpotChecks;
import yinuo.page.Page;
import yinuo.staff.Actor;

/** The spot check of a month on screen and on paper. */
@Controller
@RequestMapping("/{office}/spot-checks")
class SpotCheckPages {

    private final SpotChecks checks;

    SpotCheckPages(SpotChecks checks) {
        this.checks = checks;
    }

    @GetMapping
    String now(Actor actor, Page page) {
        checks.months(actor);
        return "redirect:/" + actor.office().code() + "/spot-checks/" + YearMonth.from(page.today());
    }

    @GetMapping("/{month}")
    String month(Actor actor, Page page, @PathVariable YearMonth month, Model model) {
        model.addAttribute("month", month);
        model.addAttribute("check", checks.find(actor, month).orElse(null));
        model.addAttribute("staff", checks.staff(actor));
        model.addAttribute("months", checks.months(actor));
        return "spotcheck/check";
    }

    @GetMapping("/{month}/paper")
    String paper(Actor actor, @PathVariable YearMonth month, Model model) {
        model.addAttribute("check", checks.get(actor, month));
        return "spotcheck/paper";
    }

    @PostMapping("/{month}")
    String draw(Actor actor, @PathVariable YearMonth month) {
        checks.draw(actor, month);
        return back(actor, month);
    }

    @PostMapping("/{month}/lines/{seq}")
    String look(
            Actor actor,
            @PathVariable YearMonth month,
            @PathVariable int seq,
            @RequestParam(required = false) @Nullable Finding finding,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable Opinion opinion,
            @RequestParam(required = false) @Nullable UUID onDuty) {
        checks.look(actor, month, seq, new SpotChecks.Look(finding, words, opinion, onDuty));
        return back(actor, month);
    }

    private static String back(Actor actor, YearMonth month) {
        return "redirect:/" + actor.office().code() + "/spot-checks/" + month;
    }
}
