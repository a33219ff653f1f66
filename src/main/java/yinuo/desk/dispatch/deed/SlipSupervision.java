package yinuo.desk.dispatch.deed;

import static yinuo.desk.dispatch.SlipPromise.*;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.dispatch.Slip;
import yinuo.desk.dispatch.SlipDeed;
import yinuo.desk.dispatch.SlipPeople;
import yinuo.desk.dispatch.Words;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;

/** How the desk helps the director to watch over the departments: reminders, feedback to their heads, and answers. */
@Service
@Transactional
public class SlipSupervision {

    private final SlipBook book;
    private final SlipPeople people;
    private final Promises promises;

    SlipSupervision(SlipBook book, SlipPeople people, Promises promises) {
        this.book = book;
        this.people = people;
        this.promises = promises;
    }

    /** Urges the department; it owes an answer. */
    @Clause("D01-3.9")
    public Slip remind(Actor actor, On on, @Nullable String words) {
        var taken = book.take(actor, on, SlipDeed.REMINDER);
        var after = taken.slip().noted(taken.step(Words.must(words, "words"), Map.of()));
        answerOwed(after, taken);
        return book.write(taken, after, Map.of("department", after.to().name()));
    }

    /** Points a problem out to the head of the department; a major one goes to the director at once. */
    @Clause("D01-4.8")
    public Slip feedBack(Actor actor, On on, @Nullable String words, boolean major) {
        var taken = book.take(actor, on, SlipDeed.FEEDBACK);
        var heads = people.heads(taken.slip().to().department());
        var more = new TreeMap<String, String>();
        more.put("to", heads.isEmpty() ? taken.slip().to().name() : heads);
        if (major) {
            more.put("major", "true");
        }
        var after = taken.slip().noted(taken.step(Words.must(words, "words"), more));
        answerOwed(after, taken);
        if (major) {
            promises.again(after.id().office(), after.subject(), Owed.from(ACKNOWLEDGE_MAJOR, taken.at()));
        }
        var facts = new TreeMap<String, Object>(Map.of("to", more.get("to")));
        if (major) {
            facts.put("gravity", new yinuo.journal.Fact.Word("dispatch.major"));
        }
        return book.write(taken, after, facts);
    }

    private void answerOwed(Slip slip, SlipBook.Taken taken) {
        var role = people.roleOf(slip.to().department());
        promises.again(slip.id().office(), slip.subject(), Owed.from(ANSWER_THE_DESK.by(role), taken.at()));
    }

    /** The department's answer to the reminder or feedback before it. */
    @Clause({"D01-4.8", "D01-3.9"})
    public Slip answer(Actor actor, On on, @Nullable String words) {
        var taken = book.take(actor, on, SlipDeed.ANSWER);
        var after = taken.slip().noted(taken.step(Words.must(words, "words"), Map.of()));
        promises.keep(after.id().office(), after.subject(), taken.at(), ANSWER_THE_DESK);
        return book.write(taken, after, Map.of());
    }

    @Clause("D01-4.8")
    public Slip acknowledgeMajor(Actor actor, On on, @Nullable String words) {
        var taken = book.take(actor, on, SlipDeed.DIRECTOR_ACKNOWLEDGEMENT);
        var after = taken.slip().noted(taken.step(Words.clean(words), Map.of()));
        promises.keep(after.id().office(), after.subject(), taken.at(), ACKNOWLEDGE_MAJOR);
        return book.write(taken, after, Map.of());
    }
}
