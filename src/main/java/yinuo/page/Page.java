package yinuo.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import yinuo.office.Office;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** What every screen knows: who looks at it and in which office, language and theme, and what time it is. */
public record Page(
        @Nullable Actor actor,
        @Nullable Office office,
        Locale locale,
        Instant now,
        ZoneId zone,
        String theme,
        Csrf csrf,
        boolean htmx,
        boolean demo,
        String path,
        MessageSource texts) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** The secret that every form carries. */
    public record Csrf(String name, String token) {}

    /** The text of a key; an argument that is itself a key in {@code Word} is looked up too. */
    public String t(String key, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }

    /** A text whose key may not exist, such as one made of what programs sent. */
    public String tOr(String key, String otherwise) {
        return String.valueOf(texts.getMessage(key, null, otherwise, locale));
    }

    /** An address of the office. */
    public String url(String path) {
        return "/" + at().code() + "/" + path;
    }

    /** The office looked at; only pages outside any office have none. */
    public Office at() {
        if (office == null) {
            throw new IllegalStateException("This page belongs to no office");
        }
        return office;
    }

    public Actor me() {
        if (actor == null) {
            throw new IllegalStateException("Nobody is signed in on this page");
        }
        return actor;
    }

    public boolean may(Deed deed) {
        return actor != null && actor.may(deed);
    }

    public LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    /** The shortest form that is clear: the time for today, day and time for this year, else all. */
    public String at(Instant instant) {
        var moment = instant.atZone(zone);
        if (moment.toLocalDate().equals(today())) {
            return moment.format(CLOCK);
        }
        return moment.format(moment.getYear() == today().getYear() ? SHORT : LONG);
    }

    /** Month to minute, for forms of the day on paper. */
    public String monthDay(Instant instant) {
        return instant.atZone(zone).format(SHORT);
    }

    /** Year to minute, for records. */
    public String stamp(Instant instant) {
        return instant.atZone(zone).format(LONG);
    }

    public String clock(Instant instant) {
        return instant.atZone(zone).format(CLOCK);
    }

    public String weekday(LocalDate day) {
        return t("page.weekday." + day.getDayOfWeek());
    }

    /** A length of time in its two largest units: 2 小时 5 分. */
    public String length(Duration length) {
        var minutes = length.abs().toMinutes();
        var days = minutes / 1440;
        var hours = minutes % 1440 / 60;
        if (days > 0) {
            return hours == 0 ? t("page.length.days", days) : t("page.length.daysHours", days, hours);
        }
        return hours > 0 ? t("page.length.hours", hours, minutes % 60) : t("page.length.minutes", minutes);
    }

    /** How a due instant stands: what is left, or by how much it is over. */
    public String left(Instant due) {
        var left = Duration.between(now, due);
        return left.isNegative() ? t("page.due.over", length(left)) : t("page.due.left", length(left));
    }

    public String role(Enum<?> role) {
        return t("role." + role.name());
    }

    /** The roles of the person signed in, as one text. */
    public String roles() {
        return String.join(
                t("page.and"), me().roles().stream().sorted().map(this::role).toList());
    }

    public boolean chinese() {
        return locale.getLanguage().equals("zh");
    }

    /** A sentence whose arguments may be words to look up. */
    public String sentence(String key, List<?> arguments) {
        return t(key, Sentences.words(arguments, texts, locale));
    }
}
