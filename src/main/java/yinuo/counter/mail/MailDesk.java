package yinuo.counter.mail;

import static yinuo.counter.mail.MailPromise.*;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.attachment.Attachment;
import yinuo.attachment.Attachments;
import yinuo.counter.mail.MailBatch.Brought;
import yinuo.counter.mail.MailBatch.Refused;
import yinuo.counter.mail.MailItem.Ending;
import yinuo.counter.mail.MailItem.Stage;
import yinuo.custody.Custody;
import yinuo.custody.Handing;
import yinuo.custody.LossDesk;
import yinuo.custody.Side;
import yinuo.custody.Thing;
import yinuo.journal.Fact;
import yinuo.journal.Journal;
import yinuo.journal.Signature;
import yinuo.office.Ids;
import yinuo.office.Numbers;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.refusal.Words;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Mail comes in: counted and looked at before it is signed for, put on its shelf, handled as the office set it. */
@Service
@Transactional
public class MailDesk {

    private static final int MOST = 2000;
    private static final int LONGEST = 60;

    private final MailItems items;
    private final MailBatches batches;
    private final Attachments attachments;
    private final Custody custody;
    private final Numbers numbers;
    private final Promises promises;
    private final Journal journal;
    private final Clock clock;

    MailDesk(
            MailItems items,
            MailBatches batches,
            Attachments attachments,
            Custody custody,
            Numbers numbers,
            Promises promises,
            Journal journal,
            Clock clock) {
        this.items = items;
        this.batches = batches;
        this.attachments = attachments;
        this.custody = custody;
        this.numbers = numbers;
        this.promises = promises;
        this.journal = journal;
        this.clock = clock;
    }

    /** What was seen before signing. Photos are hashes of files sent before. */
    public record Damage(@Nullable String words, @Nullable List<String> photos) {}

    /** What a carrier puts on the desk; the damage is written down before we sign, and the courier signs too. */
    @Clause({"D01-4.2.1", "D02-3.1"})
    public MailBatch open(
            Actor actor,
            @Nullable String carrier,
            @Nullable Integer pieces,
            @Nullable Damage damage,
            @Nullable Signature courier) {
        actor.must(Deed.RECEIVE_MAIL);
        var from = clean(carrier);
        var seen = damage == null ? "" : clean(damage.words());
        var photos = damage == null
                ? List.<Attachment>of()
                : attachments.named(actor.office().id(), damage.photos());
        new BadInput.Check()
                .that(!from.isEmpty() && from.length() <= LONGEST, "carrier", "mail.bad.carrier")
                .that(pieces != null && pieces >= 1 && pieces <= MOST, "pieces", "mail.bad.pieces")
                .that(seen.length() <= LONGEST * 5, "damage", "mail.bad.long")
                .that(photos.isEmpty() || !seen.isEmpty(), "damage", "mail.bad.damage")
                .done();
        if (courier == null) {
            throw Refusal.by("D01-4.2.1", "mail.refusal.courier");
        }
        var now = now();
        var batch = new MailBatch(
                new MailBatch.Id(actor.office().id(), Ids.next(now)),
                numbers.next(actor.office().id(), "YB", today(now)),
                new Brought(from, courier.by(), courier.how(), pieces == null ? 0 : pieces, seen),
                now,
                actor.name(),
                0,
                0,
                null);
        batches.add(batch);
        promises.make(batch.id().office(), batch.subject(), List.of(Owed.from(REGISTER_MAIL, now)));
        var facts = new TreeMap<String, Object>(Map.of(
                "number",
                batch.number(),
                "carrier",
                from,
                "pieces",
                batch.brought().pieces(),
                "damage",
                seen));
        if (!photos.isEmpty()) {
            facts.put("photos", new Fact.Attached(photos));
        }
        journal.log(actor, batch.subject().stream(), "mail.batch", facts);
        journal.sign(actor, batch.subject().stream(), courier);
        return batches.get(batch.id());
    }

