package yinuo.desk.dispatch.deed;

import java.time.Instant;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import yinuo.desk.callback.Callback;
import yinuo.desk.callback.CallbackAnswered;
import yinuo.desk.callback.Callbacks;
import yinuo.desk.callback.Work;
import yinuo.desk.dispatch.Dispatching;
import yinuo.desk.dispatch.Order;
import yinuo.desk.dispatch.Slip;
import yinuo.desk.dispatch.Slips;
import yinuo.desk.dispatch.Source;
import yinuo.desk.dispatch.Words;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;

/** What work owes after it: a callback, and where that finds the resident not content, a slip that puts it right. */
@Component
class SlipCallbacks {

    private final Slips slips;
    private final Dispatching dispatching;
    private final Callbacks callbacks;

    SlipCallbacks(Slips slips, Dispatching dispatching, Callbacks callbacks) {
        this.slips = slips;
        this.dispatching = dispatching;
        this.callbacks = callbacks;
    }

    /**
     * Jobs inside the company are not asked about (D09-4.9), and a special service asks about its work itself; what puts
     * right leads to the next round.
     */
    @Clause({"D03-1.2", "D09-4.9"})
    void owe(Slip slip, Actor actor, Instant at) {
        var filing = slip.filing();
        if (filing.job().internal() || filing.home().isEmpty() && filing.phone().isEmpty()) {
            return;
        }
        var before = filing.source();
        if (before.kind() == Source.Kind.SERVICE) {
            return;
        }
        if (before.kind() == Source.Kind.RECTIFICATION && before.id() != null) {
            callbacks
                    .of(slip.id().office(), new Work.Source(Slip.SUBJECT, before.id(), before.number(), before.path()))
                    .stream()
                    .filter(one -> one.state() == Callback.State.RECTIFYING)
                    .forEach(one -> callbacks.rectified(slip.id().office(), one.id(), at));
            return;
        }
        callbacks.owe(slip.id().office(), work(slip, actor), at);
    }

    private static Work work(Slip slip, Actor actor) {
        var filing = slip.filing();
        var kind = switch (filing.job().kind()) {
            case SMALL_REPAIR -> Work.Kind.SMALL_REPAIR;
            case PROJECT -> Work.Kind.PROJECT;
            case OTHER -> Work.Kind.OTHER;
        };
        return new Work(
                kind,
                new Work.Source(Slip.SUBJECT, slip.id().value(), filing.number(), slip.path()),
                filing.homeId(),
                filing.home(),
                filing.person(),
                filing.phone(),
                filing.words(),
                Set.of(actor.member()));
    }

    /** Whoever heard it may not be one who sends slips: this one follows from the resident's judgement by itself. */
    @EventListener
    @Clause("D09-4.8")
    void answered(CallbackAnswered event) {
        var work = event.callback().work();
        if (!work.source().kind().equals(Slip.SUBJECT) || event.opinion().isContent()) {
            return;
        }
        var office = event.callback().id().office();
        var before = slips.get(new Slip.Id(office, work.source().id()));
        var filing = before.filing();
        dispatching.sent(
                event.by(),
                new Order(
                        new Source(Source.Kind.RECTIFICATION, before.id().value(), filing.number(), before.path()),
                        null,
                        filing.home(),
                        filing.person(),
                        filing.phone(),
                        again(event.words(), filing.words()),
                        filing.job(),
                        before.to().department(),
                        null,
                        null));
    }

    private static String again(String said, String before) {
        var words = Words.clean(said);
        return words.isEmpty() ? before : words.length() > Words.MOST ? words.substring(0, Words.MOST) : words;
    }
}
