package yinuo.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import yinuo.page.Page;

/** The end of a term with the way to it, so that everybody can check it: from when, how long, until when. */
public record Due(Term term, ZonedDateTime start, ZonedDateTime end) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("MM-dd");

    public Instant at() {
        return end.toInstant();
    }

    /** Such as 「10:30 起，2 小时内：12:30」. */
    public String explain(Page page) {
        return page.t("term.due", start.format(CLOCK), TermWords.within(term, page), until());
    }

    /** No longer than it must be; the midnight that ends a day is that day's 24:00, for people would misread 00:00. */
    private String until() {
        var midnight = end.toLocalTime().equals(LocalTime.MIDNIGHT);
        var day = midnight ? end.toLocalDate().minusDays(1) : end.toLocalDate();
        var clock = midnight ? "24:00" : end.format(CLOCK);
        return day.equals(start.toLocalDate()) ? clock : day(day) + " " + clock;
    }

    private String day(LocalDate day) {
        return day.getYear() == start.getYear() ? day.format(THIS_YEAR) : day.toString();
    }
}
