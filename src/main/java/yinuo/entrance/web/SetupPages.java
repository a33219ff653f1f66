package yinuo.entrance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.entrance.FirstOffice;
import yinuo.office.Office;
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
                    new FirstOffice.Site(
                            typed.getOrDefault("company", ""),
                            typed.getOrDefault("office", ""),
                            typed.getOrDefault("officeCode", ""),
                            profile(typed.getOrDefault("profile", ""))),
                    typed.getOrDefault("name", ""),
                    typed.getOrDefault("account", ""),
                    typed.getOrDefault("password", ""),
                    page.chinese() ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH));
            return "redirect:/sign-in";
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model, typed, page.sentence(refusal.key(), refusal.arguments()));
        } catch (BadInput bad) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var all = bad.faults().values().stream().map(page::t).toList();
            return show(model, typed, String.join(page.t("page.and.sentence"), all));
        }
    }

    private static Office.@Nullable Profile profile(String typed) {
        return Arrays.stream(Office.Profile.values())
                .filter(profile -> profile.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static String show(Model model, Map<String, String> typed, String fault) {
        model.addAttribute("typed", typed);
        model.addAttribute("fault", fault);
        return "entrance/setup";
    }
}
