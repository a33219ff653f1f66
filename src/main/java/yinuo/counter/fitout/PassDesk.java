package yinuo.counter.fitout;

import static yinuo.counter.fitout.FitoutDesk.clean;
import static yinuo.counter.fitout.FitoutPromise.PATROL_SITE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.attachment.Attachment;
import yinuo.attachment.Attachments;
import yinuo.counter.fitout.FitoutFlow.Kind;
import yinuo.counter.fitout.WorkerPass.Back;
import yinuo.counter.fitout.WorkerPass.How;
import yinuo.counter.fitout.WorkerPass.Worker;
import yinuo.counter.flow.Flows;
import yinuo.custody.About;
import yinuo.custody.Custody;
import yinuo.custody.Handing;
import yinuo.custody.LossDesk;
import yinuo.custody.Party;
import yinuo.custody.Side;
import yinuo.custody.Thing;
import yinuo.journal.Journal;
import yinuo.journal.Signature;
import yinuo.office.Ids;
import yinuo.office.Numbers;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.text.Document;
import yinuo.text.IdentityNumber;

/** Workers' passes: issued to the manager of the works, looked at where people enter, taken back at the end. */
@Service
@Transactional
public class PassDesk {

    /** Where cards lie before they are issued and after they came back. */
    private static final Party BOX = Party.place("passes", "word.Place.PASSES");

    private final Fitouts all;
    private final Passes passes;
    private final Flows flows;
    private final FitoutFlow flow;
    private final Attachments attachments;
    private final Custody custody;
    private final Numbers numbers;
    private final Promises promises;
    private final Journal journal;
    private final Clock clock;

    PassDesk(
            Fitouts all,
            Passes passes,
            Flows flows,
            FitoutFlow flow,
            Attachments attachments,
            Custody custody,
            Numbers numbers,
            Promises promises,
            Journal journal,
            Clock clock) {
        this.all = all;
        this.passes = passes;
        this.flows = flows;
        this.flow = flow;
        this.attachments = attachments;
        this.custody = custody;
        this.numbers = numbers;
        this.promises = promises;
        this.journal = journal;
        this.clock = clock;
    }

    /** A worker as typed; the photo is the hash of an image sent before. Valid to the end of the works when no day is said. */
    public record Asked(
            @Nullable String name,
            @Nullable String trade,
            @Nullable Document document,
            @Nullable String number,
            @Nullable String photo,
            @Nullable LocalDate until,
            @Nullable Signature manager) {}

    /** With name, identity, photo and an end; the manager of the works signs for it. */
    @Clause({"D01-3.4", "D01-4.4"})
    public WorkerPass issue(Actor actor, Fitout.Id id, Asked asked) {
        actor.must(Deed.HANDLE_FITOUT);
        var one = all.take(id, null);
        if (!one.isOpen() || one.accepted() != null) {
            throw Refusal.by("D01-4.4", "fitout.refusal.over", one.number());
        }
        var step = flows.reached(id.office(), flow, id.value(), Kind.PASSES.name());
        var now = now();
        var worker = worker(one, asked);
        var until = asked.until() == null ? one.works().until() : asked.until();
        if (until.isBefore(today(now)) || until.isAfter(one.works().until())) {
            throw Refusal.by(
                    "D01-4.4", "fitout.refusal.passUntil", one.works().until().toString());
        }
        var manager = FitoutDesk.signed(asked.manager());
        var pass = new WorkerPass(
                new WorkerPass.Id(id.office(), Ids.next(now)),
                id.value(),
                numbers.next(id.office(), "SZ", today(now)),
                worker,
                until,
                now,
                actor.name(),
                null);
        passes.add(pass);
        var about = about(pass);
        custody.arrive(
                actor,
                new Thing.New(pass.id().value(), Thing.Kind.PASS, pass.number(), 1, about),
                Handing.of(
                        new Side.Kept(BOX, actor),
                        new Side.Signs(one.contractor().party(), manager),
                        about));
        all.replace(one);
        step.ifPresent(first -> {
            flows.done(actor, id.value(), first, "");
            promises.make(id.office(), one.subject(), List.of(Owed.from(PATROL_SITE, begin(one, now))));
        });
        journal.log(actor, one.subject().stream(), "fitout.passIssued", facts(pass));
        journal.sign(actor, one.subject().stream(), manager);
        return pass;
    }

