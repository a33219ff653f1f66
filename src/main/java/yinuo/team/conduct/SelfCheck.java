package yinuo.team.conduct;

import java.time.Instant;
import java.util.List;

/** Somebody looked at themselves before the shift (D07-4.2.5_1); the groups of the checklist that were not in order yet. */
public record SelfCheck(Instant at, List<String> amiss) {

    public SelfCheck {
        amiss = List.copyOf(amiss);
    }
}
