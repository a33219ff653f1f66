package yinuo.counter.prepay;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.counter.prepay.PrepayRequest.Stage;
import yinuo.custody.Custody;
import yinuo.custody.Party;
import yinuo.custody.Thing;
import yinuo.promise.Promise;
import yinuo.promise.Promises;
import yinuo.register.Home;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** What the desk wants to know about purchases for residents. Sums are in fen. */
@Service
@Transactional(readOnly = true)
public class PrepayQuestions {

    private static final int LAST = 30;

    private final PrepayRequests requests;
    private final PrepayRoundRows rounds;
    private final Custody custody;
    private final Rulebook rulebook;
    private final Promises promises;
    private final Clock clock;

    PrepayQuestions(
            PrepayRequests requests,
            PrepayRoundRows rounds,
            Custody custody,
            Rulebook rulebook,
            Promises promises,
            Clock clock) {
        this.requests = requests;
        this.rounds = rounds;
        this.custody = custody;
        this.rulebook = rulebook;
        this.promises = promises;
        this.clock = clock;
    }

    /** What is with us at a stage, the longest with us first; null for all of them. */
    public List<PrepayRequest> open(Actor actor, @org.jspecify.annotations.Nullable Stage stage) {
        actor.must(Deed.SEE_PREPAY);
        return requests.open(actor.office().id()).stream()
                .filter(one -> stage == null || one.stage() == stage)
                .toList();
    }

    /** Received on the days of a month, for the form of a kind on paper. */
    public List<PrepayRequest> of(Actor actor, YearMonth month, Utility kind) {
        actor.must(Deed.SEE_PREPAY);
        return requests
                .between(
                        actor.office().id(),
                        start(month.atDay(1)),
                        start(month.plusMonths(1).atDay(1)))
                .stream()
                .filter(one -> one.kind() == kind)
                .toList();
    }

    /** The last first. */
    List<PrepayRequest> ofHome(Actor actor, Home.Id home) {
        actor.must(Deed.SEE_PREPAY);
        return requests.ofHome(home, LAST);
    }

    public Map<UUID, Promise> due(Actor actor, List<PrepayRequest> some) {
        return promises.nextDue(
                actor.office().id(),
                PrepayRequest.SUBJECT,
                some.stream().map(one -> one.id().value()).toList());
    }

    public PrepayRequest get(Actor actor, UUID id) {
        actor.must(Deed.SEE_PREPAY);
        return requests.get(new PrepayRequest.Id(actor.office().id(), id));
    }

    /**
     * What goes with the next round of a kind: received before the evening before today, with a device that the one at the
     * screen has, or without one.
     */
    public List<PrepayRequest> next(Actor actor, Utility kind) {
        actor.must(Deed.SEE_PREPAY);
        var before = cutOff(actor);
        var waiting = open(actor, Stage.OPEN).stream()
                .filter(one -> one.kind() == kind && one.receivedAt().isBefore(before))
                .toList();
        var own = Party.member(actor).in(actor.office().id());
        var mine = custody
                .all(
                        actor.office().id(),
                        waiting.stream().map(one -> one.id().value()).toList())
                .stream()
                .filter(thing -> thing.holder().id().equals(own))
                .map(Thing::id)
                .collect(Collectors.toSet());
        return waiting.stream()
                .filter(one -> !one.hasDevice() || mine.contains(one.thing()))
                .toList();
    }

    /** What came after it goes with the next round but one. */
    public Instant cutOff(Actor actor) {
        var eve = LocalDate.now(clock).minusDays(1);
        var hour = rulebook.time(actor.office().id(), PrepayPromise.GIVE_TO_AGENT.clause(), "cutOff", eve);
        return eve.atTime(hour).atZone(clock.getZone()).toInstant();
    }

    public List<PrepayRound> rounds(Actor actor) {
        actor.must(Deed.SEE_PREPAY);
        return rounds.last(actor.office().id(), LAST);
    }

    public PrepayRound round(Actor actor, UUID id) {
        actor.must(Deed.SEE_PREPAY);
        return rounds.get(new PrepayRound.Id(actor.office().id(), id));
    }

    public List<PrepayRequest> of(PrepayRound round) {
        return requests.of(round.id());
    }

    /** From the reporting day of the month before to the day before this month's, live or as reported. */
    public MonthSheet month(Actor actor, YearMonth month) {
        actor.must(Deed.SEE_PREPAY);
        var office = actor.office().id();
        var day = rulebook.count(office, "D01-4.11.3", "from", month.atDay(1));
        var from = month.minusMonths(1).atDay(day);
        var until = month.atDay(day).minusDays(1);
        var ends = start(until.plusDays(1));
        return rounds.reported(office, month)
                .map(one -> new MonthSheet(from, until, ends, MonthSheet.lines(one.sheet()), one.at(), one.by()))
                .orElseGet(() -> {
                    var all = requests.between(office, start(from), ends);
                    return new MonthSheet(
                            from,
                            until,
                            ends,
                            Arrays.stream(Utility.values())
                                    .map(kind -> MonthSheet.Line.of(kind, all))
                                    .toList(),
                            null,
                            "");
                });
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
