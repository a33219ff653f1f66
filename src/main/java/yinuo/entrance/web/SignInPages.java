package yinuo.entrance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.entrance.DemoAccounts;
import yinuo.entrance.Door;
import yinuo.entrance.FirstOffice;
import yinuo.page.Page;
import yinuo.refusal.Refusal;

/** In and out. */
@Controller
class SignInPages {

    private final Door door;
    private final FirstOffice first;
    private final ObjectProvider<DemoAccounts> demo;

    SignInPages(Door door, FirstOffice first, ObjectProvider<DemoAccounts> demo) {
        this.door = door;
        this.first = first;
        this.demo = demo;
    }

    @GetMapping("/")
    String start() {
        var offices = door.offices();
        return offices.isEmpty()
                ? "redirect:/sign-in"
                : "redirect:/" + offices.getFirst().code() + "/today";
    }

    @GetMapping("/sign-in")
    String form(Model model) {
        if (first.isMissing()) {
            return "redirect:/setup";
        }
        return show(model, "", "");
    }

    @PostMapping("/sign-in")
    String signIn(
            Page page,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            door.signIn(name, password, code, request, response);
            return "redirect:/";
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model, name, page.sentence(refusal.key(), refusal.arguments()));
        }
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, @RequestParam(defaultValue = "false") boolean everywhere) {
        if (everywhere) {
            door.signOutEverywhere(request);
        } else {
            door.signOut(request);
        }
        return "redirect:/sign-in";
    }

    /** Remembered for a year: the language and the colours somebody likes. */
    @PostMapping("/taste")
    String taste(
            @RequestParam(required = false) @org.jspecify.annotations.Nullable String lang,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable String theme,
            @RequestParam(defaultValue = "/") String back,
            HttpServletResponse response) {
        remember(response, "lang", lang, "zh|en");
        remember(response, "theme", theme, "auto|light|dark");
        return "redirect:" + (back.matches("/[a-z0-9][A-Za-z0-9/_-]*") ? back : "/");
    }

    private static void remember(
            HttpServletResponse response, String name, @org.jspecify.annotations.Nullable String value, String known) {
        if (value != null && value.matches(known)) {
            var cookie = new jakarta.servlet.http.Cookie(name, value);
            cookie.setPath("/");
            cookie.setMaxAge(60 * 60 * 24 * 365);
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
    }

    private String show(Model model, String name, String fault) {
        model.addAttribute("name", name);
        model.addAttribute("fault", fault);
        model.addAttribute("demo", demo.getIfAvailable());
        return "entrance/sign-in";
    }
}
