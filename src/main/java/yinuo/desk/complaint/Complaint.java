package yinuo.desk.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.desk.channel.Channel;
import yinuo.journal.Passed;
import yinuo.office.Office;
import yinuo.promise.Owed;
import yinuo.promise.Promise;
import yinuo.promise.Subject;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.staff.Member;

/**
 * A complaint, from the first word at the desk until the resident has judged our answer.
 *
 * <p>It is never edited. Each verb checks that the present stage allows it and returns the complaint as it stands
 * afterwards, one version on.
 */
public record Complaint(
        Id id,
        int version,
        Filing filing,
        Stage stage,
        @Nullable Classified classified,
        List<Step> steps,
        Links links,
        Charge charge) {

    public static final String SUBJECT = "complaint";

    public record Id(Office.Id office, UUID value) {}

    Complaint withSteps(List<Step> read) {
        return new Complaint(id, version, filing, stage, classified, read, links, charge);
    }

    /** The same, about a colleague, or about nobody that could be named. */
    Complaint concerning(@Nullable Colleague whom) {
        return new Complaint(id, version, filing.concerning(whom), stage, classified, steps, links, charge);
    }

    /** What we were told, when and how, and who wrote it down. Home and phone are empty when nobody gave them. */
    public record Filing(
            String number,
            Channel channel,
            Instant receivedAt,
            Instant recordedAt,
            String recordedBy,
            @Nullable UUID homeId,
            String home,
            String person,
            String phone,
            Category category,
            String words,
            @Nullable Integer rings,
            @Nullable Colleague concerned) {

        Filing concerning(@Nullable Colleague whom) {
            return new Filing(
                    number,
                    channel,
                    receivedAt,
                    recordedAt,
                    recordedBy,
                    homeId,
                    home,
                    person,
                    phone,
                    category,
                    words,
                    rings,
                    whom);
        }
    }

    /** One of us whom it is about. */
    public record Colleague(UUID member, String name) {}

    /** It was taken in, and this is what that promised, the next due first. Published inside its transaction. */
    public record Received(Complaint complaint, List<Promise> promises) {}

    /** Something was done about it, and it now stands as here. Published inside its transaction. */
    public record Moved(Complaint complaint, ComplaintDeed deed) {}

    /** It was registered by mistake and is void. Published inside its transaction. */
    public record Annulled(Complaint complaint) {}

    /** Whose matter it was judged to be, when and by whom, and how often that was judged anew. */
    public record Classified(Classification as, Instant at, String by, int anew) {}

    /** The complaint it follows after dissatisfaction, and the collective complaint it belongs to. */
    public record Links(@Nullable UUID previous, @Nullable UUID collective) {

        public static final Links NONE = new Links(null, null);
    }

    /**
     * By which procedures it is handled, whatever its office works by later, and who alone is responsible for it, as often
     * as that was given to somebody else.
     */
    public record Charge(Office.Profile profile, @Nullable UUID owner, String name, int changes) {

        public static Charge of(Office.Profile profile) {
            return new Charge(profile, null, "", 0);
        }

        public boolean isPark() {
            return profile == Office.Profile.INDUSTRIAL_PARK;
        }

        public boolean isMall() {
            return profile == Office.Profile.MALL;
        }

        Charge to(UUID person, String who) {
            return new Charge(profile, person, who, changes);
        }

        Charge over(UUID person, String who) {
            return new Charge(profile, person, who, changes + 1);
        }
    }

    /** How far it has come. The text is {@code word.Stage.<name>}. */
    public enum Stage {
        /** With the supervisor, who has to classify it. */
        RECEIVED,
        /** Settled at once; the resident is owed a reply. */
        SETTLED_ON_THE_SPOT,
        CLASSIFIED,
        /** The resident or the solving department knows that we are at it. */
        IN_HAND,
        HANDLED,
        /** Answered; a callback is owed. */
        REPLIED,
        /** The resident is content. */
        CLOSED,
        /** The resident is not; a new complaint follows. */
        DISSATISFIED,
        /** The director let it go, with a reason. */
        RELEASED,
        /** Taken over from a time before Yinuo. */
        PAST,
        /** Registered by mistake; the number stays. */
        VOID;

        public boolean isOpen() {
            return this != CLOSED && this != DISSATISFIED && this != RELEASED && this != PAST && this != VOID;
        }
    }

    /** What it is to boards and promises. */
    public Subject subject() {
        return new Subject(
                SUBJECT, id.value(), filing.number(), filing.home(), filing.words(), "complaints/" + id.value());
    }

    public @Nullable Classification classification() {
        return classified == null ? null : classified.as();
    }

    public boolean has(Step.Kind kind) {
        return steps.stream().anyMatch(step -> step.kind() == kind);
    }

    /** The stages every matter passes. On the spot it is passed on to nobody but who took it in; explaining solves too. */
    @Clause("D00-1.3")
    public List<Passed> passed() {
        if (stage == Stage.PAST || stage == Stage.VOID) {
            return List.of();
        }
        var taken = filing.recordedAt();
        var replied = passed(Passed.Stage.FED_BACK, Step.Kind.REPLY);
        var solved = passed(Passed.Stage.SOLVED, Step.Kind.HANDLING, Step.Kind.ON_THE_SPOT);
        var answered = new Passed(Passed.Stage.SOLVED, replied.at(), replied.by());
        return List.of(
                new Passed(Passed.Stage.CLASSIFIED, taken, filing.recordedBy()),
                new Passed(Passed.Stage.RECORDED, taken, filing.recordedBy()),
                new Passed(Passed.Stage.TRANSFERRED, taken, filing.recordedBy()),
                solved.isAhead() ? answered : solved,
                replied);
    }

    private Passed passed(Passed.Stage as, Step.Kind... kinds) {
        return steps.stream()
                .filter(step -> Set.of(kinds).contains(step.kind()))
                .findFirst()
                .map(step -> new Passed(as, step.at(), step.byName()))
                .orElse(Passed.ahead(as));
    }

    /** What may be done now, by somebody. */
    public Set<ComplaintDeed> next() {
        return EnumSet.copyOf(ComplaintNext.of(this));
    }

    @Clause("D12-2.3")
    Complaint classify(Classification as, Instant now, String by) {
        must(ComplaintDeed.CLASSIFICATION);
        var after = stage == Stage.SETTLED_ON_THE_SPOT ? stage : Stage.CLASSIFIED;
        return new Complaint(id, version + 1, filing, after, new Classified(as, now, by, 0), steps, links, charge);
    }

    /** The director judges anew; the old class stays in the journal. */
    @Clause("D12-def-invalid")
    Complaint reclassify(Classification as, Instant now, String by) {
        must(ComplaintDeed.RECLASSIFICATION);
        var anew = classified == null ? 1 : classified.anew() + 1;
        return new Complaint(
                id, version + 1, filing, Stage.CLASSIFIED, new Classified(as, now, by, anew), steps, links, charge);
    }

    /** Adds a step of the deed's kind, which leads to a stage. */
    Complaint done(ComplaintDeed deed, Step step, Stage after) {
        must(deed);
        var all = new ArrayList<>(steps);
        all.add(step);
        return new Complaint(id, version + 1, filing, after, classified, List.copyOf(all), links, charge);
    }

    /** Somebody is responsible for it from now on. */
    Complaint charged(Charge to) {
        return new Complaint(id, version, filing, stage, classified, steps, links, to);
    }

    /** What the one responsible can do is owed by that person, the rest by its role. */
    Owed owed(Owed one) {
        var owner = charge.owner();
        return owner != null && one.person() == null && ComplaintPromise.isForOwner(one.rule())
                ? one.by(new Member.Id(id.office(), owner))
                : one;
    }

    /** Registered by mistake, as was seen before anybody acted on it. */
    Complaint annul() {
        if (version > 0 || !stage.isOpen() || links.collective() != null) {
            throw Refusal.because("complaint.refusal.actedOn");
        }
        return new Complaint(id, version + 1, filing, Stage.VOID, classified, steps, links, charge);
    }

    void must(ComplaintDeed deed) {
        var obstacle = ComplaintNext.obstacle(this, deed);
        if (obstacle != null) {
            throw obstacle;
        }
    }

    Refusal notNow(ComplaintDeed deed) {
        return Refusal.by(
                deed.clause(charge.profile()),
                "complaint.refusal.notNow",
                new Refusal.Word("word.ComplaintDeed." + deed.name()),
                new Refusal.Word("word.Stage." + stage.name()));
    }
}
