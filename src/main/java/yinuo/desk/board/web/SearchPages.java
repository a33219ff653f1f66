package yinuo.desk.board.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.desk.board.Paper;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.ComplaintCallbacks;
import yinuo.desk.complaint.ComplaintQuestions;
import yinuo.desk.complaint.ComplaintQuestions.Asked;
import yinuo.journal.NumberedEntries;
import yinuo.page.Page;
import yinuo.promise.Promise;
import yinuo.register.Home;
import yinuo.register.Register;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The search that finds homes, people, numbers and commands. */
@Controller
@RequestMapping("/{office}/search")
@Transactional(readOnly = true)
class SearchPages {

    private static final int FOUND = 6;
    private static final int SHORTEST = 3;

    private final ComplaintQuestions complaints;
    private final ComplaintCallbacks callbacks;
    private final NumberedEntries numbered;
    private final Register register;

    SearchPages(
            ComplaintQuestions complaints, ComplaintCallbacks callbacks, NumberedEntries numbered, Register register) {
        this.complaints = complaints;
        this.callbacks = callbacks;
        this.numbered = numbered;
        this.register = register;
    }

    @GetMapping
    String search(Actor actor, Page page, @RequestParam(defaultValue = "") String q, Model model) {
        var typed = q.strip();
        List<Home> homes = typed.isEmpty() || !actor.may(Deed.SEE_REGISTER)
                ? List.of()
                : register.search(actor.office().id(), typed).stream()
                        .limit(FOUND)
                        .toList();
        List<Complaint> found = typed.isEmpty() || !actor.may(Deed.SEE_MATTERS)
                ? List.of()
                : complaints.list(actor, asked(homes, full(typed, page))).complaints();
        model.addAttribute("q", typed);
        model.addAttribute("homes", homes);
        model.addAttribute("complaints", found);
        model.addAttribute("next", next(actor, found));
        model.addAttribute("papers", papers(actor, page, full(typed, page)));
        return "board/search";
    }

    /** Whatever else has a number that begins so, as far as the one who looks may open it. */
    private List<Paper.Found> papers(Actor actor, Page page, String typed) {
        var number = typed.toUpperCase(Locale.ROOT);
        return number.matches("[A-Z]{1,2}[A-Z0-9]*-?[0-9-]*") && number.length() >= SHORTEST
                ? numbered.beginning(actor.office().id(), number, FOUND * 2).stream()
                        .flatMap(one -> Paper.of(one).map(paper -> new Paper.Found(one, paper)).stream())
                        .filter(one -> one.paper().place().shownTo(page))
                        .limit(FOUND)
                        .toList()
                : List.of();
    }

    /** What is typed for one home alone finds its matters, however it was typed. */
    private static Asked asked(List<Home> homes, String typed) {
        return homes.size() == 1
                ? new Asked(null, false, null, null, null, homes.getFirst().id().value(), null, FOUND)
                : new Asked(null, false, null, null, typed, null, null, FOUND);
    }

    private Map<UUID, Promise> next(Actor actor, List<Complaint> found) {
        return callbacks.nextDue(
                actor.office().id(), found.stream().map(one -> one.id().value()).toList());
    }

    /** Within the year people leave the year of a number out: TS-1026-007. */
    private static String full(String typed, Page page) {
        var number = typed.toUpperCase(Locale.ROOT);
        return number.matches("[A-Z]{2}-\\d{4}(-\\d{0,4})?")
                ? number.substring(0, 3) + page.today().getYear() + number.substring(3)
                : typed;
    }
}
