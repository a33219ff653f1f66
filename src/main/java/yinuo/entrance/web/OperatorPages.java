package yinuo.entrance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import yinuo.entrance.Operators;
import yinuo.page.Page;
import yinuo.staff.Actor;

/** Who sits at this desk now. */
@Controller
class OperatorPages {

    private final Operators operators;

    OperatorPages(Operators operators) {
        this.operators = operators;
    }

    /** A page of its own, or what a page that is locked lays over itself. */
    @GetMapping("/{office}/operator")
    String form(
            Actor actor,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean over,
            @RequestParam(defaultValue = "") String to,
            Model model) {
        model.addAttribute("people", operators.candidates(actor));
        model.addAttribute("to", SignInPages.inside(to));
        return over ? "entrance/operator" : "entrance/operator-page";
    }

    @PostMapping("/{office}/operator")
    String change(
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable UUID colleague,
            @RequestParam(required = false) @Nullable String pin,
            @RequestParam(defaultValue = "") String to,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean over,
            HttpServletRequest request,
            HttpServletResponse response) {
        var other = operators.change(actor, colleague, pin, request, response);
        if (over && !other) {
            response.setHeader("HX-Trigger", "unlocked");
            return "entrance/unlocked";
        }
        var back = SignInPages.inside(to);
        return "redirect:" + (back.equals("/") ? page.url("today") : back);
    }

    @PostMapping("/{office}/operator/lock")
    @ResponseBody
    String lock(Actor actor, HttpServletRequest request) {
        operators.lock(actor, request);
        return "";
    }
}
