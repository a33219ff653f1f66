package yinuo.desk.dispatch.deed;

import static yinuo.desk.dispatch.SlipPromise.*;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.callback.Opinion;
import yinuo.desk.dispatch.Copies;
import yinuo.desk.dispatch.Job;
import yinuo.desk.dispatch.Material;
import yinuo.desk.dispatch.Slip;
import yinuo.desk.dispatch.SlipDeed;
import yinuo.desk.dispatch.SlipPeople;
import yinuo.desk.dispatch.Stage;
import yinuo.desk.dispatch.Whereabouts;
import yinuo.desk.dispatch.Words;
import yinuo.desk.dispatch.deed.SlipBook.Taken;
import yinuo.journal.Signature;
import yinuo.journal.Signed;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;

/** What the department does with a slip, on its phone or, entered by the desk, on paper. */
@Service
@Transactional
public class SlipWork {

    private final SlipBook book;
    private final SlipPeople people;
    private final Copies copies;
    private final Promises promises;
    private final SlipCallbacks callbacks;
    private final SlipProof proof;

    SlipWork(
            SlipBook book,
            SlipPeople people,
            Copies copies,
            Promises promises,
            SlipCallbacks callbacks,
            SlipProof proof) {
        this.book = book;
        this.people = people;
        this.copies = copies;
        this.promises = promises;
        this.callbacks = callbacks;
        this.proof = proof;
    }

    /** Only now the slip counts as issued; whoever acknowledges it takes the work on. */
    @Clause({"D01-4.10.1", "D09-4.5", "D09-3.2"})
    public Slip acknowledge(Actor actor, On on) {
        var taken = book.take(actor, on, SlipDeed.ACKNOWLEDGEMENT);
        var slip = taken.slip();
        var after = slip.done(taken.step("", Map.of()), new Stage.Issued(taken.mark()));
        var office = slip.id().office();
        var role = people.roleOf(slip.to().department());
        promises.keep(office, slip.subject(), taken.at(), ACKNOWLEDGE_SLIP);
        if (!taken.paper()) {
            promises.takenOn(office, slip.subject(), role, actor.member());
        }
        if (!slip.filing().job().internal() && !slip.has(SlipDeed.CLARIFICATION)) {
            again(slip, Owed.from(CLARIFY_AT_ONCE.by(role), taken.at()));
            again(slip, Owed.from(CLARIFY_AT_LATEST.by(role), taken.at()));
        }
        copies.move(slip.id(), Copies.Copy.DEPARTMENT, Whereabouts.Place.DEPARTMENT, taken.mark());
        return book.write(taken, after, Map.of("department", slip.to().name()));
    }

    /** The first words of the department with the customer; what it cannot do it explains. */
    @Clause("D09-4.5")
    public Slip clarify(Actor actor, On on, @Nullable String words, @Nullable String explanation) {
        var taken = book.take(actor, on, SlipDeed.CLARIFICATION);
        var more = new TreeMap<String, String>();
        if (!Words.clean(explanation).isEmpty()) {
            more.put("explanation", Words.must(explanation, "explanation"));
        }
        var after = taken.slip().noted(taken.step(Words.must(words, "words"), more));
        promises.keep(after.id().office(), after.subject(), taken.at(), CLARIFY_AT_ONCE, CLARIFY_AT_LATEST);
        return book.write(taken, after, more);
    }

    /** On site, with the warning sign put up or the floor covered before anything else. */
    @Clause({"D07-4.9.1", "D07-4.9.2_1"})
    public Slip arrive(Actor actor, On on, boolean prepared) {
        var taken = book.take(actor, on, SlipDeed.ARRIVAL);
        var slip = taken.slip();
        if (!prepared) {
            throw slip.filing().job().place() == Job.Place.IN_HOME
                    ? Refusal.by("D07-4.9.2_1", "dispatch.refusal.coverFirst")
                    : Refusal.by("D07-4.9.1", "dispatch.refusal.signFirst");
        }
        var acknowledged = Objects.requireNonNull(slip.stage().acknowledgement());
        var after = slip.done(taken.step("", Map.of()), new Stage.OnSite(acknowledged, taken.mark()));
        promises.keep(
                slip.id().office(),
                slip.subject(),
                taken.at(),
                ARRIVE_AT_JOB,
                KEEP_APPOINTMENT,
                CLARIFY_AT_ONCE,
                CLARIFY_AT_LATEST);
        return book.write(taken, after, Map.of());
    }

