package yinuo.notice.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.notice.Notices;
import yinuo.staff.Actor;

/** The bell and what it rang for. */
@Controller
@RequestMapping("/{office}/notices")
class NoticePages {

    private final Notices notices;

    NoticePages(Notices notices) {
        this.notices = notices;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("notices", notices.last(actor));
        model.addAttribute("address", notices.address(actor).orElse(null));
        return "notice/list";
    }

    @GetMapping("/bell")
    String bell(Actor actor, Model model) {
        model.addAttribute("unread", notices.unread(actor));
        return "notice/bell";
    }

    @PostMapping("/address")
    String address(
            Actor actor,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "zh") String language) {
        notices.address(actor, address, language.equals("en"));
        return "redirect:/" + actor.office().code() + "/notices";
    }

    @PostMapping("/reading")
    String read(Actor actor) {
        notices.read(actor);
        return "redirect:/" + actor.office().code() + "/notices";
    }
}
