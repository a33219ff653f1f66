package yinuo.desk.service.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.desk.service.Receipt;
import yinuo.desk.service.ServiceQuestions;
import yinuo.desk.service.ServiceQuestions.Asked;
import yinuo.desk.service.ServiceQuestions.Which;
import yinuo.desk.service.ServiceRequest;
import yinuo.journal.Exports;
import yinuo.page.ExcelSheet;
import yinuo.page.Page;
import yinuo.staff.Actor;
import yinuo.text.Yuan;

/** The list of requests as an Excel sheet, by the same filters as the page. */
@Controller
class ServiceSheet {

    private static final ExcelSheet SHEET = new ExcelSheet(
            "nav.SERVICES",
            "services",
            List.of(
                    "fact.number",
                    "fact.receivedAt",
                    "fact.home",
                    "fact.person",
                    "fact.service",
                    "fact.quantity",
                    "fact.wishedFor",
                    "fact.fee",
                    "service.received",
                    "service.col.charge",
                    "service.receipts",
                    "service.period",
                    "service.col.stage"));

    private final ServiceQuestions questions;
    private final Exports exports;

    ServiceSheet(ServiceQuestions questions, Exports exports) {
        this.questions = questions;
        this.exports = exports;
    }

    @PostMapping("/{office}/services.xlsx")
    ResponseEntity<byte[]> sheet(
            Actor actor,
            Page page,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable Which which,
            @RequestParam(defaultValue = "") String q) {
        exports.taken(actor, SHEET.title(), reason);
        return SHEET.answer(page, reason, cursor -> {
            var found = questions.list(actor, new Asked(which, q, cursor, ExcelSheet.AT_ONCE));
            return new ExcelSheet.Part(
                    found.requests().stream().map(one -> cells(one, page)).toList(), found.next());
        });
    }

    private static List<String> cells(ServiceRequest request, Page page) {
        var filing = request.filing();
        var wanted = filing.wanted();
        var period = request.course().period();
        return List.of(
                filing.number(),
                page.stamp(filing.receivedAt()),
                filing.client().home(),
                filing.client().person(),
                wanted.name(),
                wanted.quantity() + " " + wanted.unit(),
                stamp(page, wanted.wishedFor()),
                Yuan.of(request.costs()),
                Yuan.of(request.received()),
                page.t("word.ChargeKind." + request.charge().kind().name()),
                String.join(
                        page.t("page.and"),
                        request.receipts().stream()
                                .filter(Receipt::counts)
                                .map(Receipt::number)
                                .toList()),
                period == null ? "" : page.stamp(period.from()) + "–" + page.stamp(period.until()),
                page.t("word.ServiceStage." + request.stage().name()));
    }

    private static String stamp(Page page, @Nullable Instant at) {
        return at == null ? "" : page.stamp(at);
    }
}
