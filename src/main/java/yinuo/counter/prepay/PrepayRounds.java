package yinuo.counter.prepay;

import static yinuo.counter.prepay.PrepayPromise.*;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.counter.prepay.PrepayRequest.Bought;
import yinuo.counter.prepay.PrepayRequest.Stage;
import yinuo.custody.Custody;
import yinuo.custody.Handing;
import yinuo.custody.Party;
import yinuo.custody.Purse;
import yinuo.custody.Side;
import yinuo.custody.Sum;
import yinuo.journal.Journal;
import yinuo.journal.Signature;
import yinuo.journal.SignatureHow;
import yinuo.journal.Stream;
import yinuo.office.Ids;
import yinuo.office.Numbers;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Confirmed;
import yinuo.staff.Deed;
import yinuo.text.Yuan;

/** The joint purchase: an agent signs for cash and cards, and brings bills, change and cards back. Sums are in fen. */
@Service
@Transactional
public class PrepayRounds {

    private static final int LONGEST = 120;

    private final PrepayRequests requests;
    private final PrepayRoundRows rounds;
    private final PrepayDesk desk;
    private final PrepayQuestions questions;
    private final Custody custody;
    private final Numbers numbers;
    private final Promises promises;
    private final Journal journal;
    private final Clock clock;

    PrepayRounds(
            PrepayRequests requests,
            PrepayRoundRows rounds,
            PrepayDesk desk,
            PrepayQuestions questions,
            Custody custody,
            Numbers numbers,
            Promises promises,
            Journal journal,
            Clock clock) {
        this.requests = requests;
        this.rounds = rounds;
        this.desk = desk;
        this.questions = questions;
        this.custody = custody;
        this.numbers = numbers;
        this.promises = promises;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Everything of a kind that came before the evening before, and that the one at the screen has, goes to the agent, who
     * signs by the own PIN.
     */
    @Clause("D01-4.11.1.2")
    public PrepayRound handOut(Actor actor, @Nullable Utility kind, Confirmed agent) {
        actor.must(Deed.TAKE_PREPAY);
        if (kind == null) {
            throw BadInput.in("kind", "prepay.bad.kind");
        }
        var office = actor.office().id();
        var now = now();
        var going = questions.next(actor, kind);
        if (going.isEmpty()) {
            throw Refusal.by("D01-4.11.1.2", "prepay.refusal.nothing");
        }
        var round = new PrepayRound(
                new PrepayRound.Id(office, Ids.next(now)),
                numbers.next(office, "DR", now.atZone(clock.getZone()).toLocalDate()),
                kind,
                agent.member(),
                agent.name(),
                now,
                actor.name(),
                null);
        rounds.add(round);
        for (var seen : going) {
            var request = requests.take(seen.id(), seen.version());
            requests.replace(request.inRound(round.id().value()), actor.name());
            var handing = Handing.of(new Side.Own(actor), new Side.Colleague(agent), request.about());
            if (request.fen() > 0) {
                custody.pay(actor, new Sum(Purse.PREPAYMENT, request.fen()), handing);
            }
            if (request.hasDevice()) {
                custody.pass(actor, custody.get(request.thing()), handing);
            }
            promises.keep(office, request.subject(), now, GIVE_TO_AGENT);
            journal.write(actor, request.subject().stream(), "prepay.given", Map.of("agent", agent.name()));
        }
        promises.make(office, round.subject(), List.of(Owed.from(BRING_BACK_PURCHASE, now)));
        journal.log(
                actor,
                round.subject().stream(),
                "prepay.round",
                Map.of(
                        "number",
                        round.number(),
                        "utility",
                        kind,
                        "homes",
                        going.size(),
                        "amount",
                        Yuan.of(going.stream().mapToLong(PrepayRequest::fen).sum()),
                        "agent",
                        agent.name()));
        return round;
    }

    /** What an agent brings back of one household; a bill of nothing says that nothing could be bought. */
    public record Returned(
            UUID request,
            @Nullable String bill,
            @Nullable Long spent,
            @Nullable Long change,
            @Nullable String remark) {}

    /**
     * Bills, change and devices come back, all or one by one. Cash that went out is what was spent and what is left; what
     * is missing stays with the agent and has to be explained. With the last household the round is closed.
     */
    @Clause("D01-4.11.1.3")
    public PrepayRound bringBack(Actor actor, PrepayRound.Id id, List<Returned> returned, Confirmed agent) {
        actor.must(Deed.TAKE_PREPAY);
        var round = rounds.get(id);
        if (!round.agent().equals(agent.member())) {
            throw Refusal.by("D01-4.11.1.3", "prepay.refusal.agent", round.agentName());
        }
        if (agent.member().equals(actor.member())) {
            throw Refusal.by("D01-4.11.1.3", "prepay.refusal.self");
        }
        if (returned.isEmpty()) {
            throw BadInput.in("requests", "prepay.bad.chosen");
        }
        var now = now();
        for (var one : returned) {
            var request = requests.take(new PrepayRequest.Id(id.office(), one.request()), null);
            if (request.stage() != Stage.WITH_AGENT || !id.value().equals(request.round())) {
                throw Refusal.by(
                        "D01-4.11.1.3",
                        "prepay.refusal.stage",
                        request.number(),
                        request.stage().said());
            }
            takeBack(actor, request, bought(request, one, now), agent);
            promises.make(id.office(), request.subject(), List.of(Owed.from(TELL_TO_FETCH, now)));
        }
        if (requests.of(id).stream().noneMatch(request -> request.stage() == Stage.WITH_AGENT)) {
            rounds.close(id, now);
            promises.keep(id.office(), round.subject(), now, BRING_BACK_PURCHASE);
        }
        journal.log(
                actor,
                round.subject().stream(),
                "prepay.back",
                Map.of("number", round.number(), "homes", returned.size(), "agent", agent.name()));
        return rounds.get(id);
    }

    private static Bought bought(PrepayRequest request, Returned one, Instant now) {
        var bill = PrepayDesk.clean(one.bill());
        var remark = PrepayDesk.clean(one.remark());
        var spent = one.spent() == null ? -1 : one.spent();
        var change = one.change() == null ? -1 : one.change();
        var adds = spent + change;
        new BadInput.Check()
                .that(spent >= 0 && change >= 0 && adds <= request.fen(), "spent", "prepay.bad.sums")
                .that(adds == request.fen() || !remark.isEmpty(), "remark", "prepay.bad.remark")
                .that(bill.length() <= LONGEST && (spent <= 0 || !bill.isEmpty()), "bill", "prepay.bad.bill")
                .that(remark.length() <= LONGEST, "remark", "prepay.bad.remark")
                .done();
        return new Bought(bill, spent, change, remark, now);
    }

    private void takeBack(Actor actor, PrepayRequest request, Bought bought, Confirmed agent) {
        requests.replace(request.back(bought), actor.name());
        var about = request.about();
        var from = new Side.Colleague(agent);
        if (bought.spent() > 0) {
            var bill = new Signature(bought.bill(), SignatureHow.PAPER, "", List.of());
            var utility = Party.outside("word.Utility." + request.kind().name(), "");
            custody.pay(
                    actor,
                    new Sum(Purse.PREPAYMENT, bought.spent()),
                    Handing.of(from, new Side.Signs(utility, bill), about));
        }
        var handing = Handing.of(from, new Side.Own(actor), about);
        if (bought.change() > 0) {
            custody.pay(actor, new Sum(Purse.PREPAYMENT, bought.change()), handing);
        }
        if (request.hasDevice()) {
            custody.pass(actor, custody.get(request.thing()), handing);
        }
        journal.write(
                actor,
                request.subject().stream(),
                "prepay.bought",
                Map.of("bill", bought.bill(), "spent", Yuan.of(bought.spent()), "change", Yuan.of(bought.change())));
    }

    /** The sheet of a month, as it is that day; it does not change any more. */
    @Clause("D01-4.11.3")
    public void report(Actor actor, YearMonth month) {
        actor.must(Deed.REPORT_PREPAY);
        var office = actor.office().id();
        var sheet = questions.month(actor, month);
        if (sheet.reported() != null) {
            throw Refusal.by("D01-4.11.3", "prepay.refusal.reported", month.toString());
        }
        if (clock.instant().isBefore(sheet.ends())) {
            throw Refusal.by("D01-4.11.3", "prepay.refusal.early", month.toString());
        }
        rounds.report(office, month, new PrepayRoundRows.Reported(MonthSheet.text(sheet.lines()), now(), actor.name()));
        promises.keep(office, REPORT_PURCHASES.duty().subject(office, month.atDay(1)), now(), REPORT_PURCHASES);
        journal.log(
                actor,
                new Stream(
                        "prepay-report",
                        UUID.nameUUIDFromBytes(
                                (office.value() + " " + month).getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                "prepay.reported",
                Map.of("month", month));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
