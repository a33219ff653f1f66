package yinuo.team.conduct.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.page.Page;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.team.conduct.Checklist.CheckGroup;
import yinuo.team.conduct.Handbook;

/** The handbook of conduct, and the look at oneself before the shift. */
@Controller
@RequestMapping("/{office}/conduct")
class HandbookPages {

    private static final String ASKED_ON = "today|handover";

    private final Handbook handbook;

    HandbookPages(Handbook handbook) {
        this.handbook = handbook;
    }

    @GetMapping("/handbook")
    String read(Actor actor, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("text", handbook.text(actor, q));
        model.addAttribute("q", q.strip());
        model.addAttribute("edition", handbook.edition());
        model.addAttribute("readAt", handbook.readAt(actor).orElse(null));
        model.addAttribute("readers", actor.may(Deed.SEE_ALL_CONDUCT) ? handbook.readers(actor) : null);
        return "conduct/handbook";
    }

    @PostMapping("/handbook/reading")
    String confirm(Actor actor, Page page) {
        handbook.confirm(actor);
        return "redirect:" + page.url("conduct/handbook");
    }

    /** Asks whoever has not looked at themselves today, where a day begins: on the workbench and at the handover. */
    @Clause("D07-4.2.5_1")
    @GetMapping("/self-check")
    String ask(Actor actor, @RequestParam(defaultValue = "") String from, Model model) {
        model.addAttribute("looked", handbook.looked(actor).isPresent());
        model.addAttribute("from", from.matches(ASKED_ON) ? from : "");
        return "conduct/ask";
    }

    @PostMapping("/self-check")
    String look(
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable List<CheckGroup> amiss,
            @RequestParam(defaultValue = "") String from) {
        handbook.look(actor, amiss);
        return "redirect:" + page.url(from.matches(ASKED_ON) ? from : "conduct");
    }
}
