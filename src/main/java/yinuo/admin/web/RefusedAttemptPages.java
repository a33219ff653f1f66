package yinuo.admin.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import yinuo.admin.RefusedAttempts;
import yinuo.staff.Actor;

/** What people tried that was not theirs to do, on screen. */
@Controller
class RefusedAttemptPages {

    private final RefusedAttempts attempts;

    RefusedAttemptPages(RefusedAttempts attempts) {
        this.attempts = attempts;
    }

    @GetMapping("/{office}/refused-attempts")
    String list(Actor actor, Model model) {
        model.addAttribute("attempts", attempts.last(actor));
        return "admin/refused-attempts";
    }
}
