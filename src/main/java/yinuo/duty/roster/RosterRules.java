package yinuo.duty.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yinuo.duty.roster.Roster.Slot;
import yinuo.rulebook.WorkCalendar;

/** What is wrong with a roster, and how fairly it is spread. */
public record RosterRules(List<ShiftKind> shifts, Duration rest, int consecutive, WorkCalendar calendar, ZoneId zone) {

    /** The text is {@code word.RosterFault.<name>}; a blocking fault keeps a roster from being published. */
    public enum RosterFault {
        UNCOVERED(true),
        TWICE(true),
        SHORT_REST(false),
        TOO_MANY_DAYS(false),
        /** At the desk without a valid test of product knowledge; the rulebook says which of the two it is. */
        UNTESTED(false),
        MUST_BE_TESTED(true);

        private final boolean blocking;

        RosterFault(boolean blocking) {
            this.blocking = blocking;
        }

        public boolean isBlocking() {
            return blocking;
        }
    }

    /** A fault on a day: in a stretch of it nobody is on duty, or something is too much for one person. */
    public record Issue(
            RosterFault fault,
            LocalDate day,
            String what,
            @Nullable UUID member) {}

    /** How often somebody is on duty, at night and on days of rest, and for how many minutes. */
    public record Tally(int shifts, int nights, int restDays, long minutes) {

        private Tally plus(Tally other) {
            return new Tally(
                    shifts + other.shifts, nights + other.nights, restDays + other.restDays, minutes + other.minutes);
        }

        public String hours() {
            return minutes / 60 + (minutes % 60 == 0 ? "" : "." + minutes % 60 * 10 / 60);
        }
    }

    private static final Tally NONE = new Tally(0, 0, 0, 0);

    /** Somebody on duty from an instant to another. */
    private record Stretch(Slot slot, Instant from, Instant until) {}

    /** Faults of a month, given what stands on the days around it too; the first day first. */
    List<Issue> issues(Roster roster, List<Slot> around) {
        var found = new ArrayList<>(uncovered(roster, around));
        var all = new ArrayList<>(around);
        all.addAll(roster.slots());
        var byMember = new HashMap<UUID, List<Stretch>>();
        for (var slot : all) {
            kind(slot)
                    .ifPresent(kind -> byMember.computeIfAbsent(slot.member(), _ -> new ArrayList<>())
                            .add(new Stretch(slot, kind.begins(slot.day(), zone), kind.ends(slot.day(), zone))));
        }
        byMember.forEach((member, stretches) -> tooMuch(roster, member, stretches, found));
        found.sort(Comparator.comparing(Issue::day).thenComparing(Issue::fault));
        return found;
    }

    Optional<ShiftKind> kind(Slot slot) {
        return shifts.stream().filter(one -> one.code().equals(slot.shift())).findFirst();
    }

    /**
     * Every minute somebody is on duty, at the desk or on the line, from when the first shift of the month begins until the
     * first of the next does: the night before the first day belongs to the month before.
     */
    private List<Issue> uncovered(Roster roster, List<Slot> around) {
        var month = roster.id().month();
        var from = begins(month.atDay(1));
        var until = begins(month.plusMonths(1).atDay(1));
        var stretches = new ArrayList<Stretch>();
        for (var slot : Stream.concat(around.stream(), roster.slots().stream()).toList()) {
            kind(slot)
                    .ifPresent(kind -> stretches.add(
                            new Stretch(slot, kind.begins(slot.day(), zone), kind.ends(slot.day(), zone))));
        }
        stretches.sort(Comparator.comparing(Stretch::from));
        var gaps = new ArrayList<Issue>();
        var covered = from;
        for (var stretch : stretches) {
            if (stretch.from().isAfter(covered) && covered.isBefore(until)) {
                gaps.addAll(gap(covered, stretch.from().isBefore(until) ? stretch.from() : until));
            }
            covered = stretch.until().isAfter(covered) ? stretch.until() : covered;
        }
        if (covered.isBefore(until)) {
            gaps.addAll(gap(covered, until));
        }
        return gaps;
    }

    /** When the first shift of a day begins. */
    private Instant begins(LocalDate day) {
        return shifts.stream()
                .map(kind -> kind.begins(day, zone))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** A gap, day by day: what is before the first shift of a day still belongs to the night of the day before. */
    private List<Issue> gap(Instant from, Instant until) {
        var issues = new ArrayList<Issue>();
        for (var start = from; start.isBefore(until); ) {
            var local = start.atZone(zone);
            var day = start.isBefore(begins(local.toLocalDate()))
                    ? local.toLocalDate().minusDays(1)
                    : local.toLocalDate();
            var change = begins(day.plusDays(1));
            var end = change.isBefore(until) ? change : until;
            var what = local.toLocalTime() + "–" + end.atZone(zone).toLocalTime();
            issues.add(new Issue(RosterFault.UNCOVERED, day, what, null));
            start = end;
        }
        return issues;
    }

    private void tooMuch(Roster roster, UUID member, List<Stretch> stretches, List<Issue> found) {
        stretches.sort(Comparator.comparing(Stretch::from));
        var row = 0;
        LocalDate last = null;
        for (var n = 0; n < stretches.size(); n++) {
            var one = stretches.get(n);
            var day = one.slot().day();
            var ours = YearMonth.from(day).equals(roster.id().month());
            if (n > 0) {
                var between = Duration.between(stretches.get(n - 1).until(), one.from());
                if (ours && between.isNegative()) {
                    found.add(new Issue(RosterFault.TWICE, day, "", member));
                } else if (ours && between.compareTo(rest) < 0) {
                    found.add(new Issue(RosterFault.SHORT_REST, day, text(between), member));
                }
            }
            if (!day.equals(last)) {
                row = last != null && day.equals(last.plusDays(1)) ? row + 1 : 1;
                if (ours && row == consecutive + 1) {
                    found.add(new Issue(RosterFault.TOO_MANY_DAYS, day, Integer.toString(row), member));
                }
                last = day;
            }
        }
    }

    private static String text(Duration between) {
        return between.toHours() + ":" + "%02d".formatted(between.toMinutesPart());
    }

    /** The days of a month on which the office does not work. */
    Set<LocalDate> restDays(YearMonth month) {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(day -> !calendar.isWorked(day))
                .collect(Collectors.toSet());
    }

    /** How often everybody is on duty in the month. */
    Map<UUID, Tally> tallies(Roster roster) {
        var tallies = new HashMap<UUID, Tally>();
        for (var slot : roster.slots()) {
            add(tallies, slot);
        }
        return tallies;
    }

    /** One shift more for whoever stands in it. */
    void add(Map<UUID, Tally> tallies, Slot slot) {
        kind(slot)
                .map(kind -> new Tally(
                        1,
                        kind.desk() ? 0 : 1,
                        calendar.isWorked(slot.day()) ? 0 : 1,
                        kind.length().toMinutes()))
                .ifPresent(one -> tallies.merge(slot.member(), one, Tally::plus));
    }

    static Tally none() {
        return NONE;
    }
}
