package yinuo.desk.callback;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.callback.CallbackLists.After;
import yinuo.desk.callback.CallbackLists.Wanted;
import yinuo.office.Office;
import yinuo.refusal.BadInput;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** What people and programs ask about callbacks. */
@Service
@Transactional(readOnly = true)
public class CallbackQuestions {

    private static final int MOST = 100;
    private static final int USUAL = 50;

    private final CallbackRows rows;
    private final CallbackLists lists;
    private final Clock clock;

    CallbackQuestions(CallbackRows rows, CallbackLists lists, Clock clock) {
        this.rows = rows;
        this.lists = lists;
        this.clock = clock;
    }

    /** One page of a list and, when there may be more, the cursor of the next. */
    public record Found(List<Callback> callbacks, @Nullable String next) {}

    /** How many residents judged when they were asked, and how many of them were content. */
    public record Judged(int content, int judged) {}

    /**
     * Answers in a half-open period about everything but one kind of source, whose own module counts what it heard.
     */
    public Judged opinions(Office.Id office, String exceptAbout, Instant from, Instant until) {
        return lists.opinions(office, exceptAbout, from, until);
    }

    public Callback get(Actor actor, Callback.Id id) {
        actor.must(Deed.SEE_MATTERS);
        return rows.get(id);
    }

    public Found list(Actor actor, Asked asked) {
        actor.must(Deed.SEE_MATTERS);
        var limit = Math.clamp(asked.limit() == null ? USUAL : asked.limit(), 1, MOST);
        var month = asked.month();
        var found = lists.list(
                actor.office().id(),
                new Wanted(
                        asked,
                        month == null ? null : start(month),
                        month == null ? dueBefore(asked.due()) : start(month.plusMonths(1)),
                        Boolean.TRUE.equals(asked.mine()) ? actor.member().value() : null,
                        null,
                        cursor(asked.after()),
                        limit,
                        clock.instant()));
        return new Found(found, found.size() < limit ? null : cursor(found.getLast()));
    }

    /** All rounds about one home, the next due first. */
    public List<Callback> ofHome(Actor actor, UUID home, int limit) {
        actor.must(Deed.SEE_MATTERS);
        return lists.list(
                actor.office().id(), new Wanted(Asked.ALL, null, null, null, home, null, limit, clock.instant()));
    }

    /** The rounds about the same work, the first first. */
    public List<Callback> rounds(Callback callback) {
        var source = callback.work().source();
        return rows.of(callback.id().office(), source.kind(), source.id()).stream()
                .filter(other -> other.work().kind() == callback.work().kind()
                        && other.work().home().equals(callback.work().home()))
                .toList();
    }

    public Map<Asked.Tab, Integer> tabs(Actor actor) {
        return lists.tabs(actor.office().id());
    }

    public Map<Integer, Integer> buildings(Actor actor) {
        return lists.buildings(actor.office().id());
    }

    Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(clock.getZone()).toInstant();
    }

    /** {@code overdue}, {@code today}, {@code week} or a day: everything that has to be done by its end. */
    private @Nullable Instant dueBefore(@Nullable String due) {
        if (due == null || due.isBlank()) {
            return null;
        }
        var today = LocalDate.now(clock);
        return switch (due) {
            case "overdue" -> clock.instant();
            case "today" -> end(today);
            case "week" -> end(today.plusDays(7));
            default -> end(day(due));
        };
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw BadInput.in("due", "callback.bad.due");
        }
    }

    private Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private static @Nullable After cursor(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var parts = text.split("_", 2);
            return new After(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (RuntimeException broken) {
            throw BadInput.in("after", "callback.bad.cursor");
        }
    }

    private static String cursor(Callback last) {
        return last.round().dueAt() + "_" + last.id().value();
    }
}
