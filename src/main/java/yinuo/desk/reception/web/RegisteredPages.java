package yinuo.desk.reception.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.desk.phrases.Phrases;
import yinuo.desk.reception.Receptions;
import yinuo.page.Page;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** What one has just registered, to take it back. */
@Controller
@RequestMapping("/{office}/intake/registered")
class RegisteredPages {

    /** What is said when somebody goes or hangs up (D07-4.4.4). */
    static final String FAREWELL = "P-04";

    private final Receptions receptions;
    private final Phrases phrases;

    RegisteredPages(Receptions receptions, Phrases phrases) {
        this.receptions = receptions;
        this.phrases = phrases;
    }

    /** For the page of a subject: that it may still be taken back, or nothing. */
    @GetMapping
    String of(Actor actor, Page page, @RequestParam UUID subject, Model model) {
        actor.must(Deed.SEE_MATTERS);
        model.addAttribute("registered", receptions.of(actor, subject).orElse(null));
        model.addAttribute("farewell", phrases.of(page.at().id(), page.chinese() ? "zh" : "en", FAREWELL));
        return "reception/undo";
    }

    @PostMapping("/{id}/undo")
    String undo(Actor actor, @PathVariable UUID id) {
        var registered = receptions.undo(actor, id);
        return "redirect:/" + actor.office().code() + "/" + registered.subject().path();
    }
}
