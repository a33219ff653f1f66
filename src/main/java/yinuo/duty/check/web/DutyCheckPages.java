package yinuo.duty.check.web;

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
import yinuo.duty.check.DutyCheck;
import yinuo.duty.check.DutyChecks;
import yinuo.duty.check.DutyChecks.Typed;
import yinuo.page.Page;
import yinuo.staff.Actor;

/** The spot checks of a month, for whoever makes them. */
@Controller
@RequestMapping("/{office}/duty-checks")
class DutyCheckPages {

    private final DutyChecks checks;

    DutyCheckPages(DutyChecks checks) {
        this.checks = checks;
    }

    @GetMapping
    String month(Actor actor, @RequestParam(required = false) @Nullable YearMonth month, Model model) {
        model.addAttribute("month", checks.month(actor, month));
        return "check/month";
    }

    @PostMapping
    String look(Actor actor, Page page, CheckForm form) {
        checks.lookNow(actor, form.typed());
        return "redirect:" + page.url("duty-checks");
    }

    @PostMapping("/{id}")
    String record(Actor actor, Page page, @PathVariable UUID id, CheckForm form) {
        checks.record(actor, new DutyCheck.Id(actor.office().id(), id), form.typed());
        return "redirect:" + page.url("duty-checks");
    }

    record CheckForm(
            @Nullable Boolean atPost,
            @Nullable Boolean logged,
            @Nullable Boolean equipment,
            @Nullable Integer rings,
            @Nullable String words) {

        Typed typed() {
            return new Typed(atPost, logged, equipment, rings, words);
        }
    }
}
