package yinuo.counter.mail.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.attachment.Attachments;
import yinuo.attachment.Sent;
import yinuo.counter.mail.MailBatch;
import yinuo.counter.mail.MailCare;
import yinuo.counter.mail.MailClass;
import yinuo.counter.mail.MailDesk;
import yinuo.counter.mail.MailDesk.Damage;
import yinuo.counter.mail.MailIntake;
import yinuo.counter.mail.MailItem;
import yinuo.counter.mail.MailMeans;
import yinuo.counter.mail.MailMode;
import yinuo.counter.mail.MailOut;
import yinuo.counter.mail.MailOut.Collecting;
import yinuo.counter.mail.MailOutcome;
import yinuo.counter.mail.MailRefusal;
import yinuo.counter.mail.MailRounds;
import yinuo.counter.mail.MailShelf;
import yinuo.journal.Signature;
import yinuo.journal.SignatureForm;
import yinuo.journal.Signatures;
import yinuo.page.Page;
import yinuo.staff.Actor;
import yinuo.staff.Confirmed;
import yinuo.staff.Pins;
import yinuo.text.Document;

/** The forms about mail. PINs and signatures are read before the deed begins. */
@Controller
@RequestMapping("/{office}/mail")
class MailDeedPages {

    private final MailDesk desk;
    private final MailIntake intake;
    private final MailRounds rounds;
    private final MailOut out;
    private final MailCare care;
    private final MailShelf shelf;
    private final Attachments attachments;
    private final Signatures signatures;
    private final Pins pins;

    MailDeedPages(
            MailDesk desk,
            MailIntake intake,
            MailRounds rounds,
            MailOut out,
            MailCare care,
            MailShelf shelf,
            Attachments attachments,
            Signatures signatures,
            Pins pins) {
        this.desk = desk;
        this.intake = intake;
        this.rounds = rounds;
        this.out = out;
        this.care = care;
        this.shelf = shelf;
        this.attachments = attachments;
        this.signatures = signatures;
        this.pins = pins;
    }

    @PostMapping("/batches")
    String open(
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable String carrier,
            @RequestParam(required = false) @Nullable Integer pieces,
            @RequestParam(required = false) @Nullable String damage,
            Sent sent,
            SignatureForm signature) {
        var courier = signed(actor, signature, "D01-4.2.1");
        return back(
                page,
                desk.open(
                                actor,
                                carrier,
                                pieces,
                                new Damage(damage, attachments.take(actor, sent).hashes()),
                                courier)
                        .path());
    }

    @PostMapping("/batches/{id}/items")
    String register(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MailClass mailClass,
            @RequestParam(required = false) @Nullable String lines,
            @RequestParam(required = false) @Nullable String shelf) {
        intake.register(actor, new MailBatch.Id(actor.office().id(), id), mailClass, lines, shelf);
        return back(page, "mail/batches/" + id);
    }

    @PostMapping("/batches/{id}/refusals")
    String refuse(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String what,
            @RequestParam(required = false) @Nullable MailRefusal reason) {
        desk.refuse(actor, new MailBatch.Id(actor.office().id(), id), what, reason);
        return back(page, "mail/batches/" + id);
    }

    @PostMapping("/shelving")
    String store(
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable List<UUID> ids,
            @RequestParam(required = false) @Nullable String shelf,
            @RequestParam(required = false) @Nullable UUID batch) {
        desk.store(actor, ids == null ? List.of() : ids, shelf);
        return back(page, batch == null ? "mail?tab=TO_STORE" : "mail/batches/" + batch);
    }

    @PostMapping("/notices")
    String notice(Actor actor, Page page, @RequestParam(defaultValue = "") String zone) {
        rounds.notice(actor, zone);
        return back(page, "mail/notices");
    }

    @PostMapping("/stewards")
    String toSteward(
            Actor actor,
            Page page,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(required = false) @Nullable UUID colleague,
            @RequestParam(required = false) @Nullable String pin) {
        rounds.toSteward(actor, zone, pins.confirm(actor.office().id(), colleague, pin));
        return back(page, "mail/notices");
    }

    @PostMapping("/boxes")
    String intoBoxes(Actor actor, Page page, @RequestParam(required = false) @Nullable List<UUID> ids) {
        rounds.intoBoxes(actor, ids == null ? List.of() : ids);
        return back(page, "mail?tab=WITH_STEWARD");
    }

    @PostMapping("/checks")
    String check(Actor actor, Page page, @RequestParam(required = false) @Nullable Set<UUID> seen) {
        shelf.check(actor, seen == null ? Set.of() : seen);
        return back(page, "mail/shelf");
    }

    @PostMapping("/modes")
    String handle(
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable MailClass mailClass,
            @RequestParam(required = false) @Nullable MailMode mode,
            @RequestParam(required = false) @Nullable LocalDate from) {
        desk.handle(actor, mailClass, mode, from);
        return back(page, "mail/modes");
    }

    /** What the form about whoever collects sends. */
    record CollectForm(
            MailOut.@Nullable Collector collector,
            @Nullable Boolean identityChecked,
            @Nullable String relation,
            @Nullable Document document,
            @Nullable String documentNumber,
            @Nullable String authorisation,
            @Nullable UUID approver,
            @Nullable String approverPin) {

        Collecting collecting(List<String> proof, @Nullable Confirmed confirmed, @Nullable Signature signature) {
            return new Collecting(
                    collector,
                    Boolean.TRUE.equals(identityChecked),
                    relation,
                    document,
                    documentNumber,
                    authorisation,
                    proof,
                    confirmed,
                    signature);
        }
    }

    @PostMapping("/{id}/collection")
    String handOut(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam int version,
            CollectForm form,
            Sent sent,
            SignatureForm signature) {
        var approver =
                form.approver() == null ? null : pins.confirm(actor.office().id(), form.approver(), form.approverPin());
        var typed =
                form.collecting(attachments.take(actor, sent).hashes(), approver, signed(actor, signature, "D02-4.6"));
        return back(page, out.handOut(actor, id(actor, id), version, typed).path());
    }

    @PostMapping("/{id}/contacts")
    String contact(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable MailMeans means,
            @RequestParam(required = false) @Nullable MailOutcome outcome,
            @RequestParam(required = false) @Nullable String words) {
        return back(
                page,
                care.contact(actor, id(actor, id), version, means, outcome, words)
                        .path());
    }

    @PostMapping("/{id}/keeping")
    String keep(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable LocalDate until) {
        return back(page, care.keep(actor, id(actor, id), version, until).path());
    }

    @PostMapping("/{id}/undeliverable")
    String undeliverable(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String why) {
        return back(page, care.undeliverable(actor, id(actor, id), version, why).path());
    }

    @PostMapping("/{id}/return")
    String giveBack(Actor actor, Page page, @PathVariable UUID id, @RequestParam int version, SignatureForm signature) {
        var worker = signed(actor, signature, "D02-4.7");
        return back(page, care.giveBack(actor, id(actor, id), version, worker).path());
    }

    private @Nullable Signature signed(Actor actor, SignatureForm form, String clause) {
        return signatures.read(actor, signatures.of(actor, form, clause)).orElse(null);
    }

    private static MailItem.Id id(Actor actor, UUID id) {
        return new MailItem.Id(actor.office().id(), id);
    }

    private static String back(Page page, String path) {
        return "redirect:" + page.url(path);
    }
}
