package yinuo.entrance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.entrance.FirstOffice;
import yinuo.page.Page;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;

/** The first start of an empty installation. */
@Controller
class SetupPages {

    private final FirstOffice first;

    SetupPages(FirstOffice first) {
        this.first = first;
    }

    @GetMapping("/setup")
    String form(Model model) {
        if (!first.isMissing()) {
            return "redirect:/sign-in";
        }
        return show(model, Map.of(), "");
    }

    @PostMapping("/setup")
    String open(Page page, @RequestParam Map<String, String> typed, HttpServletResponse response, Model model) {
        try {
            first.open(new FirstOffice.Wanted(
                    typed.getOrDefault("code", ""),
                    typed.getOrDefault("office", ""),
                    typed.getOrDefault("officeCode", ""),
                    typed.getOrDefault("name", ""),
                    typed.getOrDefault("account", ""),
                    typed.getOrDefault("password", "")));
            return "redirect:/sign-in";
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model, typed, page.sentence(refusal.key(), refusal.arguments()));
        } catch (BadInput bad) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model, typed, page.t(bad.faults().values().iterator().next()));
        }
    }

    private static String show(Model model, Map<String, String> typed, String fault) {
        model.addAttribute("typed", typed);
        model.addAttribute("fault", fault);
        return "entrance/setup";
    }
}
