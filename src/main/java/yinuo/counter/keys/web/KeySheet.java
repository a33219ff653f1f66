package yinuo.counter.keys.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.counter.keys.KeyClass;
import yinuo.counter.keys.KeyQuestions;
import yinuo.counter.keys.KeyQuestions.Where;
import yinuo.journal.Exports;
import yinuo.page.ExcelSheet;
import yinuo.page.Page;
import yinuo.staff.Actor;

/** The keys we keep as an Excel sheet, with who has each now. */
@Controller
class KeySheet {

    private static final ExcelSheet SHEET = new ExcelSheet(
            "keys.title",
            "keys",
            List.of(
                    "keys.col.code",
                    "keys.col.opens",
                    "keys.col.class",
                    "keys.col.hook",
                    "keys.col.pieces",
                    "keys.col.where",
                    "keys.col.due"));

    private final KeyQuestions questions;
    private final Exports exports;

    KeySheet(KeyQuestions questions, Exports exports) {
        this.questions = questions;
        this.exports = exports;
    }

    @PostMapping("/{office}/keys.xlsx")
    ResponseEntity<byte[]> sheet(
            Actor actor,
            Page page,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable KeyClass keyClass,
            @RequestParam(defaultValue = "") String q) {
        exports.taken(actor, SHEET.title(), reason);
        return SHEET.answer(
                page,
                reason,
                questions.list(actor, keyClass, q).stream()
                        .map(one -> cells(one, page))
                        .toList());
    }

    private static List<String> cells(Where where, Page page) {
        var key = where.key();
        var loan = where.loan();
        return List.of(
                key.code(),
                key.opens().text(),
                page.t("word.KeyClass." + key.keyClass().name()),
                key.hook().label(),
                Integer.toString(key.pieces()),
                page.tOr(where.thing().holder().name(), where.thing().holder().name()),
                loan == null ? "" : page.stamp(loan.dueBack()));
    }
}
