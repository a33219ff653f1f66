package yinuo.rulebook;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import yinuo.page.Page;

/** Terms as people say them. Numbers go in as text: nobody groups the digits of a day. */
public final class TermWords {

    private TermWords() {}

    static String of(Term term, Page page) {
        return switch (term) {
            case Term.Span(var length) -> length(length, page);
            case Term.WorkHours(var length, var opens, var closes) ->
                page.t("term.workHours", text(length.toHours()), opens.toString(), closes.toString());
            case Term.ByTime(var time) -> page.t("term.byTime", time.toString());
            case Term.SameDay(var evening) ->
                evening.map(late -> page.t(
                                "term.sameDay.evening",
                                late.after().toString(),
                                late.nextDay().toString()))
                        .orElseGet(() -> page.t("term.sameDay"));
            case Term.Days(var count) -> page.t("term.days", text(count));
            case Term.Months(var count) -> page.t("term.months", text(count));
            case Term.Workdays(var count) -> page.t("term.workdays", text(count));
            case Term.NextMonth(var day) -> page.t("term.nextMonth", text(day));
            case Term.MonthDays(var first, var last) ->
                first == last ? page.t("term.monthDay", text(last)) : page.t("term.monthDays", text(first), text(last));
            case Term.MonthWorkday(var count) -> page.t("term.monthWorkday", text(count));
            case Term.PeriodEnd(var period) -> page.t("term.end." + period);
            case Term.Yearly(var day) -> page.t("term.yearly", text(day.getMonthValue()), text(day.getDayOfMonth()));
            case Term.Weekly(var days, var time) ->
                time.map(at -> page.t("term.weekly.time", weekdays(days, page), at.toString()))
                        .orElseGet(() -> page.t("term.weekly", weekdays(days, page)));
            case Term.NextWorkday(var time) -> page.t("term.nextWorkday", time.toString());
            case Term.Before(var lead) -> page.t("term.before", length(lead, page));
            case Term.ShiftEnd() -> page.t("term.shiftEnd");
            case Term.Midway() -> page.t("term.midway");
            case Term.Agreed() -> page.t("term.agreed");
            case Term.Quota(var count, var weeks) -> page.t("term.quota", text(count), text(weeks));
        };
    }

    /** The same of a term in its written form, as promises keep it. */
    public static String within(String written, Page page) {
        return within(TermText.parse(written), page);
    }

    /** As a deadline says it: a mere length gets its "within". */
    static String within(Term term, Page page) {
        return term.isLength() ? page.t("term.within", of(term, page)) : of(term, page);
    }

    static String weekdays(Set<DayOfWeek> days, Page page) {
        return new TreeSet<>(days)
                .stream().map(day -> page.t("page.weekday." + day)).collect(Collectors.joining(page.t("page.and")));
    }

    private static String length(Duration length, Page page) {
        return length.toMinutes() % 60 == 0
                ? page.t("term.hours", text(length.toHours()))
                : page.t("term.minutes", text(length.toMinutes()));
    }

    private static String text(long number) {
        return Long.toString(number);
    }
}
