package yinuo.counter.release.web;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.counter.release.ReleaseDesk;
import yinuo.counter.release.ReleaseSlip;
import yinuo.journal.Exports;
import yinuo.page.ExcelSheet;
import yinuo.page.Page;
import yinuo.staff.Actor;

/** Release slips as an Excel sheet, by the same words as the page. */
@Controller
class ReleaseSheet {

    private static final ExcelSheet SHEET = new ExcelSheet(
            "release.title",
            "release-slips",
            List.of(
                    "fact.number",
                    "fact.home",
                    "release.applicant",
                    "release.goods",
                    "release.vehicle",
                    "release.until",
                    "release.issuedBy",
                    "release.state"));

    private final ReleaseDesk desk;
    private final Exports exports;

    ReleaseSheet(ReleaseDesk desk, Exports exports) {
        this.desk = desk;
        this.exports = exports;
    }

    @PostMapping("/{office}/release-slips.xlsx")
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

    private static List<String> cells(ReleaseSlip slip, Page page) {
        var checked = slip.checked();
        return List.of(
                slip.number(),
                slip.home(),
                slip.applicant().name(),
                slip.goods(),
                slip.vehicle(),
                page.stamp(slip.validUntil()),
                slip.issued().by(),
                checked == null
                        ? page.t("release.valid")
                        : page.t("word.ReleaseOutcome." + checked.outcome().name()));
    }
}
