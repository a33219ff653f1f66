package yinuo.duty.roster;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.office.Office;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Who is on duty when, as published. */
@Service
@Transactional(readOnly = true)
public class OnDuty {

    private final RosterRows rows;
    private final Shifts shifts;
    private final Clock clock;

    OnDuty(RosterRows rows, Shifts shifts, Clock clock) {
        this.rows = rows;
        this.shifts = shifts;
        this.clock = clock;
    }

    /** A shift of a day with those who stand in it; nobody when no roster is published. */
    public record Watch(LocalDate day, ShiftKind shift, Instant from, Instant until, List<UUID> members) {

        public boolean has(UUID member) {
            return members.contains(member);
        }
    }

    /** The shift an instant lies in; shifts that overlap: the one that began last. */
    public Optional<Watch> at(Office.Id office, Instant instant) {
        var day = instant.atZone(clock.getZone()).toLocalDate();
        return Stream.concat(watches(office, day).stream(), watches(office, day.minusDays(1)).stream())
                .filter(watch -> !instant.isBefore(watch.from()) && instant.isBefore(watch.until()))
                .max(Comparator.comparing(Watch::from));
    }

    /** The shift that begins at an instant or next after it. */
    public Optional<Watch> next(Office.Id office, Instant instant) {
        var day = instant.atZone(clock.getZone()).toLocalDate();
        return Stream.concat(watches(office, day).stream(), watches(office, day.plusDays(1)).stream())
                .filter(watch -> !watch.from().isBefore(instant))
                .min(Comparator.comparing(Watch::from));
    }

    /** The actor's own shifts still to begin, as published. */
    public List<Watch> coming(Actor actor) {
        actor.must(Deed.SEE_ROSTER);
        var now = clock.instant();
        var office = actor.office().id();
        var member = actor.member().value();
        return rows.published(office, member, now.atZone(clock.getZone()).toLocalDate()).stream()
                .flatMap(slot -> watches(office, slot.day()).stream()
                        .filter(watch -> watch.shift().code().equals(slot.shift())))
                .filter(watch -> watch.from().isAfter(now))
                .toList();
    }

    /** The shifts that ended after an instant and no later than another, the first first. */
    public List<Watch> ended(Office.Id office, Instant after, Instant until) {
        var last = until.atZone(clock.getZone()).toLocalDate();
        return after.atZone(clock.getZone())
                .toLocalDate()
                .minusDays(1)
                .datesUntil(last.plusDays(1))
                .flatMap(day -> watches(office, day).stream())
                .filter(watch -> watch.until().isAfter(after) && !watch.until().isAfter(until))
                .sorted(Comparator.comparing(Watch::until))
                .toList();
    }

    /** The shifts that begin on a day, in their order. */
    public List<Watch> watches(Office.Id office, LocalDate day) {
        var slots = rows.publishedOn(office, day);
        return shifts.of(office, YearMonth.from(day)).stream()
                .map(kind -> new Watch(
                        day,
                        kind,
                        kind.begins(day, clock.getZone()),
                        kind.ends(day, clock.getZone()),
                        slots.stream()
                                .filter(slot -> slot.shift().equals(kind.code()))
                                .map(Roster.Slot::member)
                                .toList()))
                .sorted(Comparator.comparing(Watch::from))
                .toList();
    }
}
