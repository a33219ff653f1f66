package yinuo.desk.incident;

import static yinuo.desk.incident.IncidentPromise.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.incident.Incident.Caller;
import yinuo.desk.incident.Incident.Place;
import yinuo.desk.incident.Incident.Progress;
import yinuo.desk.incident.Incident.Report;
import yinuo.desk.incident.Incident.Taken;
import yinuo.journal.Journal;
import yinuo.office.Ids;
import yinuo.office.Numbers;
import yinuo.office.Office;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.register.Areas;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Takes the first call about something that happened, and sees that the team hears of it in the same moment. */
@Service
@Transactional
public class IncidentDesk {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private final IncidentRows rows;
    private final SentOnce sent;
    private final Checklists checklists;
    private final Areas areas;
    private final Numbers numbers;
    private final Promises promises;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final MessageSource texts;
    private final Clock clock;

    IncidentDesk(
            IncidentRows rows,
            SentOnce sent,
            Checklists checklists,
            Areas areas,
            Numbers numbers,
            Promises promises,
            Journal journal,
            ApplicationEventPublisher events,
            MessageSource texts,
            Clock clock) {
        this.rows = rows;
        this.sent = sent;
        this.checklists = checklists;
        this.areas = areas;
        this.numbers = numbers;
        this.promises = promises;
        this.journal = journal;
        this.events = events;
        this.texts = texts;
        this.clock = clock;
    }

    /** The same sent again under the same key gives the incident that was made the first time. */
    public Incident raiseOnce(Actor actor, String key, Alarm alarm) {
        var of = new SentOnce.Key(Incident.SUBJECT, key);
        var before = sent.before(actor.member(), of);
        if (before.isPresent()) {
            return rows.get(new Incident.Id(actor.office().id(), before.get()));
        }
        var incident = raise(actor, alarm);
        sent.add(actor.member(), of, incident.id().value(), clock.instant());
        return incident;
    }

    @Clause({"D01-4.1.4", "D01-4.1.4.1"})
    public Incident raise(Actor actor, Alarm alarm) {
        actor.must(Deed.REGISTER_MATTER);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        check(alarm, now);
        var office = actor.office().id();
        var kind = Objects.requireNonNull(alarm.kind());
        var incident = new Incident(
                new Incident.Id(office, Ids.next(now)),
                0,
                report(actor, alarm, kind, now),
                Progress.NEW,
                checklists.of(office, kind).steps(),
                List.of());
        rows.add(incident);
        var acknowledgeBy = promise(incident);
        journal.log(actor, incident.subject().stream(), "incident.began", facts(incident));
        events.publishEvent(new IncidentBegan(incident, acknowledgeBy));
        return incident;
    }

    /** The team is told by the event of this very transaction; the promise to tell it measures how long the desk took. */
    @Clause({"D01-4.1.4", "D05-4.1.4.c"})
    private Instant promise(Incident incident) {
        var report = incident.report();
        var received = report.taken().receivedAt();
        var made = promises.make(
                incident.id().office(),
                incident.subject(),
                List.of(
                        Owed.done(TELL_TEAM, received, report.taken().recordedAt()),
                        Owed.from(report.team().acknowledgement(), received),
                        Owed.from(REPORT_INCIDENT, received)));
        return made.get(1).made().dueAt();
    }

    private static void check(Alarm alarm, Instant now) {
        var place = Typed.clean(alarm.place());
        new BadInput.Check()
                .that(alarm.kind() != null, "kind", "incident.bad.kind")
                .that(!place.isEmpty() && place.length() <= Typed.NAME, "place", "incident.bad.place")
                .that(Typed.clean(alarm.person()).length() <= Typed.NAME, "person", "incident.bad.long")
                .that(
                        alarm.receivedAt() == null || !alarm.receivedAt().isAfter(now.plus(CLOCKS_DIFFER)),
                        "receivedAt",
                        "incident.bad.future")
                .done();
    }

    private Report report(Actor actor, Alarm alarm, IncidentKind kind, Instant now) {
        var office = actor.office().id();
        var place = place(office, alarm);
        var phone = Typed.phone(alarm.phone());
        var said = Typed.optional(alarm.words(), "words");
        var received = alarm.receivedAt() == null || alarm.receivedAt().isAfter(now) ? now : alarm.receivedAt();
        return new Report(
                numbers.next(office, "TF", now.atZone(clock.getZone()).toLocalDate()),
                kind,
                alarm.team() == null ? kind.team() : alarm.team(),
                new Taken(received, now, actor.name()),
                place,
                new Caller(Typed.clean(alarm.person()), phone),
                said.isEmpty() ? name(kind) : said);
    }

    private Place place(Office.Id office, Alarm alarm) {
        var spot = areas.spot(office, Typed.clean(alarm.place()));
        return new Place(spot.home(), spot.building(), spot.words());
    }

    /** Who has no time to type more than the kind still leaves words, in the language of the paper register. */
    private String name(IncidentKind kind) {
        return texts.getMessage("word.IncidentKind." + kind.name(), null, Locale.SIMPLIFIED_CHINESE);
    }

    private static Map<String, ?> facts(Incident incident) {
        var report = incident.report();
        return Map.of(
                "number",
                report.number(),
                "incidentKind",
                report.kind(),
                "team",
                report.team(),
                "place",
                report.place().words(),
                "person",
                report.caller().name(),
                "receivedAt",
                report.taken().receivedAt(),
                "words",
                report.words());
    }
}
