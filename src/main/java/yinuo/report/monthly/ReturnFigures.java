package yinuo.report.monthly;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import yinuo.office.Office;
import yinuo.report.monthly.MonthlyReturn.Span;
import yinuo.report.monthly.ReportRows.Period;
import yinuo.rulebook.Rulebook;
import yinuo.rulebook.Term;

/** Counts a return's period afresh, and says which period that is. */
@Component
class ReturnFigures {

    private final ReportRows rows;
    private final Rulebook rulebook;
    private final Clock clock;

    ReturnFigures(ReportRows rows, Rulebook rulebook, Clock clock) {
        this.rows = rows;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    Sheet sheet(MonthlyReturn.Id id) {
        var office = id.office();
        var now = period(id.kind(), office, id.month());
        var before = period(id.kind(), office, id.month().minusMonths(1));
        var at = clock.instant();
        return switch (id.kind()) {
            case COMPLAINT_STATISTICS ->
                ComplaintFigures.statistics(
                        rows.complaints(office, now, at),
                        rows.complaints(office, before, at),
                        rulebook.rate(
                                office, "D01-4.1.3.1.8", "named", id.month().atDay(1)));
            case JOBS -> WorkFigures.jobs(rows.slips(office, now), rows.slips(office, before), at);
            case SERVICES ->
                WorkFigures.services(
                        rows.services(office, now), rows.services(office, before), rows.callbacks(office, now, at));
            case RECEPTION ->
                WorkFigures.reception(
                        rows.slips(office, now), rows.complaints(office, now, at), rows.callbacks(office, now, at), at);
            case COMPLAINTS_OF_MONTH ->
                ComplaintFigures.ofMonth(rows.complaints(office, now, at), rows.complaints(office, before, at));
        };
    }

    /** From the day behind one cut-off to the next, or the calendar month. */
    Period period(ReturnKind kind, Office.Id office, YearMonth month) {
        if (!kind.endsWithCutOff()) {
            return new Period(start(month.atDay(1)), start(month.plusMonths(1).atDay(1)));
        }
        return new Period(
                start(cutOff(office, month.minusMonths(1)).plusDays(1)),
                start(cutOff(office, month).plusDays(1)));
    }

    /** The last day that counts; a month without that day ends the period itself. */
    private LocalDate cutOff(Office.Id office, YearMonth month) {
        var day = rulebook.count(office, "D01-4.1.3.2", "cutOff", month.atDay(1));
        return month.atDay(Math.clamp(day, 1, month.lengthOfMonth()));
    }

    Span span(MonthlyReturn.Id id, Instant dueAt) {
        var period = period(id.kind(), id.office(), id.month());
        var reportFrom = id.kind() == ReturnKind.RECEPTION ? start(id.month().atEndOfMonth()) : period.until();
        var openFrom = id.kind()
                .preparation()
                .map(promise -> start(firstDay(promise, id)))
                .orElse(reportFrom);
        return new Span(period.from(), period.until(), openFrom, reportFrom, dueAt);
    }

    /** The first of the days named for preparing it; a term without such days has the one it ends with. */
    private LocalDate firstDay(ReturnPromise promise, MonthlyReturn.Id id) {
        var first = id.month().atDay(1);
        var term = rulebook.term(id.office(), promise.clause(), promise.term(), first);
        if (term instanceof Term.MonthDays days) {
            return id.month().atDay(Math.min(days.first(), id.month().lengthOfMonth()));
        }
        return rulebook.due(id.office(), term, start(first))
                .minusNanos(1)
                .atZone(clock.getZone())
                .toLocalDate();
    }

    private Instant start(LocalDate day) {
        ZoneId zone = clock.getZone();
        return day.atStartOfDay(zone).toInstant();
    }
}
