package yinuo.desk.complaint;

import static yinuo.desk.complaint.ComplaintPromise.*;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.complaint.Step.Said;
import yinuo.journal.Fact;
import yinuo.office.Office;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.refusal.Words;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Member;
import yinuo.staff.Role;

/**
 * Who is responsible for a complaint: what that person found out, what is passed up and decided above, and to whom it is
 * given. What an industrial park (D04) and a mall (D09) demand besides D12 stands here.
 */
@Service
@Transactional
public class ComplaintCharge {

    private final ComplaintLife life;
    private final ComplaintPeople people;
    private final Promises promises;

    ComplaintCharge(ComplaintLife life, ComplaintPeople people, Promises promises) {
        this.life = life;
        this.people = people;
        this.promises = promises;
    }

    /** What was found out, and whether the complaint proved true; nothing is handled before. */
    @Clause("D04-1.3")
    public Complaint investigate(
            Actor actor, Complaint.Id id, @Nullable Integer seen, @Nullable Boolean verified, Said said) {
        var before = life.take(actor, id, ComplaintDeed.INVESTIGATION, seen);
        new BadInput.Check()
                .that(said.words() != null && !said.words().isBlank(), "words", "complaint.bad.words")
                .that(verified != null, "verified", "complaint.bad.verified")
                .done();
        var result = Boolean.TRUE.equals(verified) ? "yes" : "no";
        var step = ComplaintLife.step(
                actor, Step.Kind.INVESTIGATION, life.now(), said.words(), Map.of("verified", result));
        var after = before.done(ComplaintDeed.INVESTIGATION, step, before.stage());
        life.keep(after, INVESTIGATE_COMPLAINT);
        var facts = new TreeMap<String, Object>(life.files(actor, said));
        facts.put("verified", new Fact.Word("word.Verified." + result));
        return life.written(actor, after, step, ComplaintDeed.INVESTIGATION, facts);
    }

    /** Why it goes up, to whom, and what whoever passes it up would do. */
    public record Upwards(
            @Nullable Role to,
            @Nullable String words,
            @Nullable String proposal) {}

    /**
     * Beyond one's own power: to the next above, on a circulation slip; the clocks run on. In an industrial park it needs
     * an opinion and becomes the manager's; there and in a mall it goes to the manager unless somebody else is named.
     */
    @Clause({"D12-3.8", "D12-4.2", "D04-1.3.b", "D09-3.1"})
    public Complaint passUp(Actor actor, Complaint.Id id, @Nullable Integer seen, Upwards upwards) {
        var before = life.take(actor, id, ComplaintDeed.PASSING_UP, seen);
        var charge = before.charge();
        var named = upwards.to();
        var to = named == null && charge.profile() != Office.Profile.RESIDENTIAL ? Role.DIRECTOR : named;
        var proposal = upwards.proposal() == null ? "" : Words.clean(upwards.proposal());
        new BadInput.Check()
                .that(to != null && Level.isAbove(to, actor), "to", "complaint.bad.above")
                .that(!charge.isPark() || !proposal.isEmpty(), "proposal", "complaint.bad.proposal")
                .that(proposal.length() <= Words.MOST, "proposal", "complaint.bad.long")
                .done();
        var level = java.util.Objects.requireNonNull(to);
        var more = new TreeMap<>(Map.of("to", level.name()));
        var facts = new TreeMap<String, Object>(Map.of("to", new Fact.Word(name(charge, level))));
        if (!proposal.isEmpty()) {
            more.put("proposal", proposal);
            facts.put("proposal", proposal);
        }
        var step = ComplaintLife.step(actor, Step.Kind.PASSING_UP, life.now(), upwards.words(), more);
        var passed = before.done(ComplaintDeed.PASSING_UP, step, before.stage());
        var after = charge.isPark() && level == Role.DIRECTOR
                ? people.manager(id.office())
                        .map(manager -> charged(passed, charge.to(manager.id().value(), manager.name())))
                        .orElse(passed)
                : passed;
        return life.written(actor, after, step, ComplaintDeed.PASSING_UP, facts);
    }

    /** The director has another title where a park or a mall is managed. */
    private static String name(Complaint.Charge charge, Role level) {
        var titled = level == Role.DIRECTOR && charge.profile() != Office.Profile.RESIDENTIAL;
        return titled ? "role." + charge.profile() + "." + level : "role." + level;
    }

    /** What is to be done, by whom and until when. */
    public record Decision(
            @Nullable String words,
            @Nullable UUID owner,
            @Nullable Instant dueAt) {}

