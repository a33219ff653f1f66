package yinuo.desk.standards;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.text.Percent;

/** How long residents wait, and which matters of theirs stand still. */
@Service
@Transactional(readOnly = true)
public class Waiting {

    /** More than these nobody reads; they are the longest. */
    private static final int MOST = 50;

    private final WaitingRows rows;
    private final Rulebook rulebook;
    private final Clock clock;

    Waiting(WaitingRows rows, Rulebook rulebook, Clock clock) {
        this.rows = rows;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /**
     * A complaint, inquiry or slip in which nobody has written anything since then.
     *
     * @param kind of its subject, such as {@code slip}
     * @param owed whether anybody owes anything for it
     */
    public record Stalled(String kind, UUID id, String number, String home, String words, Instant since, boolean owed) {

        /** Its page, below the office. */
        public String path() {
            return switch (kind) {
                case "inquiry" -> "inquiries/" + id;
                case "slip" -> "dispatch/" + id;
                default -> "complaints/" + id;
            };
        }
    }

    /** The complaints of a month: how many had their first word and their solution, and what half of them waited at most. */
    public record Waits(int received, int attitude, int answered, Duration toAnswer, int solved, Duration toSolution) {

        /** Those about the attitude of staff among all, in per cent; for show alone. */
        @Clause("D00-3.2")
        public String attitudeRate() {
            return Percent.of(attitude, received);
        }
    }

    /** The matters that have stood still for longer than the rulebook lets them, the longest wait first, at most fifty. */
    @Clause("D00-3.3")
    public List<Stalled> stalled(Actor actor) {
        actor.must(Deed.SEE_COMPLIANCE);
        var office = actor.office().id();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var day = now.atZone(clock.getZone()).toLocalDate();
        var still = Duration.between(now, rulebook.due(office, rulebook.term(office, "D00-3.3", "still", day), now));
        return rows.stalled(office, now.minus(still), MOST);
    }

    @Clause({"D00-3.2", "D00-3.3"})
    public Waits waits(Actor actor, YearMonth month) {
        actor.must(Deed.SEE_COMPLIANCE);
        var from = month.atDay(1).atStartOfDay(clock.getZone()).toInstant();
        var until = month.plusMonths(1).atDay(1).atStartOfDay(clock.getZone()).toInstant();
        return rows.waits(actor.office().id(), from, until);
    }
}
