package yinuo.counter.fitout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.attachment.Attachment;
import yinuo.attachment.Attachments;
import yinuo.counter.deposit.Deposit;
import yinuo.counter.deposit.Deposits;
import yinuo.counter.flow.FlowStep;
import yinuo.counter.flow.Flows;
import yinuo.register.Home;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Answers what people ask about fit-outs. */
@Service
@Transactional(readOnly = true)
public class FitoutQuestions {

    private static final int AT_ONCE = 100;

    private final Fitouts all;
    private final Passes passes;
    private final Patrols patrols;
    private final Flows flows;
    private final Deposits deposits;
    private final Attachments attachments;
    private final Clock clock;

    FitoutQuestions(
            Fitouts all,
            Passes passes,
            Patrols patrols,
            Flows flows,
            Deposits deposits,
            Attachments attachments,
            Clock clock) {
        this.all = all;
        this.passes = passes;
        this.patrols = patrols;
        this.flows = flows;
        this.deposits = deposits;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** A fit-out with all that belongs to it. */
    public record File(
            Fitout fitout,
            List<FlowStep> steps,
            List<Attachment> drawings,
            @Nullable Deposit deposit,
            List<WorkerPass> passes,
            List<Patrol> patrols,
            List<Breach> breaches,
            LocalDate today) {

        public Optional<FlowStep> next() {
            return steps.stream().filter(step -> !step.isDone()).findFirst();
        }

        public boolean isNext(FitoutFlow.Kind kind) {
            return fitout.isOpen()
                    && next().filter(step -> step.kind().equals(kind.name())).isPresent();
        }

        public boolean isDone(FitoutFlow.Kind kind) {
            return steps.stream().anyMatch(step -> step.kind().equals(kind.name()) && step.isDone());
        }

        /** Whether it is that kind's turn, or was and the works are not accepted yet. */
        public boolean isOn(FitoutFlow.Kind kind) {
            return fitout.isOpen() && fitout.accepted() == null && (isNext(kind) || isDone(kind));
        }
    }

    public List<Fitout> list(Actor actor, String words) {
        actor.must(Deed.SEE_FITOUTS);
        return all.found(actor.office().id(), words.strip(), AT_ONCE);
    }

    public Fitout get(Actor actor, UUID id) {
        actor.must(Deed.SEE_FITOUTS);
        return all.get(new Fitout.Id(actor.office().id(), id));
    }

    public File file(Actor actor, UUID id) {
        var one = get(actor, id);
        var deposit = one.deposit();
        return new File(
                one,
                flows.of(one.id().office(), id),
                attachments.named(one.id().office(), one.drawings()),
                deposit == null ? null : deposits.get(new Deposit.Id(one.id().office(), deposit)),
                passes.of(one.id()),
                patrols.of(one.id()),
                patrols.breaches(one.id()),
                clock.instant().atZone(clock.getZone()).toLocalDate());
    }

    /** Whether somebody with the pass may enter today. */
    public boolean isValid(Actor actor, WorkerPass pass) {
        return pass.isValid(
                get(actor, pass.fitout()),
                clock.instant().atZone(clock.getZone()).toLocalDate());
    }

    List<Fitout> ofHome(Home.Id home) {
        return all.ofHome(home.office(), home.value());
    }
}
