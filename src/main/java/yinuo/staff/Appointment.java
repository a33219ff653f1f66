package yinuo.staff;

import java.time.Instant;
import java.util.UUID;

/** Somebody receives and accepts customers from one instant until another, on the word of whoever appointed them. */
public record Appointment(UUID id, Member.Id member, Instant from, Instant until, Instant madeAt, String by) {

    public boolean covers(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }
}
