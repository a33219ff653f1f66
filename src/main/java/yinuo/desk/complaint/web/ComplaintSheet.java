package yinuo.desk.complaint.web;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.ComplaintQuestions;
import yinuo.journal.Exports;
import yinuo.page.ExcelSheet;
import yinuo.page.Page;
import yinuo.register.Phone;
import yinuo.staff.Actor;

/** The list of complaints as an Excel sheet, by the same filters as the page. Phones stay masked. */
@Controller
class ComplaintSheet {

    private static final ExcelSheet SHEET = new ExcelSheet(
            "nav.COMPLAINTS",
            "complaints",
            List.of(
                    "fact.number",
                    "fact.receivedAt",
                    "fact.home",
                    "fact.person",
                    "complaint.case.phone",
                    "fact.channel",
                    "fact.category",
                    "fact.class",
                    "complaint.col.stage",
                    "fact.words"));

    private final ComplaintQuestions questions;
    private final Exports exports;

    ComplaintSheet(ComplaintQuestions questions, Exports exports) {
        this.questions = questions;
        this.exports = exports;
    }

    @PostMapping("/{office}/complaints.xlsx")
    ResponseEntity<byte[]> sheet(
            Actor actor, Page page, @RequestParam(defaultValue = "") String reason, ListForm form) {
        exports.taken(actor, SHEET.title(), reason);
        return SHEET.answer(page, reason, cursor -> {
            var found = questions.list(actor, form.behind(cursor).asked(page, ExcelSheet.AT_ONCE));
            return new ExcelSheet.Part(
                    found.complaints().stream()
                            .map(complaint -> cells(complaint, page))
                            .toList(),
                    found.next());
        });
    }

    private static List<String> cells(Complaint complaint, Page page) {
        var filing = complaint.filing();
        var as = complaint.classification();
        return List.of(
                filing.number(),
                page.stamp(filing.receivedAt()),
                filing.home(),
                filing.person(),
                filing.phone().isEmpty() ? "" : Phone.masked(filing.phone()),
                page.t("word.Channel." + filing.channel().name()),
                page.t("word.Category." + filing.category().name()),
                as == null ? "" : page.t("word.Kind." + as.kind().name()),
                page.t("word.Stage." + complaint.stage().name()),
                filing.words());
    }
}
