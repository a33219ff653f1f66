package yinuo.counter.mail.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yinuo.counter.mail.MailBatch;
import yinuo.counter.mail.MailCare;
import yinuo.counter.mail.MailDesk;
import yinuo.counter.mail.MailIntake;
import yinuo.counter.mail.MailItem;
import yinuo.counter.mail.MailOut;
import yinuo.counter.mail.MailOut.Collecting;
import yinuo.counter.mail.MailQuestions;
import yinuo.counter.mail.MailQuestions.Tab;
import yinuo.counter.mail.MailRounds;
import yinuo.counter.mail.web.MailJson.BackJson;
import yinuo.counter.mail.web.MailJson.BatchJson;
import yinuo.counter.mail.web.MailJson.CollectionJson;
import yinuo.counter.mail.web.MailJson.ContactJson;
import yinuo.counter.mail.web.MailJson.ItemJson;
import yinuo.counter.mail.web.MailJson.KeepingJson;
import yinuo.counter.mail.web.MailJson.LinesJson;
import yinuo.counter.mail.web.MailJson.NewBatchJson;
import yinuo.counter.mail.web.MailJson.RefusalJson;
import yinuo.counter.mail.web.MailJson.ShelvingJson;
import yinuo.counter.mail.web.MailJson.WhyJson;
import yinuo.counter.mail.web.MailJson.ZoneJson;
import yinuo.journal.Signature;
import yinuo.journal.Signatures;
import yinuo.journal.Signed;
import yinuo.staff.Actor;
import yinuo.staff.Pins;

/** Mail for programs. Instants are in UTC, days those of the office. */
@RestController
@RequestMapping("/api/{office}")
class MailApi {

    private final MailDesk desk;
    private final MailIntake intake;
    private final MailRounds rounds;
    private final MailOut out;
    private final MailCare care;
    private final MailQuestions questions;
    private final Signatures signatures;
    private final Pins pins;

    MailApi(
            MailDesk desk,
            MailIntake intake,
            MailRounds rounds,
            MailOut out,
            MailCare care,
            MailQuestions questions,
            Signatures signatures,
            Pins pins) {
        this.desk = desk;
        this.intake = intake;
        this.rounds = rounds;
        this.out = out;
        this.care = care;
        this.questions = questions;
        this.signatures = signatures;
        this.pins = pins;
    }

    @GetMapping("/mail-items")
    List<ItemJson> list(
            Actor actor, @RequestParam(defaultValue = "WAITING") Tab tab, @RequestParam(defaultValue = "") String q) {
        return questions.list(actor, tab, q).stream().map(ItemJson::of).toList();
    }

    @GetMapping("/mail-items/{id}")
    ItemJson item(Actor actor, @PathVariable UUID id) {
        return ItemJson.of(questions.get(actor, id));
    }

    @GetMapping("/mail-batches")
    List<BatchJson> batches(Actor actor) {
        return questions.batches(actor).stream().map(BatchJson::of).toList();
    }

    @PostMapping("/mail-batches")
    ResponseEntity<BatchJson> open(Actor actor, @RequestBody NewBatchJson sent) {
        var batch = desk.open(
                actor,
                sent.carrier(),
                sent.pieces(),
                new MailDesk.Damage(sent.damage(), sent.photos()),
                signed(actor, sent.courier()));
        return ResponseEntity.created(URI.create("/api/%s/mail-batches/%s"
                        .formatted(actor.office().code(), batch.id().value())))
                .body(BatchJson.of(batch));
    }

    @PostMapping("/mail-batches/{id}/items")
    List<ItemJson> register(Actor actor, @PathVariable UUID id, @RequestBody LinesJson sent) {
        var lines = sent.lines() == null ? "" : String.join("\n", sent.lines());
        var batch = new MailBatch.Id(actor.office().id(), id);
        return intake.register(actor, batch, sent.mailClass(), lines, sent.shelf()).stream()
                .map(ItemJson::of)
                .toList();
    }

    @PostMapping("/mail-batches/{id}/refusals")
    BatchJson refuse(Actor actor, @PathVariable UUID id, @RequestBody RefusalJson sent) {
        return BatchJson.of(desk.refuse(actor, new MailBatch.Id(actor.office().id(), id), sent.what(), sent.reason()));
    }

    @PostMapping("/mail-items/shelving")
    List<ItemJson> store(Actor actor, @RequestBody ShelvingJson sent) {
        var ids = sent.ids() == null ? List.<UUID>of() : sent.ids();
        desk.store(actor, ids, sent.shelf());
        return ids.stream().map(id -> item(actor, id)).toList();
    }

    @PostMapping("/mail-notices")
    List<ItemJson> notice(Actor actor, @RequestBody ZoneJson sent) {
        return rounds.notice(actor, sent.named()).stream()
                .map(one -> item(actor, one.id().value()))
                .toList();
    }

    @PostMapping("/mail-items/to-steward")
    List<ItemJson> toSteward(Actor actor, @RequestBody ZoneJson sent) {
        var steward = pins.confirm(actor.office().id(), sent.colleague(), sent.pin());
        return rounds.toSteward(actor, sent.named(), steward).stream()
                .map(one -> item(actor, one.id().value()))
                .toList();
    }

    @PostMapping("/mail-items/{id}/contacts")
    ItemJson contact(Actor actor, @PathVariable UUID id, @RequestBody ContactJson sent) {
        return ItemJson.of(
                care.contact(actor, id(actor, id), sent.version(), sent.means(), sent.outcome(), sent.words()));
    }

    @PostMapping("/mail-items/{id}/collection")
    ItemJson handOut(Actor actor, @PathVariable UUID id, @RequestBody CollectionJson sent) {
        var approver =
                sent.approver() == null ? null : pins.confirm(actor.office().id(), sent.approver(), sent.approverPin());
        return ItemJson.of(out.handOut(
                actor,
                id(actor, id),
                sent.version(),
                new Collecting(
                        sent.collector(),
                        Boolean.TRUE.equals(sent.identityChecked()),
                        sent.relation(),
                        sent.document(),
                        sent.documentNumber(),
                        sent.authorisation(),
                        sent.proof(),
                        approver,
                        signed(actor, sent.signature()))));
    }

    @PostMapping("/mail-items/{id}/keeping")
    ItemJson keep(Actor actor, @PathVariable UUID id, @RequestBody KeepingJson sent) {
        return ItemJson.of(care.keep(actor, id(actor, id), sent.version(), sent.until()));
    }

    @PostMapping("/mail-items/{id}/undeliverable")
    ItemJson undeliverable(Actor actor, @PathVariable UUID id, @RequestBody WhyJson sent) {
        return ItemJson.of(care.undeliverable(actor, id(actor, id), sent.version(), sent.why()));
    }

    @PostMapping("/mail-items/{id}/return")
    ItemJson giveBack(Actor actor, @PathVariable UUID id, @RequestBody BackJson sent) {
        return ItemJson.of(care.giveBack(actor, id(actor, id), sent.version(), signed(actor, sent.worker())));
    }

    private @Nullable Signature signed(Actor actor, @Nullable Signed sent) {
        return signatures.read(actor, sent).orElse(null);
    }

    private static MailItem.Id id(Actor actor, UUID id) {
        return new MailItem.Id(actor.office().id(), id);
    }
}
