package yinuo.report.monthly.web;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.page.Page;
import yinuo.refusal.Missing;
import yinuo.report.monthly.MonthlyReturn;
import yinuo.report.monthly.ReturnKind;
import yinuo.report.monthly.Returns;
import yinuo.report.monthly.Sheet;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;

/** The monthly returns on screen and on paper. */
@Controller
@RequestMapping("/{office}/reports")
class ReportPages {

    private final Returns returns;

    ReportPages(Returns returns) {
        this.returns = returns;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        var months = new TreeMap<YearMonth, List<Returns.Line>>(Comparator.reverseOrder());
        returns.list(actor)
                .forEach(line -> months.computeIfAbsent(line.id().month(), _ -> new ArrayList<>())
                        .add(line));
        model.addAttribute("months", months);
        return "report/list";
    }

    @GetMapping("/{kind}/{month}")
    String sheet(Actor actor, Page page, @PathVariable ReturnKind kind, @PathVariable String month, Model model) {
        return show(actor, page, kind, month, model, "report/sheet");
    }

    /** The form of a return, frozen once it was reported. */
    @Clause({"D12-rec-6.4", "D09-5.2", "D01-5.10"})
    @GetMapping("/{kind}/{month}/paper")
    String paper(Actor actor, Page page, @PathVariable ReturnKind kind, @PathVariable String month, Model model) {
        return show(actor, page, kind, month, model, "report/paper");
    }

    private String show(Actor actor, Page page, ReturnKind kind, String month, Model model, String view) {
        var found = found(actor, kind, month);
        model.addAttribute("found", found);
        model.addAttribute("mine", found.confirmableBy(actor).orElse(null));
        model.addAttribute(
                "kinds",
                java.util.Arrays.stream(ReturnKind.values())
                        .filter(one -> one.isFor(page.at()))
                        .toList());
        return view;
    }

    private MonthlyReturn found(Actor actor, ReturnKind kind, String month) {
        return returns.get(actor, kind, month(month));
    }

    /** The rows behind one number. */
    @GetMapping("/{kind}/{month}/rows")
    String rows(
            Actor actor,
            @PathVariable ReturnKind kind,
            @PathVariable String month,
            @RequestParam String of,
            Model model) {
        var found = found(actor, kind, month);
        List<Sheet.Row> rows = found.sheet().rows().get(of);
        if (rows == null) {
            throw new Missing("figure", of);
        }
        model.addAttribute("found", found);
        model.addAttribute("of", of);
        model.addAttribute("rows", rows);
        return "report/rows";
    }

    @PostMapping("/{kind}/{month}/analysis")
    String analyse(
            Actor actor,
            Page page,
            @PathVariable ReturnKind kind,
            @PathVariable String month,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String words) {
        returns.analyse(actor, kind, month(month), version, words);
        return back(page, kind, month);
    }

    @PostMapping("/{kind}/{month}/confirmation")
    String confirm(
            Actor actor,
            Page page,
            @PathVariable ReturnKind kind,
            @PathVariable String month,
            @RequestParam int version) {
        returns.confirm(actor, kind, month(month), version);
        return back(page, kind, month);
    }

    @PostMapping("/{kind}/{month}/submission")
    String submit(
            Actor actor,
            Page page,
            @PathVariable ReturnKind kind,
            @PathVariable String month,
            @RequestParam int version) {
        returns.submit(actor, kind, month(month), version);
        return back(page, kind, month);
    }

    private static String back(Page page, ReturnKind kind, String month) {
        return "redirect:" + page.url("reports/" + kind + "/" + month(month));
    }

    static YearMonth month(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeParseException bad) {
            throw new Missing("month", month);
        }
    }
}
