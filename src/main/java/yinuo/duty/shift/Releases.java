package yinuo.duty.shift;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.duty.shift.Handover.Release;
import yinuo.journal.Journal;
import yinuo.office.Office;
import yinuo.promise.Subject;
import yinuo.refusal.Refusal;
import yinuo.refusal.Words;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Important work that is not finished keeps a shift from being handed over until somebody who may releases it. */
@Service
@Transactional
public class Releases {

    private static final String CLAUSE = "D05-4.2.2.4";

    private final HandoverRows rows;
    private final HandoverParts parts;
    private final Handovers handovers;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Releases(
            HandoverRows rows,
            HandoverParts parts,
            Handovers handovers,
            Journal journal,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.parts = parts;
        this.handovers = handovers;
        this.journal = journal;
        this.events = events;
    }

    /** A release is asked for: whoever may give it is told. */
    public record ReleaseAsked(Office.Id office, Subject about) {}

    /** Marks something as important; once marked, only who may release it takes the mark away. */
    @Clause(CLAUSE)
    public Handover mark(Actor actor, Handover.Id id, int seq, boolean important) {
        actor.must(important ? Deed.SEE_HANDOVERS : Deed.RELEASE_HANDOVER);
        var handover = handovers.unsigned(id);
        parts.put(id, handover.item(seq).marked(important));
        rows.save(handover);
        return rows.get(id);
    }

    public void ask(Actor actor, Handover.Id id) {
        actor.must(Deed.HAND_OVER_SHIFT);
        var handover = handovers.unsigned(id);
        mustBlock(handover);
        journal.write(actor, handover.stream(), "handover.releaseAsked", Map.of("number", handover.number()));
        events.publishEvent(new ReleaseAsked(id.office(), handover.subject()));
    }

    /** For a reason, what is important may go over unfinished. */
    @Clause(CLAUSE)
    public Handover release(Actor actor, Handover.Id id, @Nullable String reason) {
        actor.must(Deed.RELEASE_HANDOVER);
        var handover = handovers.unsigned(id);
        var why = Words.must(reason, "reason");
        mustBlock(handover);
        journal.log(actor, handover.stream(), "handover.released", Map.of("number", handover.number(), "reason", why));
        rows.save(handover.with(new Release(actor.name(), why)));
        return rows.get(id);
    }

    private static void mustBlock(Handover handover) {
        if (handover.blocking().isEmpty()) {
            throw Refusal.because("shift.refusal.nothingBlocks");
        }
    }
}
