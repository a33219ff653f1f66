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
import yinuo.entrance.NotLetIn;
import yinuo.page.Page;

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
        return ownOffice("today");
    }

    @GetMapping("/me")
    String me() {
        return ownOffice("me");
    }

    /** Where a locked desk leads. */
    @GetMapping("/operator")
    String operator() {
        return ownOffice("operator");
    }

    private String ownOffice(String page) {
        var offices = door.offices();
        return offices.isEmpty()
                ? "redirect:/sign-in"
                : "redirect:/" + offices.getFirst().code() + "/" + page;
    }

    @GetMapping("/sign-in")
    String form(Page page, @RequestParam(defaultValue = "/") String to, Model model) {
        if (first.isMissing()) {
            return "redirect:/setup";
        }
        var homeless = door.isSignedIn() && door.offices().isEmpty();
        return show(model, inside(to), "", homeless ? page.t("entrance.noOffice") : "");
    }

    @PostMapping("/sign-in")
    String signIn(
            Page page,
            Door.Typed typed,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            door.signIn(Door.Typed.of(typed.name(), typed.password(), typed.code()), request, response);
            return "redirect:" + inside(to);
        } catch (NotLetIn refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model, inside(to), typed.name(), page.sentence(refused.key(), refused.arguments()));
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

    /** An address of ours, whatever a link to the door says. */
    static String inside(String to) {
        return to.matches("/[a-z0-9][A-Za-z0-9._~/-]*(\\?[^\\s\\\\{}]*)?") ? to : "/";
    }

    private String show(Model model, String to, String name, String fault) {
        model.addAttribute("to", to);
        model.addAttribute("name", name);
        model.addAttribute("fault", fault);
        model.addAttribute("demo", demo.getIfAvailable());
        return "entrance/sign-in";
    }
}
