package yinuo.desk.reception.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.desk.channel.Channel;
import yinuo.desk.reception.Inquiry;
import yinuo.desk.reception.InquiryQuestions;
import yinuo.desk.reception.InquiryQuestions.Asked;
import yinuo.journal.Exports;
import yinuo.page.ExcelSheet;
import yinuo.page.Page;
import yinuo.register.Phone;
import yinuo.staff.Actor;

/** The list of inquiries as an Excel sheet, by the same filters as the page. Phones stay masked. */
@Controller
class InquirySheet {

    private static final ExcelSheet SHEET = new ExcelSheet(
            "reception.inquiries",
            "inquiries",
            List.of(
                    "fact.number",
                    "fact.receivedAt",
                    "fact.home",
                    "fact.person",
                    "complaint.case.phone",
                    "fact.channel",
                    "inquiry.state",
                    "inquiry.question",
                    "reception.answer",
                    "inquiry.promised"));

    private final InquiryQuestions questions;
    private final Exports exports;

    InquirySheet(InquiryQuestions questions, Exports exports) {
        this.questions = questions;
        this.exports = exports;
    }

    @PostMapping("/{office}/inquiries.xlsx")
    ResponseEntity<byte[]> sheet(
            Actor actor,
            Page page,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) Inquiry.@Nullable State state,
            @RequestParam(required = false) @Nullable Channel channel,
            @RequestParam(required = false) @Nullable String q) {
        exports.taken(actor, SHEET.title(), reason);
        return SHEET.answer(page, reason, cursor -> {
            var found = questions.list(actor, new Asked(state, channel, q, null, cursor, ExcelSheet.AT_ONCE));
            return new ExcelSheet.Part(
                    found.inquiries().stream()
                            .map(inquiry -> cells(inquiry, page))
                            .toList(),
                    found.next());
        });
    }

    private static List<String> cells(Inquiry inquiry, Page page) {
        var asked = inquiry.asked();
        var answer = inquiry.answer();
        return List.of(
                asked.number(),
                page.stamp(asked.at()),
                asked.home(),
                asked.person(),
                asked.caller().phone().isEmpty()
                        ? ""
                        : Phone.masked(asked.caller().phone()),
                page.t("word.Channel." + asked.channel().name()),
                page.t("word.InquiryState." + inquiry.state(page.now()).name()),
                asked.words(),
                answer == null ? "" : answer.words(),
                inquiry.promisedFor() == null ? "" : page.stamp(inquiry.promisedFor()));
    }
}
