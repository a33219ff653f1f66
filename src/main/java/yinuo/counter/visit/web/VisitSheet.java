package yinuo.counter.visit.web;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.counter.visit.Visit;
import yinuo.counter.visit.VisitDesk;
import yinuo.journal.Exports;
import yinuo.page.ExcelSheet;
import yinuo.page.Page;
import yinuo.staff.Actor;

/** Visitors as an Excel sheet, by the same words as the page. */
@Controller
class VisitSheet {

    private static final ExcelSheet SHEET = new ExcelSheet(
            "visit.title",
            "visitors",
            List.of(
                    "fact.number",
                    "visit.came",
                    "visit.visitor",
                    "visit.people",
                    "visit.toSee",
                    "visit.purpose",
                    "visit.state",
                    "visit.leave"));

    private final VisitDesk desk;
    private final Exports exports;

    VisitSheet(VisitDesk desk, Exports exports) {
        this.desk = desk;
        this.exports = exports;
    }

    @PostMapping("/{office}/visits.xlsx")
    ResponseEntity<byte[]> sheet(
            Actor actor,
            Page page,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String q) {
        exports.taken(actor, SHEET.title(), reason);
        return SHEET.answer(
                page,
                reason,
                desk.list(actor, q).stream().map(one -> cells(one, page)).toList());
    }

    private static List<String> cells(Visit visit, Page page) {
        var left = visit.course().leftAt();
        return List.of(
                visit.number(),
                page.stamp(visit.came().at()),
                visit.visitor().name(),
                Integer.toString(visit.visitor().people()),
                visit.host().text(),
                visit.visitor().purpose(),
                page.t("word.VisitStage." + visit.stage().name()),
                left == null ? "" : page.stamp(left));
    }
}
