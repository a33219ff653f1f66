package yinuo.desk.complaint;

import static yinuo.desk.complaint.ComplaintPromise.*;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.callback.Attempt;
import yinuo.desk.callback.CallbackDesk;
import yinuo.desk.callback.Opinion;
import yinuo.desk.channel.Channel;
import yinuo.desk.complaint.Complaint.Stage;
import yinuo.desk.complaint.Step.Means;
import yinuo.desk.complaint.Step.Outcome;
import yinuo.desk.complaint.Step.Said;
import yinuo.journal.Journal;
import yinuo.journal.Signatures;
import yinuo.journal.Signed;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.refusal.Words;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;

/** The answer to the resident, the callback, and what follows from their judgement. */
@Service
@Transactional
public class ComplaintAnswers {

    /** What stands in the entry of the signature and not in that of the reply. */
    private static final Set<String> OF_SIGNATURE = Set.of("signedBy", "signedHow", "drawing", "witness");

    private final ComplaintLife life;
    private final ComplaintDesk desk;
    private final ComplaintCallbacks callbacks;
    private final CallbackDesk callbackDesk;
    private final Promises promises;
    private final Signatures signatures;
    private final Journal journal;

    ComplaintAnswers(
            ComplaintLife life,
            ComplaintDesk desk,
            ComplaintCallbacks callbacks,
            CallbackDesk callbackDesk,
            Promises promises,
            Signatures signatures,
            Journal journal) {
        this.life = life;
        this.desk = desk;
        this.callbacks = callbacks;
        this.callbackDesk = callbackDesk;
        this.promises = promises;
        this.signatures = signatures;
        this.journal = journal;
    }

    /** An answer as a form or a program brings it. */
    public record Answer(
            @Nullable Means means,
            @Nullable String words,
            @Nullable Opinion opinion,
            @Nullable Signed signature,
            @Nullable String whyNoVisit,
            @Nullable List<String> attachments) {}

    public record Call(
            @Nullable Outcome outcome,
            @Nullable String words,
            @Nullable Opinion opinion,
            @Nullable Boolean understood) {}

    @Clause({"D01-4.1.2.2", "D12-3.3", "D12-3.7", "D12-6.1", "D12-6.2", "D12-6.3", "D12-7", "D12-9"})
    public Complaint reply(Actor actor, Complaint.Id id, @Nullable Integer seen, Answer answer) {
        var before = life.take(actor, id, ComplaintDeed.REPLY, seen);
        before.must(ComplaintDeed.REPLY);
        check(before, answer);
        var signed = signatures.read(actor, answer.signature());
        var step = ComplaintLife.step(actor, Step.Kind.REPLY, life.now(), answer.words(), more(answer));
        var complete = isComplete(before, step);
        var opinion = opinion(before, step);
        var replied = before.done(ComplaintDeed.REPLY, step, complete ? judged(opinion) : before.stage());
        if (complete) {
            life.keep(replied, REPLY_TO_EMAIL, REPLY_ON_THE_SPOT, REPLY_TO_VALID, EXPLAIN_INVALID, SOLVE_AS_DECIDED);
            settle(actor, replied, step.at());
        }
        var facts = words(more(answer));
        facts.putAll(life.files(actor, new Said(answer.words(), answer.attachments())));
        var after = life.written(actor, replied, step, ComplaintDeed.REPLY, facts);
        signed.ifPresent(signature -> journal.sign(actor, after.subject().stream(), signature));
        if (after.stage() == Stage.DISSATISFIED) {
            desk.again(actor, after, step.words());
        }
        return after;
    }

    /** Dissatisfaction ends a complaint by a new one; otherwise a callback is owed. */
    private static Stage judged(@Nullable Opinion opinion) {
        return opinion != null && !opinion.isContent() ? Stage.DISSATISFIED : Stage.REPLIED;
    }

    @Clause({"D03-1.1", "D12-4.3"})
    private void settle(Actor actor, Complaint complaint, Instant at) {
        var office = complaint.id().office();
        promises.release(
                office,
                complaint.subject(),
                "settled",
                CLASSIFY_COMPLAINT,
                TELL_PROGRESS,
                TELL_FURTHER_PROGRESS,
                FOLLOW_DEPARTMENT);
        if (complaint.stage() == Stage.REPLIED) {
            callbacks.owe(complaint, at);
        }
        if (complaint.filing().channel() == Channel.COMPANY && !complaint.has(Step.Kind.COMPANY_REPORT)) {
            promises.make(office, complaint.subject(), List.of(Owed.from(REPORT_TO_COMPANY, at)));
        }
    }

