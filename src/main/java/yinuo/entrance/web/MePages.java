package yinuo.entrance.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.entrance.Door;
import yinuo.staff.Actor;

/** One's own account: offices, password, second factor, tokens, sessions. */
@Controller
@RequestMapping("/{office}/me")
class MePages {

    private final Door door;

    MePages(Door door) {
        this.door = door;
    }

    @GetMapping
    String me(Actor actor, Model model) {
        model.addAttribute("account", door.accountName());
        model.addAttribute("offices", door.offices());
        model.addAttribute("tokens", door.tokens());
        model.addAttribute("totp", door.hasTotp());
        model.addAttribute("secret", door.newTotpSecret());
        if (!model.containsAttribute("fresh")) {
            model.addAttribute("fresh", "");
        }
        return "entrance/me";
    }

    @PostMapping("/password")
    String password(Actor actor, @RequestParam String old, @RequestParam String fresh) {
        door.changePassword(old, fresh);
        return "redirect:/sign-in";
    }

    @PostMapping("/tokens")
    String token(Actor actor, @RequestParam String label, Model model) {
        model.addAttribute("fresh", door.newToken(label).token());
        return me(actor, model);
    }

    @PostMapping("/tokens/{id}/revocation")
    String revoke(Actor actor, @PathVariable UUID id) {
        door.revoke(id);
        return "redirect:/" + actor.office().code() + "/me";
    }

    @PostMapping("/second-factor")
    String secondFactor(Actor actor, @RequestParam String secret, @RequestParam String code) {
        door.turnTotpOn(secret, code);
        return "redirect:/" + actor.office().code() + "/me";
    }

    @PostMapping("/second-factor/end")
    String endSecondFactor(Actor actor) {
        door.turnTotpOff();
        return "redirect:/" + actor.office().code() + "/me";
    }
}
