package yinuo.desk.outage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.desk.incident.Situation;
import yinuo.office.Office;
import yinuo.promise.Subject;
import yinuo.refusal.Refusal;
import yinuo.register.Area;
import yinuo.rulebook.Clause;

/** A planned cut of water, power and the like. Each change of it is a further round of telling everybody. */
public record Outage(Id id, int version, Plan plan, Taken taken, Round round, State state, Ending ending) {

    public static final String SUBJECT = "outage";

    public record Id(Office.Id office, UUID value) {}

    public record Plan(
            OutageKind kind, String reason, String place, Area area, Instant from, Instant until, String sentence) {}

    public record Taken(String number, Instant receivedAt, String from, Instant recordedAt, String by) {}

    /** The first, or what changed since. */
    public record Round(int number, Instant at, String words) {}

    public record Ending(@Nullable Instant at, String outcome) {

        static final Ending NONE = new Ending(null, "");
    }

    public enum State {
        ANNOUNCED,
        CANCELLED,
        ENDED
    }

    /** Something about it changed, or somebody was told. Published inside its transaction. */
    public record Moved(Outage outage) {}

    public Subject subject() {
        return new Subject(SUBJECT, id.value(), taken.number(), plan.place(), plan.reason(), "outages/" + id.value());
    }

    public boolean isAnnounced() {
        return state == State.ANNOUNCED;
    }

    public Situation situation() {
        return new Situation(
                id.value(),
                taken.number(),
                "OutageKind." + plan.kind().name(),
                new Situation.Where(
                        plan.place(),
                        plan.area().buildings(),
                        List.copyOf(plan.area().labels())),
                new Situation.Period(plan.from(), plan.until()),
                plan.reason(),
                plan.sentence(),
                false);
    }

    @Clause("D09-4.10")
    Outage changed(Plan to, Instant now, String words) {
        mustBeAnnounced();
        return new Outage(id, version + 1, to, taken, new Round(round.number() + 1, now, words), state, ending);
    }

    Outage cancelled(Instant now, String words) {
        mustBeAnnounced();
        var last = new Round(round.number() + 1, now, words);
        return new Outage(id, version + 1, plan, taken, last, State.CANCELLED, new Ending(now, words));
    }

    Outage saying(String sentence) {
        mustBeAnnounced();
        var said = new Plan(plan.kind, plan.reason, plan.place, plan.area, plan.from, plan.until, sentence);
        return new Outage(id, version + 1, said, taken, round, state, ending);
    }

    Outage ended(Instant now, String outcome) {
        mustBeAnnounced();
        return new Outage(id, version + 1, plan, taken, round, State.ENDED, new Ending(now, outcome));
    }

    private void mustBeAnnounced() {
        if (!isAnnounced()) {
            throw Refusal.by("D09-4.10", "outage.refusal.over", new Refusal.Word("word.OutageState." + state.name()));
        }
    }

    /** Somebody who has to hear of a round, and when and how that happened. */
    public record Party(
            Kind kind,
            String name,
            @Nullable UUID home,
            @Nullable Integer building,
            @Nullable Told told) {

        public enum Kind {
            HOME,
            SHOP,
            DEPARTMENT
        }
    }

    public record Told(Instant at, String by, Means means, String words) {}

    /** How somebody was told. The text is {@code word.TellingMeans.<name>}. */
    public enum Means {
        POSTED,
        PHONE,
        IN_PERSON,
        MESSAGE
    }

    /** Whom of a round nobody has told yet. */
    public static List<Party> untold(List<Party> parties) {
        return parties.stream().filter(party -> party.told() == null).toList();
    }
}
