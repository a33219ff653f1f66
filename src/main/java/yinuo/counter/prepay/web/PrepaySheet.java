package yinuo.counter.prepay.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.counter.prepay.PrepayQuestions;
import yinuo.counter.prepay.PrepayRequest;
import yinuo.counter.prepay.PrepayRequest.Stage;
import yinuo.journal.Exports;
import yinuo.page.ExcelSheet;
import yinuo.page.Page;
import yinuo.staff.Actor;
import yinuo.text.Yuan;

/** What is bought for residents and not fetched yet, as an Excel sheet. */
@Controller
class PrepaySheet {

    private static final ExcelSheet SHEET = new ExcelSheet(
            "prepay.title",
            "purchases",
            List.of(
                    "fact.number",
                    "fact.home",
                    "fact.person",
                    "prepay.col.what",
                    "prepay.quantity",
                    "prepay.col.device",
                    "cash.amount",
                    "prepay.col.stage",
                    "prepay.col.received"));

    private final PrepayQuestions questions;
    private final Exports exports;

    PrepaySheet(PrepayQuestions questions, Exports exports) {
        this.questions = questions;
        this.exports = exports;
    }

    @PostMapping("/{office}/purchases.xlsx")
    ResponseEntity<byte[]> sheet(
            Actor actor,
            Page page,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable Stage stage) {
        exports.taken(actor, SHEET.title(), reason);
        return SHEET.answer(
                page,
                reason,
                questions.open(actor, stage).stream()
                        .map(one -> cells(one, page))
                        .toList());
    }

    private static List<String> cells(PrepayRequest request, Page page) {
        return List.of(
                request.number(),
                request.household().home(),
                request.household().person(),
                page.t("word.Utility." + request.kind().name()) + " "
                        + page.t("word.UtilityWork." + request.work().name()),
                request.quantity(),
                request.device(),
                Yuan.of(request.fen()),
                page.t("word.PrepayStage." + request.stage().name()),
                page.stamp(request.receivedAt()));
    }
}
