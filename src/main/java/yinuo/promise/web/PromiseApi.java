package yinuo.promise.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yinuo.page.Page;
import yinuo.promise.Compliance;
import yinuo.promise.Promise.Standing;
import yinuo.promise.PromiseJson;
import yinuo.promise.PromiseQuestions;
import yinuo.promise.PromiseQuestions.After;
import yinuo.promise.PromiseQuestions.Wanted;
import yinuo.refusal.BadInput;
import yinuo.refusal.Missing;
import yinuo.rulebook.Procedures;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Promises and how clauses are kept, for programs. */
@RestController
@RequestMapping("/api/{office}")
@Transactional(readOnly = true)
class PromiseApi {

    private static final int MOST = 200;

    private final PromiseQuestions questions;
    private final Compliance compliance;
    private final Procedures procedures;

    PromiseApi(PromiseQuestions questions, Compliance compliance, Procedures procedures) {
        this.questions = questions;
        this.compliance = compliance;
        this.procedures = procedures;
    }

    record PromisesJson(List<PromiseJson> items, @Nullable String next) {}

    record ComplianceJson(
            int made,
            int kept,
            int keptLate,
            int broken,
            int open,
            int waived,
            int paused,
            @Nullable BigDecimal rate) {}

    @GetMapping("/promises")
    PromisesJson promises(
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable Standing standing,
            @RequestParam(required = false) @Nullable Instant dueBefore,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        actor.must(Deed.SEE_MATTERS);
        var most = Math.clamp(limit, 1, MOST);
        var found = questions.list(
                actor.office().id(), new Wanted(standing, dueBefore, null, cursor(after), most), page.now());
        var items = found.stream()
                .map(promise -> PromiseJson.of(
                        promise, page.t("promise." + promise.made().rule()), page.now()))
                .toList();
        var last = found.isEmpty() ? null : found.getLast();
        return new PromisesJson(
                items,
                last == null || found.size() < most
                        ? null
                        : last.made().dueAt() + "_" + last.id().value());
    }

    @GetMapping("/clauses/{clause}/compliance")
    ComplianceJson compliance(
            Actor actor,
            Page page,
            @PathVariable String clause,
            @RequestParam(required = false) @Nullable String month) {
        actor.must(Deed.SEE_MATTERS);
        if (procedures.find(clause).isEmpty()) {
            throw new Missing("clause", clause);
        }
        var figures = compliance.of(actor.office().id(), clause, month(month, page));
        return new ComplianceJson(
                figures.made(),
                figures.kept(),
                figures.keptLate(),
                figures.broken(),
                figures.open(),
                figures.waived(),
                figures.paused(),
                figures.rate());
    }

    private static YearMonth month(@Nullable String month, Page page) {
        try {
            return month == null ? YearMonth.from(page.today()) : YearMonth.parse(month);
        } catch (DateTimeParseException bad) {
            throw BadInput.in("month", "promise.bad.month");
        }
    }

    private static @Nullable After cursor(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var parts = text.split("_", 2);
            return new After(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (RuntimeException broken) {
            throw BadInput.in("after", "promise.bad.cursor");
        }
    }
}
