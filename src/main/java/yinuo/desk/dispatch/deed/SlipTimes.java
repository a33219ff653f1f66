package yinuo.desk.dispatch.deed;

import static yinuo.desk.dispatch.SlipPromise.*;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.dispatch.Copies;
import yinuo.desk.dispatch.Slip;
import yinuo.desk.dispatch.SlipDeed;
import yinuo.desk.dispatch.SlipTerms;
import yinuo.desk.dispatch.Whereabouts;
import yinuo.desk.dispatch.Words;
import yinuo.office.Department;
import yinuo.office.Departments;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** When work takes longer or belongs elsewhere: more time, not today, another department, a decision from above. */
@Service
@Transactional
public class SlipTimes {

    private final SlipBook book;
    private final SlipTerms terms;
    private final Departments departments;
    private final Copies copies;
    private final Promises promises;

    SlipTimes(SlipBook book, SlipTerms terms, Departments departments, Copies copies, Promises promises) {
        this.book = book;
        this.terms = terms;
        this.departments = departments;
        this.copies = copies;
        this.promises = promises;
    }

    /** The department asks for more time and says until when. */
    @Clause("D01-4.10.3")
    public Slip extend(Actor actor, On on, @Nullable String words, @Nullable Instant until) {
        var taken = book.take(actor, on, SlipDeed.EXTENSION);
        var later = book.promised(taken, until);
        if (!later.isAfter(taken.slip().limits().finishBy())) {
            throw BadInput.in("until", "dispatch.bad.later");
        }
        var after = taken.slip().noted(taken.step(Words.must(words, "words"), Map.of("until", later.toString())));
        again(after, Owed.from(DECIDE_EXTENSION, taken.at()));
        return book.write(taken, after, Map.of("until", later));
    }

    /** Granted, the new time is promised, and the resident is owed an apology that names it. */
    @Clause("D01-4.10.3")
    public Slip decide(Actor actor, On on, boolean granted, @Nullable String words) {
        var taken = book.take(actor, on, SlipDeed.EXTENSION_DECISION);
        var asked = Objects.requireNonNull(taken.slip().last(SlipDeed.EXTENSION));
        var until = Instant.parse(asked.more("until"));
        var reason = granted ? Words.clean(words) : Words.must(words, "words");
        var noted = taken.slip().noted(taken.step(reason, Map.of("granted", Boolean.toString(granted))));
        var after = granted ? noted.finishedBy(until) : noted;
        promises.keep(after.id().office(), after.subject(), taken.at(), DECIDE_EXTENSION);
        if (granted) {
            terms.finishLater(after, taken.at());
            if (!after.filing().job().internal()) {
                again(after, Owed.from(APOLOGISE_AND_EXPLAIN, taken.at()));
            }
        }
        var outcome = new yinuo.journal.Fact.Word(granted ? "dispatch.granted" : "dispatch.notGranted");
        return book.write(taken, after, Map.of("decision", outcome, "until", until));
    }

    /**
     * It cannot be done within the day: the department proposes a time, the desk explains it to the customer, and the head
     * of customer service hears of it. What is hard as well the head has to coordinate.
     */
    @Clause({"D09-4.6", "D09-flow-no"})
    public Slip notToday(Actor actor, On on, @Nullable String words, @Nullable Instant until, boolean hard) {
        var taken = book.take(actor, on, SlipDeed.NOT_TODAY);
        var later = book.promised(taken, until);
        var after = taken.slip().noted(taken.step(Words.must(words, "words"), Map.of("until", later.toString())));
        promises.keep(after.id().office(), after.subject(), taken.at(), DEAL_WITH_TODAY);
        again(after, Owed.from(EXPLAIN_NOT_TODAY, taken.at()));
        if (hard) {
            again(after, Owed.from(COORDINATE_SLIP, taken.at()));
        }
        return book.write(taken, after, Map.of("until", later));
    }

    /** To another department, which has to acknowledge it; what was promised to the resident stays promised. */
    @Clause("D09-4.4")
    public Slip transfer(Actor actor, On on, @Nullable String words, Department.@Nullable Id to) {
        var taken = book.take(actor, on, SlipDeed.TRANSFER);
        var slip = taken.slip();
        var other = to == null ? null : departments.with(to).orElse(null);
        if (other == null || other.id().equals(slip.to().department())) {
            throw BadInput.in("to", "dispatch.bad.other");
        }
        var step =
                taken.step(Words.must(words, "words"), Map.of("from", slip.to().name(), "to", other.name()));
        var elsewhere = new Slip.To(
                other.id(), other.name(), slip.to().steward(), slip.to().stewardName());
        var now = book.now();
        var acknowledgeBy = terms.limit(slip.id().office(), slip.filing().job().limit("acknowledge"), now);
        var after = slip.transferred(step, elsewhere, acknowledgeBy);
        terms.owedByOther(after, slip.stage().arrival() != null, now);
        copies.move(slip.id(), Copies.Copy.DEPARTMENT, Whereabouts.Place.ON_THE_WAY, taken.mark());
        return book.write(taken, after, Map.of("from", slip.to().name(), "department", other.name()));
    }

    /** Departments cannot agree, or it is hard: the head of customer service coordinates. */
    @Clause("D09-4.7")
    public Slip coordinate(Actor actor, On on, @Nullable String words) {
        var taken = book.take(actor, on, SlipDeed.COORDINATION);
        var after = taken.slip().noted(taken.step(Words.must(words, "words"), Map.of()));
        again(after, Owed.from(COORDINATE_SLIP, taken.at()));
        return book.write(taken, after, Map.of());
    }

    /** Who was heard, what was decided, and by when it is to be finished now. */
    @Clause({"D09-4.7", "D09-flow-no"})
    public Slip coordinated(
            Actor actor, On on, @Nullable String parties, @Nullable String words, @Nullable Instant until) {
        actor.must(Deed.COORDINATE_SLIP);
        var taken = book.take(actor, on, SlipDeed.COORDINATION_DECISION);
        var more = new TreeMap<String, String>(Map.of("parties", Words.must(parties, "parties")));
        var later = book.promised(taken, until);
        more.put("until", later.toString());
        var after =
                taken.slip().noted(taken.step(Words.must(words, "words"), more)).finishedBy(later);
        promises.keep(after.id().office(), after.subject(), taken.at(), COORDINATE_SLIP);
        terms.finishLater(after, taken.at());
        return book.write(taken, after, Map.of("parties", more.get("parties"), "until", later));
    }

    private void again(Slip slip, Owed owed) {
        promises.again(slip.id().office(), slip.subject(), owed);
    }
}
