package yinuo.desk.callback;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A list of callbacks as people and programs ask for it; everything may be left open. */
public record Asked(
        @Nullable Tab tab,
        Callback.@Nullable State state,
        Work.@Nullable Kind kind,
        Work.@Nullable Rate rate,
        @Nullable YearMonth month,
        @Nullable What what,
        @Nullable String due,
        @Nullable String q,
        @Nullable Integer building,
        @Nullable Boolean mine,
        @Nullable String after,
        @Nullable Integer limit) {

    public static final Asked ALL = new Asked(null, null, null, null, null, null, null, null, null, null, null, null);

    /** The first tab when nothing else says which callbacks are meant. */
    public Asked orOpen() {
        return tab != null || state != null || month != null || what != null ? this : with(Tab.DUE);
    }

    Asked with(Tab other) {
        return new Asked(other, state, kind, rate, month, what, due, q, building, mine, after, limit);
    }

    public Asked after(@Nullable String cursor, int many) {
        return new Asked(tab, state, kind, rate, month, what, due, q, building, mine, cursor, many);
    }

    /** The places of the screen. The text is {@code callback.tab.<name>}. */
    public enum Tab {
        DUE("state = 'DUE'"),
        BOOKED("state = 'BOOKED'"),
        RECTIFYING("state = 'RECTIFYING'"),
        DONE("answered_at is not null and state <> 'RECTIFYING'"),
        NOT_REACHABLE("state = 'NOT_REACHABLE'"),
        ALL("true");

        private final String condition;

        Tab(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }

    /** What a number of the rates counts, so that it opens its rows. The text is {@code callback.what.<name>}. */
    public enum What {
        DUE("state not in ('NOT_REACHABLE', 'RELEASED') and (answered_at is not null or due_at < :now)"),
        ANSWERED("answered_at is not null and state <> 'RELEASED'"),
        MISSING("answered_at is null and state in ('DUE', 'BOOKED') and due_at < :now"),
        OPEN("answered_at is null and state in ('DUE', 'BOOKED') and due_at >= :now"),
        UNREACHABLE("state = 'NOT_REACHABLE'"),
        ON_TIME("answered_at <= due_at and state <> 'RELEASED'"),
        CONTENT("opinion in ('VERY_SATISFIED', 'SATISFIED') and state <> 'RELEASED'"),
        VISITED("means <> 'PHONE' and state <> 'RELEASED'"),
        BRIEF("answered_at is not null and quality is null and state <> 'RELEASED'");

        private final String condition;

        What(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }
}
