package yinuo.rulebook.web;

import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.page.Page;
import yinuo.refusal.Missing;
import yinuo.rulebook.ClauseRecord;
import yinuo.rulebook.Procedures;
import yinuo.rulebook.Rulebook;
import yinuo.rulebook.Trace;
import yinuo.rulebook.WorkCalendar;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The rulebook on screen: documents, clauses, their numbers and how they are kept, and the calendar of working days. */
@Controller
@RequestMapping("/{office}/rules")
@Transactional
class RulePages {

    private static final int BREACHES = 10;

    private final Procedures procedures;
    private final Rulebook rulebook;
    private final ClauseRecord record;
    private final Trace trace;

    RulePages(Procedures procedures, Rulebook rulebook, ClauseRecord record, Trace trace) {
        this.procedures = procedures;
        this.rulebook = rulebook;
        this.record = record;
        this.trace = trace;
    }

    @GetMapping
    String documents(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "D12") String document,
            Model model) {
        actor.must(Deed.SEE_MATTERS);
        var open = procedures.documents().get(document);
        if (open == null) {
            throw new Missing("document", document);
        }
        model.addAttribute("q", q);
        model.addAttribute("document", document);
        model.addAttribute("documents", procedures.documents());
        model.addAttribute("paragraphs", q.isBlank() ? open : procedures.search(q));
        model.addAttribute("trace", trace);
        return "rulebook/documents";
    }

    @GetMapping("/{clause}")
    String clause(Actor actor, Page page, @PathVariable String clause, Model model) {
        actor.must(Deed.SEE_MATTERS);
        var office = actor.office().id();
        var paragraph = procedures.find(clause).orElseThrow(() -> new Missing("clause", clause));
        model.addAttribute("paragraph", paragraph);
        model.addAttribute("numbers", rulebook.numbers(office, clause, page.today()));
        model.addAttribute("history", rulebook.history(office, clause));
        model.addAttribute("kept", record.kept(office, clause, YearMonth.from(page.today())));
        model.addAttribute(
                "before",
                record.kept(office, clause, YearMonth.from(page.today()).minusMonths(1)));
        model.addAttribute("breaches", record.lastBreaches(office, clause, BREACHES));
        model.addAttribute("verbs", trace.of(clause));
        return "rulebook/clause";
    }

    @PostMapping("/{clause}/numbers")
    String change(
            Actor actor,
            @PathVariable String clause,
            @RequestParam String name,
            @RequestParam String value,
            @RequestParam LocalDate from,
            @RequestParam(defaultValue = "") String reason) {
        rulebook.change(actor, clause, name, value, from, reason);
        return "redirect:/" + actor.office().code() + "/rules/" + clause;
    }

    @GetMapping("/calendar")
    String calendar(Actor actor, Page page, @RequestParam(defaultValue = "0") int year, Model model) {
        actor.must(Deed.SEE_MATTERS);
        var calendar = rulebook.calendar(actor.office().id());
        model.addAttribute("year", year == 0 ? page.today().getYear() : year);
        model.addAttribute("calendar", calendar);
        model.addAttribute("alarm", calendar.alarm(page.today()));
        return "rulebook/calendar";
    }

    @PostMapping("/calendar")
    String day(
            Actor actor,
            @RequestParam LocalDate day,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean worked) {
        rulebook.change(actor, new WorkCalendar.Special(day, name, worked));
        return "redirect:/" + actor.office().code() + "/rules/calendar?year=" + day.getYear();
    }
}
