package yinuo.counter.mail;

import static yinuo.counter.mail.MailPromise.*;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.counter.mail.MailItem.Course;
import yinuo.counter.mail.MailItem.Stage;
import yinuo.counter.mail.MailItem.Written;
import yinuo.custody.Custody;
import yinuo.custody.Handing;
import yinuo.custody.Side;
import yinuo.custody.Thing;
import yinuo.journal.Journal;
import yinuo.office.Ids;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.register.Home;
import yinuo.register.Register;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Members;

/** The pieces of a batch are registered, checked against what we take in and who lives here. */
@Service
@Transactional
public class MailIntake {

    private final MailItems items;
    private final MailBatches batches;
    private final Custody custody;
    private final Register register;
    private final Members members;
    private final Promises promises;
    private final Journal journal;
    private final Clock clock;

    MailIntake(
            MailItems items,
            MailBatches batches,
            Custody custody,
            Register register,
            Members members,
            Promises promises,
            Journal journal,
            Clock clock) {
        this.items = items;
        this.batches = batches;
        this.custody = custody;
        this.register = register;
        this.members = members;
        this.promises = promises;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Pieces of one class, a line each, see {@link MailLines}; all of them or, when a line is wrong, none. Those without a
     * shelf of their own go on the one given for all.
     */
    @Clause({"D01-4.2.2", "D01-4.2.4.1", "D02-4.1.a", "D02-4.2.1", "D02-4.2.2"})
    public List<MailItem> register(
            Actor actor,
            MailBatch.Id id,
            @Nullable MailClass mailClass,
            @Nullable String typed,
            @Nullable String shelf) {
        actor.must(Deed.RECEIVE_MAIL);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (mailClass == null) {
            throw BadInput.in("mailClass", "mail.bad.class");
        }
        var mode = batches.modes(id.office(), now.atZone(clock.getZone()).toLocalDate())
                .getOrDefault(mailClass, mailClass.usual());
        if (mode == MailMode.CARRIER) {
            throw Refusal.by("D02-4.1.a", "mail.refusal.class", MailDesk.said(mailClass));
        }
        var lines = MailLines.read(typed == null ? "" : typed, mailClass);
        if (lines.isEmpty()) {
            throw BadInput.in("lines", "mail.bad.lines");
        }
        var batch = batches.take(id);
        if (lines.size() > batch.missing()) {
            throw Refusal.by("D01-4.2.2", "mail.refusal.more", batch.missing(), lines.size());
        }
        var seen = new HashSet<String>();
        var taken = new ArrayList<MailItem>();
        for (var line : lines) {
            if (!line.waybill().isEmpty()
                    && (!seen.add(line.waybill())
                            || items.knows(id.office(), batch.brought().carrier(), line.waybill()))) {
                throw MailLines.bad(line.at(), "mail.line.known", line.waybill());
            }
            var number = line.waybill().isEmpty()
                    ? batch.number() + "-" + (batch.registered() + taken.size() + 1)
                    : line.waybill();
            taken.add(takeIn(actor, batch, mailClass, mode, line, number, MailDesk.clean(shelf), now));
        }
        complete(batches, promises, batch.id(), now);
        return taken;
    }

    private MailItem takeIn(
            Actor actor,
            MailBatch batch,
            MailClass mailClass,
            MailMode mode,
            MailLines.Line line,
            String number,
            String shelf,
            Instant now) {
        var home = livedIn(batch, line);
        var addressee = line.name().isEmpty() ? home.people().getFirst().name() : line.name();
        if (mailClass.isRecorded()
                && !line.sure()
                && home.people().stream().noneMatch(one -> one.name().equals(addressee))) {
            throw MailLines.bad(line.at(), "mail.line.stranger", addressee, home.label());
        }
        var position = mode == MailMode.STEWARD ? "" : line.shelf().isEmpty() ? shelf : line.shelf();
        var item = new MailItem(
                new MailItem.Id(batch.id().office(), Ids.next(now)),
                0,
                batch.id().value(),
                mailClass,
                mode,
                new Written(
                        number,
                        batch.brought().carrier(),
                        home.id().value(),
                        home.label(),
                        home.zone(),
                        addressee,
                        home.label(),
                        line.damaged()),
                now,
                actor.name(),
                position,
                position.isEmpty() ? Stage.RECEIVED : Stage.STORED,
                Course.NONE,
                null);
        items.add(item);
        custody.arrive(
                actor,
                new Thing.New(item.id().value(), Thing.Kind.MAIL, item.number(), 1, item.about()),
                Handing.of(batch.brought().side(), new Side.Kept(item.place(), actor), item.about())
                        .noting(line.damaged() ? Handing.Condition.DAMAGED : Handing.Condition.GOOD, ""));
        owe(item, batch, now);
        journal.write(actor, item.subject().stream(), "mail.registered", MailDesk.facts(item));
        return item;
    }

    private void owe(MailItem item, MailBatch batch, Instant now) {
        var office = item.id().office();
        if (item.mode() == MailMode.STEWARD) {
            promises.make(office, batch.subject(), List.of(Owed.from(HAND_MAIL_TO_STEWARDS, now)));
        }
        if (item.mailClass().isRecorded()) {
            var call = Owed.from(CALL_ADDRESSEE, now);
            var steward = members.stewardOf(office, item.written().zone());
            promises.make(
                    office,
                    item.subject(),
                    List.of(
                            Owed.from(NOTIFY_OF_RECORDED_MAIL, now),
                            steward.map(one -> call.by(one.id())).orElse(call)));
        }
    }

    private Home livedIn(MailBatch batch, MailLines.Line line) {
        var home = register.home(batch.id().office(), line.room())
                .orElseThrow(() -> MailLines.bad(line.at(), "mail.line.home", line.room()));
        if (home.people().isEmpty()) {
            throw MailLines.bad(line.at(), "mail.line.empty", home.label());
        }
        return home;
    }

    /** When every piece of it is accounted for. */
    static void complete(MailBatches batches, Promises promises, MailBatch.Id id, Instant now) {
        var batch = batches.get(id);
        if (batch.missing() == 0) {
            batches.complete(id, now);
            promises.keep(id.office(), batch.subject(), now, REGISTER_MAIL);
        }
    }
}
