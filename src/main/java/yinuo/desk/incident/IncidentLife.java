package yinuo.desk.incident;

import static yinuo.desk.incident.IncidentPromise.*;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.journal.Fact;
import yinuo.journal.Journal;
import yinuo.promise.Owed;
import yinuo.promise.PromiseRule;
import yinuo.promise.Promises;
import yinuo.promise.Subject;
import yinuo.refusal.BadInput;
import yinuo.refusal.Overtaken;
import yinuo.refusal.Refusal;
import yinuo.register.Areas;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Role;

/** What is done about an incident until it is over. Each method is one deed: take, add the step, keep, write. */
@Service
@Transactional
public class IncidentLife {

    /** To whom an incident is reported, the nearest first. */
    public static final List<Role> ABOVE =
            List.of(Role.SUPERVISOR, Role.DIRECTOR, Role.COMPLAINT_CENTRE, Role.DEPUTY_GENERAL_MANAGER);

    private final IncidentRows rows;
    private final Areas areas;
    private final Promises promises;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IncidentLife(
            IncidentRows rows,
            Areas areas,
            Promises promises,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.areas = areas;
        this.promises = promises;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Which incident, and which version of it the actor has seen (or nothing when that does not matter). */
    public record Seen(Incident.Id id, @Nullable Integer version) {

        public static Seen any(Incident.Id id) {
            return new Seen(id, null);
        }
    }

    /** A further call about it. */
    public record FurtherCall(
            @Nullable String home,
            @Nullable String person,
            @Nullable String phone,
            @Nullable String told) {}

    @Clause("D01-4.1.4")
    public Incident acknowledge(Actor actor, Seen seen, @Nullable String words) {
        var after = done(actor, seen, IncidentDeed.ACKNOWLEDGEMENT, Typed.optional(words, "words"), Map.of());
        return answered(actor, after);
    }

    /** Whoever is there has answered for it too. */
    @Clause("D01-4.1.4")
    public Incident arrive(Actor actor, Seen seen, @Nullable String words) {
        var after = done(actor, seen, IncidentDeed.ARRIVAL, Typed.optional(words, "words"), Map.of());
        return answered(actor, after);
    }

    private Incident answered(Actor actor, Incident after) {
        var team = after.report().team();
        promises.takenOn(after.id().office(), after.subject(), team.role(), actor.member());
        keep(after, team.acknowledgement());
        return after;
    }

    /** What every desk says from now on; what it said before stays in the story. */
    @Clause({"D01-4.1.4.1", "D01-4.1.4.2"})
    public Incident say(Actor actor, Seen seen, @Nullable String words) {
        return done(actor, seen, IncidentDeed.SENTENCE, Typed.words(words, "words"), Map.of());
    }

    /** Calls come in at several desks at once, so they do not ask who has seen what. */
    @Clause({"D01-4.1.4.1", "D01-4.1.4.2"})
    public Incident call(Actor actor, Incident.Id id, FurtherCall call) {
        var told = Typed.words(call.told(), "told");
        var home = Typed.clean(call.home());
        var more = new TreeMap<String, String>();
        more.put(
                IncidentStep.HOME,
                home.isEmpty() ? "" : areas.spot(actor.office().id(), home).words());
        more.put(IncidentStep.PERSON, Typed.clean(call.person()));
        more.put(IncidentStep.PHONE, Typed.phone(call.phone()));
        return done(actor, Seen.any(id), IncidentDeed.CALLS, told, more);
    }

    /** A step of the checklist, by its place in it, or one that nobody had thought of. */
    @Clause("D01-4.1.4.2")
    public Incident step(Actor actor, Seen seen, @Nullable Integer item, @Nullable String words) {
        if (item == null) {
            return done(actor, seen, IncidentDeed.STEPS, Typed.words(words, "words"), Map.of());
        }
        var incident = rows.take(seen.id());
        if (item < 0 || item >= incident.checklist().size()) {
            throw BadInput.in("item", "incident.bad.item");
        }
        incident.carriedOut(item).ifPresent(before -> {
            throw Refusal.by(
                    IncidentDeed.STEPS.clause(),
                    "incident.refusal.already",
                    before.byName(),
                    new Refusal.Word("word.IncidentDeed.STEPS"));
        });
        return done(
                actor,
                seen,
                IncidentDeed.STEPS,
                Typed.optional(words, "words"),
                Map.of(IncidentStep.ITEM, item.toString()));
    }

    /** What keeps it from growing; a temporary measure stands until somebody lifts it. */
    @Clause("D05-4.1.4.b")
    public Incident measure(Actor actor, Seen seen, @Nullable String words, boolean temporary) {
        Map<String, String> more = temporary ? Map.of(IncidentStep.TEMPORARY, "true") : Map.of();
        return done(actor, seen, IncidentDeed.MEASURES, Typed.words(words, "words"), more);
    }

    /** Ends a temporary measure, by the place of its step. */
    public Incident lift(Actor actor, Seen seen, @Nullable Integer measure, @Nullable String words) {
        if (measure == null || !rows.take(seen.id()).standing().contains(measure)) {
            throw BadInput.in("measure", "incident.bad.measure");
        }
        return done(
                actor,
                seen,
                IncidentDeed.LIFTING,
                Typed.optional(words, "words"),
                Map.of(IncidentStep.MEASURE, measure.toString()));
    }

    /** Told to those above, or tried in vain; whoever is above says so himself that he knows. */
    @Clause("D05-4.1.4.c")
    public Incident report(Actor actor, Seen seen, @Nullable Role to, Upward call) {
        if (to == null || !ABOVE.contains(to)) {
            throw BadInput.in("to", "incident.bad.above");
        }
        var more = Map.of(IncidentStep.TO, to.name(), IncidentStep.REACHED, Boolean.toString(call.reached()));
        var after = done(actor, seen, IncidentDeed.REPORTS, Typed.optional(call.words(), "words"), more);
        if (call.reached()) {
            keep(after, REPORT_INCIDENT);
            if (to != Role.SUPERVISOR) {
                keep(after, REPORT_MAJOR_INCIDENT);
            }
        }
        return after;
    }

    /** Whether the one above answered, and what was said. */
    public record Upward(boolean reached, @Nullable String words) {}

    /** More than the supervisor may decide alone: the director has to hear of it in turn. */
    @Clause("D05-4.1.4.c")
    public Incident callMajor(Actor actor, Seen seen, @Nullable String words) {
        var after = done(actor, seen, IncidentDeed.MAJOR, Typed.words(words, "words"), Map.of());
        promises.make(after.id().office(), after.subject(), List.of(Owed.from(REPORT_MAJOR_INCIDENT, now())));
        return after;
    }

    /** A complaint or another matter that came of it, with the page that shows it. */
    @Clause("D01-4.1.4.1")
    public Incident attach(Actor actor, Incident.Id id, Subject of) {
        actor.must(IncidentDeed.LINK.deed());
        rows.linked(id.office(), of.path()).ifPresent(before -> {
            throw Refusal.by(
                    "D01-4.1.4.1",
                    "incident.refusal.linked",
                    of.number(),
                    before.report().number());
        });
        var more = Map.of(IncidentStep.NUMBER, of.number(), IncidentStep.PATH, of.path());
        return done(actor, Seen.any(id), IncidentDeed.LINK, of.title(), more);
    }

    @Clause("D01-5.14")
    public Incident end(Actor actor, Seen seen, @Nullable String outcome) {
        var after = done(actor, seen, IncidentDeed.END, Typed.words(outcome, "words"), Map.of());
        events.publishEvent(new IncidentEnded(after));
        return after;
    }

    private Incident done(Actor actor, Seen seen, IncidentDeed deed, String words, Map<String, String> more) {
        actor.must(deed.deed());
        var before = rows.take(seen.id());
        // First the rules: whoever comes second learns who was first.
        var after = before.done(
                new IncidentStep(deed, now(), actor.member().value(), actor.name(), words, Map.copyOf(more)));
        if (seen.version() != null && seen.version() != before.version()) {
            throw new Overtaken("incident", before.report().number());
        }
        rows.replace(after);
        write(actor, after, deed);
        events.publishEvent(new Incident.Moved(after, deed));
        return after;
    }

    private void write(Actor actor, Incident after, IncidentDeed deed) {
        var step = after.steps().getLast();
        var facts = new TreeMap<String, Object>(Map.of("number", after.report().number()));
        if (!step.words().isEmpty()) {
            facts.put("words", step.words());
        }
        step.more().forEach((name, value) -> {
            switch (value.isEmpty() ? "" : name) {
                case IncidentStep.TO -> facts.put("to", new Fact.Word("role." + value));
                case IncidentStep.REACHED -> facts.put("reached", new Fact.Word("incident.reached." + value));
                case IncidentStep.ITEM ->
                    facts.put("item", item(after.checklist().get(Integer.parseInt(value))));
                case IncidentStep.MEASURE ->
                    facts.put(
                            "measure",
                            after.steps().get(Integer.parseInt(value)).words());
                case IncidentStep.TEMPORARY -> facts.put("temporary", new Fact.Word("incident.temporary"));
                case IncidentStep.HOME, IncidentStep.PERSON -> facts.put(name, value);
                case IncidentStep.NUMBER -> facts.put("matter", value);
                default -> {}
            }
        });
        var kind = "incident." + deed.path();
        if (deed == IncidentDeed.MAJOR || deed == IncidentDeed.END) {
            facts.put("place", after.report().place().words());
            journal.log(actor, after.subject().stream(), kind, facts);
        } else {
            journal.write(actor, after.subject().stream(), kind, facts);
        }
    }

    private static Fact item(String step) {
        return step.startsWith("incident.step.") ? new Fact.Word(step) : new Fact.Text(step);
    }

    private void keep(Incident incident, PromiseRule rule) {
        promises.keep(incident.id().office(), incident.subject(), now(), rule);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
