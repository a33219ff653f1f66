package yinuo.entrance;

import java.time.Duration;
import java.util.Optional;
import yinuo.refusal.Refusal;

/** Name, password and code do not open the door, or it is shut for a while. */
public class NotLetIn extends Refusal {

    private final transient Optional<Duration> shut;

    private NotLetIn(String key, Optional<Duration> shut, Object... arguments) {
        super(key, null, arguments);
        this.shut = shut;
    }

    static NotLetIn wrong() {
        return new NotLetIn("entrance.refusal.unknown", Optional.empty());
    }

    static NotLetIn withoutCode() {
        return new NotLetIn("entrance.refusal.code", Optional.empty());
    }

    static NotLetIn oneTimePassword() {
        return new NotLetIn("entrance.refusal.oneTime", Optional.empty());
    }

    static NotLetIn shutFor(Duration time) {
        return new NotLetIn(
                "entrance.refusal.locked",
                Optional.of(time),
                time.plusSeconds(59).toMinutes());
    }

    /** How long the door stays shut, when that is the matter. */
    public Optional<Duration> shut() {
        return shut;
    }
}
