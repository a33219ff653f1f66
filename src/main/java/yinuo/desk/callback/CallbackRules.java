package yinuo.desk.callback;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yinuo.desk.callback.Answer.Given;
import yinuo.desk.callback.Answer.GivenContents;
import yinuo.office.Office;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Member;
import yinuo.staff.Members;
import yinuo.staff.Role;

/** Who may ask a resident in which way, and what an answer must hold before it counts. */
@Component
class CallbackRules {

    private final Members members;

    CallbackRules(Members members) {
        this.members = members;
    }

    /** Stewards ask; others only when it was given to them, and the desk by telephone. */
    @Clause({"D03-3.2", "D01-3.10"})
    static void mayAsk(Actor actor, Callback callback, Attempt.Means means) {
        var own = actor.member().equals(callback.plan().steward());
        var given = actor.is(Role.STEWARD) || actor.may(Deed.ASSIGN) || own;
        if (!given && means.isVisit()) {
            throw Refusal.by("D03-3.2", "callback.refusal.deskPhones");
        }
    }

    /**
     * Nothing of the five may be missing; where the resident had no fault or no suggestion to name, that is said. Whoever was
     * given an explanation is asked whether it was understood.
     */
    @Clause({"D12-3.3", "D03-4", "D03-4.1", "D03-4.2", "D03-4.3", "D03-4.4", "D03-4.5"})
    Answer.Contents contents(Work work, @Nullable GivenContents given) {
        var it = given == null ? new GivenContents(null, null, null, null, null, null, null, null) : given;
        var faults = Words.clean(it.faults());
        var suggestion = Words.clean(it.suggestion());
        var none = Boolean.TRUE.equals(it.noSuggestion());
        new BadInput.Check()
                .that(it.quality() != null, "quality", "callback.bad.quality")
                .that(it.effect() != null, "effect", "callback.bad.effect")
                .that(it.overall() != null, "overall", "callback.bad.overall")
                .that(!work.explained() || it.understood() != null, "understood", "callback.bad.understood")
                .that(it.faultKind() != null, "faultKind", "callback.bad.faultKind")
                .that(
                        it.faultKind() == Answer.FaultKind.NONE || !faults.isEmpty() && faults.length() <= Words.MOST,
                        "faults",
                        "callback.bad.faults")
                .that(
                        none != !suggestion.isEmpty() && suggestion.length() <= Words.MOST,
                        "suggestion",
                        suggestion(none))
                .done();
        return new Answer.Contents(
                it.quality(),
                it.effect(),
                Objects.requireNonNull(it.overall()),
                it.faultKind(),
                faults,
                suggestion,
                work.explained() ? it.understood() : null);
    }

    private static String suggestion(boolean none) {
        return none ? "callback.bad.suggestionAndNone" : "callback.bad.suggestion";
    }

    /** A visit is the rule and is signed; a call needs the reason why nobody went, but in a mall, where both are the rule. */
    @Clause({"D03-5.1", "D09-4.8"})
    Answer.Asked asked(Actor actor, Callback callback, Given given) {
        var means = given.means();
        if (means == null) {
            throw BadInput.in("means", "callback.bad.means");
        }
        mayAsk(actor, callback, means);
        var why = Words.clean(given.whyNoVisit());
        var signature = given.signature();
        var by = signature == null ? "" : Words.clean(signature.by());
        var how = signature == null || by.isEmpty() ? null : signature.how();
        if (means.isVisit() && how == null) {
            throw Refusal.by("D03-5.1", "callback.refusal.signature");
        }
        if (!means.isVisit() && why.isEmpty() && actor.office().profile() != Office.Profile.MALL) {
            throw Refusal.by("D03-5.1", "callback.refusal.whyNoVisit");
        }
        var companions = companions(actor, given.companions());
        if (callback.work().kind() == Work.Kind.COMPLAINT) {
            jointly(actor, callback, companions);
        }
        return new Answer.Asked(
                means,
                actor.member().value(),
                actor.name(),
                companions,
                means.isVisit() ? by : "",
                means.isVisit() ? how : null,
                means.isVisit() ? "" : why);
    }

    /** Two at least ask about a complaint: one a steward, and one who did not handle it. */
    @Clause("D03-3.1")
    private void jointly(Actor actor, Callback callback, Set<UUID> companions) {
        var both = new HashSet<>(companions);
        both.add(actor.member().value());
        if (both.size() < 2) {
            throw Refusal.by("D03-3.1", "callback.refusal.jointly");
        }
        if (both.stream().allMatch(callback::hasHandled)) {
            throw Refusal.by("D03-3.1", "callback.refusal.handlersOnly");
        }
        if (both.stream().noneMatch(one -> member(actor, one).is(Role.STEWARD))) {
            throw Refusal.by("D03-3.1", "callback.refusal.noSteward");
        }
    }

    private Set<UUID> companions(Actor actor, @Nullable List<UUID> named) {
        var companions = new LinkedHashSet<UUID>();
        for (var one : named == null ? List.<UUID>of() : named) {
            if (!member(actor, one).active()) {
                throw BadInput.in("companions", "callback.bad.companions");
            }
            companions.add(one);
        }
        companions.remove(actor.member().value());
        return companions;
    }

    private Member member(Actor actor, UUID id) {
        return members.byId(new Member.Id(actor.office().id(), id))
                .orElseThrow(() -> BadInput.in("companions", "callback.bad.companions"));
    }
}
