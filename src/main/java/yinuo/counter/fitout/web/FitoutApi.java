package yinuo.counter.fitout.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
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
import yinuo.counter.deposit.Deposits.Amount;
import yinuo.counter.fitout.Fitout;
import yinuo.counter.fitout.FitoutDesk;
import yinuo.counter.fitout.FitoutDrawings;
import yinuo.counter.fitout.FitoutMoney;
import yinuo.counter.fitout.FitoutQuestions;
import yinuo.counter.fitout.FitoutSite;
import yinuo.counter.fitout.FitoutSite.Checked;
import yinuo.counter.fitout.FitoutSite.Looked;
import yinuo.counter.fitout.PassDesk;
import yinuo.counter.fitout.PatrolCheck;
import yinuo.counter.fitout.WorkerPass;
import yinuo.custody.Method;
import yinuo.journal.Signature;
import yinuo.journal.Signatures;
import yinuo.journal.Signed;
import yinuo.refusal.BadInput;
import yinuo.staff.Actor;
import yinuo.text.Document;

/** Fit-outs for programs. Instants are in UTC, days those of the office, amounts in fen. */
@RestController
@RequestMapping("/api/{office}/fitouts")
class FitoutApi {

    private final FitoutDesk desk;
    private final FitoutDrawings drawings;
    private final FitoutMoney money;
    private final FitoutSite site;
    private final PassDesk passes;
    private final FitoutQuestions questions;
    private final Signatures signatures;

    FitoutApi(
            FitoutDesk desk,
            FitoutDrawings drawings,
            FitoutMoney money,
            FitoutSite site,
            PassDesk passes,
            FitoutQuestions questions,
            Signatures signatures) {
        this.desk = desk;
        this.drawings = drawings;
        this.money = money;
        this.site = site;
        this.passes = passes;
        this.questions = questions;
        this.signatures = signatures;
    }

    record FitoutJson(
            UUID id,
            int version,
            String number,
            String home,
            String applicant,
            String contractor,
            String works,
            LocalDate from,
            LocalDate until,
            @Nullable Instant acceptedAt,
            @Nullable Instant refundFrom,
            Fitout.@Nullable Outcome outcome) {

        static FitoutJson of(Fitout one) {
            var accepted = one.accepted();
            var ended = one.ended();
            return new FitoutJson(
                    one.id().value(),
                    one.version(),
                    one.number(),
                    one.home(),
                    one.applicant().name(),
                    one.contractor().name(),
                    one.works().words(),
                    one.works().from(),
                    one.works().until(),
                    accepted == null ? null : accepted.at(),
                    accepted == null ? null : accepted.refundFrom(),
                    ended == null ? null : ended.outcome());
        }
    }

    record PassJson(
            UUID id, String number, String name, LocalDate validUntil, boolean valid, WorkerPass.@Nullable How back) {}

    record BreachJson(
            UUID id,
            PatrolCheck kind,
            String words,
            Instant mendBy,
            @Nullable Instant mendedAt) {}

    record FileJson(FitoutJson fitout, @Nullable String next, List<PassJson> passes, List<BreachJson> breaches) {}

    @GetMapping
    List<FitoutJson> list(Actor actor, @RequestParam(defaultValue = "") String q) {
        return questions.list(actor, q).stream().map(FitoutJson::of).toList();
    }

    @GetMapping("/{id}")
    FileJson get(Actor actor, @PathVariable UUID id) {
        var file = questions.file(actor, id);
        return new FileJson(
                FitoutJson.of(file.fitout()),
                file.next()
                        .map(step -> step.isOwn() ? step.words() : step.kind())
                        .orElse(null),
                file.passes().stream()
                        .map(pass -> pass(pass, pass.isValid(file.fitout(), file.today())))
                        .toList(),
                file.breaches().stream()
                        .map(one -> new BreachJson(
                                one.id().value(),
                                one.kind(),
                                one.words(),
                                one.mendBy(),
                                one.mended() == null ? null : one.mended().at()))
                        .toList());
    }

    private static PassJson pass(WorkerPass pass, boolean valid) {
        var back = pass.back();
        return new PassJson(
                pass.id().value(),
                pass.number(),
                pass.worker().name(),
                pass.validUntil(),
                valid,
                back == null ? null : back.how());
    }