    /** What the one above decided, as opinion and signature on the slip; in an industrial park with owner and end. */
    @Clause({"D12-3.8", "D04-1.3.b", "D09-3.1"})
    public Complaint decide(Actor actor, Complaint.Id id, @Nullable Integer seen, Decision decision) {
        var before = life.take(actor, id, ComplaintDeed.DECISION, seen);
        mayDecide(actor, before);
        if (!before.charge().isPark()) {
            var step = ComplaintLife.step(actor, Step.Kind.DECISION, life.now(), decision.words(), Map.of());
            var after = before.done(ComplaintDeed.DECISION, step, before.stage());
            return life.written(actor, after, step, ComplaintDeed.DECISION, Map.of());
        }
        var now = life.now();
        var due = decision.dueAt();
        var owner = owner(id.office(), decision.owner());
        new BadInput.Check()
                .that(decision.words() != null && !decision.words().isBlank(), "words", "complaint.bad.words")
                .that(owner != null, "owner", "complaint.bad.owner")
                .that(due != null && due.isAfter(now), "dueAt", "complaint.bad.agreed")
                .done();
        var to = java.util.Objects.requireNonNull(owner);
        var end = java.util.Objects.requireNonNull(due);
        var more = Map.of("owner", to.name(), "dueAt", end.toString());
        var step = ComplaintLife.step(actor, Step.Kind.DECISION, now, decision.words(), more);
        var after = charged(
                before.done(ComplaintDeed.DECISION, step, before.stage()),
                before.charge().to(to.id().value(), to.name()));
        life.release(after, "agreed", SOLVE_AS_DECIDED);
        life.again(after, Owed.agreed(SOLVE_AS_DECIDED, now, end).by(to.id()));
        return life.written(actor, after, step, ComplaintDeed.DECISION, Map.of("newOwner", to.name(), "dueAt", end));
    }

    /** Where the manager's decision is mandatory, nobody below decides in the manager's place. */
    @Clause({"D04-1.3.b", "D09-3.1"})
    private static void mayDecide(Actor actor, Complaint complaint) {
        var profile = complaint.charge().profile();
        var asked = complaint.steps().reversed().stream()
                .filter(step -> step.kind() == Step.Kind.PASSING_UP)
                .map(step -> Role.valueOf(step.more().getOrDefault("to", Role.DIRECTOR.name())))
                .findFirst();
        if (profile != Office.Profile.RESIDENTIAL
                && asked.filter(role -> !Level.reaches(actor, role)).isPresent()) {
            throw Refusal.by(ComplaintDeed.DECISION.clause(profile), "complaint.refusal.notYours");
        }
    }

    /** There is one who is responsible at any time; whoever gives it to another says why. */
    @Clause("D04-1.5.b")
    public Complaint reassign(
            Actor actor, Complaint.Id id, @Nullable Integer seen, @Nullable UUID owner, @Nullable String words) {
        var before = life.take(actor, id, ComplaintDeed.REASSIGNMENT, seen);
        var to = owner(id.office(), owner);
        new BadInput.Check()
                .that(words != null && !words.isBlank(), "words", "complaint.bad.words")
                .that(to != null && !to.id().value().equals(before.charge().owner()), "owner", "complaint.bad.owner")
                .done();
        var next = java.util.Objects.requireNonNull(to);
        var step = ComplaintLife.step(actor, Step.Kind.REASSIGNMENT, life.now(), words, Map.of("owner", next.name()));
        var after = charged(
                before.done(ComplaintDeed.REASSIGNMENT, step, before.stage()),
                before.charge().over(next.id().value(), next.name()));
        return life.written(actor, after, step, ComplaintDeed.REASSIGNMENT, Map.of("newOwner", next.name()));
    }

    /** The result, told to the manager of the park office; a complaint is not closed before. */
    @Clause({"D04-1.3", "D04-1.5.b"})
    public Complaint reportToManager(Actor actor, Complaint.Id id, @Nullable Integer seen, @Nullable String words) {
        var before = life.take(actor, id, ComplaintDeed.MANAGER_REPORT, seen);
        var step = ComplaintLife.step(actor, Step.Kind.MANAGER_REPORT, life.now(), words, Map.of());
        var after = before.done(ComplaintDeed.MANAGER_REPORT, step, before.stage());
        return life.written(actor, after, step, ComplaintDeed.MANAGER_REPORT, Map.of());
    }

    /** Whoever may be made responsible. */
    @Transactional(readOnly = true)
    public List<Member> mayOwn(Actor actor) {
        return people.able(actor.office().id());
    }

    private @Nullable Member owner(Office.Id office, @Nullable UUID person) {
        return person == null
                ? null
                : people.able(office).stream()
                        .filter(member -> member.id().value().equals(person))
                        .findFirst()
                        .orElse(null);
    }

    /** What the one before still owed is owed by the next. */
    private Complaint charged(Complaint complaint, Complaint.Charge to) {
        var before = complaint.charge().owner();
        var next = to.owner();
        if (before != null && next != null) {
            var office = complaint.id().office();
            promises.handOver(office, complaint.subject(), new Member.Id(office, before), new Member.Id(office, next));
        }
        return complaint.charged(to);
    }
}
