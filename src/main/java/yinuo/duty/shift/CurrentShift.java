package yinuo.duty.shift;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.duty.roster.OnDuty;
import yinuo.duty.roster.OnDuty.Watch;
import yinuo.journal.book.WhoWrites;
import yinuo.office.Office;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Who is on duty now: those the roster names, and whoever took the shift over and has not handed it on. */
@Service
@Transactional(readOnly = true)
public class CurrentShift implements WhoWrites {

    /** How long before its shift and after it somebody belongs to it, for handovers are not made to the second. */
    static final Duration MARGIN = Duration.ofMinutes(60);

    private static final Duration LONGEST = Duration.ofHours(12);

    private final OnDuty onDuty;
    private final HandoverRows rows;
    private final Clock clock;

    CurrentShift(OnDuty onDuty, HandoverRows rows, Clock clock) {
        this.onDuty = onDuty;
        this.rows = rows;
        this.clock = clock;
    }

    /** The shift of this moment; none if no roster is published for it. */
    public Optional<Watch> watch(Office.Id office) {
        return onDuty.at(office, clock.instant())
                .filter(watch -> !watch.members().isEmpty());
    }

    /** Who took over last, if their shift is not over. */
    public Optional<Handover> takenOver(Office.Id office) {
        var now = clock.instant();
        return rows.lastSigned(office, now.plus(Duration.ofDays(1)))
                .filter(last -> now.isBefore(last.change().until().plus(MARGIN)));
    }

    /**
     * The supervisor, the director and those on duty write the log; where no roster says who is on duty, everybody who may
     * be does.
     */
    @Override
    @Clause("D05-3.2")
    public boolean writes(Actor actor) {
        return actor.may(Deed.COUNTERSIGN_DUTY_LOG) || isOn(actor);
    }

    boolean isOn(Actor actor) {
        var me = actor.member().value();
        var named = named(actor.office().id());
        return named.isEmpty()
                || named.contains(me)
                || takenOver(actor.office().id())
                        .filter(last -> last.isTakenBy(me))
                        .isPresent();
    }

    /** True when the shift that ends then is theirs: they took it over, or the roster names them or nobody for it. */
    boolean ends(Actor actor, Instant end) {
        var office = actor.office().id();
        var me = actor.member().value();
        var named = onDuty.at(office, end.minusSeconds(1)).map(Watch::members).orElse(List.of());
        return named.isEmpty()
                || named.contains(me)
                || rows.lastSigned(office, end)
                        .filter(last -> last.change().until().equals(end) && last.isTakenBy(me))
                        .isPresent();
    }

    /** Since when the shift runs that a handover ends: since it was taken over, if it was. */
    Instant began(Handover handover) {
        var usual = handover.change().at().minus(LONGEST);
        return rows.lastSigned(handover.id().office(), handover.change().at())
                .map(last -> last.course().signedAt())
                .filter(usual::isBefore)
                .orElse(usual);
    }

    /** Those named for now, or for a shift that ended or begins within the hour. */
    private List<UUID> named(Office.Id office) {
        var now = clock.instant();
        return List.of(now.minus(MARGIN), now, now.plus(MARGIN)).stream()
                .flatMap(instant -> onDuty.at(office, instant).stream())
                .flatMap(watch -> watch.members().stream())
                .distinct()
                .toList();
    }
}
