package yinuo.desk.reception;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.refusal.BadInput;
import yinuo.refusal.Overtaken;
import yinuo.refusal.Refusal;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Keeps what is typed at the desk until it is registered or put aside, for each operator and each matter begun. */
@Service
@Transactional
public class Drafts {

    private static final int MOST = 50;

    private final DraftRows rows;
    private final Clock clock;

    Drafts(DraftRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Draft> of(Actor actor) {
        return rows.of(actor, MOST);
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(Actor actor, UUID id) {
        return rows.find(actor, id);
    }

    /** Keeps it unless another window has kept something later, which nobody overwrites unseen; gives the next version. */
    public int keep(Actor actor, UUID id, int seen, IntakeForm form) {
        actor.must(Deed.REGISTER_MATTER);
        if (seen < 0) {
            throw BadInput.in("version", "reception.bad.version");
        }
        var now = clock.instant();
        if (seen == 0) {
            if (rows.of(actor, MOST).size() == MOST) {
                throw Refusal.because("reception.refusal.manyDrafts", MOST);
            }
            if (!rows.add(actor, new Draft(id, 1, form, now, now))) {
                throw new Overtaken("draft", id);
            }
        } else if (!rows.replace(actor, new Draft(id, seen, form, now, now))) {
            throw new Overtaken("draft", id);
        }
        return seen + 1;
    }

    public void discard(Actor actor, UUID id) {
        actor.must(Deed.REGISTER_MATTER);
        rows.remove(actor, id);
    }

    /** The form that was registered was this draft, if it was one. */
    void done(Actor actor, String once) {
        try {
            rows.remove(actor, UUID.fromString(once));
        } catch (IllegalArgumentException noDraft) {
            return;
        }
    }
}
