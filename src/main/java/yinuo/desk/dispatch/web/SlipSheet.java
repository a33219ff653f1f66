package yinuo.desk.dispatch.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.desk.dispatch.Slip;
import yinuo.desk.dispatch.SlipQuestions;
import yinuo.desk.dispatch.SlipQuestions.Asked;
import yinuo.desk.dispatch.SlipQuestions.Tab;
import yinuo.desk.dispatch.Stage;
import yinuo.journal.Exports;
import yinuo.page.ExcelSheet;
import yinuo.page.Page;
import yinuo.register.Phone;
import yinuo.staff.Actor;

/** The list of slips as an Excel sheet, by the same filters as the page. Phones stay masked. */
@Controller
class SlipSheet {

    private static final ExcelSheet SHEET = new ExcelSheet(
            "nav.DISPATCH",
            "dispatch",
            List.of(
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
                    "fact.opinion"));

    private final SlipQuestions questions;
    private final Exports exports;

    SlipSheet(SlipQuestions questions, Exports exports) {
        this.questions = questions;
        this.exports = exports;
    }

    @PostMapping("/{office}/dispatch.xlsx")
    ResponseEntity<byte[]> sheet(
            Actor actor,
            Page page,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "OPEN") Tab tab,
            @RequestParam(required = false) @Nullable UUID department,
            @RequestParam(required = false) @Nullable String q) {
        exports.taken(actor, SHEET.title(), reason);
        return SHEET.answer(page, reason, cursor -> {
            var found = questions.list(actor, new Asked(tab, department, q, null, cursor, ExcelSheet.AT_ONCE));
            return new ExcelSheet.Part(
                    found.slips().stream().map(slip -> cells(slip, page)).toList(), found.next());
        });
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
