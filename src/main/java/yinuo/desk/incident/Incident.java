package yinuo.desk.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import yinuo.office.Office;
import yinuo.promise.Subject;

/**
 * Something that happened in the estate, from the first call until it is over. It is never edited: each deed adds a step,
 * and how it stands follows from its steps.
 */
public record Incident(
        Id id, int version, Report report, Progress progress, List<String> checklist, List<IncidentStep> steps) {

    public static final String SUBJECT = "incident";

    public record Id(Office.Id office, UUID value) {}

    /** What the first caller said and where it is. */
    public record Report(
            String number, IncidentKind kind, Team team, Taken taken, Place place, Caller caller, String words) {}

    public record Taken(Instant receivedAt, Instant recordedAt, String by) {}

    /** Home and building are empty for what is out of doors. */
    public record Place(@Nullable UUID home, @Nullable Integer building, String words) {}

    public record Caller(String name, String phone) {}

    /** Something was done about it, and it now stands as here. Published inside its transaction. */
    public record Moved(Incident incident, IncidentDeed deed) {}

    public enum Stage {
        REPORTED,
        ACKNOWLEDGED,
        ON_SITE,
        ENDED
    }

    /** How far it has come; {@code calls} counts everybody who called about it, the first too. */
    public record Progress(Stage stage, boolean major, String sentence, int calls, Times times, String outcome) {

        static final Progress NEW = new Progress(Stage.REPORTED, false, "", 1, new Times(null, null, null), "");

        Progress after(IncidentStep step) {
            return switch (step.deed()) {
                case ACKNOWLEDGEMENT -> at(Stage.ACKNOWLEDGED, times.acknowledged(step.at()));
                case ARRIVAL -> at(Stage.ON_SITE, times.acknowledged(step.at()).arrived(step.at()));
                case SENTENCE -> new Progress(stage, major, step.words(), calls, times, outcome);
                case CALLS -> new Progress(stage, major, sentence, calls + 1, times, outcome);
                case MAJOR -> new Progress(stage, true, sentence, calls, times, outcome);
                case END -> new Progress(Stage.ENDED, major, sentence, calls, times.ended(step.at()), step.words());
                case STEPS, MEASURES, LIFTING, REPORTS, LINK -> this;
            };
        }

        private Progress at(Stage reached, Times when) {
            return new Progress(reached, major, sentence, calls, when, outcome);
        }
    }

    public record Times(
            @Nullable Instant acknowledgedAt,
            @Nullable Instant arrivedAt,
            @Nullable Instant endedAt) {

        Times acknowledged(Instant at) {
            return acknowledgedAt == null ? new Times(at, arrivedAt, endedAt) : this;
        }

        Times arrived(Instant at) {
            return new Times(acknowledgedAt, at, endedAt);
        }

        Times ended(Instant at) {
            return new Times(acknowledgedAt, arrivedAt, at);
        }
    }

    public boolean isRunning() {
        return progress.stage() != Stage.ENDED;
    }

    /** What it is to boards and promises. */
    public Subject subject() {
        return new Subject(
                SUBJECT,
                id.value(),
                report.number(),
                report.place().words(),
                report.words(),
                "incidents/" + id.value());
    }

    public boolean has(IncidentDeed deed) {
        return steps.stream().anyMatch(step -> step.deed() == deed);
    }

    public List<IncidentStep> of(IncidentDeed deed) {
        return steps.stream().filter(step -> step.deed() == deed).toList();
    }

    /** What may be done now, by somebody. */
    public List<IncidentDeed> next() {
        return IncidentNext.of(this);
    }

    /** Who has done a step of the checklist, and when. */
    public Optional<IncidentStep> carriedOut(int item) {
        return of(IncidentDeed.STEPS).stream()
                .filter(step -> step.more(IncidentStep.ITEM).equals(Integer.toString(item)))
                .findFirst();
    }

    /** The temporary measures that still stand, as places in {@link #steps}. */
    public List<Integer> standing() {
        var lifted = of(IncidentDeed.LIFTING).stream()
                .map(step -> step.more(IncidentStep.MEASURE))
                .collect(Collectors.toSet());
        return IntStream.range(0, steps.size())
                .filter(place -> steps.get(place).isTemporary() && !lifted.contains(Integer.toString(place)))
                .boxed()
                .toList();
    }

    /** From the call to an instant of its story. */
    public @Nullable Duration until(@Nullable Instant at) {
        return at == null ? null : Duration.between(report.taken().receivedAt(), at);
    }

    public Optional<Duration> untilFirstMeasure() {
        return of(IncidentDeed.MEASURES).stream()
                .findFirst()
                .map(step -> Duration.between(report.taken().receivedAt(), step.at()));
    }

    Incident done(IncidentStep step) {
        var obstacle = IncidentNext.obstacle(this, step.deed());
        if (obstacle != null) {
            throw obstacle;
        }
        var all = new ArrayList<>(steps);
        all.add(step);
        return new Incident(id, version + 1, report, progress.after(step), checklist, List.copyOf(all));
    }
}
