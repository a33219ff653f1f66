package yinuo.counter.keys.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yinuo.counter.deposit.Deposits;
import yinuo.counter.keys.KeyClass;
import yinuo.counter.keys.KeyDesk;
import yinuo.counter.keys.KeyDesk.Brought;
import yinuo.counter.keys.KeyDesk.Entrustment;
import yinuo.counter.keys.KeyLoan;
import yinuo.counter.keys.KeyLoans;
import yinuo.counter.keys.KeyLoans.Lending;
import yinuo.counter.keys.KeyLoans.Outsider;
import yinuo.counter.keys.KeyQuestions;
import yinuo.counter.keys.KeyReturns;
import yinuo.counter.keys.KeyReturns.Return;
import yinuo.counter.keys.KeySet;
import yinuo.custody.Handing;
import yinuo.custody.Method;
import yinuo.journal.Signature;
import yinuo.journal.Signatures;
import yinuo.journal.Signed;
import yinuo.refusal.Refusal;
import yinuo.staff.Actor;
import yinuo.staff.Confirmed;
import yinuo.staff.Pins;
import yinuo.text.Document;

/** Keys and their loans, for programs. Deposits are in whole fen, instants in UTC. */
@RestController
@RequestMapping("/api/{office}")
class KeyApi {

    private final KeyDesk desk;
    private final KeyLoans loans;
    private final KeyReturns returns;
    private final KeyQuestions questions;
    private final Signatures signatures;
    private final Pins pins;

    KeyApi(KeyDesk desk, KeyLoans loans, KeyReturns returns, KeyQuestions questions, Signatures signatures, Pins pins) {
        this.desk = desk;
        this.loans = loans;
        this.returns = returns;
        this.questions = questions;
        this.signatures = signatures;
        this.pins = pins;
    }

    record KeyJson(
            UUID id,
            int version,
            String code,
            KeyClass keyClass,
            String hook,
            String opens,
            int pieces,
            String holder,
            boolean kept,
            @Nullable LoanJson loan) {

        static KeyJson of(KeyQuestions.Where where) {
            var key = where.key();
            return new KeyJson(
                    key.id().value(),
                    key.version(),
                    key.code(),
                    key.keyClass(),
                    key.hook().label(),
                    key.opens().text(),
                    key.pieces(),
                    where.thing().holder().name(),
                    key.isKept(),
                    where.loan() == null ? null : LoanJson.of(where.loan()));
        }
    }

    record LoanJson(
            UUID id,
            String number,
            UUID key,
            String borrower,
            String purpose,
            Instant outAt,
            Instant dueBack,
            @Nullable Instant backAt) {

        static LoanJson of(KeyLoan loan) {
            return new LoanJson(
                    loan.id().value(),
                    loan.number(),
                    loan.key(),
                    loan.borrower().name(),
                    loan.purpose(),
                    loan.outAt(),
                    loan.dueBack(),
                    loan.back() == null ? null : loan.back().at());
        }
    }

    record BroughtJson(
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
            @Nullable EntrustmentJson entrusted,
            @Nullable Signed signature) {}

    record EntrustmentJson(
            @Nullable String owner,
            @Nullable String phone,
            @Nullable String purpose,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        Entrustment entrustment() {
            return new Entrustment(owner, phone, purpose, from, until);
        }
    }

    @GetMapping("/keys")
    List<KeyJson> list(
            Actor actor,
            @RequestParam(name = "class", required = false) @Nullable KeyClass keyClass,
            @RequestParam(defaultValue = "") String q) {
        return questions.list(actor, keyClass, q).stream().map(KeyJson::of).toList();
    }

    @GetMapping("/keys/{id}")
    KeyJson key(Actor actor, @PathVariable UUID id) {
        return KeyJson.of(questions.get(actor, id));
    }

    @PostMapping("/keys")
    ResponseEntity<KeyJson> register(Actor actor, @RequestBody BroughtJson sent) {
        var key = desk.register(
                actor,
                new Brought(
                        sent.code(),
                        sent.keyClass(),
                        sent.cabinet(),
                        sent.hook(),
                        sent.home(),
                        sent.building(),
                        sent.floor(),
                        sent.room(),
                        sent.department(),
                        sent.pieces(),
                        sent.entrusted() == null ? null : sent.entrusted().entrustment(),
                        signatures.read(actor, sent.signature()).orElse(null)));
        var id = key.id().value();
        return ResponseEntity.created(
                        URI.create("/api/%s/keys/%s".formatted(actor.office().code(), id)))
                .body(key(actor, id));
    }

