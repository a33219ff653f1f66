package yinuo.desk.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is going on in the estate now, as every desk shows it: an incident or an outage, where, until when if that is
 * known, and the sentence for callers (empty until somebody wrote one). The text of its kind is {@code word.<kind>}.
 */
public record Situation(
        UUID id,
        String number,
        String kind,
        Where where,
        Period period,
        String reason,
        String sentence,
        boolean major) {

    /** Buildings it concerns; none means it is out of doors or concerns single homes only. */
    public record Where(String words, List<Integer> buildings, List<String> homes) {}

    public record Period(Instant from, @Nullable Instant until) {}

    public boolean isOutage() {
        return kind.startsWith("OutageKind.");
    }

    /** Its page below the office. */
    public String path() {
        return (isOutage() ? "outages/" : "incidents/") + id;
    }

    public boolean concerns(@Nullable Integer building, String home) {
        return building != null && where.buildings().contains(building)
                || where.homes().contains(home);
    }
}
