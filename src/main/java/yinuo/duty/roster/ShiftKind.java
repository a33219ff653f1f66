package yinuo.duty.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A shift that comes every day: from a time of day to another, over midnight when that is not later. At the desk
 * customers are received; the other is the line that is answered through the night. Its name is the text
 * {@code word.Shift.<code>} unless the office gave it one.
 */
public record ShiftKind(String code, String name, LocalTime from, LocalTime until, boolean desk, int wanted) {

    /** What an office starts with (D05-4.1.2, D12-1.2). */
    static List<ShiftKind> usual(LocalTime opens, LocalTime closes) {
        var change = LocalTime.of(13, 45);
        return List.of(
                new ShiftKind("MORNING", "", opens, change, true, 1),
                new ShiftKind("EVENING", "", change, closes, true, 1),
                new ShiftKind("NIGHT", "", closes, opens, false, 1));
    }

    public Instant begins(LocalDate day, ZoneId zone) {
        return day.atTime(from).atZone(zone).toInstant();
    }

    public Instant ends(LocalDate day, ZoneId zone) {
        return (isOverNight() ? day.plusDays(1) : day)
                .atTime(until)
                .atZone(zone)
                .toInstant();
    }

    public boolean isOverNight() {
        return !until.isAfter(from);
    }

    public Duration length() {
        var minutes = Duration.between(from, until).toMinutes();
        return Duration.ofMinutes(
                minutes > 0 ? minutes : minutes + Duration.ofDays(1).toMinutes());
    }

    /** Its own name, if it has one, and its times. */
    public String label() {
        return (name + " " + span()).strip();
    }

    /** As people write it: {@code 07:30–13:45}. */
    public String span() {
        return from + "–" + until;
    }
}
