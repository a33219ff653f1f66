package yinuo.counter.fitout.web;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.counter.fitout.Fitout;
import yinuo.counter.fitout.FitoutQuestions;
import yinuo.journal.Exports;
import yinuo.page.ExcelSheet;
import yinuo.page.Page;
import yinuo.staff.Actor;

/** Fit-outs as an Excel sheet, by the same words as the page. */
@Controller
class FitoutSheet {

    private static final ExcelSheet SHEET = new ExcelSheet(
            "fitout.title",
            "fit-outs",
            List.of(
                    "fact.number",
                    "fact.home",
                    "fitout.applicant",
                    "fitout.contractor",
                    "fitout.manager",
                    "fitout.works",
                    "fitout.from",
                    "fitout.untilDay",
                    "fitout.state"));

    private final FitoutQuestions questions;
    private final Exports exports;

    FitoutSheet(FitoutQuestions questions, Exports exports) {
        this.questions = questions;
        this.exports = exports;
    }

    @PostMapping("/{office}/fit-outs.xlsx")
    ResponseEntity<byte[]> sheet(
            Actor actor,
            Page page,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String q) {
        exports.taken(actor, SHEET.title(), reason);
        return SHEET.answer(
                page,
                reason,
                questions.list(actor, q).stream().map(one -> cells(one, page)).toList());
    }

    private static List<String> cells(Fitout one, Page page) {
        var ended = one.ended();
        return List.of(
                one.number(),
                one.home(),
                one.applicant().name(),
                one.contractor().name(),
                one.contractor().manager(),
                one.works().words(),
                one.works().from().toString(),
                one.works().until().toString(),
                page.t(
                        ended != null
                                ? "word.FitoutOutcome." + ended.outcome().name()
                                : one.accepted() != null ? "fitout.waiting" : "fitout.running"));
    }
}
