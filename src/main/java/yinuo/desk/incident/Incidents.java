package yinuo.desk.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.office.Office;
import yinuo.promise.Subject;
import yinuo.register.Areas;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** What others ask: what is going on now, and what has been. */
@Service
@Transactional(readOnly = true)
public class Incidents {

    private static final int MOST = 100;

    /** For so long after its end residents find what it did to their homes. */
    private static final Duration LATELY = Duration.ofDays(7);

    private final IncidentRows rows;
    private final List<Ongoing> others;
    private final Areas areas;
    private final Clock clock;

    Incidents(IncidentRows rows, List<Ongoing> others, Areas areas, Clock clock) {
        this.rows = rows;
        this.others = others;
        this.areas = areas;
        this.clock = clock;
    }

    /** A temporary measure that still stands, with its incident. */
    public record Measure(UUID incident, String number, String place, String words, Instant at, String by) {}

    /** A list as it is asked for; all but the limit may be left open. */
    public record Asked(
            @Nullable Boolean running,
            @Nullable IncidentKind kind,
            @Nullable String after,
            int limit) {}

    /** One page of a list and, when there may be more, the cursor of the next. */
    public record Found(List<Incident> incidents, @Nullable String next) {}

    /** Everything going on now and the outages of today, major things first, then the newest. */
    @Clause({"D01-4.1.4.1", "D01-4.1.4.2"})
    public List<Situation> current(Office.Id office) {
        var now = new ArrayList<Situation>();
        rows.list(office, new IncidentRows.Wanted(true, null, null, MOST)).forEach(one -> now.add(situation(one)));
        others.forEach(other -> now.addAll(other.current(office)));
        now.sort(Comparator.comparing((Situation one) -> !one.major())
                .thenComparing(one -> one.period().from(), Comparator.reverseOrder()));
        return List.copyOf(now);
    }

    /** What is going on at a home or in its building, for whoever speaks to somebody who lives there. */
    @Clause("D01-4.1.4.1")
    public List<Situation> concerning(Office.Id office, String place) {
        var spot = areas.spot(office, Typed.clean(place));
        return current(office).stream()
                .filter(one -> one.concerns(spot.building(), spot.words()))
                .toList();
    }

    /** Incidents that a matter from a home may come of: those that run there, and those that ended there lately. */
    @Clause("D01-4.1.4.1")
    public List<Incident> near(Office.Id office, String place) {
        var spot = areas.spot(office, Typed.clean(place));
        var lately = clock.instant().minus(LATELY);
        return rows.list(office, new IncidentRows.Wanted(null, null, null, MOST)).stream()
                .filter(one -> one.isRunning() || endedSince(one, lately))
                .filter(one ->
                        place.isBlank() ? one.isRunning() : situation(one).concerns(spot.building(), spot.words()))
                .toList();
    }

    private static boolean endedSince(Incident incident, Instant since) {
        var ended = incident.progress().times().endedAt();
        return ended != null && ended.isAfter(since);
    }

    /** The incident that a matter was linked to. */
    public Optional<Incident> of(Office.Id office, Subject matter) {
        return of(office, matter.path());
    }

    /** The incident that whatever is shown on a page was linked to. */
    public Optional<Incident> of(Office.Id office, String path) {
        return rows.linked(office, path);
    }

    /** Protective measures that wait for somebody to lift them, also of incidents that are over. */
    public List<Measure> standingMeasures(Office.Id office) {
        return rows.standing(office);
    }

    public Incident get(Actor actor, Incident.Id id) {
        actor.must(Deed.SEE_MATTERS);
        return rows.get(id);
    }

    public Found list(Actor actor, Asked asked) {
        actor.must(Deed.SEE_MATTERS);
        var limit = Math.clamp(asked.limit(), 1, MOST);
        var found = rows.list(
                actor.office().id(),
                new IncidentRows.Wanted(asked.running(), asked.kind(), Cursor.read(asked.after()), limit));
        return new Found(found, found.size() < limit ? null : cursor(found.getLast()));
    }

    private static String cursor(Incident last) {
        return new Cursor(last.report().taken().receivedAt(), last.id().value()).toString();
    }

    private static Situation situation(Incident incident) {
        var report = incident.report();
        var building = report.place().building();
        return new Situation(
                incident.id().value(),
                report.number(),
                "IncidentKind." + report.kind().name(),
                new Situation.Where(
                        report.place().words(),
                        building == null ? List.of() : List.of(building),
                        List.of(report.place().words())),
                new Situation.Period(report.taken().receivedAt(), null),
                report.words(),
                incident.progress().sentence(),
                incident.progress().major());
    }
}