    /**
     * A callback, reached or not, as the complaint's own page and programs know it: the resident's judgement as a whole.
     * The page of the callback asks for all five contents.
     */
    @Clause({"D03-1.1", "D12-3.6", "D12-10"})
    public Complaint callBack(Actor actor, Complaint.Id id, @Nullable Integer seen, Call call) {
        var before = life.take(actor, id, ComplaintDeed.CALLBACK, seen);
        before.must(ComplaintDeed.CALLBACK);
        var known = call.opinion() == null ? lastOpinion(before) : call.opinion();
        new BadInput.Check()
                .that(call.outcome() != null, "outcome", "complaint.bad.outcome")
                .that(call.outcome() != Outcome.REACHED || known != null, "opinion", "complaint.bad.opinion")
                .done();
        var words = Words.must(call.words(), "words");
        var callback = callbacks.open(before).id();
        if (call.outcome() == Outcome.NOT_REACHED || known == null) {
            callbackDesk.attempt(
                    actor,
                    callback,
                    null,
                    new Attempt.Tried(Attempt.Means.PHONE, Attempt.Result.NO_ANSWER, words, null));
        } else {
            callbackDesk.answerBriefly(actor, callback, known, call.understood(), words);
        }
        return life.get(id);
    }

    /** The director lets a complaint go whose resident is neither content nor reachable, with a reason. */
    @Clause("D12-3.6")
    public Complaint release(Actor actor, Complaint.Id id, @Nullable Integer seen, @Nullable String words) {
        var before = life.take(actor, id, ComplaintDeed.RELEASE, seen);
        var step = ComplaintLife.step(actor, Step.Kind.RELEASE, life.now(), words, Map.of());
        var after = before.done(ComplaintDeed.RELEASE, step, Stage.RELEASED);
        callbacks.release(after);
        return life.written(actor, after, step, ComplaintDeed.RELEASE, Map.of());
    }

    private static void check(Complaint complaint, Answer answer) {
        new BadInput.Check()
                .that(answer.means() != null, "means", "complaint.bad.means")
                .that(answer.words() != null && !answer.words().isBlank(), "words", "complaint.bad.words")
                .done();
        var collective = complaint.links().collective() != null;
        if (collective && answer.means() != Means.VISIT && !complaint.has(Step.Kind.REPLY)) {
            throw Refusal.by("D12-7", "complaint.refusal.visitOnly");
        }
        var signature = answer.signature();
        if (answer.means() == Means.VISIT
                && (signature == null
                        || signature.how() == null
                        || signature.by() == null
                        || signature.by().isBlank())) {
            throw Refusal.by("D12-6.3", "complaint.refusal.signature");
        }
        var visitDue = complaint.classification() instanceof Classification.Valid
                && complaint.stage() != Stage.SETTLED_ON_THE_SPOT;
        if (answer.means() == Means.PHONE
                && visitDue
                && (answer.whyNoVisit() == null || answer.whyNoVisit().isBlank())) {
            throw Refusal.by("D12-6.3", "complaint.refusal.whyNoVisit");
        }
    }

    /** A written complaint is answered in writing and in another way too. */
    private static boolean isComplete(Complaint before, Step reply) {
        if (!before.filing().channel().isWritten()) {
            return true;
        }
        var means = new java.util.HashSet<Means>();
        before.steps().stream()
                .filter(step -> step.kind() == Step.Kind.REPLY)
                .forEach(step -> step.means().ifPresent(means::add));
        reply.means().ifPresent(means::add);
        return means.contains(Means.WRITTEN) && means.size() > 1;
    }

    private static @Nullable Opinion opinion(Complaint before, Step reply) {
        return reply.opinion().orElseGet(() -> lastOpinion(before));
    }

    private static @Nullable Opinion lastOpinion(Complaint complaint) {
        return complaint.steps().reversed().stream()
                .flatMap(step -> step.opinion().stream())
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> more(Answer answer) {
        var more = new TreeMap<String, String>();
        more.put("means", String.valueOf(answer.means()));
        if (answer.opinion() != null) {
            more.put("opinion", answer.opinion().name());
        }
        var signature = answer.signature();
        if (signature != null && signature.by() != null && signature.how() != null) {
            more.put("signedBy", Words.clean(signature.by()));
            more.put("signedHow", signature.how().name());
            putIfSaid(more, "drawing", signature.drawing());
            putIfSaid(more, "witness", signature.witness());
        }
        putIfSaid(more, "whyNoVisit", answer.whyNoVisit());
        return more;
    }

    private static void putIfSaid(Map<String, String> more, String name, @Nullable String said) {
        if (said != null && !said.isBlank()) {
            more.put(name, Words.clean(said));
        }
    }

    /** As facts: what is a word of ours is shown in the reader's language. */
    private static Map<String, Object> words(Map<String, String> more) {
        var facts = new TreeMap<String, Object>(more);
        facts.keySet().removeAll(OF_SIGNATURE);
        if (more.containsKey("opinion")) {
            facts.put("opinion", Opinion.valueOf(more.get("opinion")));
        }
        if (more.containsKey("means")) {
            facts.put("means", Means.valueOf(more.get("means")));
        }
        return facts;
    }
}
