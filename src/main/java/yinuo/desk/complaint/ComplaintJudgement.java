package yinuo.desk.complaint;

import static yinuo.desk.complaint.ComplaintPromise.*;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.complaint.Complaint.Stage;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Role;

/** Whose matter a complaint is, as the supervisor judges it and the director may judge anew, and what each class promises. */
@Service
@Transactional
public class ComplaintJudgement {

    private final ComplaintLife life;
    private final ComplaintPeople people;
    private final Promises promises;

    ComplaintJudgement(ComplaintLife life, ComplaintPeople people, Promises promises) {
        this.life = life;
        this.people = people;
        this.promises = promises;
    }

    /**
     * A class and, for a complaint about attitude, the id of the colleague it is about, {@link ComplaintPeople#UNKNOWN}, or nothing
     * when whoever was named at reception stays.
     */
    public record Judged(Classification as, @Nullable String concerned) {

        public static Judged as(Classification as) {
            return new Judged(as, null);
        }
    }

    @Clause({"D12-2.3", "D12-def-valid", "D12-def-assist", "D12-def-invalid"})
    public Complaint classify(Actor actor, Complaint.Id id, @Nullable Integer seen, Judged judged) {
        var before = life.take(actor, id, ComplaintDeed.CLASSIFICATION, seen);
        var after = people.naming(actor, before.classify(judged.as(), life.now(), actor.name()), judged.concerned());
        life.keep(after, ACKNOWLEDGE_COMPLAINT, CLASSIFY_COMPLAINT);
        if (after.charge().owner() == null) {
            promises.takenOn(id.office(), after.subject(), Role.SUPERVISOR, actor.member());
        }
        if (after.stage() == Stage.CLASSIFIED) {
            promiseOf(after);
        }
        return life.written(actor, after, null, ComplaintDeed.CLASSIFICATION, facts(after));
    }

    /** The director's judgement replaces the supervisor's; what the old class promised is no longer owed. */
    @Clause({"D12-def-invalid", "D12-resp-director"})
    public Complaint reclassify(Actor actor, Complaint.Id id, @Nullable Integer seen, Judged judged) {
        var before = life.take(actor, id, ComplaintDeed.RECLASSIFICATION, seen);
        var after = people.naming(actor, before.reclassify(judged.as(), life.now(), actor.name()), judged.concerned());
        promises.release(id.office(), after.subject(), "reclassified", OF_CLASS);
        promiseOf(after);
        return life.written(actor, after, null, ComplaintDeed.RECLASSIFICATION, facts(after));
    }

    /** What its class promises, from the receipt of the complaint or from now, as its clause says. */
    @Clause({"D12-6.2", "D12-9", "D12-3.2", "D12-8"})
    private void promiseOf(Complaint complaint) {
        var received = complaint.filing().receivedAt();
        var now = life.now();
        switch (complaint.classification()) {
            case Classification.Valid _ -> {
                life.again(complaint, Owed.from(REPLY_TO_VALID, received));
                if (!complaint.has(Step.Kind.CONTACT)) {
                    promises.make(
                            complaint.id().office(),
                            complaint.subject(),
                            List.of(complaint.owed(Owed.from(CONTACT_RESIDENT, received))));
                }
            }
            case Classification.Assistance _ -> {
                life.release(complaint, "otherClass", CONTACT_RESIDENT);
                life.again(complaint, Owed.from(REPORT_TO_DEPARTMENT, now));
                life.again(complaint, Owed.from(TELL_PROGRESS, now));
            }
            case Classification.Invalid _ -> {
                life.release(complaint, "otherClass", CONTACT_RESIDENT);
                life.again(complaint, Owed.from(EXPLAIN_INVALID, received));
            }
            case null -> throw new IllegalStateException("Only a class promises anything");
        }
    }

    /** What the journal keeps of it. */
    private static Map<String, Object> facts(Complaint complaint) {
        var facts = new TreeMap<String, Object>();
        var as = complaint.classification();
        if (as != null) {
            facts.putAll(as.facts());
        }
        var whom = complaint.filing().concerned();
        if (whom != null) {
            facts.put("concerned", whom.name());
        }
        return facts;
    }
}
