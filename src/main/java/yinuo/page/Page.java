package yinuo.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
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
        Surroundings around,
        MessageSource texts) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final Duration SOON = Duration.ofHours(2);
    private static final Duration HOT = Duration.ofMinutes(15);
    private static final int WEEK = 7;

    /** What stands around the content: whether single keys act, what was just done, and (asked only if shown) what waits. */
    public record Surroundings(boolean keys, @Nullable Toast toast, Supplier<Map<String, Waiting.Count>> waiting) {

        public static final Surroundings NONE = new Surroundings(true, null, Map::of);
    }

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

    /** The same with a question behind it, or behind the one the path has already; its value may be anything. */
    public String url(String path, String name, String value) {
        return url(path) + (path.contains("?") ? "&" : "?") + name + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The address of the first of these pages that is open to who looks; without one a link is plain text. */
    public @Nullable String link(String... paths) {
        return Arrays.stream(paths)
                .filter(path -> NavItem.leads(this, path))
                .findFirst()
                .map(this::url)
                .orElse(null);
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

    /** The same of an end: midnight is the 24:00 of the day that ends with it. */
    public String by(Instant end) {
        var midnight = end.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT);
        return midnight ? at(end.minusSeconds(1)).replace("23:59", "24:00") : at(end);
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

    public boolean isThisMonth(Instant instant) {
        return YearMonth.from(instant.atZone(zone)).equals(YearMonth.from(today()));
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

    /** How an open promise looks: {@code over}, {@code hot}, {@code soon} or nothing special. */
    public String tone(Instant due) {
        var left = Duration.between(now, due);
        if (left.isNegative()) {
            return "over";
        }
        if (left.compareTo(HOT) <= 0) {
            return "hot";
        }
        return left.compareTo(SOON) <= 0 ? "soon" : "";
    }

    /** What is left while that is short, else the day and the time. */
    public String due(Instant due) {
        if (!tone(due).isEmpty()) {
            return left(due);
        }
        var midnight = due.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT);
        return midnight ? day(due.minusSeconds(1)).replace("23:59", "24:00") : day(due);
    }

    /** 今 18:00, 明 12:00, 周四 12:00, 10-30 12:00. */
    public String day(Instant instant) {
        var moment = instant.atZone(zone);
        var days = moment.toLocalDate().toEpochDay() - today().toEpochDay();
        if (days == -1 || days == 0 || days == 1) {
            return t("page.day." + days, moment.format(CLOCK));
        }
        return days > 1 && days < WEEK
                ? t("page.day.week", weekday(moment.toLocalDate()), moment.format(CLOCK))
                : at(instant);
    }

    /** A number as people of this year read it out: TS-1026-007. */
    public String number(String full) {
        return full.replaceFirst("^([A-Z]{2}-)" + today().getYear() + "(\\d{4}-)", "$1$2");
    }

    /** What waits for the person under a name. */
    public Waiting.Count waiting(String name) {
        return around.waiting().get().getOrDefault(name, Waiting.Count.NONE);
    }

    /** What was just done, as a sentence, or empty. */
    public String toast() {
        var toast = around.toast();
        return toast == null
                ? ""
                : String.valueOf(texts.getMessage(toast.key(), toast.arguments().toArray(), "", locale));
    }

    /** As the office's kind calls it: a manager here is a director there. */
    public String role(Enum<?> role) {
        return tOr("role." + at().profile() + "." + role.name(), t("role." + role.name()));
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
