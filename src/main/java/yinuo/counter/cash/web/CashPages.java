package yinuo.counter.cash.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.counter.cash.CashCount;
import yinuo.counter.cash.CashHandovers;
import yinuo.counter.cash.CashQuestions;
import yinuo.counter.cash.FeeDesk;
import yinuo.counter.cash.FeeDesk.Paying;
import yinuo.counter.cash.FeeReceipt;
import yinuo.counter.cash.Notes;
import yinuo.custody.Method;
import yinuo.journal.SignatureForm;
import yinuo.journal.Signatures;
import yinuo.page.Page;
import yinuo.refusal.BadInput;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Pins;
import yinuo.text.Yuan;

/** Cash on screen and on paper: what I have, receipts of fees, counts and hand-overs, the reconciliation of a period. */
@Controller
@RequestMapping("/{office}/cash")
class CashPages {

    private final CashQuestions questions;
    private final CashHandovers handovers;
    private final FeeDesk fees;
    private final Signatures signatures;
    private final Pins pins;

    CashPages(CashQuestions questions, CashHandovers handovers, FeeDesk fees, Signatures signatures, Pins pins) {
        this.questions = questions;
        this.handovers = handovers;
        this.fees = fees;
        this.signatures = signatures;
        this.pins = pins;
    }

    @GetMapping
    String mine(Actor actor, Model model) {
        model.addAttribute("mine", questions.mine(actor));
        model.addAttribute("counts", questions.counts(actor));
        model.addAttribute("cashiers", questions.cashiers(actor));
        model.addAttribute("banked", questions.banked(actor));
        return "cash/mine";
    }

    @GetMapping("/receipts")
    String receipts(
            Actor actor,
            Page page,
            Model model,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until) {
        var last = day(until, page.today());
        var first = day(from, last);
        model.addAttribute("from", first);
        model.addAttribute("until", last);
        model.addAttribute("receipts", questions.receipts(actor, first, last));
        return "cash/receipts";
    }

    @GetMapping("/receipts/new")
    String fresh(Actor actor, Model model) {
        actor.must(Deed.TAKE_FEE);
        model.addAttribute("mine", questions.mine(actor));
        return "cash/new";
    }

    @GetMapping("/receipts/{id}")
    String receipt(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("receipt", questions.receipt(actor, id));
        return "cash/receipt";
    }

    @GetMapping("/counts/{id}")
    String count(Actor actor, @PathVariable UUID id, Model model) {
        var count = questions.count(actor, id);
        model.addAttribute("count", count);
        model.addAttribute("lines", questions.lines(count));
        return "cash/count";
    }

    @GetMapping("/reconciliation")
    String reconciliation(
            Actor actor,
            Page page,
            Model model,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until) {
        var last = day(until, page.today());
        var first = day(from, last);
        model.addAttribute("from", first);
        model.addAttribute("until", last);
        model.addAttribute("lines", questions.reconciliation(actor, first, last));
        model.addAttribute("receipts", questions.receipts(actor, first, last));
        model.addAttribute("banked", questions.banked(actor));
        return "cash/reconciliation";
    }

    @PostMapping("/receipts")
    String take(
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable String home,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable String amount,
            @RequestParam(required = false) @Nullable Method method,
            SignatureForm signature) {
        var fen = Yuan.read(amount).orElseThrow(() -> BadInput.in("amount", "custody.bad.amount"));
        var payer = signatures
                .read(actor, signatures.of(actor, signature, "D01-4.6.1.2"))
                .orElse(null);
        return back(
                page,
                fees.take(actor, new Paying(home, item, fen, method, payer)).path());
    }

    @PostMapping("/receipts/{id}/voiding")
    String makeVoid(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam(required = false) @Nullable String why) {
        return back(
                page,
                fees.makeVoid(actor, new FeeReceipt.Id(actor.office().id(), id), why)
                        .path());
    }

    @PostMapping("/counts")
    String count(
            Actor actor,
            Page page,
            @RequestParam Map<String, String> form,
            @RequestParam(required = false) @Nullable String words) {
        return back(page, handovers.count(actor, notes(form), words).path());
    }

    @PostMapping("/handovers")
    String handOver(
            Actor actor,
            Page page,
            @RequestParam Map<String, String> form,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable UUID colleague,
            @RequestParam(required = false) @Nullable String pin) {
        var notes = notes(form);
        var cashier = pins.confirm(actor.office().id(), colleague, pin);
        return back(page, handovers.handOver(actor, notes, words, cashier).path());
    }

    @PostMapping("/counts/{id}/decision")
    String writeOff(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam(required = false) @Nullable String why) {
        return back(
                page,
                handovers
                        .writeOff(actor, new CashCount.Id(actor.office().id(), id), why)
                        .path());
    }

    @PostMapping("/bank")
    String bank(
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable String amount,
            @RequestParam(defaultValue = "true") boolean in) {
        var fen = Yuan.read(amount).orElseThrow(() -> BadInput.in("amount", "custody.bad.amount"));
        handovers.bank(actor, fen, in);
        return back(page, "cash");
    }

    /** The fields are {@code n10000} for notes of a hundred yuan, and so on; what is empty is none. */
    private static Notes notes(Map<String, String> form) {
        var pieces = new TreeMap<Integer, Integer>();
        for (var fen : Notes.DENOMINATIONS) {
            var typed = form.getOrDefault("n" + fen, "").strip();
            if (!typed.matches("\\d{0,6}")) {
                throw BadInput.in("n" + fen, "cash.bad.pieces");
            }
            if (!typed.isEmpty()) {
                pieces.put(fen, Integer.valueOf(typed));
            }
        }
        return new Notes(pieces);
    }

    private static LocalDate day(String typed, LocalDate otherwise) {
        try {
            return typed.isBlank() ? otherwise : LocalDate.parse(typed);
        } catch (DateTimeException bad) {
            throw BadInput.in("from", "cash.bad.period");
        }
    }

    private static String back(Page page, String path) {
        return "redirect:" + page.url(path);
    }
}
