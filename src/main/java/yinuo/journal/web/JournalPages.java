package yinuo.journal.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.journal.Journal;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The check of the whole journal. */
@Controller
@RequestMapping("/{office}")
class JournalPages {

    private static final int SEALS = 14;

    private final Journal journal;

    JournalPages(Journal journal) {
        this.journal = journal;
    }

    @GetMapping("/journal")
    String verify(Actor actor, @RequestParam(defaultValue = "false") boolean run, Model model) {
        actor.must(Deed.VERIFY_JOURNAL);
        model.addAttribute("found", run ? journal.verify(actor.office().id()) : null);
        model.addAttribute("seals", journal.seals(actor.office().id(), SEALS));
        return "journal/verify";
    }
}
