package yinuo.desk.spotcheck;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.desk.callback.Opinion;
import yinuo.office.Office;

/** The check of one month: the seed and period its sample was drawn by, and what was found line by line. */
public record SpotCheck(Id id, Draw draw, List<Line> lines) {

    public record Id(Office.Id office, YearMonth month) {}

    /** Whoever draws again from what there was between the two instants, by the seed, gets the same lines. */
    public record Draw(long seed, Instant from, Instant at, String by) {}

    /** What is looked into. The text is {@code word.Sampled.<name>}. */
    public enum Sampled {
        /** A line of the duty log: is it complete? */
        LOG_ENTRY(Finding.COMPLETE, Finding.INCOMPLETE),
        /** A home that is asked: did you complain? */
        HOME(Finding.NO_COMPLAINT, Finding.REGISTERED, Finding.OMITTED, Finding.NOT_REACHED),
        /** A settled complaint whose resident is visited: are you content? */
        SETTLED(Finding.VISITED, Finding.NOT_REACHED);

        private final List<Finding> findings;

        Sampled(Finding... findings) {
            this.findings = List.of(findings);
        }

        public List<Finding> findings() {
            return findings;
        }
    }

    /** The text is {@code word.Finding.<name>}. */
    public enum Finding {
        COMPLETE,
        INCOMPLETE,
        NO_COMPLAINT,
        /** They complained, and it is in the register. */
        REGISTERED,
        /** They complained, and nobody wrote it down. */
        OMITTED,
        VISITED,
        NOT_REACHED
    }

    /** One of the sample: what it is, where it is found, what we had recorded of the resident's opinion. */
    public record Line(
            int seq,
            Sampled kind,
            String label,
            String words,
            String path,
            @Nullable Opinion recorded,
            @Nullable Found found) {}

    /** What a look showed. An omission names who was on duty, a visit the resident's opinion. */
    public record Found(
            Finding finding,
            String words,
            @Nullable Opinion opinion,
            @Nullable UUID onDuty,
            @Nullable String onDutyName,
            Instant at,
            String by) {}

    public boolean isDone(Set<Sampled> kinds) {
        return lines.stream().noneMatch(line -> kinds.contains(line.kind()) && line.found() == null);
    }

    public long omissions() {
        return lines.stream()
                .filter(line -> line.found() != null && line.found().finding() == Finding.OMITTED)
                .count();
    }

    /** Per cent of the visited residents who are content, by what they say now; nothing when none was visited. */
    public @Nullable Integer contentNow() {
        return share(line -> line.found() == null ? null : line.found().opinion());
    }

    /** The same residents by what we had recorded of them. */
    public @Nullable Integer contentRecorded() {
        return share(Line::recorded);
    }

    private interface Says {
        @Nullable
        Opinion of(Line line);
    }

    private @Nullable Integer share(Says says) {
        var visited = 0;
        var content = 0;
        for (var line : lines) {
            if (line.found() != null && line.found().finding() == Finding.VISITED) {
                var opinion = says.of(line);
                visited++;
                content += opinion != null && opinion.isContent() ? 1 : 0;
            }
        }
        return visited == 0 ? null : (int) Math.round(100.0 * content / visited);
    }
}
