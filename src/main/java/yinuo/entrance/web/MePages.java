package yinuo.entrance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.entrance.Door;
import yinuo.entrance.OwnAccount;
import yinuo.page.QrCode;
import yinuo.staff.Actor;

/** One's own account: offices, password, second factor, tokens, sessions. */
@Controller
@RequestMapping("/{office}/me")
class MePages {

    private final Door door;
    private final OwnAccount own;

    MePages(Door door, OwnAccount own) {
        this.door = door;
        this.own = own;
    }

    @GetMapping
    String me(Actor actor, HttpServletRequest request, Model model) {
        return show(request, model, "");
    }

    @PostMapping("/password")
    String password(
            Actor actor,
            @RequestParam String old,
            @RequestParam String fresh,
            HttpServletRequest request,
            HttpServletResponse response) {
        own.changePassword(old, fresh, request, response);
        return back(actor);
    }

    @PostMapping("/pin")
    String pin(Actor actor, @RequestParam String password, @RequestParam String pin) {
        own.choosePin(password, pin);
        return back(actor);
    }

    @PostMapping("/tokens")
    String token(Actor actor, @RequestParam String label, HttpServletRequest request, Model model) {
        return show(request, model, own.newToken(label).token());
    }

    @PostMapping("/tokens/{id}/revocation")
    String revoke(Actor actor, @PathVariable UUID id) {
        own.revoke(id);
        return back(actor);
    }

    @PostMapping("/sessions/{handle}/end")
    String end(Actor actor, @PathVariable String handle) {
        own.end(handle);
        return back(actor);
    }

    @PostMapping("/second-factor")
    String secondFactor(Actor actor, @RequestParam String secret, @RequestParam String code) {
        own.turnTotpOn(secret, code);
        return back(actor);
    }

    @PostMapping("/second-factor/end")
    String endSecondFactor(Actor actor, @RequestParam String password) {
        own.turnTotpOff(password);
        return back(actor);
    }

    private String show(HttpServletRequest request, Model model, String fresh) {
        model.addAttribute("account", own.name());
        model.addAttribute("offices", door.offices());
        model.addAttribute("tokens", own.tokens());
        model.addAttribute("places", own.places(request));
        model.addAttribute("totp", own.hasTotp());
        model.addAttribute("pin", own.hasPin());
        var secret = own.newSecret();
        model.addAttribute("secret", secret);
        model.addAttribute("qr", QrCode.of(secret.uri()));
        model.addAttribute("fresh", fresh);
        return "entrance/me";
    }

    private static String back(Actor actor) {
        return "redirect:/" + actor.office().code() + "/me";
    }
}
