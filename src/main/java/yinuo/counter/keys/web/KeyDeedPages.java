package yinuo.counter.keys.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.counter.deposit.Deposits;
import yinuo.counter.keys.Cabinet;
import yinuo.counter.keys.KeyClass;
import yinuo.counter.keys.KeyDesk;
import yinuo.counter.keys.KeyDesk.Brought;
import yinuo.counter.keys.KeyDesk.Entrustment;
import yinuo.counter.keys.KeyLoan;
import yinuo.counter.keys.KeyLoans;
import yinuo.counter.keys.KeyLoans.Lending;
import yinuo.counter.keys.KeyLoans.Outsider;
import yinuo.counter.keys.KeyReturns;
import yinuo.counter.keys.KeyReturns.Return;
import yinuo.counter.keys.KeySet;
import yinuo.counter.keys.KeySet.Hook;
import yinuo.custody.Handing;
import yinuo.custody.Method;
import yinuo.journal.Signature;
import yinuo.journal.SignatureForm;
import yinuo.journal.Signatures;
import yinuo.page.Page;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.staff.Actor;
import yinuo.staff.Confirmed;
import yinuo.staff.Pins;
import yinuo.text.Document;
import yinuo.text.Yuan;

/** The forms about keys. PINs and signatures are read before the deed begins. */
@Controller
@RequestMapping("/{office}/keys")
class KeyDeedPages {

    private final KeyDesk desk;
    private final KeyLoans loans;
    private final KeyReturns returns;
    private final Signatures signatures;
    private final Pins pins;

    KeyDeedPages(KeyDesk desk, KeyLoans loans, KeyReturns returns, Signatures signatures, Pins pins) {
        this.desk = desk;
        this.loans = loans;
        this.returns = returns;
        this.signatures = signatures;
        this.pins = pins;
    }

    @PostMapping("/cabinets")
    String hang(
            Actor actor,
            Page page,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") int rows,
            @RequestParam(defaultValue = "0") int columns) {
        desk.hang(actor, new Cabinet(code.strip().toUpperCase(java.util.Locale.ROOT), name.strip(), rows, columns));
        return "redirect:" + page.url("keys/cabinets");
    }

    /** What the form of a new key sends. */
    record KeyForm(
            @Nullable KeyClass keyClass,
            @Nullable String code,
            @Nullable String cabinet,
            @Nullable Integer hook,
            @Nullable Integer pieces,
            @Nullable String home,
            @Nullable Integer building,
            @Nullable Integer floor,
            @Nullable String room,
            @Nullable UUID department,
            @Nullable String owner,
            @Nullable String phone,
            @Nullable String purpose,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        Brought brought(@Nullable Signature by) {
            return new Brought(
                    code,
                    keyClass,
                    cabinet,
                    hook,
                    home,
                    building,
                    floor,
                    room,
                    department,
                    pieces,
                    new Entrustment(owner, phone, purpose, from, until),
                    by);
        }
    }

    @PostMapping
    String register(Actor actor, Page page, KeyForm form, SignatureForm signature) {
        var by = signatures
                .read(actor, signatures.of(actor, signature, "D01-4.5.2"))
                .orElse(null);
        return back(page, desk.register(actor, form.brought(by)).path());
    }

    @PostMapping("/{id}/hook")
    String move(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String cabinet,
            @RequestParam(defaultValue = "0") int hook) {
        return back(
                page,
                desk.hangElsewhere(actor, id(actor, id), version, new Hook(cabinet, hook))
                        .path());
    }

    /** What both forms of lending send. */
    record LendForm(
            @Nullable String purpose,
            @Nullable LocalDateTime dueBack,
            @Nullable UUID approver,
            @Nullable String approverPin) {}

    private Lending lending(Actor actor, Page page, LendForm form) {
        return new Lending(
                form.purpose(),
                form.dueBack() == null
                        ? null
                        : form.dueBack().atZone(page.zone()).toInstant(),
                form.approver() == null ? null : confirmed(actor, form.approver(), form.approverPin()));
    }

