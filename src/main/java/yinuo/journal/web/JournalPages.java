package yinuo.journal.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.journal.Journal;
import yinuo.page.Page;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The duty log of a day, on screen and on paper, and the check of the whole journal. */
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

    @Clause({"D12-5", "D12-rec-6.1"})
    @GetMapping("/duty-log")
    String dutyLog(Actor actor, Page page, @RequestParam(required = false) @Nullable LocalDate day, Model model) {
        return day(actor, page, day, model, "duty/log");
    }

    @GetMapping("/duty-log/paper")
    String paper(Actor actor, Page page, @RequestParam(required = false) @Nullable LocalDate day, Model model) {
        return day(actor, page, day, model, "duty/paper");
    }

    private String day(Actor actor, Page page, @Nullable LocalDate asked, Model model, String view) {
        actor.must(Deed.SEE_DUTY_LOG);
        var day = asked == null ? page.today() : asked;
        var from = day.atStartOfDay(page.zone()).toInstant();
        var until = day.plusDays(1).atStartOfDay(page.zone()).toInstant();
        model.addAttribute("day", day);
        model.addAttribute("entries", journal.dutyLog(actor.office().id(), from, until));
        return view;
    }
}
