package yinuo.desk.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import yinuo.desk.callback.Callback;
import yinuo.desk.callback.CallbackAnswered;
import yinuo.desk.callback.Callbacks;
import yinuo.desk.callback.Opinion;
import yinuo.desk.callback.Work;
import yinuo.desk.complaint.Complaint.Stage;
import yinuo.desk.complaint.Step.Outcome;
import yinuo.office.Office;
import yinuo.promise.Promise;
import yinuo.promise.Promises;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Member;

/** The callback that ends a complaint: owed once it is answered, and what follows from the resident's judgement. */
@Component
public class ComplaintCallbacks {

    /** Steps of those who worked on the complaint, who may not be the only ones to ask whether it was done well. */
    private static final Set<Step.Kind> HANDLING = Set.of(
            Step.Kind.ON_THE_SPOT,
            Step.Kind.CONTACT,
            Step.Kind.REFERRAL,
            Step.Kind.PROGRESS,
            Step.Kind.HANDLING,
            Step.Kind.REPLY);

    private final Callbacks callbacks;
    private final ComplaintLife life;
    private final ComplaintDesk desk;
    private final Promises promises;

    ComplaintCallbacks(Callbacks callbacks, ComplaintLife life, ComplaintDesk desk, Promises promises) {
        this.callbacks = callbacks;
        this.life = life;
        this.desk = desk;
        this.promises = promises;
    }

    static Work.Source source(Complaint complaint) {
        var subject = complaint.subject();
        return new Work.Source(Complaint.SUBJECT, subject.id(), subject.number(), subject.path());
    }

    @Clause({"D03-1.1", "D12-3.3"})
    Callback owe(Complaint complaint, Instant at) {
        var filing = complaint.filing();
        var office = complaint.id().office();
        var work = new Work(
                Work.Kind.COMPLAINT,
                source(complaint),
                filing.homeId(),
                filing.home(),
                filing.person(),
                filing.phone(),
                complaint.subject().title(),
                handlers(complaint));
        var explained = complaint.classification() instanceof Classification.Invalid;
        return callbacks.owe(office, work.explained(explained), at);
    }

    private static Set<Member.Id> handlers(Complaint complaint) {
        return complaint.steps().stream()
                .filter(step -> HANDLING.contains(step.kind()))
                .flatMap(step -> Optional.ofNullable(step.by()).stream())
                .map(by -> new Member.Id(complaint.id().office(), by))
                .collect(Collectors.toSet());
    }

    /** The round that is to be asked now. */
    Callback open(Complaint complaint) {
        return callbacks.of(complaint.id().office(), source(complaint)).stream()
                .filter(one -> one.state().isOpen())
                .findFirst()
                .orElseGet(() -> owe(complaint, life.now()));
    }

    /** Not reached is a step of the complaint, which stays as it is. */
    @EventListener
    void attempted(Callback.Attempted attempted) {
        if (isOurs(attempted.callback())) {
            var attempt = attempted.attempt();
            var outcome = attempt.result().isReached() ? Outcome.REACHED : Outcome.NOT_REACHED;
            var before = taken(attempted.by(), attempted.callback());
            written(attempted.by(), before, before.stage(), outcome, null, attempt.words());
        }
    }

    /** Only a resident who was reached and is content closes the complaint; one who is not makes a new one. */
    @Clause({"D12-3.6", "D12-10"})
    @EventListener
    void answered(CallbackAnswered answered) {
        if (!isOurs(answered.callback())) {
            return;
        }
        var opinion = answered.opinion();
        var before = taken(answered.by(), answered.callback());
        var stage = opinion.isContent() ? Stage.CLOSED : Stage.DISSATISFIED;
        var after = written(answered.by(), before, stage, Outcome.REACHED, opinion, answered.words());
        if (!opinion.isContent()) {
            desk.again(answered.by(), after, answered.words());
        }
    }

    private static boolean isOurs(Callback callback) {
        return callback.work().source().kind().equals(Complaint.SUBJECT);
    }

    private Complaint taken(Actor actor, Callback callback) {
        var id = new Complaint.Id(
                callback.id().office(), callback.work().source().id());
        var complaint = life.take(actor, id, ComplaintDeed.CALLBACK, null);
        complaint.must(ComplaintDeed.CALLBACK);
        return complaint;
    }

    private Complaint written(
            Actor actor, Complaint before, Stage stage, Outcome outcome, @Nullable Opinion opinion, String words) {
        var more = new TreeMap<String, String>();
        var facts = new TreeMap<String, Object>();
        more.put("outcome", outcome.name());
        facts.put("outcome", outcome);
        if (opinion != null) {
            more.put("opinion", opinion.name());
            facts.put("opinion", opinion);
        }
        var step = new Step(Step.Kind.CALLBACK, life.now(), actor.member().value(), actor.name(), words, more);
        var after = before.done(ComplaintDeed.CALLBACK, step, stage);
        return life.written(actor, after, step, ComplaintDeed.CALLBACK, facts);
    }

    void release(Complaint complaint) {
        callbacks.release(complaint.id().office(), source(complaint), "released");
    }

    /** All that is promised about a complaint, its callbacks among it, the next due first. */
    public List<Promise> promises(Complaint complaint) {
        var id = complaint.id().value();
        return promises(complaint.id().office(), List.of(id)).getOrDefault(id, List.of());
    }

    /** Everything promised about each of these complaints, its callbacks included, the earliest due first. */
    public Map<UUID, List<Promise>> promises(Office.Id office, List<UUID> complaints) {
        var all = new HashMap<UUID, List<Promise>>();
        promises.about(office, Complaint.SUBJECT, complaints)
                .forEach((complaint, owed) -> all.put(complaint, new ArrayList<>(owed)));
        var rounds = callbacks.rounds(office, Complaint.SUBJECT, complaints);
        promises.about(office, Callback.SUBJECT, List.copyOf(rounds.keySet()))
                .forEach((round, owed) -> all.computeIfAbsent(rounds.get(round), _ -> new ArrayList<>())
                        .addAll(owed));
        all.values()
                .forEach(owed ->
                        owed.sort(Comparator.comparing(promise -> promise.made().dueAt())));
        return all;
    }

    /** The next thing due about each of these complaints. */
    public Map<UUID, Promise> nextDue(Office.Id office, List<UUID> complaints) {
        var next = new HashMap<>(promises.nextDue(office, Complaint.SUBJECT, complaints));
        var open = callbacks.open(office, Complaint.SUBJECT, complaints);
        var due = promises.nextDue(office, Callback.SUBJECT, List.copyOf(open.values()));
        open.forEach((complaint, callback) -> {
            var promise = due.get(callback);
            if (promise != null) {
                next.merge(
                        complaint,
                        promise,
                        (one, other) -> one.made().dueAt().isAfter(other.made().dueAt()) ? other : one);
            }
        });
        return next;
    }
}
