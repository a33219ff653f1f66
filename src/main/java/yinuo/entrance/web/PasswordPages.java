package yinuo.entrance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.entrance.OwnAccount;
import yinuo.page.Page;
import yinuo.refusal.BadInput;

/** Where a one-time password is changed for one's own. */
@Controller
class PasswordPages {

    private final OwnAccount own;

    PasswordPages(OwnAccount own) {
        this.own = own;
    }

    @GetMapping("/password")
    String form(Model model) {
        return show(model, "");
    }

    @PostMapping("/password")
    String change(
            Page page,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String fresh,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            own.changePassword(old, fresh, request, response);
            return "redirect:/";
        } catch (BadInput bad) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model, page.t(bad.faults().values().iterator().next()));
        }
    }

    private String show(Model model, String fault) {
        model.addAttribute("account", own.name());
        model.addAttribute("fault", fault);
        return "entrance/password";
    }
}
