package yinuo.team.conduct;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yinuo.duty.shift.Signing;
import yinuo.rulebook.Clause;
import yinuo.team.conduct.ConductEntry.Found;
import yinuo.team.conduct.ConductEntry.Person;
import yinuo.team.conduct.ConductEntry.Source;

/**
 * Whoever came to take over after the shift had begun: the time of arrival proposes what the procedures say of it. It is
 * measured against the beginning of the shift; the five minutes before it (D05-4.2.1) cost nothing.
 */
@Component
@Transactional
class Lateness {

    private final Conduct conduct;
    private final Faults faults;
    private final Clock clock;

    Lateness(Conduct conduct, Faults faults, Clock clock) {
        this.conduct = conduct;
        this.faults = faults;
        this.clock = clock;
    }

    @Clause({"D13-4.2.2.3a", "D13-4.2.2.3b", "D13-4.2.2.3c", "D14-4.2.2.3a", "D14-4.2.2.3b", "D14-4.2.2.3c"})
    @EventListener
    void takenOver(Signing.TakenOver taken) {
        var handover = taken.handover();
        var incoming = handover.incoming();
        var arrived = handover.course().arrivedAt();
        if (incoming == null || arrived == null) {
            return;
        }
        var office = handover.id().office();
        var late = Duration.between(handover.change().at(), arrived);
        var day = handover.change().at().atZone(clock.getZone()).toLocalDate();
        faults.late(office, late, day).ifPresent(fault -> {
            var path = "handover/" + handover.id().value();
            var found = new Found(fault.code(), day, words(handover.number(), late), Source.HANDOVER, path, List.of());
            conduct.add(
                    office,
                    null,
                    new Person(incoming.member(), incoming.name()),
                    found,
                    faults.least(office, fault, day));
        });
    }

    /** The number of the handover and by how much, in minutes and seconds, for the limits are exact. */
    private static String words(String number, Duration late) {
        return "%s +%d:%02d".formatted(number, late.toMinutes(), late.toSecondsPart());
    }
}
