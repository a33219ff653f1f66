package yinuo.desk.callback.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.desk.callback.Answer;
import yinuo.desk.callback.Asked;
import yinuo.desk.callback.Callback;
import yinuo.desk.callback.CallbackQuestions;
import yinuo.desk.callback.Opinion;
import yinuo.journal.Exports;
import yinuo.page.ExcelSheet;
import yinuo.page.Page;
import yinuo.staff.Actor;

/** The list of callbacks as an Excel sheet, by the same filters as the page. */
@Controller
class CallbackSheet {

    private static final ExcelSheet SHEET = new ExcelSheet(
            "nav.CALLBACKS",
            "callbacks",
            List.of(
                    "fact.number",
                    "callback.kind",
                    "fact.source",
                    "fact.round",
                    "fact.home",
                    "fact.person",
                    "callback.about",
                    "fact.dueAt",
                    "callback.state",
                    "callback.tried",
                    "callback.madeAt",
                    "fact.means",
                    "fact.quality",
                    "fact.effect",
                    "fact.overall",
                    "fact.faults",
                    "fact.suggestion",
                    "callback.words"));

    private final CallbackQuestions questions;
    private final Exports exports;

    CallbackSheet(CallbackQuestions questions, Exports exports) {
        this.questions = questions;
        this.exports = exports;
    }

    @PostMapping("/{office}/callbacks.xlsx")
    ResponseEntity<byte[]> sheet(
            Actor actor, Page page, @RequestParam(defaultValue = "") String reason, @ModelAttribute Asked typed) {
        exports.taken(actor, SHEET.title(), reason);
        var asked = typed.orOpen();
        return SHEET.answer(page, reason, cursor -> {
            var found = questions.list(actor, asked.after(cursor, ExcelSheet.AT_ONCE));
            return new ExcelSheet.Part(
                    found.callbacks().stream()
                            .map(callback -> cells(callback, page))
                            .toList(),
                    found.next());
        });
    }

    private static List<String> cells(Callback callback, Page page) {
        var work = callback.work();
        var answer = callback.answer();
        var contents = answer == null ? null : answer.contents();
        return List.of(
                callback.round().number(),
                page.t("word.WorkKind." + work.kind().name()),
                work.source().number(),
                String.valueOf(callback.round().nth()),
                work.home(),
                work.person(),
                work.title(),
                page.stamp(callback.round().dueAt()),
                page.t("word.CallbackState." + callback.state().name()),
                String.valueOf(callback.attempts().size()),
                answer == null ? "" : page.stamp(answer.at()),
                answer == null
                        ? ""
                        : page.t("word.CallbackMeans." + answer.asked().means().name()),
                opinion(contents == null ? null : contents.quality(), page),
                opinion(contents == null ? null : contents.effect(), page),
                opinion(contents == null ? null : contents.overall(), page),
                faults(contents, page),
                contents == null ? "" : contents.suggestion(),
                answer == null ? "" : answer.words());
    }

    private static String opinion(@Nullable Opinion opinion, Page page) {
        return opinion == null ? "" : page.t("word.Opinion." + opinion.name());
    }

    private static String faults(Answer.@Nullable Contents contents, Page page) {
        return contents == null || contents.faultKind() == null
                ? ""
                : (page.t("word.FaultKind." + contents.faultKind().name()) + " " + contents.faults()).strip();
    }
}
