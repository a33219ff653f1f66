package yinuo.counter.movein.web;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.counter.movein.MoveIn;
import yinuo.counter.movein.MoveInDesk;
import yinuo.journal.Exports;
import yinuo.page.ExcelSheet;
import yinuo.page.Page;
import yinuo.staff.Actor;

/** Move-ins as an Excel sheet, by the same words as the page. */
@Controller
class MoveInSheet {

    private static final ExcelSheet SHEET = new ExcelSheet(
            "movein.title",
            "move-ins",
            List.of("fact.number", "fact.home", "movein.owner", "movein.started", "movein.state"));

    private final MoveInDesk desk;
    private final Exports exports;

    MoveInSheet(MoveInDesk desk, Exports exports) {
        this.desk = desk;
        this.exports = exports;
    }

    @PostMapping("/{office}/move-ins.xlsx")
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

    private static List<String> cells(MoveIn one, Page page) {
        var ended = one.ended();
        return List.of(
                one.number(),
                one.home(),
                one.owner().name(),
                page.stamp(one.started().at()),
                page.t(
                        ended == null
                                ? "movein.running"
                                : "word.MoveInOutcome." + ended.outcome().name()));
    }
}
