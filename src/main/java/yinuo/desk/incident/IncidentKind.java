package yinuo.desk.incident;

import java.util.List;
import java.util.stream.IntStream;
import yinuo.rulebook.Clause;

/** What happened, and with it who goes there unless somebody decides otherwise. */
@Clause("D01-4.1.4.1")
public enum IncidentKind {
    BURST_PIPE(Team.ENGINEERING),
    POWER_CUT(Team.ENGINEERING),
    LIFT(Team.ENGINEERING),
    FIRE_ALARM(Team.SECURITY),
    GAS(Team.SECURITY),
    OTHER(Team.SECURITY);

    private static final int STEPS = 5;

    private final Team team;

    IncidentKind(Team team) {
        this.team = team;
    }

    public Team team() {
        return team;
    }

    /** The steps until the department has supplied its own, as keys of the message bundles. */
    List<String> steps() {
        return IntStream.rangeClosed(1, STEPS)
                .mapToObj(step -> "incident.step." + name() + "." + step)
                .toList();
    }
}
