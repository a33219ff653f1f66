package yinuo.desk.standards.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.desk.standards.Improvements;
import yinuo.journal.Journal;
import yinuo.page.Page;
import yinuo.staff.Actor;

/** What is done about a quarter that fell short, on screen. */
@Controller
@RequestMapping("/{office}/improvements")
class ImprovementPages {

    private final Improvements improvements;
    private final Journal journal;

    ImprovementPages(Improvements improvements, Journal journal) {
        this.improvements = improvements;
        this.journal = journal;
    }

    @GetMapping
    String all(Actor actor, Model model) {
        model.addAttribute("quarters", improvements.quarters(actor));
        model.addAttribute("all", improvements.all(actor));
        return "standards/improvements";
    }

    @GetMapping("/{id}")
    String one(Actor actor, @PathVariable UUID id, Model model) {
        var improvement = improvements.get(actor, id);
        model.addAttribute("improvement", improvement);
        model.addAttribute("entries", journal.of(actor.office().id(), improvement.subject().stream()));
        return "standards/improvement";
    }

    @PostMapping("/{id}/plan")
    String plan(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam int version, Improvements.Planned planned) {
        improvements.plan(actor, id, version, planned);
        return "redirect:" + page.url("improvements/" + id);
    }

    @PostMapping("/{id}/end")
    String end(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String words) {
        improvements.end(actor, id, version, words);
        return "redirect:" + page.url("improvements/" + id);
    }
}
