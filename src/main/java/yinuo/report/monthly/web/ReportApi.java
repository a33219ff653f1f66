package yinuo.report.monthly.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yinuo.page.IfMatch;
import yinuo.page.Versioned;
import yinuo.report.monthly.MonthlyReturn;
import yinuo.report.monthly.ReturnKind;
import yinuo.report.monthly.Returns;
import yinuo.report.monthly.Sheet;
import yinuo.staff.Actor;
import yinuo.staff.Role;

/**
 * The monthly returns, for programs. Months are written {@code 2026-11}. {@code If-Match} may name the version that was
 * seen: another one since is answered 409.
 */
@RestController
@RequestMapping("/api/{office}/reports")
class ReportApi {

    private final Returns returns;

    ReportApi(Returns returns) {
        this.returns = returns;
    }

    record LineJson(
            String kind,
            String month,
            String clause,
            Instant openFrom,
            Instant reportFrom,
            Instant dueAt,
            @Nullable Instant sentAt) {}

    record ReturnJson(
            String kind,
            String month,
            int version,
            Instant from,
            Instant until,
            Instant openFrom,
            Instant reportFrom,
            Instant dueAt,
            @Nullable Instant sentAt,
            @Nullable String hash,
            @Nullable Boolean intact,
            String analysis,
            List<Role> missingConfirmations,
            Sheet sheet)
            implements Versioned {

        static ReturnJson of(MonthlyReturn found) {
            var sent = found.sent();
            return new ReturnJson(
                    found.id().kind().name(),
                    found.id().month().toString(),
                    found.version(),
                    found.span().from(),
                    found.span().until(),
                    found.span().openFrom(),
                    found.span().reportFrom(),
                    found.span().dueAt(),
                    sent == null ? null : sent.at(),
                    sent == null ? null : sent.hash(),
                    sent == null ? null : sent.intact(),
                    found.analysis().text(),
                    found.missing(),
                    found.sheet());
        }
    }

    record AnalysisJson(@Nullable String words) {}

    @GetMapping
    List<LineJson> list(Actor actor) {
        return returns.list(actor).stream()
                .map(line -> new LineJson(
                        line.id().kind().name(),
                        line.id().month().toString(),
                        line.id().kind().clause(),
                        line.span().openFrom(),
                        line.span().reportFrom(),
                        line.span().dueAt(),
                        line.sentAt()))
                .toList();
    }

    @GetMapping("/{kind}/{month}")
    ReturnJson sheet(Actor actor, @PathVariable ReturnKind kind, @PathVariable String month) {
        return ReturnJson.of(returns.get(actor, kind, ReportPages.month(month)));
    }

    @PostMapping("/{kind}/{month}/analysis")
    ReturnJson analyse(
            Actor actor,
            @PathVariable ReturnKind kind,
            @PathVariable String month,
            @RequestBody AnalysisJson body,
            IfMatch seen) {
        return ReturnJson.of(returns.analyse(actor, kind, ReportPages.month(month), seen.version(), body.words()));
    }

    @PostMapping("/{kind}/{month}/confirmation")
    ReturnJson confirm(Actor actor, @PathVariable ReturnKind kind, @PathVariable String month, IfMatch seen) {
        return ReturnJson.of(returns.confirm(actor, kind, ReportPages.month(month), seen.version()));
    }

    @PostMapping("/{kind}/{month}/submission")
    ReturnJson submit(Actor actor, @PathVariable ReturnKind kind, @PathVariable String month, IfMatch seen) {
        return ReturnJson.of(returns.submit(actor, kind, ReportPages.month(month), seen.version()));
    }
}
