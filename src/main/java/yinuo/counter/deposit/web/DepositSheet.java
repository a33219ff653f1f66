package yinuo.counter.deposit.web;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.counter.deposit.Deposit;
import yinuo.counter.deposit.Deposits;
import yinuo.journal.Exports;
import yinuo.page.ExcelSheet;
import yinuo.page.Page;
import yinuo.staff.Actor;
import yinuo.text.Yuan;

/** The deposits we hold as an Excel sheet. */
@Controller
class DepositSheet {

    private static final ExcelSheet SHEET = new ExcelSheet(
            "deposit.title",
            "deposits",
            List.of(
                    "deposit.col.number",
                    "deposit.col.payer",
                    "deposit.col.matter",
                    "deposit.col.amount",
                    "fact.method",
                    "deposit.col.taken",
                    "deposit.takenBy"));

    private final Deposits deposits;
    private final Exports exports;

    DepositSheet(Deposits deposits, Exports exports) {
        this.deposits = deposits;
        this.exports = exports;
    }

    @PostMapping("/{office}/deposits.xlsx")
    ResponseEntity<byte[]> sheet(Actor actor, Page page, @RequestParam(defaultValue = "") String reason) {
        exports.taken(actor, SHEET.title(), reason);
        return SHEET.answer(
                page,
                reason,
                deposits.held(actor).stream().map(one -> cells(one, page)).toList());
    }

    private static List<String> cells(Deposit deposit, Page page) {
        return List.of(
                deposit.number(),
                deposit.payer().name(),
                deposit.about().number(),
                Yuan.of(deposit.fen()),
                page.t("word.Method." + deposit.method().name()),
                page.stamp(deposit.taken().at()),
                deposit.taken().by());
    }
}
