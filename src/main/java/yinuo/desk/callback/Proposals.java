package yinuo.desk.callback;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.journal.Journal;
import yinuo.office.Ids;
import yinuo.office.Numbers;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.refusal.Overtaken;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** What residents propose goes to the manager, who owes an answer. */
@Service
@Transactional
public class Proposals {

    private static final int SHOWN = 100;

    private final ProposalRows rows;
    private final Promises promises;
    private final Numbers numbers;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Proposals(
            ProposalRows rows,
            Promises promises,
            Numbers numbers,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.promises = promises;
        this.numbers = numbers;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Makes a record of what the resident proposed in this callback, if anything. */
    @Clause("D03-4.5")
    Optional<Proposal> heard(Actor actor, Callback callback) {
        var answer = callback.answer();
        if (answer == null || answer.contents().suggestion().isEmpty()) {
            return Optional.empty();
        }
        var office = callback.id().office();
        var today = answer.at().atZone(clock.getZone()).toLocalDate();
        var suggestion = new Proposal(
                new Proposal.Id(office, Ids.next(answer.at())),
                new Proposal.Made(
                        numbers.next(office, "JY", today),
                        callback.id().value(),
                        callback.work().home(),
                        callback.work().person(),
                        answer.at(),
                        answer.contents().suggestion()),
                null);
        rows.add(suggestion);
        promises.make(office, suggestion.subject(), List.of(Owed.from(CallbackPromise.ANSWER_SUGGESTION, answer.at())));
        journal.write(actor, suggestion.subject().stream(), "proposal.made", facts(suggestion));
        events.publishEvent(new ProposalMade(suggestion));
        return Optional.of(suggestion);
    }

    @Clause("D03-4.5")
    public Proposal reply(Actor actor, Proposal.Id id, @Nullable String words) {
        actor.must(Deed.ANSWER_SUGGESTION);
        var before = rows.get(id);
        var reply = new Proposal.Reply(
                Words.must(words, "words"), clock.instant().truncatedTo(ChronoUnit.MICROS), actor.name());
        if (!rows.answered(id, reply)) {
            throw new Overtaken("suggestion", before.made().number());
        }
        var after = new Proposal(id, before.made(), reply);
        promises.keep(id.office(), after.subject(), reply.at(), CallbackPromise.ANSWER_SUGGESTION);
        journal.write(
                actor,
                after.subject().stream(),
                "proposal.answered",
                Map.of("number", after.made().number(), "words", reply.words()));
        return after;
    }

    @Transactional(readOnly = true)
    public List<Proposal> last(Actor actor) {
        actor.must(Deed.SEE_MATTERS);
        return rows.last(actor.office().id(), SHOWN);
    }

    private static Map<String, ?> facts(Proposal suggestion) {
        var made = suggestion.made();
        return Map.of("number", made.number(), "home", made.home(), "person", made.person(), "words", made.words());
    }
}
