package yinuo.desk.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.promise.Promise;
import yinuo.promise.PromiseQuestions;
import yinuo.promise.PromiseQuestions.Counts;
import yinuo.promise.PromiseQuestions.Load;
import yinuo.promise.PromiseQuestions.Mine;
import yinuo.promise.PromiseQuestions.Wanted;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Members;
import yinuo.staff.Role;

/** Promises as people look at them: by how soon, along the day, and by who carries how many. */
@Service
@Transactional(readOnly = true)
public class Board {

    static final LocalTime OPENS = LocalTime.of(7, 0);
    static final LocalTime CLOSES = LocalTime.of(22, 0);
    private static final Duration SOON = Duration.ofHours(2);
    private static final int LINES = 60;
    private static final int PINS = 80;

    private final PromiseQuestions questions;
    private final Members members;
    private final Clock clock;

    Board(PromiseQuestions questions, Members members, Clock clock) {
        this.questions = questions;
        this.members = members;
        this.clock = clock;
    }

    /** How soon something is due. The text is {@code board.<name>}. */
    public enum When {
        OVER,
        SOON,
        TODAY,
        LATER
    }

    /** What the actor owes, by how soon. */
    public Map<When, List<Promise>> mine(Actor actor) {
        var now = clock.instant();
        var mine = new Mine(actor.member(), actor.roles());
        return grouped(questions.list(actor.office().id(), new Wanted(null, null, mine, null, LINES), now), now);
    }

    /** What everybody owes, by how soon; only one group of it if asked for. */
    public Map<When, List<Promise>> all(Actor actor, @org.jspecify.annotations.Nullable When only) {
        actor.must(Deed.SEE_BOARD);
        var now = clock.instant();
        var all = grouped(questions.list(actor.office().id(), Wanted.open(LINES), now), now);
        if (only != null) {
            all.keySet().removeIf(when -> when != only);
        }
        return all;
    }

    public Counts counts(Actor actor) {
        return questions.counts(actor.office().id(), clock.instant());
    }

    /** A promise on the axis of the day, at its place from 0 to 100. */
    public record Pin(Promise promise, double place) {}

    /** Today's promises by who owes them, along the opening hours. */
    public Map<Role, List<Pin>> axis(Actor actor) {
        actor.must(Deed.SEE_BOARD);
        var today = clock.instant().atZone(clock.getZone()).toLocalDate();
        var from = today.atTime(OPENS).atZone(clock.getZone()).toInstant();
        var until = today.atTime(CLOSES).atZone(clock.getZone()).toInstant();
        var lanes = new LinkedHashMap<Role, List<Pin>>();
        for (var promise : questions.dueBetween(actor.office().id(), from, until, PINS)) {
            lanes.computeIfAbsent(promise.owner().role(), _ -> new ArrayList<>())
                    .add(new Pin(promise, place(promise.made().dueAt(), from, until)));
        }
        return lanes;
    }

    public double now() {
        var now = clock.instant();
        var today = now.atZone(clock.getZone()).toLocalDate();
        return place(
                now,
                today.atTime(OPENS).atZone(clock.getZone()).toInstant(),
                today.atTime(CLOSES).atZone(clock.getZone()).toInstant());
    }

    private static double place(Instant at, Instant from, Instant until) {
        var share = (double) Duration.between(from, at).toMillis()
                / Duration.between(from, until).toMillis();
        return Math.round(Math.clamp(share, 0, 1) * 10_000) / 100.0;
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

    private Map<When, List<Promise>> grouped(List<Promise> promises, Instant now) {
        var end = now.atZone(clock.getZone())
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant();
        return promises.stream()
                .collect(Collectors.groupingBy(
                        promise -> when(promise.made().dueAt(), now, end),
                        java.util.TreeMap::new,
                        Collectors.toList()));
    }

    private static When when(Instant due, Instant now, Instant end) {
        if (due.isBefore(now)) {
            return When.OVER;
        }
        if (due.isBefore(now.plus(SOON))) {
            return When.SOON;
        }
        return due.isAfter(end) ? When.LATER : When.TODAY;
    }
}
