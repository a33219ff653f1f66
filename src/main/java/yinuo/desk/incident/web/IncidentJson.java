package yinuo.desk.incident.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.desk.incident.Incident;
import yinuo.desk.incident.Incident.Stage;
import yinuo.desk.incident.IncidentDeed;
import yinuo.desk.incident.IncidentKind;
import yinuo.desk.incident.IncidentStep;
import yinuo.desk.incident.Team;
import yinuo.page.Versioned;
import yinuo.promise.PromiseJson;
import yinuo.register.Phone;
import yinuo.staff.Actor;

/** An incident as programs see it; instants in UTC, phones masked. In lists without its steps. */
record IncidentJson(
        UUID id,
        String number,
        int version,
        IncidentKind kind,
        Team team,
        Stage stage,
        boolean major,
        Instant receivedAt,
        Instant recordedAt,
        String place,
        @Nullable Integer building,
        CallerJson caller,
        String words,
        String sentence,
        int calls,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant endedAt,
        @Nullable String outcome,
        List<ItemJson> checklist,
        List<StepJson> steps,
        List<PromiseJson> promises,
        List<String> next)
        implements Versioned {

    record CallerJson(String name, @Nullable String phone) {}

    record ItemJson(String words, boolean done) {}

    record StepJson(IncidentDeed deed, Instant at, String by, String words, Map<String, String> more) {

        static StepJson of(IncidentStep step) {
            var more = new java.util.TreeMap<>(step.more());
            more.computeIfPresent("phone", (_, phone) -> phone.isEmpty() ? phone : Phone.masked(phone));
            return new StepJson(step.deed(), step.at(), step.byName(), step.words(), more);
        }
    }

    static IncidentJson of(Incident incident, List<ItemJson> checklist, List<PromiseJson> promises, Actor actor) {
        var report = incident.report();
        var progress = incident.progress();
        var phone = report.caller().phone();
        return new IncidentJson(
                incident.id().value(),
                report.number(),
                incident.version(),
                report.kind(),
                report.team(),
                progress.stage(),
                progress.major(),
                report.taken().receivedAt(),
                report.taken().recordedAt(),
                report.place().words(),
                report.place().building(),
                new CallerJson(report.caller().name(), phone.isEmpty() ? null : Phone.masked(phone)),
                report.words(),
                progress.sentence(),
                progress.calls(),
                progress.times().acknowledgedAt(),
                progress.times().arrivedAt(),
                progress.times().endedAt(),
                progress.outcome().isEmpty() ? null : progress.outcome(),
                checklist,
                incident.steps().stream().map(StepJson::of).toList(),
                promises,
                incident.next().stream()
                        .filter(deed -> actor.may(deed.deed()) && deed != IncidentDeed.LINK)
                        .map(IncidentDeed::path)
                        .toList());
    }
}
