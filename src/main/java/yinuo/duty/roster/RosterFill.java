package yinuo.duty.roster;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.duty.roster.Roster.Slot;
import yinuo.duty.roster.RosterRules.Tally;

/** Fills what is still empty in a roster: whoever has had least of that kind comes next, rested and not day after day. */
record RosterFill(RosterRules rules, List<UUID> people) {

    List<Slot> fill(Roster roster, List<Slot> around) {
        var slots = new ArrayList<>(roster.slots());
        var tallies = new HashMap<>(rules.tallies(roster));
        for (var day : days(roster)) {
            for (var kind : rules.shifts()) {
                for (var missing = kind.wanted()
                                - roster.with(slots).in(day, kind.code()).size();
                        missing > 0;
                        missing--) {
                    var slot = next(day, kind, slots, around, tallies);
                    if (slot != null) {
                        slots.add(slot);
                        rules.add(tallies, slot);
                    }
                }
            }
        }
        return slots;
    }

    /** Somebody rested, else somebody who is only not on duty elsewhere, for no hour may stay uncovered. */
    private @Nullable Slot next(
            LocalDate day, ShiftKind kind, List<Slot> slots, List<Slot> around, Map<UUID, Tally> tallies) {
        var rested = next(day, kind, rules.rest(), slots, around, tallies);
        return rested != null ? rested : next(day, kind, Duration.ZERO, slots, around, tallies);
    }

    private @Nullable Slot next(
            LocalDate day,
            ShiftKind kind,
            Duration rest,
            List<Slot> slots,
            List<Slot> around,
            Map<UUID, Tally> tallies) {
        return people.stream()
                .map(person -> new Slot(day, kind.code(), person))
                .filter(slot -> !slots.contains(slot))
                .filter(slot -> isFree(slot, kind, rest, slots) && isFree(slot, kind, rest, around))
                .min(Comparator.comparingInt(
                                (Slot slot) -> daysInARow(slot, slots, around) > rules.consecutive() ? 1 : 0)
                        .thenComparing(
                                slot -> kind.desk() ? 0 : tally(tallies, slot).nights())
                        .thenComparing(slot -> tally(tallies, slot).minutes())
                        .thenComparing(slot -> people.indexOf(slot.member())))
                .orElse(null);
    }

    private static Tally tally(Map<UUID, Tally> tallies, Slot slot) {
        return tallies.getOrDefault(slot.member(), RosterRules.none());
    }

    private boolean isFree(Slot wanted, ShiftKind kind, Duration rest, List<Slot> taken) {
        var from = kind.begins(wanted.day(), rules.zone()).minus(rest);
        var until = kind.ends(wanted.day(), rules.zone()).plus(rest);
        return taken.stream()
                .filter(slot -> slot.member().equals(wanted.member()))
                .filter(slot -> Math.abs(slot.day().toEpochDay() - wanted.day().toEpochDay()) <= 2)
                .noneMatch(slot -> rules.kind(slot)
                        .filter(one -> one.begins(slot.day(), rules.zone()).isBefore(until)
                                && one.ends(slot.day(), rules.zone()).isAfter(from))
                        .isPresent());
    }

    private static int daysInARow(Slot wanted, List<Slot> slots, List<Slot> around) {
        var count = 1;
        while (works(wanted, wanted.day().minusDays(count), slots)
                || works(wanted, wanted.day().minusDays(count), around)) {
            count++;
        }
        return count;
    }

    private static boolean works(Slot wanted, LocalDate day, List<Slot> slots) {
        return slots.stream()
                .anyMatch(slot ->
                        slot.member().equals(wanted.member()) && slot.day().equals(day));
    }

    /** Repeats the seven days from one on over the rest of the month; days that already have somebody stay. */
    static List<Slot> repeat(Roster roster, LocalDate from) {
        var slots = new ArrayList<>(roster.slots());
        var week = Duration.ofDays(7).toDays();
        for (var day : days(roster)) {
            var pattern = from.plusDays(Math.floorMod(day.toEpochDay() - from.toEpochDay(), week));
            if (day.isAfter(from.plusDays(week - 1))
                    && slots.stream().noneMatch(slot -> slot.day().equals(day))) {
                roster.slots().stream()
                        .filter(slot -> slot.day().equals(pattern))
                        .forEach(slot -> slots.add(new Slot(day, slot.shift(), slot.member())));
            }
        }
        return slots;
    }

    private static List<LocalDate> days(Roster roster) {
        var month = roster.id().month();
        return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).toList();
    }
}