    /** Nobody patrols before the works begin. */
    private Instant begin(Fitout one, Instant now) {
        var begin = one.works().from().atStartOfDay(clock.getZone()).toInstant();
        return begin.isAfter(now) ? begin : now;
    }

    private Worker worker(Fitout one, Asked asked) {
        var name = clean(asked.name());
        var trade = clean(asked.trade());
        var document = asked.document();
        var number = clean(asked.number());
        var photo = clean(asked.photo()).isEmpty()
                ? List.<Attachment>of()
                : attachments.named(one.id().office(), List.of(clean(asked.photo())));
        new BadInput.Check()
                .that(!name.isEmpty() && name.length() <= 60, "name", "fitout.bad.worker")
                .that(trade.length() <= 30, "trade", "fitout.bad.trade")
                .that(document != null, "document", "fitout.bad.document")
                .that(document == null || document.isGood(number), "number", "fitout.bad.number")
                .that(photo.size() == 1 && photo.getFirst().isImage(), Attachments.FIELD, "fitout.bad.photo")
                .done();
        return new Worker(
                name,
                trade,
                Objects.requireNonNull(document),
                IdentityNumber.masked(number),
                photo.getFirst().hash());
    }

    /** The manager brings it back. */
    @Clause("D01-4.4")
    public WorkerPass takeBack(Actor actor, WorkerPass.Id id, @Nullable Signature manager) {
        actor.must(Deed.HANDLE_FITOUT);
        var pass = passes.get(id);
        if (!pass.isOut()) {
            throw Refusal.by("D01-4.4", "fitout.refusal.passBack", pass.number());
        }
        var one = all.get(new Fitout.Id(id.office(), pass.fitout()));
        var by = FitoutDesk.signed(manager);
        passes.back(id, new Back(now(), How.RETURNED));
        custody.pass(
                actor,
                custody.get(pass.thing()),
                Handing.of(new Side.Signs(one.contractor().party(), by), new Side.Kept(BOX, actor), about(pass)));
        journal.write(actor, one.subject().stream(), "fitout.passBack", facts(pass));
        journal.sign(actor, one.subject().stream(), by);
        return passes.get(id);
    }

    /** Where people enter: a pass that is over, taken back or of works that have ended opens nothing. */
    @Clause("D01-4.4")
    public WorkerPass enter(Actor actor, WorkerPass.Id id) {
        actor.must(Deed.CHECK_PASS);
        var pass = passes.get(id);
        var one = all.get(new Fitout.Id(id.office(), pass.fitout()));
        if (!pass.isValid(one, today(now()))) {
            throw Refusal.by(
                    "D01-4.4",
                    "fitout.refusal.passOver",
                    pass.number(),
                    pass.worker().name());
        }
        journal.write(actor, one.subject().stream(), "fitout.entered", facts(pass));
        return pass;
    }

    /** A card that custody wrote off is not outside any more. */
    @EventListener
    void writtenOff(LossDesk.WrittenOff gone) {
        if (gone.thing().kind() == Thing.Kind.PASS) {
            var id = new WorkerPass.Id(
                    gone.thing().id().office(), gone.thing().id().value());
            passes.find(id).filter(WorkerPass::isOut).ifPresent(pass -> passes.back(id, new Back(now(), How.LOST)));
        }
    }

    @Transactional(readOnly = true)
    public WorkerPass get(Actor actor, UUID id) {
        actor.must(Deed.SEE_FITOUTS);
        return passes.get(new WorkerPass.Id(actor.office().id(), id));
    }

    private static About about(WorkerPass pass) {
        return new About("fitout-pass", pass.id().value(), pass.number(), pass.path());
    }

    private static Map<String, ?> facts(WorkerPass pass) {
        return Map.of(
                "pass", pass.number(),
                "worker", pass.worker().name(),
                "trade", pass.worker().trade(),
                "validUntil", pass.validUntil().toString());
    }

    private LocalDate today(Instant now) {
        return now.atZone(clock.getZone()).toLocalDate();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
