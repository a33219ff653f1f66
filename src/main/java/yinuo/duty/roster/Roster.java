package yinuo.duty.roster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.journal.Stream;
import yinuo.office.Office;
import yinuo.staff.Member;

/** The roster of a month: a draft until it is published, and then changed by approved requests alone. */
public record Roster(Id id, int version, @Nullable Published published, List<Slot> slots) {

    public Roster {
        slots = List.copyOf(slots);
    }

    public record Id(Office.Id office, YearMonth month) {}

    public record Published(Instant at, String by) {}

    /** Somebody in a shift of a day. */
    public record Slot(LocalDate day, String shift, UUID member) {}

    public static final String SUBJECT = "roster";

    Stream stream() {
        var name = id.office().value() + " roster " + id.month();
        return new Stream(SUBJECT, UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
    }

    public boolean isPublished() {
        return published != null;
    }

    public List<UUID> in(LocalDate day, String shift) {
        return slots.stream()
                .filter(slot -> slot.day().equals(day) && slot.shift().equals(shift))
                .map(Slot::member)
                .toList();
    }

    boolean has(LocalDate day, String shift, Member.Id member) {
        return in(day, shift).contains(member.value());
    }

    Roster with(List<Slot> others) {
        return new Roster(id, version, published, others);
    }
}
