package yinuo.desk.board;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.complaint.ComplaintQuestions;
import yinuo.desk.complaint.ComplaintQuestions.Taken;
import yinuo.office.Office;
import yinuo.promise.PromiseBoards;
import yinuo.promise.PromiseBoards.Share;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;

/** The few numbers beside one's own desk. Kept for a minute, for everybody looks at the same ones. */
@Service
@Transactional(readOnly = true)
public class Figures {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final ComplaintQuestions complaints;
    private final PromiseBoards promises;
    private final Rulebook rulebook;
    private final Clock clock;
    private final Map<Office.Id, Shown> kept = new ConcurrentHashMap<>();

    Figures(ComplaintQuestions complaints, PromiseBoards promises, Rulebook rulebook, Clock clock) {
        this.complaints = complaints;
        this.promises = promises;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** Taken in today; and since the first of the month: settled on the spot, kept, answered in time. With the targets. */
    public record Shown(
            Instant at,
            Taken today,
            Share spot,
            BigDecimal spotTarget,
            Share kept,
            Share prompt,
            BigDecimal promptTarget) {}

    public Shown shown(Actor actor) {
        var now = clock.instant();
        var office = actor.office().id();
        var known = kept.get(office);
        if (known != null && !known.at.isAfter(now) && known.at.plus(FRESH).isAfter(now)) {
            return known;
        }
        var fresh = asked(office, now);
        kept.put(office, fresh);
        return fresh;
    }

    private Shown asked(Office.Id office, Instant now) {
        var zone = clock.getZone();
        var day = now.atZone(zone).toLocalDate();
        var today = day.atStartOfDay(zone).toInstant();
        var month = day.withDayOfMonth(1).atStartOfDay(zone).toInstant();
        var rings = rulebook.count(office, "D07-4.7.1", "rings", day);
        var taken = complaints.taken(office, month, now, rings);
        return new Shown(
                now,
                complaints.taken(office, today, now, rings),
                new Share(taken.spot(), taken.all()),
                rulebook.rate(office, "D00-2.3", "firstContact", day),
                promises.kept(office, month, now),
                new Share(taken.prompt(), taken.calls()),
                rulebook.rate(office, "D07-4.7.1", "rate", day));
    }
}
