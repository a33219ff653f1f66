package yinuo.desk.phrases.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.desk.phrases.Phrases;
import yinuo.page.Page;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The phrase library on screen: to read, to search, to word anew; and one phrase for the moment, by its code. */
@Controller
@RequestMapping("/{office}/phrases")
class PhrasePages {

    private final Phrases phrases;

    PhrasePages(Phrases phrases) {
        this.phrases = phrases;
    }

    @GetMapping
    String list(Actor actor, Page page, @RequestParam(defaultValue = "") String q, Model model) {
        actor.must(Deed.REGISTER_MATTER);
        model.addAttribute("phrases", phrases.all(actor.office().id(), language(page), q));
        model.addAttribute("q", q);
        return "phrases/list";
    }

    @PostMapping("/{code}")
    String change(
            Actor actor,
            Page page,
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam String variants) {
        phrases.change(actor, code, language(page), variants, version);
        return "redirect:/" + actor.office().code() + "/phrases#" + code;
    }

    /** For any page that wants words for a moment; every other parameter fills the slot of its name. */
    @GetMapping("/{code}/say")
    String say(
            Actor actor,
            Page page,
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int variant,
            @RequestParam Map<String, String> slots,
            Model model) {
        actor.must(Deed.REGISTER_MATTER);
        var phrase = phrases.of(actor.office().id(), language(page), code);
        model.addAttribute("words", phrase.say(variant, slots));
        model.addAttribute("avoid", phrase.avoid());
        return "phrases/say";
    }

    private static String language(Page page) {
        return page.chinese() ? "zh" : "en";
    }
}
