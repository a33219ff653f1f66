package yinuo.counter.cash.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.counter.cash.CashQuestions;
import yinuo.counter.cash.FeeReceipt;
import yinuo.journal.Exports;
import yinuo.page.ExcelSheet;
import yinuo.page.Page;
import yinuo.staff.Actor;
import yinuo.text.Yuan;

/** The receipts of a period as an Excel sheet; amounts in yuan, as on the page and on paper. */
@Controller
class FeeSheet {

    private static final ExcelSheet SHEET = new ExcelSheet(
            "cash.receipts",
            "receipts",
            List.of(
                    "fact.number",
                    "cash.col.at",
                    "fact.home",
                    "fact.person",
                    "cash.item",
                    "cash.amount",
                    "fact.method",
                    "cash.takenBy",
                    "service.voided"));

    private final CashQuestions questions;
    private final Exports exports;

    FeeSheet(CashQuestions questions, Exports exports) {
        this.questions = questions;
        this.exports = exports;
    }

    @PostMapping("/{office}/receipts.xlsx")
    ResponseEntity<byte[]> sheet(
            Actor actor,
            Page page,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until) {
        exports.taken(actor, SHEET.title(), reason);
        return SHEET.answer(
                page,
                reason,
                questions
                        .receipts(
                                actor,
                                from == null ? page.today().withDayOfMonth(1) : from,
                                until == null ? page.today() : until)
                        .stream()
                        .map(one -> cells(one, page))
                        .toList());
    }

    private static List<String> cells(FeeReceipt receipt, Page page) {
        var voided = receipt.voided();
        return List.of(
                receipt.number(),
                page.stamp(receipt.taken().at()),
                receipt.home(),
                receipt.payer(),
                receipt.item(),
                Yuan.of(receipt.fen()),
                page.t("word.Method." + receipt.method().name()),
                receipt.taken().byName(),
                voided == null ? "" : voided.why());
    }
}