    @PostMapping("/{id}/loans")
    String lend(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            LendForm form,
            @RequestParam(required = false) @Nullable UUID colleague,
            @RequestParam(required = false) @Nullable String pin) {
        var lending = lending(actor, page, form);
        loans.lend(actor, id(actor, id), lending, confirmed(actor, colleague, pin));
        return back(page, "keys/" + id);
    }

    /** What the form about somebody from outside sends. */
    record OutsiderForm(
            @Nullable String name,
            @Nullable String phone,
            @Nullable Document document,
            @Nullable String documentNumber,
            @Nullable String amount,
            @Nullable Method method) {

        Outsider outsider() {
            var fen = Yuan.read(amount).orElseThrow(() -> BadInput.in("amount", "custody.bad.amount"));
            return new Outsider(
                    name,
                    phone,
                    document,
                    documentNumber,
                    new Deposits.Amount(fen, method == null ? Method.CASH : method));
        }
    }

    @PostMapping("/{id}/loans-outside")
    String lendOut(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            LendForm form,
            OutsiderForm outsider,
            SignatureForm signature) {
        var lending = lending(actor, page, form);
        var typed = outsider.outsider();
        var signed = signatures
                .read(actor, signatures.of(actor, signature, "D01-4.5.4.2"))
                .orElse(null);
        loans.lend(actor, id(actor, id), lending, typed, signed);
        return back(page, "keys/" + id);
    }

    @PostMapping("/loans/{loan}/return")
    String takeBack(
            Actor actor,
            Page page,
            @PathVariable UUID loan,
            @RequestParam(required = false) Handing.@Nullable Condition condition,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable UUID colleague,
            @RequestParam(required = false) @Nullable String pin,
            SignatureForm signature) {
        var returner = colleague == null ? null : confirmed(actor, colleague, pin);
        var signed = signatures
                .read(actor, signatures.of(actor, signature, "D01-4.5.4.2"))
                .orElse(null);
        var back = returns.takeBack(actor, loan(actor, loan), new Return(condition, words, returner, signed));
        return back(page, "keys/" + back.key());
    }

    @PostMapping("/loans/{loan}/telling")
    String tellOwner(
            Actor actor, Page page, @PathVariable UUID loan, @RequestParam(required = false) @Nullable String words) {
        return back(
                page,
                "keys/" + returns.tellOwner(actor, loan(actor, loan), words).key());
    }

    @PostMapping("/{id}/issue")
    String issue(Actor actor, Page page, @PathVariable UUID id, @RequestParam int version, SignatureForm signature) {
        var owner = owner(actor, signature, "D01-4.5.5");
        return back(page, desk.issue(actor, id(actor, id), version, owner).path());
    }

    @PostMapping("/{id}/giving-back")
    String giveBack(Actor actor, Page page, @PathVariable UUID id, @RequestParam int version, SignatureForm signature) {
        var owner = owner(actor, signature, "D01-4.5.1.2");
        return back(page, desk.giveBack(actor, id(actor, id), version, owner).path());
    }

    @PostMapping("/{id}/extension")
    String extend(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable LocalDate until,
            SignatureForm signature) {
        var owner = owner(actor, signature, "D01-4.5.1.2");
        return back(
                page, desk.extend(actor, id(actor, id), version, until, owner).path());
    }

    private Signature owner(Actor actor, SignatureForm form, String clause) {
        return signatures
                .read(actor, signatures.of(actor, form, clause))
                .orElseThrow(() -> Refusal.by(clause, "keys.refusal.signature"));
    }

    private Confirmed confirmed(Actor actor, @Nullable UUID colleague, @Nullable String pin) {
        return pins.confirm(actor.office().id(), colleague, pin);
    }

    private static KeySet.Id id(Actor actor, UUID id) {
        return new KeySet.Id(actor.office().id(), id);
    }

    private static KeyLoan.Id loan(Actor actor, UUID id) {
        return new KeyLoan.Id(actor.office().id(), id);
    }

    private static String back(Page page, String path) {
        return "redirect:" + page.url(path);
    }
}
