package yinuo.desk.dispatch.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.desk.dispatch.Slip;
import yinuo.desk.dispatch.SlipQuestions;
import yinuo.desk.dispatch.SlipQuestions.Asked;
import yinuo.desk.dispatch.SlipQuestions.Tab;
import yinuo.desk.dispatch.Stage;
import yinuo.page.Page;
import yinuo.register.Phone;
import yinuo.staff.Actor;

/** The list of slips as an Excel sheet, by the same filters as the page. Phones stay masked. */
@Controller
class SlipSheet {

    private static final int MOST = 5_000;
    private static final int AT_ONCE = 100;
    private static final MediaType EXCEL =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final List<String> COLUMNS = List.of(
            "fact.number",
            "dispatch.col.sent",
            "fact.home",
            "fact.person",
            "dispatch.col.phone",
            "fact.words",
            "dispatch.col.job",
            "dispatch.col.urgency",
            "fact.department",
            "dispatch.col.stage",
            "dispatch.col.finishBy",
            "dispatch.col.doneAt",
            "dispatch.col.returnedAt",
            "fact.opinion");

    private final SlipQuestions questions;

    SlipSheet(SlipQuestions questions) {
        this.questions = questions;
    }

    @GetMapping("/{office}/dispatch.xlsx")
    ResponseEntity<byte[]> sheet(
            Actor actor,
            Page page,
            @RequestParam(defaultValue = "OPEN") Tab tab,
            @RequestParam(required = false) @Nullable UUID department,
            @RequestParam(required = false) @Nullable String q)
            throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Yinuo", "1.0")) {
            var sheet = book.newWorksheet(page.t("nav.DISPATCH"));
            for (var column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, page.t(COLUMNS.get(column)));
            }
            String after = null;
            var row = 1;
            do {
                var found = questions.list(actor, new Asked(tab, department, q, null, after, AT_ONCE));
                for (var slip : found.slips()) {
                    var cells = cells(slip, page);
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
                                .filename("dispatch-" + page.today() + ".xlsx")
                                .build()
                                .toString())
                .body(out.toByteArray());
    }

    private static List<String> cells(Slip slip, Page page) {
        var filing = slip.filing();
        var done = slip.stage() instanceof Stage.Done ended ? ended : null;
        var told = done == null ? null : done.told();
        var returned = done == null ? null : done.returned();
        return List.of(
                filing.number(),
                page.stamp(filing.sentAt()),
                filing.home(),
                filing.person(),
                filing.phone().isEmpty() ? "" : Phone.masked(filing.phone()),
                filing.words(),
                page.t("word.JobKind." + filing.job().kind().name()),
                page.t("word.Urgency." + filing.job().urgency().name()),
                slip.to().name(),
                page.t("word.SlipStage." + slip.at().name()),
                page.stamp(slip.limits().finishBy()),
                stamp(page, done == null ? null : done.done().at()),
                stamp(page, returned == null ? null : returned.mark().at()),
                told == null ? "" : page.t("word.Opinion." + told.opinion().name()));
    }

    private static String stamp(Page page, @Nullable Instant at) {
        return at == null ? "" : page.stamp(at);
    }
}
