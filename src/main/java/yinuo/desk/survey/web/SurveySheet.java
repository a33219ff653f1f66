package yinuo.desk.survey.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.desk.survey.Sheet;
import yinuo.desk.survey.SurveyQuestions;
import yinuo.journal.Exports;
import yinuo.page.ExcelSheet;
import yinuo.page.Page;
import yinuo.staff.Actor;

/** The sheets of a survey, home by home, as an Excel sheet. */
@Controller
class SurveySheet {

    private static final ExcelSheet SHEET = new ExcelSheet(
            "survey.list",
            "survey",
            List.of(
                    "fact.home",
                    "survey.issuedAt",
                    "survey.way",
                    "survey.returnedAt",
                    "survey.overall",
                    "survey.person",
                    "survey.other"));

    private final SurveyQuestions questions;
    private final Exports exports;

    SurveySheet(SurveyQuestions questions, Exports exports) {
        this.questions = questions;
        this.exports = exports;
    }

    @PostMapping("/{office}/surveys/{id}/sheets.xlsx")
    ResponseEntity<byte[]> sheet(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        var sheets = questions.sheets(actor, id, null, null);
        exports.taken(actor, SHEET.title(), reason);
        return SHEET.answer(
                page, reason, sheets.stream().map(one -> cells(one, page)).toList());
    }

    private static List<String> cells(Sheet sheet, Page page) {
        var issued = sheet.issued();
        var returned = sheet.returned();
        var cells = new ArrayList<String>();
        cells.add(sheet.label());
        cells.add(issued == null ? "" : page.stamp(issued.at()));
        cells.add(issued == null ? "" : page.t("word.SheetWay." + issued.way().name()));
        cells.add(returned == null ? "" : page.stamp(returned.at()));
        cells.add(
                returned == null
                        ? ""
                        : page.t("word.Opinion." + returned.overall().name()));
        cells.add(returned == null ? "" : returned.person());
        cells.add(returned == null ? "" : returned.words());
        return cells;
    }
}
