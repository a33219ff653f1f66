package yinuo.counter.fitout;

import static yinuo.counter.fitout.FitoutPromise.*;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.counter.deposit.Deposit;
import yinuo.counter.deposit.Deposits;
import yinuo.counter.fitout.Fitout.Ended;
import yinuo.counter.fitout.Fitout.Outcome;
import yinuo.counter.fitout.FitoutFlow.Kind;
import yinuo.counter.flow.Flows;
import yinuo.custody.Party;
import yinuo.journal.Journal;
import yinuo.journal.Signature;
import yinuo.promise.Promises;
import yinuo.refusal.Refusal;
import yinuo.refusal.Words;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The deposit of a fit-out: taken before the works, given back when they are accepted and the waiting is over. */
@Service
@Transactional
public class FitoutMoney {

    private static final long FEN = 100;

    private final Fitouts all;
    private final Passes passes;
    private final Patrols patrols;
    private final Flows flows;
    private final FitoutFlow flow;
    private final Deposits deposits;
    private final Rulebook rulebook;
    private final Promises promises;
    private final Journal journal;
    private final Clock clock;

    FitoutMoney(
            Fitouts all,
            Passes passes,
            Patrols patrols,
            Flows flows,
            FitoutFlow flow,
            Deposits deposits,
            Rulebook rulebook,
            Promises promises,
            Journal journal,
            Clock clock) {
        this.all = all;
        this.passes = passes;
        this.patrols = patrols;
        this.flows = flows;
        this.flow = flow;
        this.deposits = deposits;
        this.rulebook = rulebook;
        this.promises = promises;
        this.journal = journal;
        this.clock = clock;
    }

    /** What the office asks for, in fen. */
    @Transactional(readOnly = true)
    public long asked(Actor actor) {
        var today = now().atZone(clock.getZone()).toLocalDate();
        return FEN * rulebook.count(actor.office().id(), "D01-4.4", "deposit", today);
    }

    /** Not less than the office asks for. */
    @Clause("D01-4.4")
    public Fitout take(
            Actor actor,
            Fitout.Id id,
            @Nullable Integer seen,
            Deposits.@Nullable Amount amount,
            @Nullable Signature signature) {
        actor.must(Deed.HANDLE_FITOUT);
        var one = FitoutDesk.open(all, id, seen);
        var step = flows.must(id.office(), flow, id.value(), Kind.DEPOSIT.name());
        var least = asked(actor);
        if (amount == null || amount.fen() < least) {
            throw Refusal.by("D01-4.4", "fitout.refusal.deposit", yinuo.text.Yuan.of(least));
        }
        var deposit = deposits.take(
                actor, one.about(), Party.home(one.homeId(), one.home()), amount, FitoutDesk.signed(signature));
        all.replace(one.holding(deposit.id().value()));
        flows.done(actor, id.value(), step, "%s %s".formatted(deposit.number(), yinuo.text.Yuan.of(deposit.fen())));
        return all.get(id);
    }

    /** After the waiting period, with nothing wrong open and no pass outside. It ends the fit-out. */
    @Clause("D01-4.4")
    public Fitout giveBack(Actor actor, Fitout.Id id, @Nullable Integer seen, @Nullable Signature signature) {
        actor.must(Deed.HANDLE_FITOUT);
        var one = FitoutDesk.open(all, id, seen);
        var step = flows.must(id.office(), flow, id.value(), Kind.REFUND.name());
        var accepted = one.accepted();
        if (accepted == null || now().isBefore(accepted.refundFrom())) {
            throw Refusal.by("D01-4.4", "fitout.refusal.waiting", one.number());
        }
        if (patrols.breaches(id).stream().anyMatch(Breach::isOpen)) {
            throw Refusal.by("D01-4.4", "fitout.refusal.breaches", one.number());
        }
        noPassOut(one);
        var by = FitoutDesk.signed(signature);
        back(actor, one, by);
        promises.keep(id.office(), one.subject(), now(), GIVE_DEPOSIT_BACK);
        all.replace(one.ended(new Ended(now(), actor.name(), Outcome.FINISHED, "")));
        flows.done(actor, id.value(), step, by.by());
        journal.log(
                actor, one.subject().stream(), "fitout.finished", Map.of("number", one.number(), "home", one.home()));
        return all.get(id);
    }

    /** The works do not take place. What was left with us goes back at once. */
    @Clause("D01-4.4")
    public Fitout cancel(
            Actor actor, Fitout.Id id, @Nullable Integer seen, @Nullable String why, @Nullable Signature signature) {
        actor.must(Deed.HANDLE_FITOUT);
        var one = FitoutDesk.open(all, id, seen);
        var words = Words.must(why, "why");
        if (one.accepted() != null) {
            throw Refusal.by("D01-4.4", "fitout.refusal.accepted", one.number());
        }
        noPassOut(one);
        if (one.deposit() != null) {
            back(actor, one, FitoutDesk.signed(signature));
        }
        patrols.breaches(id).stream()
                .filter(Breach::isOpen)
                .forEach(breach -> promises.release(id.office(), breach.subject(one), "ended", MEND_BREACH));
        promises.release(id.office(), one.subject(), "ended", APPROVE_DRAWINGS, PATROL_SITE, END_WORKS);
        all.replace(one.ended(new Ended(now(), actor.name(), Outcome.CANCELLED, words)));
        journal.log(
                actor,
                one.subject().stream(),
                "fitout.cancelled",
                Map.of("number", one.number(), "home", one.home(), "reason", words));
        return all.get(id);
    }

    private void back(Actor actor, Fitout one, Signature signature) {
        var deposit = one.deposit();
        if (deposit != null) {
            deposits.giveBack(actor, new Deposit.Id(one.id().office(), deposit), signature);
        }
    }

    private void noPassOut(Fitout one) {
        passes.of(one.id()).stream().filter(WorkerPass::isOut).findFirst().ifPresent(pass -> {
            throw Refusal.by(
                    "D01-4.4",
                    "fitout.refusal.passOut",
                    pass.number(),
                    pass.worker().name());
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
