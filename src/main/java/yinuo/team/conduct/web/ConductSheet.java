package yinuo.team.conduct.web;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.journal.Exports;
import yinuo.page.ExcelSheet;
import yinuo.page.Page;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.team.conduct.ConductEntry;
import yinuo.team.conduct.ConductEntry.ConductStage;
import yinuo.team.conduct.ConductQuestions;
import yinuo.team.conduct.Faults;

/** The assessments of a month as an Excel sheet, by the same choice as the page. */
@Controller
class ConductSheet {

    private static final ExcelSheet SHEET = new ExcelSheet(
            "conduct.all",
            "assessments",
            List.of(
                    "fact.number",
                    "rules.day",
                    "conduct.person",
                    "conduct.fault",
                    "conduct.clauses",
                    "conduct.evidence",
                    "conduct.points",
                    "conduct.stage",
                    "conduct.yourWord"));

    private final ConductQuestions questions;
    private final Faults faults;
    private final Exports exports;

    ConductSheet(ConductQuestions questions, Faults faults, Exports exports) {
        this.questions = questions;
        this.faults = faults;
        this.exports = exports;
    }

    @PostMapping("/{office}/conduct.xlsx")
    ResponseEntity<byte[]> sheet(
            Actor actor,
            Page page,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable ConductStage stage) {
        actor.must(Deed.SEE_ALL_CONDUCT);
        exports.taken(actor, SHEET.title(), reason);
        return SHEET.answer(
                page,
                reason,
                questions.list(actor, stage, month).stream()
                        .map(one -> cells(one, page))
                        .toList());
    }

    private List<String> cells(ConductEntry one, Page page) {
        var fault = faults.get(one.found().fault());
        var answer = one.answer();
        return List.of(
                one.number(),
                one.found().day().toString(),
                one.person().name(),
                fault.name(page),
                fault.clause(),
                one.found().words(),
                (fault.isBonus() ? "+" : "-")
                        + one.points().stripTrailingZeros().toPlainString(),
                page.t("word.ConductStage." + one.stage().name()),
                answer == null ? "" : page.t("word.Reply." + answer.reply().name()) + " " + answer.words());
    }
}
