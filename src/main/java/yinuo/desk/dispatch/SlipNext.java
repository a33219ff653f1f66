package yinuo.desk.dispatch;

import static yinuo.desk.dispatch.SlipDeed.*;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yinuo.desk.dispatch.Stage.Done;
import yinuo.desk.dispatch.Stage.OnSite;
import yinuo.refusal.Refusal;

/** What a slip allows at its stage: the whole of D01-4.10 and D09-4.4 to 4.7 as one table. */
final class SlipNext {

    private SlipNext() {}

    static Set<SlipDeed> of(Slip slip) {
        var allowed = EnumSet.noneOf(SlipDeed.class);
        for (var deed : SlipDeed.values()) {
            if (obstacle(slip, deed) == null) {
                allowed.add(deed);
            }
        }
        return allowed;
    }

    /** Why a deed is not allowed now, or nothing when it is. */
    static @Nullable Refusal obstacle(Slip slip, SlipDeed deed) {
        if (allows(slip, deed)) {
            return null;
        }
        var unacknowledged = slip.at() == Stage.Name.SENT && deed.isOfDepartment() && deed != ANSWER;
        return unacknowledged && deed != ACKNOWLEDGEMENT
                ? Refusal.by(
                        "D01-4.10.1",
                        "dispatch.refusal.acknowledgeFirst",
                        new Refusal.Word("word.SlipDeed." + deed.name()))
                : Slip.notNow(deed, slip.at());
    }

    private static boolean allows(Slip slip, SlipDeed deed) {
        var at = slip.at();
        var issued = at == Stage.Name.ISSUED || at == Stage.Name.ON_SITE;
        var internal = slip.filing().job().internal();
        return switch (deed) {
            case ACKNOWLEDGEMENT -> at == Stage.Name.SENT;
            case CLARIFICATION -> issued && !internal && !slip.has(CLARIFICATION);
            case ARRIVAL -> at == Stage.Name.ISSUED;
            case COMPLETION -> slip.stage() instanceof OnSite;
            case MATERIAL -> issued;
            case EXTENSION -> issued && !slip.awaits(EXTENSION_DECISION, EXTENSION);
            case EXTENSION_DECISION -> issued && slip.awaits(EXTENSION_DECISION, EXTENSION);
            case NOT_TODAY -> issued && !internal && !owesApology(slip);
            case TRANSFER -> at.isWorking();
            case COORDINATION -> issued && !slip.awaits(COORDINATION_DECISION, COORDINATION);
            case COORDINATION_DECISION -> at.isWorking() && slip.awaits(COORDINATION_DECISION, COORDINATION, NOT_TODAY);
            case FOLLOW_UP, REMINDER -> at.isWorking();
            case APOLOGY -> at.isOpen() && !internal;
            case RESULT_TOLD -> slip.stage() instanceof Done done && done.told() == null && !internal;
            case RETURN -> slip.stage() instanceof Done done && done.returned() == null;
            case COPY, FEEDBACK -> at != Stage.Name.CANCELLED;
            case ANSWER -> slip.awaits(ANSWER, REMINDER, FEEDBACK);
            case DIRECTOR_ACKNOWLEDGEMENT -> awaitsDirector(slip);
            case CANCELLATION -> at.isWorking();
        };
    }

    private static boolean owesApology(Slip slip) {
        return slip.awaits(APOLOGY, NOT_TODAY);
    }

    private static boolean awaitsDirector(Slip slip) {
        var major = slip.steps().stream()
                .filter(step -> step.deed() == FEEDBACK && !step.more("major").isEmpty())
                .count();
        var acknowledged = slip.steps().stream()
                .filter(step -> step.deed() == DIRECTOR_ACKNOWLEDGEMENT)
                .count();
        return major > acknowledged;
    }
}
