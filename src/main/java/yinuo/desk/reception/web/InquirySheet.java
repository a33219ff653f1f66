package yinuo.desk.reception.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.desk.complaint.Channel;
import yinuo.desk.reception.Inquiry;
import yinuo.desk.reception.InquiryQuestions;
import yinuo.desk.reception.InquiryQuestions.Asked;
import yinuo.page.Page;
import yinuo.register.Phone;
import yinuo.staff.Actor;

/** The list of inquiries as an Excel sheet, by the same filters as the page. Phones stay masked. */
@Controller
class InquirySheet {

    private static final int MOST = 5_000;
    private static final int AT_ONCE = 100;
    private static final List<String> COLUMNS = List.of(
            "fact.number",
            "fact.receivedAt",
            "fact.home",
            "fact.person",
            "complaint.case.phone",
            "fact.channel",
            "inquiry.state",
            "inquiry.question",
            "reception.answer",
            "inquiry.promised");

    private final InquiryQuestions questions;

    InquirySheet(InquiryQuestions questions) {
        this.questions = questions;
    }

    @GetMapping("/{office}/inquiries.xlsx")
    ResponseEntity<byte[]> sheet(
            Actor actor,
            Page page,
            @RequestParam(required = false) Inquiry.@Nullable State state,
            @RequestParam(required = false) @Nullable Channel channel,
            @RequestParam(required = false) @Nullable String q)
            throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Yinuo", "1.0")) {
            var sheet = book.newWorksheet(page.t("reception.inquiries"));
            for (var column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, page.t(COLUMNS.get(column)));
            }
            String after = null;
            var row = 1;
            do {
                var found = questions.list(actor, new Asked(state, channel, q, null, after, AT_ONCE));
                for (var inquiry : found.inquiries()) {
                    var cells = cells(inquiry, page);
                    for (var column = 0; column < cells.size(); column++) {
                        sheet.value(row, column, cells.get(column));
                    }
                    row++;
                }
                after = found.next();
            } while (after != null && row <= MOST);
        }
        return ResponseEntity.ok()
                .contentType(
                        MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("inquiries-" + page.today() + ".xlsx")
                                .build()
                                .toString())
                .body(out.toByteArray());
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
