package yinuo.counter.mail.web;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.counter.mail.MailItem;
import yinuo.counter.mail.MailQuestions;
import yinuo.counter.mail.MailQuestions.Tab;
import yinuo.journal.Exports;
import yinuo.page.ExcelSheet;
import yinuo.page.Page;
import yinuo.staff.Actor;

/** The list of mail as an Excel sheet, by the same filters as the page. */
@Controller
class MailSheet {

    private static final ExcelSheet SHEET = new ExcelSheet(
            "mail.title",
            "mail",
            List.of(
                    "mail.col.item",
                    "mail.col.class",
                    "mail.col.home",
                    "fact.person",
                    "mail.col.where",
                    "mail.stage",
                    "mail.col.received",
                    "mail.col.collector",
                    "mail.col.ended"));

    private final MailQuestions questions;
    private final Exports exports;

    MailSheet(MailQuestions questions, Exports exports) {
        this.questions = questions;
        this.exports = exports;
    }

    @PostMapping("/{office}/mail.xlsx")
    ResponseEntity<byte[]> sheet(
            Actor actor,
            Page page,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "TO_STORE") Tab tab,
            @RequestParam(defaultValue = "") String q) {
        exports.taken(actor, SHEET.title(), reason);
        return SHEET.answer(
                page,
                reason,
                questions.list(actor, tab, q).stream()
                        .map(one -> cells(one, page))
                        .toList());
    }

    private static List<String> cells(MailItem item, Page page) {
        var written = item.written();
        var ending = item.ending();
        return List.of(
                written.waybill(),
                page.t("word.MailClass." + item.mailClass().name()),
                written.home(),
                written.addressee(),
                item.position(),
                page.t("word.MailStage." + item.stage().name()),
                page.stamp(item.receivedAt()),
                ending == null ? "" : ending.collector(),
                ending == null ? "" : page.stamp(ending.at()));
    }
}
