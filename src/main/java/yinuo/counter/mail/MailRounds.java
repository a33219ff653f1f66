package yinuo.counter.mail;

import static yinuo.counter.mail.MailPromise.*;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.counter.mail.MailItem.Ending;
import yinuo.counter.mail.MailItem.Stage;
import yinuo.custody.Custody;
import yinuo.custody.Handing;
import yinuo.custody.Party;
import yinuo.custody.Side;
import yinuo.journal.Journal;
import yinuo.journal.Stream;
import yinuo.office.Office;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.promise.Subject;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Confirmed;
import yinuo.staff.Deed;
import yinuo.staff.Member;
import yinuo.staff.Members;

/** The daily way of mail to the stewards: they are told, sign for what goes through them, and bring it to the homes. */
@Service
@Transactional
public class MailRounds {

    private static final String WINDOW = "D01-4.2.4.2";

    private final MailItems items;
    private final MailBatches batches;
    private final Custody custody;
    private final Members members;
    private final Rulebook rulebook;
    private final Promises promises;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailRounds(
            MailItems items,
            MailBatches batches,
            Custody custody,
            Members members,
            Rulebook rulebook,
            Promises promises,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.items = items;
        this.batches = batches;
        this.custody = custody;
        this.members = members;
        this.rulebook = rulebook;
        this.promises = promises;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** A steward is told of the mail of the zone; what it is about leads to the notice. */
    public record Noticed(Member.Id steward, Subject about) {}

    /**
     * The day's notice to the steward of a zone, of everything they have not been told of yet. Mail of today waits for the
     * window of the clause; what is left from earlier days can be told at any hour.
     */
    @Clause({"D01-3.2", "D01-4.2.4.2"})
    public List<MailItem> notice(Actor actor, String zone) {
        actor.must(Deed.RECEIVE_MAIL);
        var office = actor.office().id();
        var now = now();
        var today = now.atZone(clock.getZone()).toLocalDate();
        var open = !now.atZone(clock.getZone()).toLocalTime().isBefore(rulebook.time(office, WINDOW, "from", today));
        var waiting = items.open(office).stream()
                .filter(item -> item.written().zone().equals(zone)
                        && item.course().notifiedAt() == null
                        && item.stage() != Stage.WITH_STEWARD)
                .toList();
        var due = waiting.stream()
                .filter(item -> open || day(item).isBefore(today))
                .toList();
        if (due.isEmpty()) {
            throw waiting.isEmpty()
                    ? Refusal.because("mail.refusal.nothing", zone)
                    : Refusal.by(
                            WINDOW,
                            "mail.refusal.early",
                            rulebook.time(office, WINDOW, "from", today).toString(),
                            rulebook.time(office, WINDOW, "until", today).toString());
        }
        for (var seen : due) {
            var item = items.take(seen.id(), seen.version());
            items.replace(item.with(item.course().notified(now, actor.name())));
            promises.keep(office, item.subject(), now, NOTIFY_OF_RECORDED_MAIL);
            if (item.mailClass().isRecorded()) {
                promises.make(office, item.subject(), List.of(Owed.from(ASK_ABOUT_OVERDUE_MAIL, now)));
            }
            journal.write(actor, item.subject().stream(), "mail.noticed", Map.of("zone", zone));
        }
        var stream = new Stream(
                "mail-notice",
                UUID.nameUUIDFromBytes(
                        (office.value() + zone + today).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        journal.log(actor, stream, "mail.notice", Map.of("zone", zone, "pieces", due.size()));
        members.stewardOf(office, zone)
                .ifPresent(steward -> events.publishEvent(new Noticed(
                        steward.id(),
                        new Subject("mail-notice", stream.id(), "", "", zone + " " + due.size(), "mail/notices"))));
        return due;
    }

    private LocalDate day(MailItem item) {
        return item.receivedAt().atZone(clock.getZone()).toLocalDate();
    }

    /** A steward signs for the mail of a zone that goes through them, all of it. */
    @Clause("D01-4.2.3")
    public List<MailItem> toSteward(Actor actor, String zone, Confirmed steward) {
        actor.must(Deed.RECEIVE_MAIL);
        var office = actor.office().id();
        if (members.find(steward.member())
                .filter(one -> one.acts().stream().anyMatch(Deed.HAND_OUT_MAIL::isFor))
                .isEmpty()) {
            throw Refusal.by("D01-4.2.3", "mail.refusal.steward", steward.name());
        }
        var now = now();
        var carrier = steward.member().equals(actor.member()) ? new Side.Own(actor) : new Side.Colleague(steward);
        var going = items.open(office).stream()
                .filter(item -> item.mode() == MailMode.STEWARD
                        && item.stage() != Stage.WITH_STEWARD
                        && item.written().zone().equals(zone))
                .toList();
        if (going.isEmpty()) {
            throw Refusal.because("mail.refusal.nothing", zone);
        }
        for (var seen : going) {
            var item = items.take(seen.id(), seen.version());
            items.replace(item.at(Stage.WITH_STEWARD));
            custody.pass(
                    actor,
                    custody.get(item.thing()),
                    Handing.of(new Side.Kept(item.place(), actor), carrier, item.about()));
            promises.keep(office, item.subject(), now, NOTIFY_OF_RECORDED_MAIL);
            journal.write(actor, item.subject().stream(), "mail.toSteward", Map.of("steward", steward.name()));
        }
        handed(office, going, now);
        return going;
    }

    /** Batches of which nothing for the stewards is left at the desk. */
    private void handed(Office.Id office, List<MailItem> going, Instant now) {
        for (var id : going.stream().map(MailItem::batch).collect(Collectors.toSet())) {
            var batch = batches.get(new MailBatch.Id(office, id));
            if (items.ofBatch(batch.id()).stream()
                    .noneMatch(item -> item.mode() == MailMode.STEWARD && item.stage() == Stage.RECEIVED)) {
                promises.keep(office, batch.subject(), now, HAND_MAIL_TO_STEWARDS);
            }
        }
    }

    /** Ordinary mail that the steward carries goes into the letter boxes; recorded mail never does. */
    @Clause("D01-4.2.3")
    public void intoBoxes(Actor actor, List<UUID> ids) {
        actor.must(Deed.HAND_OUT_MAIL);
        if (ids.isEmpty()) {
            throw BadInput.in("ids", "mail.bad.chosen");
        }
        for (var id : ids) {
            var item = items.take(new MailItem.Id(actor.office().id(), id), null);
            if (item.mailClass().isRecorded()) {
                throw Refusal.by("D02-4.6", "mail.refusal.recorded", item.number());
            }
            if (item.stage() != Stage.WITH_STEWARD) {
                throw Refusal.by(
                        "D01-4.2.3",
                        "mail.refusal.stage",
                        item.number(),
                        item.stage().said());
            }
            var home = item.written().home();
            items.replace(item.ended(Stage.COLLECTED, new Ending(now(), actor.name(), home, "", "", "", "")));
            custody.pass(
                    actor,
                    custody.get(item.thing()),
                    Handing.of(
                            new Side.Own(actor),
                            new Side.Kept(Party.place("letter box " + home, home), actor),
                            item.about()));
            journal.write(actor, item.subject().stream(), "mail.inBox", MailDesk.facts(item));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
