package yinuo.register.web;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.page.Page;
import yinuo.register.departed.DepartedPeople;
import yinuo.staff.Actor;

/** People who left so long ago that the register need not keep them, on screen. */
@Controller
@RequestMapping("/{office}/departed-people")
class DepartedPages {

    private final DepartedPeople people;

    DepartedPages(DepartedPeople people) {
        this.people = people;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("people", people.expired(actor));
        return "register/departed";
    }

    @PostMapping
    String erase(
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable Set<UUID> person,
            @RequestParam(required = false) @Nullable String reason) {
        people.erase(actor, person, reason);
        return "redirect:" + page.url("departed-people");
    }
}
