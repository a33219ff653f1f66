package yinuo.desk.complaint;

import static yinuo.desk.complaint.ComplaintDeed.*;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yinuo.desk.channel.Channel;
import yinuo.desk.complaint.Complaint.Stage;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;

/** What a complaint allows at its stage and in its class: the whole of D12, and what D04 and D09 add, as one table. */
final class ComplaintNext {

    private ComplaintNext() {}

    static Set<ComplaintDeed> of(Complaint complaint) {
        var allowed = EnumSet.noneOf(ComplaintDeed.class);
        for (var deed : ComplaintDeed.values()) {
            if (obstacle(complaint, deed) == null) {
                allowed.add(deed);
            }
        }
        return allowed;
    }

    /** Why a deed is not allowed now, or nothing when it is: nothing closes before the resident was told the result. */
    @Clause("D01-4.1.2.2")
    static @Nullable Refusal obstacle(Complaint complaint, ComplaintDeed deed) {
        if (!atStage(complaint, deed)) {
            var unclassified = complaint.stage() == Stage.RECEIVED
                    && deed != CALLBACK
                    && deed != RELEASE
                    && deed != MANAGER_REPORT;
            return unclassified && deed != RECLASSIFICATION
                    ? Refusal.by(
                            "D12-2.3",
                            "complaint.refusal.classFirst",
                            new Refusal.Word("word.ComplaintDeed." + deed.name()))
                    : complaint.notNow(deed);
        }
        var above = waitingAbove(complaint, deed);
        if (above != null) {
            return above;
        }
        return switch (deed) {
            case HANDLING -> beforeHandling(complaint);
            case REPLY -> beforeReply(complaint);
            case CALLBACK ->
                complaint.charge().isPark() && !complaint.has(Step.Kind.MANAGER_REPORT)
                        ? Refusal.by("D04-1.5.b", "complaint.refusal.managerFirst")
                        : null;
            default -> null;
        };
    }

    /** Where a profile makes the decision mandatory, nothing goes on before it. */
    @Clause({"D04-1.3.b", "D09-3.1"})
    private static @Nullable Refusal waitingAbove(Complaint complaint, ComplaintDeed deed) {
        var mandatory = complaint.charge().isPark() || complaint.charge().isMall();
        return mandatory && waitsAbove(complaint) && WAITING.contains(deed)
                ? Refusal.by(
                        ComplaintDeed.DECISION.clause(complaint.charge().profile()), "complaint.refusal.decisionFirst")
                : null;
    }

    private static final Set<ComplaintDeed> WAITING =
            EnumSet.of(INVESTIGATION, REFERRAL, PROGRESS, HANDLING, REPLY, REASSIGNMENT);

    /** In an industrial park nothing is handled before it was looked into. */
    @Clause("D04-1.3")
    private static @Nullable Refusal beforeHandling(Complaint complaint) {
        var looked = complaint.has(Step.Kind.INVESTIGATION) || complaint.has(Step.Kind.ON_THE_SPOT);
        return complaint.charge().isPark() && !looked
                ? Refusal.by("D04-1.3", "complaint.refusal.investigateFirst")
                : null;
    }

    private static boolean atStage(Complaint complaint, ComplaintDeed deed) {
        var stage = complaint.stage();
        var working = stage == Stage.CLASSIFIED || stage == Stage.IN_HAND || stage == Stage.HANDLED;
        var assistance = complaint.classification() instanceof Classification.Assistance;
        var park = complaint.charge().isPark();
        return switch (deed) {
            case CLASSIFICATION ->
                stage == Stage.RECEIVED || stage == Stage.SETTLED_ON_THE_SPOT && complaint.classification() == null;
            case RECLASSIFICATION -> working && !complaint.has(Step.Kind.REPLY);
            case CONTACT, HANDLING -> working && (!assistance || complaint.has(Step.Kind.REFERRAL));
            case REFERRAL -> working && !(complaint.classification() instanceof Classification.Invalid);
            case PROGRESS -> working && assistance && complaint.has(Step.Kind.REFERRAL);
            case PASSING_UP -> working && !waitsAbove(complaint);
            case DECISION -> working && waitsAbove(complaint);
            case REPLY -> working || stage == Stage.SETTLED_ON_THE_SPOT;
            case NOTE -> stage.isOpen();
            case INVESTIGATION -> park && (working || stage == Stage.RECEIVED) && !complaint.has(Step.Kind.HANDLING);
            case REASSIGNMENT -> park && stage.isOpen();
            case MANAGER_REPORT ->
                park
                        && !complaint.has(Step.Kind.MANAGER_REPORT)
                        && (stage == Stage.HANDLED
                                || stage == Stage.REPLIED
                                || stage == Stage.SETTLED_ON_THE_SPOT
                                || stage == Stage.DISSATISFIED);
            case CALLBACK, RELEASE -> stage == Stage.REPLIED;
            case COMPANY_REPORT ->
                complaint.filing().channel() == Channel.COMPANY
                        && !complaint.has(Step.Kind.COMPANY_REPORT)
                        && (stage == Stage.HANDLED
                                || stage == Stage.REPLIED
                                || stage == Stage.CLOSED
                                || stage == Stage.DISSATISFIED
                                || stage == Stage.RELEASED);
        };
    }

    /** What must have happened before the resident is answered. */
    private static @Nullable Refusal beforeReply(Complaint complaint) {
        var unlooked = beforeHandling(complaint);
        return unlooked == null ? beforeReplyByClass(complaint) : unlooked;
    }

    private static @Nullable Refusal beforeReplyByClass(Complaint complaint) {
        return switch (complaint.classification()) {
            case Classification.Valid _
            when complaint.stage() != Stage.SETTLED_ON_THE_SPOT && !complaint.has(Step.Kind.CONTACT) ->
                Refusal.by("D12-3.1", "complaint.refusal.contactFirst");
            case Classification.Assistance _
            when !complaint.has(Step.Kind.REFERRAL) -> Refusal.by("D12-3.2", "complaint.refusal.referralFirst");
            case Classification.Assistance(var _, var cause)
            when cause != Classification.Cause.DEVELOPER && !complaint.has(Step.Kind.HANDLING) ->
                Refusal.by("D12-3.5", "complaint.refusal.negotiateFirst");
            case null, default -> null;
        };
    }

    /** Passed to somebody above who has not yet said what is to be done. */
    static boolean waitsAbove(Complaint complaint) {
        var passed = complaint.steps().stream()
                .filter(step -> step.kind() == Step.Kind.PASSING_UP)
                .count();
        var decided = complaint.steps().stream()
                .filter(step -> step.kind() == Step.Kind.DECISION)
                .count();
        return passed > decided;
    }
}
