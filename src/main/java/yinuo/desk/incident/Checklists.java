package yinuo.desk.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.journal.Journal;
import yinuo.journal.Stream;
import yinuo.office.Office;
import yinuo.refusal.BadInput;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** What is to be done when something of a kind happens: general steps until the department supplies its own. */
@Service
@Transactional
public class Checklists {

    private static final int MOST = 20;
    private static final int LONGEST = 200;

    private final ChecklistRows rows;
    private final Journal journal;
    private final Clock clock;

    Checklists(ChecklistRows rows, Journal journal, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    /** A step is a text or, of the general ones, the key of one. Without an author the department has yet to confirm it. */
    public record Checklist(
            IncidentKind kind,
            List<String> steps,
            String by,
            @Nullable Instant at) {

        public boolean isConfirmed() {
            return at != null;
        }
    }

    @Transactional(readOnly = true)
    public List<Checklist> all(Actor actor) {
        actor.must(Deed.SEE_MATTERS);
        return Arrays.stream(IncidentKind.values())
                .map(kind -> of(actor.office().id(), kind))
                .toList();
    }

    @Transactional(readOnly = true)
    public Checklist of(Office.Id office, IncidentKind kind) {
        return rows.newest(office, kind).orElseGet(() -> new Checklist(kind, kind.steps(), "", null));
    }

    /** One step a line. Incidents that are running keep the list of their beginning. */
    @Clause("D01-4.1.4.2")
    public Checklist supply(Actor actor, IncidentKind kind, @Nullable String lines) {
        actor.must(Deed.CHANGE_INCIDENT_STEPS);
        var steps = Typed.clean(lines)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        new BadInput.Check()
                .that(!steps.isEmpty() && steps.size() <= MOST, "steps", "incident.bad.steps")
                .that(steps.stream().allMatch(line -> line.length() <= LONGEST), "steps", "incident.bad.steps")
                .done();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var list = new Checklist(kind, steps, actor.name(), now);
        rows.add(actor.office().id(), list, now);
        journal.write(actor, stream(kind), "incident.checklist", Map.of("incidentKind", kind, "steps", lines(steps)));
        return list;
    }

    private static String lines(List<String> steps) {
        return String.join("\n", steps);
    }

    private static Stream stream(IncidentKind kind) {
        return new Stream(
                "checklist", UUID.nameUUIDFromBytes(kind.name().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
