package yinuo.desk.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yinuo.promise.Promise;
import yinuo.staff.Role;

/**
 * Promises along the hours of the day, or of the night for those who are on duty then, in one lane for each role that
 * owes them. What was kept stands where it was kept; what broke before stands at the left edge.
 */
public record Axis(Instant from, Instant until, double now, List<Mark> marks, Map<Role, Lane> lanes) {

    static final LocalTime OPENS = LocalTime.of(7, 0);
    static final LocalTime CLOSES = LocalTime.of(22, 0);
    private static final Duration NIGHT = Duration.ofHours(11);
    private static final int ROWS = 6;

    // How much of the axis a pin with this on it takes, and how far one may reach, in hundredths.
    private static final double HOME = 7.6;
    private static final double NUMBER = 10;
    private static final double EARLIER = 5;
    private static final double EDGE = 100.6;

    public record Mark(int hour, double place) {}

    /** A promise at its place from 0 to 100 in a row of its lane; from an earlier day, or hung up by its right end. */
    public record Pin(Promise promise, double place, int row, boolean earlier, boolean right) {}

    /** The pins in their rows, and how many more there was no room for. */
    public record Lane(List<Pin> pins, int rows, int more) {}

    /** The half-open stretch of time the axis shows at an instant. */
    record Stretch(Instant from, Instant until) {

        static Stretch at(Instant now, ZoneId zone) {
            var moment = now.atZone(zone);
            var time = moment.toLocalTime();
            if (!time.isBefore(OPENS) && time.isBefore(CLOSES)) {
                return new Stretch(
                        moment.with(OPENS).toInstant(), moment.with(CLOSES).toInstant());
            }
            var evening = time.isBefore(OPENS) ? moment.minusDays(1) : moment;
            var from = evening.with(CLOSES).minusHours(1).toInstant();
            return new Stretch(from, from.plus(NIGHT));
        }

        double place(Instant at) {
            var share = (double) Duration.between(from, at).toMillis()
                    / Duration.between(from, until).toMillis();
            return Math.round(Math.clamp(share, 0, 1) * 1000) / 10.0;
        }
    }

    static Axis of(Stretch stretch, Instant now, ZoneId zone, List<Promise> promises) {
        var lanes = new TreeMap<Role, Lane>();
        var byRole = new TreeMap<Role, List<Promise>>();
        promises.forEach(promise -> byRole.computeIfAbsent(promise.owner().role(), _ -> new ArrayList<>())
                .add(promise));
        byRole.forEach((role, owed) -> lanes.put(role, lane(stretch, owed)));
        return new Axis(stretch.from, stretch.until, stretch.place(now), marks(stretch, now, zone), lanes);
    }

    /** What is still owed comes first; what finds no room in any row is only counted. */
    private static Lane lane(Stretch stretch, List<Promise> owed) {
        var pins = new ArrayList<Pin>();
        var taken = new ArrayList<List<Span>>();
        var sorted = owed.stream()
                .sorted(Comparator.comparing((Promise promise) -> !promise.isOpen())
                        .thenComparing(Axis::at))
                .toList();
        for (var promise : sorted) {
            var earlier = at(promise).isBefore(stretch.from);
            var place = earlier ? 0.4 : stretch.place(at(promise));
            var width = width(promise) + (earlier ? EARLIER : 0);
            var right = place + width > EDGE;
            var span = right ? new Span(place - width, place) : new Span(place, place + width);
            var row = row(taken, span);
            if (row < ROWS) {
                pins.add(new Pin(promise, place, row + 1, earlier, right));
            }
        }
        return new Lane(pins, Math.max(1, taken.size()), owed.size() - pins.size());
    }

    /** A number is longer than a home; what has neither is cut to the width of one. */
    private static double width(Promise promise) {
        var subject = promise.subject();
        return subject.home().isEmpty() && subject.isNumbered() ? NUMBER : HOME;
    }

    /** From where to where a pin reaches. */
    private record Span(double from, double until) {

        boolean meets(Span other) {
            return from < other.until && other.from < until;
        }
    }

    /** The first row with room, which is taken with that; {@link #ROWS} when there is none. */
    private static int row(List<List<Span>> taken, Span span) {
        for (var row = 0; row < taken.size(); row++) {
            if (taken.get(row).stream().noneMatch(span::meets)) {
                taken.get(row).add(span);
                return row;
            }
        }
        if (taken.size() < ROWS) {
            taken.add(new ArrayList<>(List.of(span)));
            return taken.size() - 1;
        }
        return ROWS;
    }

    private static Instant at(Promise promise) {
        var done = promise.outcome().doneAt();
        return done == null ? promise.made().dueAt() : done;
    }

    /** The full hours between the edges, but for those that the time of now would cover. */
    private static List<Mark> marks(Stretch stretch, Instant now, ZoneId zone) {
        var marks = new ArrayList<Mark>();
        for (var at = stretch.from.plus(Duration.ofHours(1));
                at.isBefore(stretch.until);
                at = at.plus(Duration.ofHours(1))) {
            var covered = Duration.between(at, now).abs().compareTo(Duration.ofMinutes(28)) < 0;
            marks.add(new Mark(covered ? -1 : at.atZone(zone).getHour(), stretch.place(at)));
        }
        return marks;
    }
}
