package yinuo.counter.fitout;

import static yinuo.counter.fitout.FitoutDesk.clean;
import static yinuo.counter.fitout.FitoutPromise.APPROVE_DRAWINGS;
import static yinuo.counter.fitout.FitoutPromise.END_WORKS;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.attachment.Attachment;
import yinuo.attachment.Attachments;
import yinuo.counter.fitout.FitoutFlow.Kind;
import yinuo.counter.flow.Flows;
import yinuo.journal.Fact;
import yinuo.journal.Journal;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.refusal.Words;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The drawings of a fit-out: brought, looked at, approved or sent back. */
@Service
@Transactional
public class FitoutDrawings {

    private static final int LONGEST = 300;

    private final Fitouts all;
    private final Flows flows;
    private final FitoutFlow flow;
    private final Attachments attachments;
    private final Promises promises;
    private final Journal journal;
    private final Clock clock;

    FitoutDrawings(
            Fitouts all,
            Flows flows,
            FitoutFlow flow,
            Attachments attachments,
            Promises promises,
            Journal journal,
            Clock clock) {
        this.all = all;
        this.flows = flows;
        this.flow = flow;
        this.attachments = attachments;
        this.promises = promises;
        this.journal = journal;
        this.clock = clock;
    }

    /** More drawings, or better ones, until they are approved. */
    @Clause("D01-4.4")
    public Fitout draw(Actor actor, Fitout.Id id, @Nullable Integer seen, @Nullable List<String> hashes) {
        actor.must(Deed.HANDLE_FITOUT);
        var one = FitoutDesk.open(all, id, seen);
        flows.must(id.office(), flow, id.value(), Kind.DRAWINGS.name());
        var fresh = attachments.named(id.office(), hashes);
        if (fresh.isEmpty()) {
            throw BadInput.in(Attachments.FIELD, "fitout.bad.drawings");
        }
        var drawings = new ArrayList<>(one.drawings());
        fresh.stream()
                .map(Attachment::hash)
                .filter(hash -> !drawings.contains(hash))
                .forEach(drawings::add);
        all.replace(one.with(drawings));
        promises.again(id.office(), one.subject(), Owed.from(APPROVE_DRAWINGS, now()));
        journal.write(actor, one.subject().stream(), "fitout.drawn", Map.of("drawings", new Fact.Attached(fresh)));
        return all.get(id);
    }

    /** The drawings are approved, or go back with what has to be different. */
    @Clause("D01-4.4")
    public Fitout decide(Actor actor, Fitout.Id id, @Nullable Integer seen, boolean approved, @Nullable String words) {
        actor.must(Deed.APPROVE_FITOUT);
        var one = FitoutDesk.open(all, id, seen);
        var step = flows.must(id.office(), flow, id.value(), Kind.DRAWINGS.name());
        if (one.drawings().isEmpty()) {
            throw Refusal.by("D01-4.4", "fitout.refusal.noDrawings", one.number());
        }
        var said = approved ? clean(words) : Words.must(words, "words");
        if (said.length() > LONGEST) {
            throw BadInput.in("words", "fitout.bad.long");
        }
        promises.keep(id.office(), one.subject(), now(), APPROVE_DRAWINGS);
        all.replace(one);
        if (approved) {
            flows.done(actor, id.value(), step, said);
            promises.make(
                    id.office(), one.subject(), List.of(Owed.agreed(END_WORKS, now(), FitoutDesk.end(one, clock))));
        }
        journal.log(
                actor,
                one.subject().stream(),
                approved ? "fitout.approved" : "fitout.sentBack",
                Map.of("number", one.number(), "home", one.home(), "words", said));
        return all.get(id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
