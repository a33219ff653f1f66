package yinuo.counter.visit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.counter.visit.Visit.Course;
import yinuo.counter.visit.Visit.Shown;
import yinuo.counter.visit.Visit.Stage;
import yinuo.desk.incident.Alarm;
import yinuo.desk.incident.IncidentDesk;
import yinuo.desk.incident.IncidentKind;
import yinuo.journal.Journal;
import yinuo.office.Office;
import yinuo.promise.Subject;
import yinuo.refusal.BadInput;
import yinuo.refusal.Words;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.text.Document;

/** What the guard does at the entrance: asks for a document, asks the leader, calls for help. */
@Service
@Transactional
public class VisitGuard {

    private static final int TAIL = 4;

    private final Visits visits;
    private final IncidentDesk incidents;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VisitGuard(Visits visits, IncidentDesk incidents, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.visits = visits;
        this.incidents = incidents;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** The leader is wanted at the entrance. */
    public record LeaderWanted(Office.Id office, Subject about) {}

    /** The guard asks for a document. Who shows none does not come in by themselves. */
    @Clause("D07-4.5.1_2")
    public Visit document(
            Actor actor,
            Visit.Id id,
            @Nullable Integer seen,
            @Nullable DocumentAnswer answer,
            @Nullable Document kind,
            @Nullable String number) {
        actor.must(Deed.ASK_FOR_DOCUMENT);
        var visit = VisitDesk.waiting(visits, id, seen);
        var typed = VisitDesk.clean(number);
        new BadInput.Check()
                .that(answer != null && answer != DocumentAnswer.NOT_ASKED, "answer", "visit.bad.answer")
                .that(answer != DocumentAnswer.SHOWN || kind != null, "kind", "visit.bad.document")
                .that(
                        answer != DocumentAnswer.SHOWN
                                || kind == null
                                || kind.isGood(typed)
                                || typed.matches("[0-9A-Za-z]{4}"),
                        "number",
                        "visit.bad.number")
                .done();
        var shown = answer == DocumentAnswer.SHOWN
                ? new Shown(DocumentAnswer.SHOWN, kind, typed.substring(Math.max(0, typed.length() - TAIL)))
                : new Shown(answer == null ? DocumentAnswer.NOT_ASKED : answer, null, "");
        visits.replace(visit.showing(shown));
        journal.write(actor, visit.subject().stream(), "visit.document", Map.of("answer", shown.answer()));
        return visits.get(id);
    }

    /** Without a document they must enter: nobody decides that alone. */
    @Clause("D07-4.5.4")
    public Visit askLeader(Actor actor, Visit.Id id, @Nullable Integer seen, @Nullable String why) {
        actor.must(Deed.RECEIVE_VISITOR);
        var visit = VisitDesk.waiting(visits, id, seen);
        var words = Words.must(why, "why");
        visits.replace(visit.at(Stage.ASKING, new Course(visit.course().calledAt(), null, null, words)));
        journal.write(actor, visit.subject().stream(), "visit.asked", Map.of("reason", words));
        events.publishEvent(new LeaderWanted(id.office(), visit.subject()));
        return visits.get(id);
    }

    @Clause("D07-4.5.4")
    public Visit decide(Actor actor, Visit.Id id, @Nullable Integer seen, boolean admitted, @Nullable String why) {
        actor.must(Deed.ADMIT_VISITOR);
        var visit = VisitDesk.waiting(visits, id, seen);
        var words = Words.must(why, "why");
        visits.replace(visit.at(admitted ? Stage.ENTERED : Stage.TURNED_AWAY, VisitDesk.answered(visit, now(), words)));
        journal.log(
                actor,
                visit.subject().stream(),
                admitted ? "visit.admitted" : "visit.turnedAway",
                Map.of("number", visit.number(), "home", visit.host().home(), "reason", words));
        return visits.get(id);
    }

    /** What the guard sees of somebody who forces their way. */
    public record Attack(@Nullable String place, @Nullable String words, boolean danger, boolean police) {}

    /** The leader comes at once, and an incident is open: its steps are the emergency procedure. */
    @Clause("D07-4.5.5")
    public Visit force(Actor actor, Visit.Id id, @Nullable Integer seen, Attack attack) {
        actor.must(Deed.RECEIVE_VISITOR);
        var visit = VisitDesk.waiting(visits, id, seen);
        var words = Words.must(attack.words(), "words");
        var incident = incidents.raise(
                actor,
                new Alarm(
                        IncidentKind.OTHER,
                        null,
                        attack.place(),
                        visit.visitor().name(),
                        null,
                        words,
                        now()));
        visits.replace(visit.forced(
                new Visit.Forced(incident.id().value(), incident.report().number())));
        var facts = new TreeMap<String, Object>(Map.of(
                "number", visit.number(),
                "incident", incident.report().number(),
                "words", words));
        facts.put("danger", new yinuo.journal.Fact.Word(attack.danger() ? "page.yes" : "page.no"));
        facts.put("police", new yinuo.journal.Fact.Word(attack.police() ? "page.yes" : "page.no"));
        journal.log(actor, visit.subject().stream(), "visit.forced", facts);
        events.publishEvent(new LeaderWanted(id.office(), visit.subject()));
        return visits.get(id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