    /** To a colleague by the PIN, or to an outsider with document, deposit and signature. */
    record LendJson(
            @Nullable String purpose,
            @Nullable Instant dueBack,
            @Nullable UUID colleague,
            @Nullable String pin,
            @Nullable OutsiderJson outsider,
            @Nullable UUID approver,
            @Nullable String approverPin) {}

    record OutsiderJson(
            @Nullable String name,
            @Nullable String phone,
            @Nullable Document document,
            @Nullable String documentNumber,
            @Nullable Long depositFen,
            @Nullable Method method,
            @Nullable Signed signature) {

        Outsider outsider() {
            return new Outsider(
                    name,
                    phone,
                    document,
                    documentNumber,
                    new Deposits.Amount(depositFen == null ? 0 : depositFen, method == null ? Method.CASH : method));
        }
    }

    @PostMapping("/keys/{id}/loans")
    @ResponseStatus(HttpStatus.CREATED)
    LoanJson lend(Actor actor, @PathVariable UUID id, @RequestBody LendJson sent) {
        var key = new KeySet.Id(actor.office().id(), id);
        var approver = sent.approver() == null ? null : confirmed(actor, sent.approver(), sent.approverPin());
        var lending = new Lending(sent.purpose(), sent.dueBack(), approver);
        var outsider = sent.outsider();
        return LoanJson.of(
                outsider == null
                        ? loans.lend(actor, key, lending, confirmed(actor, sent.colleague(), sent.pin()))
                        : loans.lend(
                                actor,
                                key,
                                lending,
                                outsider.outsider(),
                                signatures.read(actor, outsider.signature()).orElse(null)));
    }

    record ReturnJson(
            Handing.@Nullable Condition condition,
            @Nullable String words,
            @Nullable UUID colleague,
            @Nullable String pin,
            @Nullable Signed signature) {}

    @GetMapping("/key-loans")
    List<LoanJson> out(Actor actor) {
        return questions.out(actor).keySet().stream().map(LoanJson::of).toList();
    }

    @PostMapping("/key-loans/{id}/return")
    LoanJson takeBack(Actor actor, @PathVariable UUID id, @RequestBody ReturnJson sent) {
        var colleague = sent.colleague() == null ? null : confirmed(actor, sent.colleague(), sent.pin());
        var signature = signatures.read(actor, sent.signature()).orElse(null);
        return LoanJson.of(returns.takeBack(
                actor,
                new KeyLoan.Id(actor.office().id(), id),
                new Return(sent.condition(), sent.words(), colleague, signature)));
    }

    record WordsJson(@Nullable String words) {}

    @PostMapping("/key-loans/{id}/telling")
    LoanJson tellOwner(Actor actor, @PathVariable UUID id, @RequestBody WordsJson sent) {
        return LoanJson.of(
                returns.tellOwner(actor, new KeyLoan.Id(actor.office().id(), id), sent.words()));
    }

    record OwnerJson(@Nullable Integer version, @Nullable Signed signature) {}

    @PostMapping("/keys/{id}/issue")
    KeyJson issue(Actor actor, @PathVariable UUID id, @RequestBody OwnerJson sent) {
        desk.issue(actor, new KeySet.Id(actor.office().id(), id), sent.version(), owner(actor, sent, "D01-4.5.5"));
        return key(actor, id);
    }

    @PostMapping("/keys/{id}/giving-back")
    KeyJson giveBack(Actor actor, @PathVariable UUID id, @RequestBody OwnerJson sent) {
        desk.giveBack(actor, new KeySet.Id(actor.office().id(), id), sent.version(), owner(actor, sent, "D01-4.5.1.2"));
        return key(actor, id);
    }

    private Signature owner(Actor actor, OwnerJson sent, String clause) {
        return signatures.read(actor, sent.signature()).orElseThrow(() -> Refusal.by(clause, "keys.refusal.signature"));
    }

    private Confirmed confirmed(Actor actor, @Nullable UUID colleague, @Nullable String pin) {
        return pins.confirm(actor.office().id(), colleague, pin);
    }
}
