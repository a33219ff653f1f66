package yinuo.counter.keys.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.counter.keys.Stocktake;
import yinuo.counter.keys.Stocktakes;
import yinuo.page.ExcelSheet;
import yinuo.page.Page;
import yinuo.refusal.Missing;
import yinuo.staff.Actor;

/** The monthly count of keys: opened, ticked on the phone, reported, printed. */
@Controller
@RequestMapping("/{office}/keys/stocktakes")
class StocktakePages {

    private static final ExcelSheet SHEET = new ExcelSheet(
            "keys.stocktake.sheet",
            "keys",
            List.of(
                    "keys.col.code",
                    "keys.col.class",
                    "keys.form.building",
                    "keys.form.floor",
                    "keys.col.hook",
                    "keys.stocktake.expected",
                    "keys.stocktake.found",
                    "keys.stocktake.labelled"));

    private final Stocktakes stocktakes;

    StocktakePages(Stocktakes stocktakes) {
        this.stocktakes = stocktakes;
    }

    @GetMapping
    String months(Actor actor, Page page, Model model) {
        model.addAttribute("months", stocktakes.months(actor));
        model.addAttribute("now", KeyPages.month("", page));
        return "keys/stocktakes";
    }

    @GetMapping("/{month}")
    String stocktake(Actor actor, Page page, @PathVariable String month, Model model) {
        var shown = KeyPages.month(month, page);
        model.addAttribute("month", shown);
        model.addAttribute("stocktake", stocktakes.find(actor, shown).orElse(null));
        model.addAttribute(
                "begins", stocktakes.begins(new Stocktake.Id(actor.office().id(), shown)));
        return "keys/stocktake";
    }

    @GetMapping("/{month}/paper")
    String paper(Actor actor, Page page, @PathVariable String month, Model model) {
        model.addAttribute("stocktake", found(actor, page, month));
        return "keys/stocktake-paper";
    }

    @GetMapping("/{month}.xlsx")
    ResponseEntity<byte[]> excel(Actor actor, Page page, @PathVariable String month) {
        var stocktake = found(actor, page, month);
        return SHEET.answer(
                page,
                _ -> new ExcelSheet.Part(
                        stocktake.lines().stream()
                                .map(line -> cells(page, line))
                                .toList(),
                        null));
    }

    private static List<String> cells(Page page, Stocktake.Line line) {
        var found = line.found();
        return List.of(
                line.code(),
                page.t("word.KeyClass." + line.keyClass().name()),
                line.building() == null ? "" : line.building().toString(),
                line.floor() == null ? "" : line.floor().toString(),
                line.hook(),
                page.t("word.Mark." + line.expected().name()),
                found == null ? "" : page.t("word.Mark." + found.mark().name()),
                found == null ? "" : found.labelled() ? "✓" : "✗");
    }

    @PostMapping("/{month}")
    String open(Actor actor, Page page, @PathVariable String month) {
        stocktakes.open(actor, KeyPages.month(month, page));
        return back(page, month);
    }

    @PostMapping("/{month}/marks")
    String mark(
            Actor actor,
            Page page,
            @PathVariable String month,
            @RequestParam UUID key,
            @RequestParam Stocktake.Mark mark,
            @RequestParam(defaultValue = "false") boolean labelled) {
        stocktakes.mark(actor, KeyPages.month(month, page), key, mark, labelled);
        return back(page, month);
    }

    @PostMapping("/{month}/report")
    String report(
            Actor actor, Page page, @PathVariable String month, @RequestParam(defaultValue = "") String explanation) {
        stocktakes.report(actor, KeyPages.month(month, page), explanation);
        return back(page, month);
    }

    private Stocktake found(Actor actor, Page page, String month) {
        return stocktakes.find(actor, KeyPages.month(month, page)).orElseThrow(() -> new Missing("stocktake", month));
    }

    private static String back(Page page, String month) {
        return "redirect:" + page.url("keys/stocktakes/" + month);
    }
}
