package yinuo.counter.cash.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import yinuo.counter.cash.CashCount;
import yinuo.counter.cash.CashHandovers;
import yinuo.counter.cash.CashQuestions;
import yinuo.counter.cash.FeeDesk;
import yinuo.counter.cash.FeeDesk.Paying;
import yinuo.counter.cash.FeeReceipt;
import yinuo.counter.cash.Notes;
import yinuo.custody.Method;
import yinuo.journal.Signatures;
import yinuo.journal.Signed;
import yinuo.staff.Actor;
import yinuo.staff.Pins;

/** Fees and cash, for programs. Sums are in whole fen, instants in UTC. */
@RestController
@RequestMapping("/api/{office}")
class CashApi {

    private final CashQuestions questions;
    private final CashHandovers handovers;
    private final FeeDesk fees;
    private final Signatures signatures;
    private final Pins pins;

    CashApi(CashQuestions questions, CashHandovers handovers, FeeDesk fees, Signatures signatures, Pins pins) {
        this.questions = questions;
        this.handovers = handovers;
        this.fees = fees;
        this.signatures = signatures;
        this.pins = pins;
    }

    record ReceiptJson(
            UUID id,
            String number,
            String home,
            String payer,
            String item,
            long fen,
            Method method,
            String takenBy,
            Instant takenAt,
            boolean voided) {

        static ReceiptJson of(FeeReceipt receipt) {
            return new ReceiptJson(
                    receipt.id().value(),
                    receipt.number(),
                    receipt.home(),
                    receipt.payer(),
                    receipt.item(),
                    receipt.fen(),
                    receipt.method(),
                    receipt.taken().byName(),
                    receipt.taken().at(),
                    receipt.voided() != null);
        }
    }

    record CountJson(
            UUID id,
            String number,
            String member,
            @Nullable String cashier,
            Instant at,
            long expectedFen,
            long countedFen,
            long differenceFen,
            String words) {

        static CountJson of(CashCount count) {
            return new CountJson(
                    count.id().value(),
                    count.number(),
                    count.name(),
                    count.cashier(),
                    count.at(),
                    count.expected(),
                    count.counted(),
                    count.difference(),
                    count.words());
        }
    }

    @GetMapping("/receipts")
    List<ReceiptJson> receipts(Actor actor, @RequestParam LocalDate from, @RequestParam LocalDate until) {
        return questions.receipts(actor, from, until).stream()
                .map(ReceiptJson::of)
                .toList();
    }

    record FeeJson(
            @Nullable String home,
            @Nullable String item,
            @Nullable Long fen,
            @Nullable Method method,
            @Nullable Signed payer) {}

    @PostMapping("/receipts")
    ResponseEntity<ReceiptJson> take(Actor actor, @RequestBody FeeJson sent) {
        var receipt = fees.take(
                actor,
                new Paying(
                        sent.home(),
                        sent.item(),
                        sent.fen(),
                        sent.method(),
                        signatures.read(actor, sent.payer()).orElse(null)));
        return ResponseEntity.created(URI.create("/api/%s/receipts/%s"
                        .formatted(actor.office().code(), receipt.id().value())))
                .body(ReceiptJson.of(receipt));
    }

    record VoidJson(@Nullable String why) {}

    @PostMapping("/receipts/{id}/voiding")
    ReceiptJson makeVoid(Actor actor, @PathVariable UUID id, @RequestBody VoidJson sent) {
        return ReceiptJson.of(
                fees.makeVoid(actor, new FeeReceipt.Id(actor.office().id(), id), sent.why()));
    }

    @GetMapping("/cash-handovers")
    List<CountJson> handovers(Actor actor) {
        return questions.counts(actor).stream()
                .filter(CashCount::isHandover)
                .map(CountJson::of)
                .toList();
    }

    /** The pieces are by their denomination in fen: {@code {"10000": 5}} is five notes of a hundred yuan. */
    record HandoverJson(
            @Nullable Map<Integer, Integer> pieces,
            @Nullable String words,
            @Nullable UUID cashier,
            @Nullable String pin) {}

    @PostMapping("/cash-handovers")
    ResponseEntity<CountJson> handOver(Actor actor, @RequestBody HandoverJson sent) {
        var notes = new Notes(sent.pieces() == null ? Map.of() : sent.pieces());
        var cashier = pins.confirm(actor.office().id(), sent.cashier(), sent.pin());
        var count = handovers.handOver(actor, notes, sent.words(), cashier);
        return ResponseEntity.created(URI.create("/api/%s/cash-handovers/%s"
                        .formatted(actor.office().code(), count.id().value())))
                .body(CountJson.of(count));
    }
}
