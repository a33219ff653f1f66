package yinuo.team.training;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.callback.Callback;
import yinuo.desk.callback.CallbackQuestions;
import yinuo.journal.Journal;
import yinuo.office.Ids;
import yinuo.office.Office;
import yinuo.promise.Subject;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.refusal.Words;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Member;
import yinuo.staff.Members;
import yinuo.team.training.Need.Met;
import yinuo.team.training.Need.Source;
import yinuo.team.training.Training.Attendance;
import yinuo.team.training.Training.TrainingStage;

/** Wrong answers become something to learn, and a session that the person came to ends it. */
@Service
@Transactional
public class Needs {

    private static final int LONGEST = 300;

    private final NeedRows rows;
    private final TrainingRows trainings;
    private final CallbackQuestions callbacks;
    private final Members members;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Needs(
            NeedRows rows,
            TrainingRows trainings,
            CallbackQuestions callbacks,
            Members members,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.trainings = trainings;
        this.callbacks = callbacks;
        this.members = members;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody has to learn something and hears of it. Published inside the transaction. */
    public record Noticed(Office.Id office, Subject about, UUID member) {}

    /** An answer turned out to be wrong, in a callback when one is named: whoever gave it has something to learn. */
    @Clause("D00-3.4")
    public Need notice(Actor actor, @Nullable UUID callback, @Nullable UUID member, @Nullable String words) {
        actor.must(Deed.NAME_TRAINING_NEED);
        var office = actor.office().id();
        var said = words == null ? "" : Words.clean(words);
        var whose = members.active(office).stream()
                .filter(one -> one.id().value().equals(member))
                .findFirst();
        new BadInput.Check()
                .that(whose.isPresent(), "member", "training.bad.member")
                .that(!said.isEmpty() && said.length() <= LONGEST, "words", "training.bad.need")
                .done();
        var person = whose.orElseThrow();
        var need = new Need(
                Ids.next(now()),
                person.id().value(),
                person.name(),
                said,
                callback == null ? Source.BY_HAND : source(actor, callback),
                now(),
                actor.name(),
                null);
        rows.add(office, need);
        journal.write(
                actor,
                KnowledgeTests.stream(need.member()),
                "need.noticed",
                Map.of("person", need.name(), "number", need.source().number(), "words", said));
        events.publishEvent(new Noticed(office, subject(need), need.member()));
        return need;
    }

    private Source source(Actor actor, UUID id) {
        var callback = callbacks.get(actor, new Callback.Id(actor.office().id(), id));
        var about = callback.subject();
        if (callback.answer() == null) {
            throw Refusal.by("D00-3.4", "training.refusal.unanswered", about.number());
        }
        return new Source(about.kind(), id, about.number(), about.path());
    }

    /** Learnt in a session that was held after it was noticed and that the person came to. */
    @Clause("D00-3.4")
    public Need meet(Actor actor, UUID id, @Nullable UUID training) {
        actor.must(Deed.PLAN_TRAINING);
        var office = actor.office().id();
        var need = rows.get(office, id);
        var session = sessions(office, need).stream()
                .filter(one -> one.id().value().equals(training))
                .findFirst()
                .orElseThrow(() -> BadInput.in("training", "training.bad.session"));
        if (!rows.meet(office, id, new Met(requireNonNull(training), now(), actor.name()))) {
            throw Refusal.by("D00-3.4", "training.refusal.met");
        }
        journal.write(
                actor,
                KnowledgeTests.stream(need.member()),
                "need.met",
                Map.of("person", need.name(), "words", need.words(), "number", session.number()));
        return rows.get(office, id);
    }

    /** In which sessions it may have been learnt. */
    List<Training> sessions(Office.Id office, Need need) {
        return trainings.of(office, need.member(), TrainingQuestions.MOST).stream()
                .filter(one -> one.stage() == TrainingStage.HELD
                        && one.plan().until().isAfter(need.at())
                        && one.people().stream()
                                .anyMatch(person -> person.member().equals(need.member())
                                        && person.attendance() == Attendance.PRESENT))
                .toList();
    }

    /** What a callback brought to light. */
    @Transactional(readOnly = true)
    public List<Need> of(Actor actor, UUID callback) {
        actor.must(Deed.NAME_TRAINING_NEED);
        return rows.from(actor.office().id(), callback);
    }

    /** Who may have given the answer. */
    @Transactional(readOnly = true)
    public List<Member> people(Actor actor) {
        return members.active(actor.office().id());
    }

    private static Subject subject(Need need) {
        return new Subject("trainee", need.member(), "", "", need.words(), "training/people/" + need.member());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
