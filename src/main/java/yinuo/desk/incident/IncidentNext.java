package yinuo.desk.incident;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yinuo.desk.incident.Incident.Stage;
import yinuo.refusal.Refusal;

/** What an incident allows as it stands. */
final class IncidentNext {

    private IncidentNext() {}

    static List<IncidentDeed> of(Incident incident) {
        return Arrays.stream(IncidentDeed.values())
                .filter(deed -> obstacle(incident, deed) == null)
                .toList();
    }

    /** Why a deed is not allowed now, or nothing when it is. */
    static @Nullable Refusal obstacle(Incident incident, IncidentDeed deed) {
        var stage = incident.progress().stage();
        return switch (deed) {
            case ACKNOWLEDGEMENT -> stage == Stage.REPORTED ? null : byNow(incident, deed);
            case ARRIVAL -> stage == Stage.REPORTED || stage == Stage.ACKNOWLEDGED ? null : byNow(incident, deed);
            case MAJOR -> incident.isRunning() && !incident.progress().major() ? null : byNow(incident, deed);
            case SENTENCE, CALLS, STEPS, MEASURES -> incident.isRunning() ? null : byNow(incident, deed);
            case LIFTING ->
                incident.standing().isEmpty() ? Refusal.by(deed.clause(), "incident.refusal.nothingToLift") : null;
            case REPORTS, LINK -> null;
            case END -> beforeEnd(incident);
        };
    }

    /** It was done before: by whom, and how things stand. */
    private static Refusal byNow(Incident incident, IncidentDeed deed) {
        var before = incident.of(deed);
        return before.isEmpty()
                ? Refusal.by(
                        deed.clause(),
                        "incident.refusal.notNow",
                        new Refusal.Word("word.IncidentDeed." + deed.name()),
                        new Refusal.Word("word.IncidentStage."
                                + incident.progress().stage().name()))
                : Refusal.by(
                        deed.clause(),
                        "incident.refusal.already",
                        before.getLast().byName(),
                        new Refusal.Word("word.IncidentDeed." + deed.name()));
    }

    /** It may not end before somebody answered for it and kept it from growing. */
    private static @Nullable Refusal beforeEnd(Incident incident) {
        return switch (incident.progress().stage()) {
            case REPORTED -> Refusal.by("D01-4.1.4", "incident.refusal.acknowledgeFirst");
            case ACKNOWLEDGED, ON_SITE ->
                incident.has(IncidentDeed.MEASURES) ? null : Refusal.by("D05-4.1.4.b", "incident.refusal.measureFirst");
            case ENDED -> byNow(incident, IncidentDeed.END);
        };
    }
}