    record AskedJson(
            @Nullable String home,
            @Nullable String applicant,
            @Nullable String phone,
            @Nullable String consent,
            @Nullable String contractor,
            @Nullable String manager,
            @Nullable String managerPhone,
            @Nullable String works,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable List<String> drawings,
            @Nullable Signed signature) {}

    @PostMapping
    ResponseEntity<FitoutJson> apply(Actor actor, @RequestBody AskedJson sent) {
        var one = desk.apply(
                actor,
                new FitoutDesk.Asked(
                        sent.home(),
                        sent.applicant(),
                        sent.phone(),
                        sent.consent(),
                        sent.contractor(),
                        sent.manager(),
                        sent.managerPhone(),
                        sent.works(),
                        sent.from(),
                        sent.until(),
                        sent.drawings(),
                        signed(actor, sent.signature())));
        return ResponseEntity.created(URI.create("/api/%s/fitouts/%s"
                        .formatted(actor.office().code(), one.id().value())))
                .body(FitoutJson.of(one));
    }

    /** What the next step needs; the kind is that of the step. */
    record StepJson(
            @Nullable String kind,
            @Nullable Integer version,
            @Nullable Boolean approved,
            @Nullable String words,
            @Nullable Long fen,
            @Nullable Method method,
            @Nullable Signed signature) {}

    @PostMapping("/{id}/steps")
    FitoutJson step(Actor actor, @PathVariable UUID id, @RequestBody StepJson sent) {
        var fitout = id(actor, id);
        var seen = sent.version();
        var signature = signed(actor, sent.signature());
        var fen = sent.fen();
        var method = sent.method();
        return FitoutJson.of(
                switch (sent.kind() == null ? "" : sent.kind()) {
                    case "DRAWINGS" ->
                        drawings.decide(actor, fitout, seen, Boolean.TRUE.equals(sent.approved()), sent.words());
                    case "DEPOSIT" ->
                        money.take(
                                actor,
                                fitout,
                                seen,
                                fen == null ? null : new Amount(fen, method == null ? Method.CASH : method),
                                signature);
                    case "AGREEMENT" -> desk.agree(actor, fitout, seen, signature);
                    case "ACCEPTANCE" -> site.accept(actor, fitout, seen, sent.words(), signature);
                    case "REFUND" -> money.giveBack(actor, fitout, seen, signature);
                    case "OWN" -> desk.own(actor, fitout, seen, sent.words());
                    default -> throw BadInput.in("kind", "fitout.bad.kind");
                });
    }

    record WorkerJson(
            @Nullable String name,
            @Nullable String trade,
            @Nullable Document document,
            @Nullable String number,
            @Nullable String photo,
            @Nullable LocalDate until,
            @Nullable Signed signature) {}

    @PostMapping("/{id}/passes")
    ResponseEntity<PassJson> issue(Actor actor, @PathVariable UUID id, @RequestBody WorkerJson sent) {
        var pass = passes.issue(
                actor,
                id(actor, id),
                new PassDesk.Asked(
                        sent.name(),
                        sent.trade(),
                        sent.document(),
                        sent.number(),
                        sent.photo(),
                        sent.until(),
                        signed(actor, sent.signature())));
        return ResponseEntity.status(201).body(pass(pass, questions.isValid(actor, pass)));
    }

    record CheckJson(
            @Nullable PatrolCheck kind,
            @Nullable Boolean wrong,
            @Nullable String words,
            @Nullable Instant mendBy) {}

    record LookedJson(
            @Nullable List<CheckJson> checks,
            @Nullable String words,
            @Nullable List<String> photos) {}

    @PostMapping("/{id}/patrols")
    FitoutJson patrol(Actor actor, @PathVariable UUID id, @RequestBody LookedJson sent) {
        var checks = sent.checks() == null ? List.<CheckJson>of() : sent.checks();
        return FitoutJson.of(site.patrol(
                actor,
                id(actor, id),
                new Looked(
                        checks.stream()
                                .map(one -> new Checked(
                                        one.kind(), Boolean.TRUE.equals(one.wrong()), one.words(), one.mendBy()))
                                .toList(),
                        sent.words(),
                        sent.photos())));
    }

    private @Nullable Signature signed(Actor actor, @Nullable Signed sent) {
        return signatures.read(actor, sent).orElse(null);
    }

    private static Fitout.Id id(Actor actor, UUID id) {
        return new Fitout.Id(actor.office().id(), id);
    }
}
