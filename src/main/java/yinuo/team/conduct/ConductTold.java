package yinuo.team.conduct;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.office.Office;
import yinuo.promise.Subject;

/** Somebody must know of an entry: the person that it is proposed or decided, those above that it is answered. */
public record ConductTold(
        Office.Id office,
        Subject about,
        What what,
        UUID member,
        @Nullable Instant before) {

    public enum What {
        PROPOSED,
        ANSWERED,
        OBJECTED,
        DECIDED,
        STEP_REACHED
    }
}
