package yinuo.desk.complaint.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.ComplaintQuestions;
import yinuo.page.Page;
import yinuo.register.Phone;
import yinuo.staff.Actor;

/** The list of complaints as an Excel sheet, by the same filters as the page. Phones stay masked. */
@Controller
class ComplaintSheet {

    private static final int MOST = 5_000;
    private static final int AT_ONCE = 100;
    private static final MediaType EXCEL =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final List<String> COLUMNS = List.of(
            "fact.number",
            "fact.receivedAt",
            "fact.home",
            "fact.person",
            "complaint.case.phone",
            "fact.channel",
            "fact.category",
            "fact.class",
            "complaint.col.stage",
            "fact.words");

    private final ComplaintQuestions questions;

    ComplaintSheet(ComplaintQuestions questions) {
        this.questions = questions;
    }

    @GetMapping("/{office}/complaints.xlsx")
    ResponseEntity<byte[]> sheet(Actor actor, Page page, ListForm form) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Yinuo", "1.0")) {
            var sheet = book.newWorksheet(page.t("nav.COMPLAINTS"));
            for (var column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, page.t(COLUMNS.get(column)));
            }
            String after = null;
            var row = 1;
            do {
                var found = questions.list(actor, form.behind(after).asked(page, AT_ONCE));
                for (var complaint : found.complaints()) {
                    var cells = cells(complaint, page);
                    for (var column = 0; column < cells.size(); column++) {
                        sheet.value(row, column, cells.get(column));
                    }
                    row++;
                }
                after = found.next();
            } while (after != null && row <= MOST);
        }
        return ResponseEntity.ok()
                .contentType(EXCEL)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("complaints-" + page.today() + ".xlsx")
                                .build()
                                .toString())
                .body(out.toByteArray());
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