    /** Something is missing; the desk reads it and decides nothing. */
    public Slip needMaterial(Actor actor, On on, @Nullable String words) {
        var taken = book.take(actor, on, SlipDeed.MATERIAL);
        return book.write(taken, taken.slip().noted(taken.step(Words.must(words, "words"), Map.of())), Map.of());
    }

    /** What was done, with what, and what the resident says to it on the spot. */
    public record Completion(
            @Nullable String words,
            List<Material> materials,
            boolean restored,
            @Nullable Opinion opinion,
            @Nullable Signed signed,
            @Nullable List<String> attachments) {}

    @Clause({"D01-4.10.2", "D01-4.10.3", "D01-4.10.4", "D09-3.2"})
    public Slip complete(Actor actor, On on, Completion completion) {
        var taken = book.take(actor, on, SlipDeed.COMPLETION);
        var slip = taken.slip();
        check(slip, completion);
        var signature = proof.signature(actor, completion.signed());
        var acknowledged = Objects.requireNonNull(slip.stage().acknowledgement());
        var done = new Stage.Done(acknowledged, slip.stage().arrival(), taken.mark(), null, null);
        var after = slip.done(taken.step(Words.must(completion.words(), "words"), more(completion, signature)), done);
        copies.use(slip.id(), completion.materials());
        owedAfter(taken);
        callbacks.owe(slip, actor, taken.at());
        var facts = facts(slip, completion);
        facts.putAll(proof.files(actor, completion.attachments()));
        var written = book.write(taken, after, facts);
        proof.sign(actor, written, signature);
        return written;
    }

    private static void check(Slip slip, Completion completion) {
        new BadInput.Check()
                .that(completion.materials().size() <= 20, "materials", "dispatch.bad.materials")
                .that(completion.materials().stream().allMatch(Material::isSane), "materials", "dispatch.bad.materials")
                .that(
                        !slip.filing().job().paid() || !completion.materials().isEmpty(),
                        "materials",
                        "dispatch.bad.paid")
                .done();
        if (!completion.restored()) {
            throw Refusal.by("D07-4.9.2_2", "dispatch.refusal.restoreFirst");
        }
    }

    private static Map<String, String> more(Completion completion, Optional<Signature> signature) {
        var more = new TreeMap<String, String>();
        if (completion.opinion() != null) {
            more.put("opinion", completion.opinion().name());
        }
        signature.ifPresent(one -> more.put("signedBy", one.by()));
        return more;
    }

    private void owedAfter(Taken taken) {
        var slip = taken.slip();
        var office = slip.id().office();
        promises.keep(office, slip.subject(), taken.at(), FINISH_JOB, DEAL_WITH_TODAY);
        promises.release(office, slip.subject(), "workDone", FOLLOW_UP_SLIP, DECIDE_EXTENSION, COORDINATE_SLIP);
        if (!slip.filing().job().internal()) {
            again(slip, Owed.from(TELL_RESULT, taken.at()));
        }
        again(slip, Owed.from(TAKE_SLIP_BACK, taken.at()));
    }

    private static TreeMap<String, Object> facts(Slip slip, Completion completion) {
        var facts = new TreeMap<String, Object>();
        if (completion.opinion() != null) {
            facts.put("opinion", completion.opinion());
        }
        if (!completion.materials().isEmpty()) {
            facts.put(
                    "materials",
                    String.join(
                            "; ",
                            completion.materials().stream()
                                    .map(one -> one.name() + " × "
                                            + one.quantity()
                                                    .stripTrailingZeros()
                                                    .toPlainString())
                                    .toList()));
        }
        if (slip.filing().job().paid()) {
            facts.put("total", Material.yuan(Material.total(completion.materials())));
        }
        return facts;
    }

    private void again(Slip slip, Owed owed) {
        promises.again(slip.id().office(), slip.subject(), owed);
    }
}
