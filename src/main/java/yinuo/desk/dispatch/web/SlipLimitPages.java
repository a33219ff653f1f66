package yinuo.desk.dispatch.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import yinuo.desk.dispatch.Job;
import yinuo.page.Page;
import yinuo.refusal.BadInput;
import yinuo.rulebook.Clause;
import yinuo.rulebook.NumberChange;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The table of limits, kind of job by urgency: dated numbers of the rulebook, changed here where people look for them. */
@Controller
@RequestMapping("/{office}/dispatch/limits")
class SlipLimitPages {

    private static final String CLAUSE = "D01-4.10.2";

    private final Rulebook rulebook;

    SlipLimitPages(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    @GetMapping
    String limits(Actor actor, Page page, Model model) {
        actor.must(Deed.SEE_MATTERS);
        show(actor, page, Map.of(), model);
        return "dispatch/limits";
    }

    private void show(Actor actor, Page page, Map<String, String> faults, Model model) {
        var office = actor.office().id();
        var lines = new java.util.ArrayList<LimitLine>();
        for (var kind : Job.Kind.values()) {
            for (var urgency : Job.Urgency.values()) {
                var limits = new LinkedHashMap<String, String>();
                for (var of : List.of("acknowledge", "arrive", "finish")) {
                    var name = new Job(kind, urgency, Job.Place.PUBLIC, false, false).limit(of);
                    limits.put(
                            name,
                            rulebook.term(office, CLAUSE, name, page.today()).toString());
                }
                lines.add(new LimitLine(kind, urgency, limits));
            }
        }
        model.addAttribute("lines", lines);
        model.addAttribute("history", changes(actor));
        model.addAttribute("faults", faults);
    }

    private List<NumberChange> changes(Actor actor) {
        return rulebook.history(actor.office().id(), CLAUSE);
    }

    @PostMapping
    @Clause("D01-4.10.2")
    ModelAndView change(
            Actor actor,
            Page page,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String value,
            @RequestParam LocalDate from,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        try {
            rulebook.change(actor, CLAUSE, name, value, from, reason);
            return new ModelAndView("redirect:/" + actor.office().code() + "/dispatch/limits");
        } catch (BadInput bad) {
            show(actor, page, bad.faults(), model);
            return new ModelAndView("dispatch/limits", HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