    /** A piece outside what we take in, damaged, or for nobody here: the courier keeps it, and we know why. */
    @Clause("D02-4.2.1")
    public MailBatch refuse(Actor actor, MailBatch.Id id, @Nullable String what, @Nullable MailRefusal reason) {
        actor.must(Deed.RECEIVE_MAIL);
        var words = clean(what);
        new BadInput.Check()
                .that(!words.isEmpty() && words.length() <= LONGEST * 2, "what", "mail.bad.what")
                .that(reason != null, "reason", "mail.bad.reason")
                .done();
        var batch = batches.take(id);
        if (batch.missing() < 1) {
            throw Refusal.by("D01-4.2.2", "mail.refusal.more", 0, 1);
        }
        var now = now();
        var why = java.util.Objects.requireNonNull(reason);
        batches.refuse(id, new Refused(Ids.next(now), words, why, now, actor.name()));
        journal.log(actor, batch.subject().stream(), "mail.refused", Map.of("what", words, "refusedFor", why));
        MailIntake.complete(batches, promises, id, now);
        return batches.get(id);
    }

    /** On its shelf, or on another one. */
    @Clause("D02-4.2.2")
    public void store(Actor actor, List<UUID> ids, @Nullable String shelf) {
        actor.must(Deed.RECEIVE_MAIL);
        var position = clean(shelf);
        new BadInput.Check()
                .that(!position.isEmpty() && position.length() <= LONGEST / 3, "shelf", "mail.bad.shelf")
                .that(!ids.isEmpty(), "ids", "mail.bad.chosen")
                .done();
        for (var id : ids) {
            var item = items.take(new MailItem.Id(actor.office().id(), id), null);
            if (item.stage() != Stage.RECEIVED && item.stage() != Stage.STORED) {
                throw Refusal.by(
                        "D02-4.2.2",
                        "mail.refusal.stage",
                        item.number(),
                        item.stage().said());
            }
            if (item.position().equals(position)) {
                continue;
            }
            var stored = item.on(position);
            items.replace(stored);
            custody.pass(
                    actor,
                    custody.get(item.thing()),
                    Handing.of(new Side.Kept(item.place(), actor), new Side.Kept(stored.place(), actor), item.about()));
            journal.write(actor, item.subject().stream(), "mail.stored", Map.of("shelf", position));
        }
    }

    /** From a day on mail of a class reaches people so. */
    @Clause({"D01-4.2.2", "D02-4.1.a"})
    public void handle(Actor actor, @Nullable MailClass mailClass, @Nullable MailMode mode, @Nullable LocalDate from) {
        actor.must(Deed.SET_MAIL_MODE);
        new BadInput.Check()
                .that(mailClass != null, "mailClass", "mail.bad.class")
                .that(mode != null, "mode", "mail.bad.mode")
                .that(from != null && !from.isBefore(today(now())), "from", "mail.bad.from")
                .done();
        if (mailClass != null && mode != null && from != null) {
            batches.set(actor.office().id(), mailClass, from, mode, actor.name());
            journal.write(
                    actor,
                    new yinuo.journal.Stream("mail-setting", actor.office().id().value()),
                    "mail.mode",
                    Map.of("mailClass", mailClass, "mode", mode, "from", from));
        }
    }

    /** A piece that custody wrote off waits for nobody any more. */
    @EventListener
    void writtenOff(LossDesk.WrittenOff gone) {
        if (gone.thing().kind() == Thing.Kind.MAIL) {
            var thing = gone.thing().id();
            var item = items.take(new MailItem.Id(thing.office(), thing.value()), null);
            items.replace(item.ended(
                    Stage.WRITTEN_OFF,
                    new Ending(now(), "", "", "", "", "", gone.loss().number())));
            release(promises, item);
        }
    }

    static void release(Promises promises, MailItem item) {
        promises.release(
                item.id().office(),
                item.subject(),
                "ended",
                NOTIFY_OF_RECORDED_MAIL,
                CALL_ADDRESSEE,
                ASK_ABOUT_OVERDUE_MAIL,
                RETURN_MAIL);
    }

    static Map<String, Object> facts(MailItem item) {
        return new java.util.TreeMap<>(Map.of(
                "number", item.number(),
                "mailClass", item.mailClass(),
                "home", item.written().home(),
                "addressee", item.written().addressee(),
                "shelf", item.position()));
    }

    static Refusal.Word said(MailClass mailClass) {
        return new Refusal.Word("word.MailClass." + mailClass.name());
    }

    static String clean(@Nullable String text) {
        return text == null ? "" : Words.clean(text);
    }

    private LocalDate today(Instant now) {
        return now.atZone(clock.getZone()).toLocalDate();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
