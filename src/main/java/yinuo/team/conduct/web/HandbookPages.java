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
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.team.conduct.Checklist.CheckGroup;
import yinuo.team.conduct.Handbook;

/** The handbook of conduct, and the look at oneself before the shift. */
@Controller
@RequestMapping("/{office}/conduct")
class HandbookPages {

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

    @PostMapping("/self-check")
    String look(Actor actor, Page page, @RequestParam(required = false) @Nullable List<CheckGroup> amiss) {
        handbook.look(actor, amiss);
        return "redirect:" + page.url("conduct");
    }
}
