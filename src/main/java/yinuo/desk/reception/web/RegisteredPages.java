package yinuo.desk.reception.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.desk.reception.Receptions;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** What one has just registered, to take it back. */
@Controller
@RequestMapping("/{office}/intake/registered")
class RegisteredPages {

    private final Receptions receptions;

    RegisteredPages(Receptions receptions) {
        this.receptions = receptions;
    }

    /** For the page of a subject: that it may still be taken back, or nothing. */
    @GetMapping
    String of(Actor actor, @RequestParam UUID subject, Model model) {
        actor.must(Deed.SEE_MATTERS);
        model.addAttribute("registered", receptions.of(actor, subject).orElse(null));
        return "reception/undo";
    }

    @PostMapping("/{id}/undo")
    String undo(Actor actor, @PathVariable UUID id) {
        var registered = receptions.undo(actor, id);
        return "redirect:/" + actor.office().code() + "/" + registered.subject().path();
    }
}
