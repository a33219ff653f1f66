package yinuo.counter.prepay.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yinuo.counter.prepay.PrepayDesk;
import yinuo.counter.prepay.PrepayDesk.Asked;
import yinuo.counter.prepay.PrepayQuestions;
import yinuo.counter.prepay.PrepayRequest;
import yinuo.counter.prepay.PrepayRound;
import yinuo.counter.prepay.PrepayRounds;
import yinuo.counter.prepay.PrepayRounds.Returned;
import yinuo.counter.prepay.Utility;
import yinuo.counter.prepay.UtilityWork;
import yinuo.journal.Signatures;
import yinuo.journal.Signed;
import yinuo.staff.Actor;
import yinuo.staff.Pins;

/** Purchases for residents, for programs. Sums are in whole fen, instants in UTC. */
@RestController
@RequestMapping("/api/{office}")
class PrepayApi {

    private final PrepayDesk desk;
    private final PrepayRounds rounds;
    private final PrepayQuestions questions;
    private final Signatures signatures;
    private final Pins pins;

    PrepayApi(PrepayDesk desk, PrepayRounds rounds, PrepayQuestions questions, Signatures signatures, Pins pins) {
        this.desk = desk;
        this.rounds = rounds;
        this.questions = questions;
        this.signatures = signatures;
        this.pins = pins;
    }

    record RequestJson(
            UUID id,
            int version,
            String number,
            Utility kind,
            UtilityWork work,
            String home,
            String quantity,
            long fen,
            String device,
            PrepayRequest.Stage stage,
            @Nullable UUID round,
            @Nullable Long spentFen,
            @Nullable Long changeFen) {

        static RequestJson of(PrepayRequest request) {
            var bought = request.bought();
            return new RequestJson(
                    request.id().value(),
                    request.version(),
                    request.number(),
                    request.kind(),
                    request.work(),
                    request.household().home(),
                    request.quantity(),
                    request.fen(),
                    request.device(),
                    request.stage(),
                    request.round(),
                    bought == null ? null : bought.spent(),
                    bought == null ? null : bought.change());
        }
    }

    record RoundJson(
            UUID id,
            String number,
            Utility kind,
            String agent,
            Instant outAt,
            @Nullable Instant closedAt,
            List<RequestJson> requests) {}

    private RoundJson json(PrepayRound round) {
        return new RoundJson(
                round.id().value(),
                round.number(),
                round.kind(),
                round.agentName(),
                round.outAt(),
                round.closedAt(),
                questions.of(round).stream().map(RequestJson::of).toList());
    }

    @GetMapping("/prepay-requests")
    List<RequestJson> list(Actor actor) {
        return questions.open(actor, null).stream().map(RequestJson::of).toList();
    }

    record AskedJson(
            @Nullable Utility kind,
            @Nullable UtilityWork work,
            @Nullable String home,
            @Nullable String quantity,
            @Nullable Long fen,
            @Nullable String device,
            @Nullable Signed payer) {}

    @PostMapping("/prepay-requests")
    ResponseEntity<RequestJson> receive(Actor actor, @RequestBody AskedJson sent) {
        var request = desk.receive(
                actor,
                new Asked(
                        sent.kind(),
                        sent.work(),
                        sent.home(),
                        sent.quantity(),
                        sent.fen(),
                        sent.device(),
                        signatures.read(actor, sent.payer()).orElse(null)));
        return ResponseEntity.created(URI.create("/api/%s/prepay-requests/%s"
                        .formatted(actor.office().code(), request.id().value())))
                .body(RequestJson.of(request));
    }

    record FetchJson(
            @Nullable Integer version,
            @Nullable Boolean changeCounted,
            @Nullable Signed resident) {}

    @PostMapping("/prepay-requests/{id}/fetching")
    RequestJson fetch(Actor actor, @PathVariable UUID id, @RequestBody FetchJson sent) {
        return RequestJson.of(desk.fetch(
                actor,
                new PrepayRequest.Id(actor.office().id(), id),
                sent.version(),
                Boolean.TRUE.equals(sent.changeCounted()),
                signatures.read(actor, sent.resident()).orElse(null)));
    }

    @GetMapping("/prepay-rounds")
    List<RoundJson> rounds(Actor actor) {
        return questions.rounds(actor).stream().map(this::json).toList();
    }

    record RoundOutJson(
            @Nullable Utility kind,
            @Nullable UUID agent,
            @Nullable String pin) {}

    @PostMapping("/prepay-rounds")
    ResponseEntity<RoundJson> handOut(Actor actor, @RequestBody RoundOutJson sent) {
        var agent = pins.confirm(actor.office().id(), sent.agent(), sent.pin());
        var round = rounds.handOut(actor, sent.kind(), agent);
        return ResponseEntity.created(URI.create("/api/%s/prepay-rounds/%s"
                        .formatted(actor.office().code(), round.id().value())))
                .body(json(round));
    }

    record HouseholdJson(
            UUID request,
            @Nullable String bill,
            @Nullable Long spentFen,
            @Nullable Long changeFen,
            @Nullable String remark) {}

    record RoundBackJson(
            @Nullable List<HouseholdJson> households,
            @Nullable UUID agent,
            @Nullable String pin) {}

    @PostMapping("/prepay-rounds/{id}/return")
    RoundJson bringBack(Actor actor, @PathVariable UUID id, @RequestBody RoundBackJson sent) {
        var agent = pins.confirm(actor.office().id(), sent.agent(), sent.pin());
        var households = sent.households() == null ? List.<HouseholdJson>of() : sent.households();
        return json(rounds.bringBack(
                actor,
                new PrepayRound.Id(actor.office().id(), id),
                households.stream()
                        .map(one ->
                                new Returned(one.request(), one.bill(), one.spentFen(), one.changeFen(), one.remark()))
                        .toList(),
                agent));
    }
}
