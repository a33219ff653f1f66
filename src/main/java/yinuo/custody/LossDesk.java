package yinuo.custody;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.custody.Loss.Decided;
import yinuo.custody.Loss.Decision;
import yinuo.journal.Fact;
import yinuo.journal.Journal;
import yinuo.journal.Stream;
import yinuo.office.Ids;
import yinuo.office.Numbers;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Nothing disappears by itself: a loss is reported with the last holder, and somebody who may decides what becomes of it. */
@Service
@Transactional
public class LossDesk {

    private static final int LONGEST = 500;
    private static final int SHOWN = 200;

    private final Losses losses;
    private final Custody custody;
    private final Numbers numbers;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LossDesk(
            Losses losses,
            Custody custody,
            Numbers numbers,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.losses = losses;
        this.custody = custody;
        this.numbers = numbers;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** A thing was written off. Published inside its transaction, for the module whose thing it was. */
    public record WrittenOff(Thing thing, Loss loss) {}

    public Loss report(Actor actor, Thing.Id id, Loss.Kind kind, String words) {
        actor.must(Deed.REPORT_LOSS);
        var thing = custody.get(id);
        if (thing.holder().kind() == Holder.Kind.GONE) {
            throw Refusal.because("custody.refusal.gone", thing.label());
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var day = now.atZone(clock.getZone()).toLocalDate();
        var loss = new Loss(
                new Loss.Id(id.office(), Ids.next(now)),
                numbers.next(id.office(), "DS", day),
                thing,
                kind,
                words(words),
                now,
                actor.name(),
                null);
        losses.add(loss);
        journal.log(
                actor,
                new Stream("thing", id.value()),
                "custody.loss",
                Map.of(
                        "number", loss.number(),
                        "thing", thing.label(),
                        "lossKind", new Fact.Word("word.LossKind." + kind),
                        "lastHolder", thing.holder().name(),
                        "words", loss.words()));
        return loss;
    }

    public Loss decide(Actor actor, Loss.Id id, Decision decision, String words) {
        actor.must(Deed.DECIDE_LOSS);
        var loss = losses.get(id);
        if (decision == Decision.KEPT && loss.kind() == Loss.Kind.LOST) {
            throw Refusal.because(
                    "custody.refusal.lostCannotBeKept", loss.thing().label());
        }
        var decided = new Decided(
                decision, words(words), actor.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        losses.decide(id, decided);
        if (decision == Decision.WRITTEN_OFF) {
            writeOff(actor, loss);
        }
        journal.log(
                actor,
                new Stream("thing", loss.thing().id().value()),
                "custody.decided",
                Map.of(
                        "number", loss.number(),
                        "lossDecision", new Fact.Word("word.LossDecision." + decision),
                        "words", decided.words()));
        return losses.get(id);
    }

    private void writeOff(Actor actor, Loss loss) {
        var last = loss.thing().holder();
        var about = new About("loss", loss.id().value(), loss.number(), "custody/losses");
        var handing = Handing.of(
                        new Side.Decided(new Party(last.kind(), last.reference(), last.name()), actor),
                        new Side.Decided(Party.GONE, actor),
                        about)
                .noting(
                        loss.kind() == Loss.Kind.DAMAGED ? Handing.Condition.DAMAGED : Handing.Condition.GOOD,
                        loss.words());
        events.publishEvent(new WrittenOff(custody.pass(actor, loss.thing(), handing), loss));
    }

    @Transactional(readOnly = true)
    public List<Loss> all(Actor actor) {
        actor.must(Deed.SEE_CUSTODY);
        return losses.all(actor.office().id(), SHOWN);
    }

    /** What is known and undecided about a thing. */
    @Transactional(readOnly = true)
    public Optional<Loss> open(Thing.Id thing) {
        return losses.open(thing);
    }

    private static String words(String words) {
        if (words.isBlank() || words.length() > LONGEST) {
            throw BadInput.in("words", "custody.bad.words");
        }
        return words.strip();
    }
}
