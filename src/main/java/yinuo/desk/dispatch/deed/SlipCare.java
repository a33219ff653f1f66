package yinuo.desk.dispatch.deed;

import static yinuo.desk.dispatch.SlipPromise.*;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.callback.Opinion;
import yinuo.desk.dispatch.Copies;
import yinuo.desk.dispatch.Slip;
import yinuo.desk.dispatch.SlipDeed;
import yinuo.desk.dispatch.SlipPromise;
import yinuo.desk.dispatch.SlipTerms;
import yinuo.desk.dispatch.Stage;
import yinuo.desk.dispatch.Stage.Returned;
import yinuo.desk.dispatch.Stage.Told;
import yinuo.desk.dispatch.Whereabouts;
import yinuo.desk.dispatch.Words;
import yinuo.desk.dispatch.deed.SlipBook.Taken;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;

/** What the desk does about a slip that is out: it asks, apologises, tells the result, and gets the paper back. */
@Service
@Transactional
public class SlipCare {

    private final SlipBook book;
    private final SlipTerms terms;
    private final Copies copies;
    private final Promises promises;

    SlipCare(SlipBook book, SlipTerms terms, Copies copies, Promises promises) {
        this.book = book;
        this.terms = terms;
        this.copies = copies;
        this.promises = promises;
    }

    /** How it is going, asked before the limit. */
    @Clause("D01-4.10.2")
    public Slip followUp(Actor actor, On on, @Nullable String words) {
        var taken = book.take(actor, on, SlipDeed.FOLLOW_UP);
        var after = taken.slip().noted(taken.step(Words.must(words, "words"), Map.of()));
        promises.keep(after.id().office(), after.subject(), taken.at(), FOLLOW_UP_SLIP);
        return book.write(taken, after, Map.of());
    }

    /** An apology that explains, with the time that is promised now while the work is not done. */
    @Clause({"D01-4.10.3", "D09-4.6"})
    public Slip apologise(Actor actor, On on, @Nullable String words, @Nullable Instant until) {
        var taken = book.take(actor, on, SlipDeed.APOLOGY);
        var slip = taken.slip();
        var text = Words.must(words, "words");
        var working = slip.at().isWorking();
        var later = working ? book.promised(taken, until) : null;
        var more = new TreeMap<String, String>();
        if (later != null) {
            more.put("until", later.toString());
        }
        var noted = slip.noted(taken.step(text, more));
        var after = later == null ? noted : noted.finishedBy(later);
        promises.keep(slip.id().office(), slip.subject(), taken.at(), APOLOGISE_AND_EXPLAIN, EXPLAIN_NOT_TODAY);
        if (later != null && !later.equals(slip.limits().finishBy())) {
            terms.finishLater(after, taken.at());
        }
        return book.write(taken, after, later == null ? Map.of() : Map.of("until", later));
    }

    /** The resident hears the result and says how satisfied he is; without that no slip closes. */
    @Clause("D01-4.10.3")
    public Slip tellResult(Actor actor, On on, @Nullable String words, @Nullable Opinion opinion) {
        var taken = book.take(actor, on, SlipDeed.RESULT_TOLD);
        if (opinion == null) {
            throw BadInput.in("opinion", "dispatch.bad.opinion");
        }
        var done = done(taken);
        var told = new Stage.Done(
                done.acknowledged(), done.arrived(), done.done(), new Told(taken.mark(), opinion), done.returned());
        var after = taken.slip().done(taken.step(Words.must(words, "words"), Map.of("opinion", opinion.name())), told);
        promises.keep(after.id().office(), after.subject(), taken.at(), TELL_RESULT);
        return book.write(taken, after, Map.of("opinion", opinion));
    }

    /** The slip is back: the signed copy, or the signature on the screen. */
    @Clause("D01-4.10.4")
    public Slip takeBack(Actor actor, On on, Returned.@Nullable How how) {
        var taken = book.take(actor, on, SlipDeed.RETURN);
        if (how == null) {
            throw BadInput.in("how", "dispatch.bad.how");
        }
        var done = done(taken);
        var back = new Stage.Done(
                done.acknowledged(), done.arrived(), done.done(), done.told(), new Returned(taken.mark(), how));
        var after = taken.slip().done(taken.step("", Map.of("how", how.name())), back);
        promises.keep(after.id().office(), after.subject(), taken.at(), TAKE_SLIP_BACK);
        if (how == Returned.How.PAPER) {
            copies.move(after.id(), Copies.Copy.STEWARD, Whereabouts.Place.RETURNED, taken.mark());
        }
        return book.write(taken, after, Map.of("how", how));
    }

    private static Stage.Done done(Taken taken) {
        return switch (taken.slip().stage()) {
            case Stage.Done done -> done;
            case Stage.Sent _, Stage.Issued _, Stage.OnSite _, Stage.Cancelled _ ->
                throw Slip.notNow(taken.deed(), taken.slip().at());
        };
    }

    /** A copy went somewhere. */
    @Clause("D01-4.10.1")
    public Slip moveCopy(Actor actor, On on, @Nullable String copy, Whereabouts.@Nullable Place to) {
        var taken = book.take(actor, on, SlipDeed.COPY);
        var which = java.util.Arrays.stream(Copies.Copy.values())
                .filter(one -> one.name().equals(copy))
                .findFirst();
        new BadInput.Check()
                .that(which.isPresent(), "copy", "dispatch.bad.copy")
                .that(to != null, "place", "dispatch.bad.place")
                .done();
        var place = java.util.Objects.requireNonNull(to);
        copies.move(taken.slip().id(), which.orElseThrow(), place, taken.mark());
        var after = taken.slip().noted(taken.step("", Map.of("copy", which.get().name(), "place", place.name())));
        var moved = new yinuo.journal.Fact.Word("word.CopyPlace." + place.name());
        return book.write(taken, after, Map.of("copy", which.get(), "place", moved));
    }

    /** It is not to be done after all; its number stays taken. */
    @Clause("D01-3.11")
    public Slip cancel(Actor actor, On on, @Nullable String words) {
        var taken = book.take(actor, on, SlipDeed.CANCELLATION);
        var why = Words.must(words, "words");
        var after = taken.slip().done(taken.step(why, Map.of()), new Stage.Cancelled(taken.mark(), why));
        promises.release(after.id().office(), after.subject(), "slipCancelled", SlipPromise.values());
        return book.write(taken, after, Map.of());
    }
}
