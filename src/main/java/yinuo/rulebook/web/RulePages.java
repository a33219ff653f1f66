package yinuo.rulebook.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import yinuo.page.Page;
import yinuo.refusal.BadInput;
import yinuo.refusal.Missing;
import yinuo.rulebook.ClauseRecord;
import yinuo.rulebook.ClauseRecord.Kept;
import yinuo.rulebook.Procedures;
import yinuo.rulebook.Rulebook;
import yinuo.rulebook.Trace;
import yinuo.rulebook.web.RulesList.Line;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The procedures on screen: document, clause, its numbers, how it is kept. Others link to a clause by its id. */
@Controller
@RequestMapping("/{office}/rules")
class RulePages {

    private static final int BREACHES = 10;

    private final Procedures procedures;
    private final Rulebook rulebook;
    private final ClauseRecord record;
    private final Trace trace;
    private final Screens screens;

    RulePages(Procedures procedures, Rulebook rulebook, ClauseRecord record, Trace trace, Screens screens) {
        this.procedures = procedures;
        this.rulebook = rulebook;
        this.record = record;
        this.trace = trace;
        this.screens = screens;
    }

    @Transactional(readOnly = true)
    @GetMapping
    String documents(
            Actor actor,
            Page page,
            Model model,
            @RequestParam(defaultValue = "D12") String document,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean gaps) {
        actor.must(Deed.SEE_RULES);
        var shown = procedures.procedure(document).orElseThrow(() -> new Missing("procedure", document));
        var asked = new RulesList.Asked(q.strip(), gaps && q.isBlank());
        model.addAttribute("procedures", procedures.all());
        model.addAttribute("shown", shown);
        model.addAttribute("asked", asked);
        model.addAttribute("lines", lines(actor, page, document, asked));
        model.addAttribute("alarm", rulebook.calendar(actor.office().id()).alarm(page.today()));
        return "rulebook/documents";
    }

    private List<Line> lines(Actor actor, Page page, String document, RulesList.Asked asked) {
        var office = actor.office().id();
        var words = asked.words();
        var found = words.isEmpty() ? procedures.of(document) : procedures.search(words);
        var kept = words.isEmpty() ? record.keptOf(office, document, month(page)) : Map.<String, Kept>of();
        return found.stream()
                .map(paragraph -> new Line(
                        paragraph,
                        Way.of(paragraph, trace),
                        rulebook.numbers(office, paragraph.id(), page.today()),
                        kept.getOrDefault(paragraph.id(), Kept.NOTHING),
                        procedures.isInForce(actor.office(), paragraph)))
                .filter(line -> !asked.gaps() || line.hasGap())
                .toList();
    }

    @Transactional(readOnly = true)
    @GetMapping("/{clause}")
    String clause(Actor actor, Page page, @PathVariable String clause, Model model) {
        return show(actor, page, clause, NumberForm.empty(page.today()), model);
    }

    @PostMapping("/{clause}/numbers")
    ModelAndView change(
            Actor actor,
            Page page,
            @PathVariable String clause,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String reason) {
        var form = new NumberForm(name, value, from, reason, Map.of());
        try {
            if (rulebook.figure(clause, name).isEmpty()) {
                throw new Missing("number", clause + " " + name);
            }
            rulebook.change(actor, clause, name, value, Days.parse(from, "from"), reason);
            return new ModelAndView("redirect:" + page.url("rules/" + clause));
        } catch (BadInput bad) {
            var model = new ExtendedModelMap();
            var view = show(actor, page, clause, form.with(bad.faults()), model);
            return new ModelAndView(view, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private String show(Actor actor, Page page, String clause, NumberForm form, Model model) {
        actor.must(Deed.SEE_RULES);
        var office = actor.office().id();
        var paragraph = procedures.find(clause).orElseThrow(() -> new Missing("clause", clause));
        model.addAttribute("paragraph", paragraph);
        model.addAttribute(
                "procedure", procedures.procedure(paragraph.document()).orElseThrow());
        model.addAttribute("inForce", procedures.isInForce(actor.office(), paragraph));
        model.addAttribute("neighbours", Neighbours.of(procedures, paragraph));
        model.addAttribute("way", Way.of(paragraph, trace));
        model.addAttribute("verbs", trace.of(clause));
        model.addAttribute("screens", screens.of(clause));
        model.addAttribute("numbers", rulebook.numbers(office, clause, page.today()));
        model.addAttribute("history", rulebook.history(office, clause));
        model.addAttribute("form", form);
        model.addAttribute("kept", record.kept(office, clause, month(page)));
        model.addAttribute("before", record.kept(office, clause, month(page).minusMonths(1)));
        model.addAttribute("bars", Bars.of(record.days(office, clause, Bars.from(page.today())), page.today()));
        model.addAttribute("breaches", record.lastBreaches(office, clause, BREACHES));
        return "rulebook/clause";
    }

    private static YearMonth month(Page page) {
        return YearMonth.from(page.today());
    }
}
