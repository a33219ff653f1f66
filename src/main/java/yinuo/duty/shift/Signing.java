package yinuo.duty.shift;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.custody.Custody;
import yinuo.custody.HandOver;
import yinuo.custody.Party;
import yinuo.custody.Thing;
import yinuo.duty.roster.OnDuty;
import yinuo.journal.Journal;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Overtaken;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Confirmed;
import yinuo.staff.Deed;
import yinuo.staff.Member;
import yinuo.staff.Members;

/** Both sign: in one transaction the shift is over, the next has begun, and what the outgoing owed and held is the incoming's. */
@Service
@Transactional
public class Signing {

    private static final int THINGS = 500;

    private final HandoverRows rows;
    private final Handovers handovers;
    private final Begun begun;
    private final OnDuty onDuty;
    private final Members members;
    private final Promises promises;
    private final Custody custody;
    private final HandOver handOver;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Signing(
            HandoverRows rows,
            Handovers handovers,
            Begun begun,
            OnDuty onDuty,
            Members members,
            Promises promises,
            Custody custody,
            HandOver handOver,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.handovers = handovers;
        this.begun = begun;
        this.onDuty = onDuty;
        this.members = members;
        this.promises = promises;
        this.custody = custody;
        this.handOver = handOver;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** The items the incoming takes over one by one, and whether the outgoing's money and things go with them. */
    public record Taken(List<Integer> items, boolean belongings) {}

    /** A shift was taken over by somebody whose arrival the handover knows. */
    public record TakenOver(Handover handover) {}

    /** The outgoing is the actor; the incoming has just confirmed by the own PIN. */
    @Clause({"D05-4.2.1.1", "D05-4.2.1.3", "D05-4.2.2.3", "D05-4.2.2.4"})
    public Handover sign(Actor actor, Handover.Id id, @Nullable Integer seen, Taken taken, Confirmed incoming) {
        actor.must(Deed.HAND_OVER_SHIFT);
        var before = handovers.unsigned(id);
        if (!before.isOf(actor)) {
            throw Refusal.by(
                    "D05-4.2.1.3",
                    "shift.refusal.notOutgoing",
                    before.outgoing().name());
        }
        if (seen != null && seen != before.version()) {
            throw new Overtaken("handover", before.number());
        }
        mayTakeOver(actor, before, incoming);
        var handover = handovers.bringUpToDate(actor, before);
        mustBeReady(handover);
        mustHaveWritten(actor);
        for (var item : handover.open()) {
            if (!taken.items().contains(item.seq())) {
                throw Refusal.by(
                        "D05-4.2.1.1", "shift.refusal.notTaken", item.subject().title());
            }
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (taken.belongings()) {
            pass(actor, incoming);
        }
        for (var item : handover.open()) {
            promises.handOver(id.office(), item.subject(), actor.member(), incoming.member());
        }
        var arrived = handover.arrived(incoming, now);
        rows.save(arrived.with(arrived.course().signed(now)));
        var signed = rows.get(id);
        journal.log(actor, signed.stream(), "handover.signed", facts(signed));
        events.publishEvent(new TakenOver(signed));
        return signed;
    }

    /** Somebody else than the outgoing, and whoever the roster names: nobody swaps privately. */
    private void mayTakeOver(Actor actor, Handover handover, Confirmed incoming) {
        if (incoming.member().equals(actor.member())) {
            throw Refusal.by("D05-4.2.1.3", "shift.refusal.same");
        }
        var member = members.byId(incoming.member());
        if (member.stream().flatMap(one -> one.acts().stream()).noneMatch(Deed.HAND_OVER_SHIFT::isFor)) {
            throw BadInput.in("colleague", "shift.bad.colleague");
        }
        var next = onDuty.next(handover.id().office(), handover.change().at().minusSeconds(1));
        var named = next.map(OnDuty.Watch::members).orElse(List.of());
        if (!named.isEmpty() && !named.contains(incoming.member().value())) {
            throw Refusal.by("D05-4.1.5.d", "shift.refusal.notNamed", names(handover, named));
        }
    }

    private String names(Handover handover, List<UUID> named) {
        return String.join(
                "、",
                named.stream()
                        .flatMap(one -> members.byId(new Member.Id(handover.id().office(), one)).stream())
                        .map(Member::name)
                        .toList());
    }

    private static void mustBeReady(Handover handover) {
        if (!handover.blocking().isEmpty()) {
            throw Refusal.by(
                    "D05-4.2.2.4",
                    "shift.refusal.blocked",
                    handover.blocking().getFirst().subject().title());
        }
        if (!handover.unsaid().isEmpty()) {
            throw Refusal.by(
                    "D05-4.2.2.2",
                    "shift.refusal.unsaid",
                    handover.unsaid().getFirst().subject().title());
        }
        if (handover.uncounted() > 0) {
            throw Refusal.by("D05-4.2.1.2", "shift.refusal.uncounted");
        }
        if (handover.course().tidiedAt() == null) {
            throw Refusal.by("D05-4.2.2", "shift.refusal.untidy");
        }
        if (!handover.unusual().isExplained()) {
            throw Refusal.by("D05-4.2.1.2", "shift.refusal.unexplained");
        }
    }

    private void mustHaveWritten(Actor actor) {
        var left = begun.of(actor);
        if (!left.isEmpty()) {
            throw Refusal.by(
                    "D05-4.2.2.1",
                    "shift.refusal.begun",
                    left.size(),
                    left.getFirst().words());
        }
    }

    /** What the outgoing holds in person for the desk goes with the shift; a key stays with whoever it was lent to. */
    private void pass(Actor actor, Confirmed incoming) {
        var mine = Party.member(actor).in(actor.office().id());
        var things = new HashMap<UUID, Integer>();
        for (var thing : custody.heldBy(mine, THINGS)) {
            if (thing.kind() != Thing.Kind.KEY) {
                things.put(thing.id().value(), thing.turns());
            }
        }
        var purses = custody.balances(mine).entrySet().stream()
                .filter(purse -> purse.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
        if (!things.isEmpty() || !purses.isEmpty()) {
            handOver.toColleague(actor, new HandOver.Chosen(things, purses), incoming);
        }
    }

    private static Map<String, ?> facts(Handover signed) {
        return Map.of(
                "number", signed.number(),
                "receiver", signed.incoming() == null ? "" : signed.incoming().name(),
                "items", signed.open().size(),
                "ahead", signed.ahead().toMinutes());
    }
}
