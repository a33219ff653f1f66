package yinuo.desk.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.promise.Promise;
import yinuo.promise.PromiseBoards;
import yinuo.promise.PromiseBoards.Edges;
import yinuo.promise.PromiseBoards.Scopes;
import yinuo.promise.PromiseQuestions;
import yinuo.promise.PromiseQuestions.Load;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Members;

/** Promises as the office looks at them: by how soon, along the day, and by who carries how many. */
@Service
@Transactional(readOnly = true)
public class Board {

    private static final Duration SOON = Duration.ofHours(2);
    private static final int LOOKED_AT = 300;
    private static final int PINS = 64;
    private static final int PARKED = 6;
    private static final Duration LONG_AGO = Duration.ofDays(366);

    private final PromiseQuestions questions;
    private final PromiseBoards boards;
    private final Lines lines;
    private final Members members;
    private final Clock clock;

    Board(PromiseQuestions questions, PromiseBoards boards, Lines lines, Members members, Clock clock) {
        this.questions = questions;
        this.boards = boards;
        this.lines = lines;
        this.members = members;
        this.clock = clock;
    }

    /** How soon something is due. The text is {@code board.<name>}. */
    public enum When {
        OVER,
        SOON,
        TODAY,
        TOMORROW,
        LATER,
        /** Its clock stands still, whenever it is due. */
        PAUSED
    }

    /** How the board is asked for: only one group of it, one category, one zone. */
    public record Asked(
            @Nullable When when,
            @Nullable String category,
            @Nullable String zone) {

        boolean isEverything() {
            return when == null && isAny(category) && isAny(zone);
        }

        private static boolean isAny(@Nullable String wanted) {
            return wanted == null || wanted.isEmpty();
        }

        boolean fits(Line line, Instant now) {
            return (when == null || line.promise().isPaused(now) == (when == When.PAUSED))
                    && (category == null || category.isEmpty() || category.equals(line.category()))
                    && (zone == null || zone.isEmpty() || zone.equals(line.zone()));
        }
    }

    public Scopes scopes(Actor actor) {
        return boards.scopes(actor.office().id(), edges());
    }

    /**
     * A part of what is open, the first due first.
     *
     * @param overdue how many overdue lines were left out of it
     */
    public record Part(List<Line> lines, int overdue, int found) {}

    /** What everybody owes: old debts take no more than half of the part while there is anything else to do. */
    public Part part(Actor actor, Asked asked, Scopes scopes, int most) {
        actor.must(Deed.SEE_BOARD);
        var edges = edges();
        if (asked.when() != null) {
            var from = switch (asked.when()) {
                case OVER, PAUSED -> edges.now().minus(LONG_AGO);
                case SOON -> edges.now();
                case TODAY -> edges.soon();
                case TOMORROW -> later(edges.soon(), edges.today());
                case LATER -> edges.tomorrow();
            };
            var until = switch (asked.when()) {
                case OVER -> edges.now();
                case SOON -> edges.soon();
                case TODAY -> edges.today();
                case TOMORROW -> edges.tomorrow();
                case LATER, PAUSED -> edges.now().plus(LONG_AGO);
            };
            var all = lines(actor, asked, from, until, LOOKED_AT);
            return new Part(all.stream().limit(most).toList(), 0, all.size());
        }
        var looked = asked.isEverything() ? most : LOOKED_AT;
        var over = lines(actor, asked, edges.now().minus(LONG_AGO), edges.now(), looked);
        var coming = lines(actor, asked, edges.now(), edges.now().plus(LONG_AGO), looked);
        var old = Math.min(over.size(), Math.max(most / 2, most - coming.size()));
        var shown = Stream.concat(over.stream().limit(old), coming.stream())
                .limit(most)
                .toList();
        if (!asked.isEverything()) {
            return new Part(shown, over.size() - old, over.size() + coming.size());
        }
        var late = (int) shown.stream()
                .filter(line -> when(line.promise(), edges) == When.OVER)
                .count();
        return new Part(shown, Math.max(0, scopes.over() - late), scopes.all());
    }

    private List<Line> lines(Actor actor, Asked asked, Instant from, Instant until, int most) {
        return lines.full(actor, boards.open(actor.office().id(), from, until, most)).stream()
                .filter(line -> asked.fits(line, clock.instant()))
                .toList();
    }

    /** Lines by how soon they are due, in that order. */
    public Map<When, List<Line>> grouped(List<Line> all) {
        var edges = edges();
        return all.stream()
                .collect(Collectors.groupingBy(
                        line -> when(line.promise(), edges), java.util.TreeMap::new, Collectors.toList()));
    }

    public Axis axis(Actor actor) {
        actor.must(Deed.SEE_BOARD);
        var now = clock.instant();
        var office = actor.office().id();
        var stretch = Axis.Stretch.at(now, clock.getZone());
        var shown = new ArrayList<Promise>(boards.open(office, now.minus(LONG_AGO), stretch.from(), PINS));
        if (shown.size() > PARKED) {
            shown.subList(0, shown.size() - PARKED).clear();
        }
        shown.addAll(questions.dueBetween(office, stretch.from(), stretch.until(), PINS).stream()
                .filter(promise -> isShown(promise, stretch))
                .toList());
        return Axis.of(stretch, now, clock.getZone(), shown);
    }

    /** Kept before the axis begins, or in the same breath as it was made, it tells nobody anything. */
    private static boolean isShown(Promise promise, Axis.Stretch stretch) {
        var done = promise.outcome().doneAt();
        return done == null
                || !done.isBefore(stretch.from())
                        && Duration.between(promise.made().at(), done).compareTo(Duration.ofMinutes(10)) > 0;
    }

    public List<Load> load(Actor actor) {
        actor.must(Deed.SEE_BOARD);
        return questions.load(actor.office().id(), clock.instant());
    }

    /** Names of everybody in the office, for what is owed by a person. */
    public Map<UUID, String> names(Actor actor) {
        return members.all(actor.office().id()).stream()
                .collect(Collectors.toMap(member -> member.id().value(), member -> member.name()));
    }

    private Edges edges() {
        var now = clock.instant();
        var midnight = (Function<Integer, Instant>) days -> now.atZone(clock.getZone())
                .toLocalDate()
                .plusDays(days)
                .atStartOfDay(clock.getZone())
                .toInstant();
        return new Edges(now, now.plus(SOON), after(midnight.apply(1)), after(midnight.apply(2)));
    }

    /** What is due at 24:00 is due that day, so a day of the board ends the least time the database knows after it. */
    private static Instant after(Instant midnight) {
        return midnight.plus(1, ChronoUnit.MICROS);
    }

    private static When when(Promise promise, Edges edges) {
        if (promise.isPaused(edges.now())) {
            return When.PAUSED;
        }
        var due = promise.made().dueAt();
        if (due.isBefore(edges.now())) {
            return When.OVER;
        }
        if (due.isBefore(edges.soon())) {
            return When.SOON;
        }
        if (due.isBefore(edges.today())) {
            return When.TODAY;
        }
        return due.isBefore(edges.tomorrow()) ? When.TOMORROW : When.LATER;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
