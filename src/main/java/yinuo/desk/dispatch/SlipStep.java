package yinuo.desk.dispatch;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** One thing done about a slip, by whom, in whose words, and what its deed must name besides. */
public record SlipStep(SlipDeed deed, Instant at, UUID by, String byName, String words, Map<String, String> more) {

    public String more(String name) {
        return more.getOrDefault(name, "");
    }
}
