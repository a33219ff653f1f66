package yinuo.desk.reception;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** The hours of normal duty, the same every day: what is measured by them stands still at night. */
record DutyHours(LocalTime opens, LocalTime closes) {

    boolean isOpen(LocalTime time) {
        return !time.isBefore(opens) && time.isBefore(closes);
    }

    /** The instant at which so much duty time has passed since the start. */
    Instant after(Instant start, Duration length, ZoneId zone) {
        var at = start.atZone(zone);
        var left = length;
        if (at.toLocalTime().isBefore(opens)) {
            at = at.with(opens);
        }
        while (true) {
            var untilClosing = Duration.between(at, at.with(closes));
            if (left.compareTo(untilClosing) <= 0) {
                return at.plus(left).toInstant();
            }
            left = untilClosing.isNegative() ? left : left.minus(untilClosing);
            at = at.plusDays(1).with(opens);
        }
    }
}
