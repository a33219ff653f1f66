package yinuo.duty.shift;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.journal.Entry;
import yinuo.journal.Journal;
import yinuo.office.Office;
import yinuo.rulebook.Rulebook;
import yinuo.rulebook.Term;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** What is asked of handovers: the record of one, the list of all, what happened in a shift, and who came late. */
@Service
@Transactional(readOnly = true)
public class HandoverQuestions {

    private static final int MOST = 200;

    private final HandoverRows rows;
    private final CurrentShift current;
    private final Journal journal;
    private final Rulebook rulebook;
    private final Clock clock;

    HandoverQuestions(HandoverRows rows, CurrentShift current, Journal journal, Rulebook rulebook, Clock clock) {
        this.rows = rows;
        this.current = current;
        this.journal = journal;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    public Handover get(Actor actor, Handover.Id id) {
        actor.must(Deed.SEE_HANDOVERS);
        return rows.get(id);
    }

    /** The last changes first, behind one if it is given. */
    public List<Handover> list(Actor actor, @Nullable Instant before, int limit) {
        actor.must(Deed.SEE_HANDOVERS);
        return rows.list(actor.office().id(), before, Math.clamp(limit, 1, MOST));
    }

    /** Whoever took over in a half-open period. */
    public List<UUID> tookOver(Office.Id office, Instant from, Instant until) {
        return rows.tookOver(office, from, until);
    }

    /** The lines of the log of the shift that a handover ends, until it was signed. */
    public List<Entry> log(Actor actor, Handover handover) {
        actor.must(Deed.SEE_HANDOVERS);
        var signed = handover.course().signedAt();
        var until = signed == null ? clock.instant().plusMillis(1) : signed.plusMillis(1);
        return journal.dutyLog(actor.office().id(), current.began(handover), until);
    }

    /** By how much the incoming came later than they should have been there; zero when in time (D05-4.2.1). */
    public Duration late(Handover handover) {
        var arrived = handover.course().arrivedAt();
        if (arrived == null) {
            return Duration.ZERO;
        }
        var day = handover.change().at().atZone(clock.getZone()).toLocalDate();
        var lead = rulebook.term(handover.id().office(), "D05-4.2.1", "term", day) instanceof Term.Before(var length)
                ? length
                : Duration.ZERO;
        var late = Duration.between(handover.change().at().minus(lead), arrived);
        return late.isNegative() ? Duration.ZERO : late;
    }

    /** When the outgoing has to begin to put the place in order (D05-4.2.2). */
    public Instant tidyFrom(Handover handover) {
        var day = handover.change().at().atZone(clock.getZone()).toLocalDate();
        return rulebook.term(handover.id().office(), "D05-4.2.2", "term", day) instanceof Term.Before(var length)
                ? handover.change().at().minus(length)
                : handover.change().at();
    }
}
