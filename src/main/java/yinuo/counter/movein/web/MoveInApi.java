package yinuo.counter.movein.web;

import java.math.BigDecimal;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yinuo.counter.flow.FlowStep;
import yinuo.counter.flow.Flows;
import yinuo.counter.movein.MoveIn;
import yinuo.counter.movein.MoveInDesk;
import yinuo.counter.movein.MoveInSteps;
import yinuo.journal.Signatures;
import yinuo.journal.Signed;
import yinuo.register.Occupant.Relation;
import yinuo.staff.Actor;
import yinuo.text.Document;

/** Move-ins for programs. Instants are in UTC; water and gas in cubic metres, electricity in kilowatt-hours. */
@RestController
@RequestMapping("/api/{office}/move-ins")
class MoveInApi {

    private final MoveInDesk desk;
    private final MoveInSteps steps;
    private final Flows flows;
    private final Signatures signatures;

    MoveInApi(MoveInDesk desk, MoveInSteps steps, Flows flows, Signatures signatures) {
        this.desk = desk;
        this.steps = steps;
        this.flows = flows;
        this.signatures = signatures;
    }

    record StepJson(
            String kind,
            String words,
            @Nullable Instant doneAt,
            @Nullable String doneBy) {
        static StepJson of(FlowStep step) {
            var done = step.done();
            return new StepJson(
                    step.kind(), step.words(), done == null ? null : done.at(), done == null ? null : done.by());
        }
    }

    record MoveInJson(
            UUID id,
            int version,
            String number,
            String home,
            String owner,
            Instant startedAt,
            MoveIn.@Nullable Outcome outcome,
            List<StepJson> steps) {}

    record StartJson(
            @Nullable String home,
            @Nullable String owner,
            @Nullable String phone) {}

    @GetMapping
    List<MoveInJson> list(Actor actor, @RequestParam(defaultValue = "") String q) {
        return desk.list(actor, q).stream().map(one -> json(actor, one)).toList();
    }

    @GetMapping("/{id}")
    MoveInJson get(Actor actor, @PathVariable UUID id) {
        return json(actor, desk.get(actor, id));
    }

    @PostMapping
    ResponseEntity<MoveInJson> start(Actor actor, @RequestBody StartJson sent) {
        var one = desk.start(actor, sent.home(), sent.owner(), sent.phone());
        return ResponseEntity.created(URI.create("/api/%s/move-ins/%s"
                        .formatted(actor.office().code(), one.id().value())))
                .body(json(actor, one));
    }

    record ComerJson(
            @Nullable String name,
            @Nullable String phone,
            @Nullable Relation relation) {}

    record DoneJson(
            @Nullable String kind,
            @Nullable Integer version,
            @Nullable Document document,
            @Nullable String number,
            @Nullable String words,
            @Nullable String receipt,
            @Nullable List<String> defects,
            @Nullable UUID department,
            @Nullable Boolean takenOver,
            @Nullable BigDecimal water,
            @Nullable BigDecimal electricity,
            @Nullable BigDecimal gas,
            @Nullable List<ComerJson> people,
            @Nullable String emergency,
            @Nullable Signed signature) {

        StepForm form() {
            var all = people == null ? List.<ComerJson>of() : people;
            return new StepForm(
                    kind,
                    version,
                    document,
                    number,
                    words,
                    receipt,
                    defects == null ? null : String.join("\n", defects),
                    department,
                    takenOver,
                    water,
                    electricity,
                    gas,
                    all.stream()
                            .map(one -> one.name() == null ? "" : one.name())
                            .toList(),
                    all.stream()
                            .map(one -> one.phone() == null ? "" : one.phone())
                            .toList(),
                    all.stream()
                            .map(one -> one.relation() == null ? Relation.RESIDENT : one.relation())
                            .toList(),
                    emergency);
        }
    }

    @PostMapping("/{id}/steps")
    MoveInJson step(Actor actor, @PathVariable UUID id, @RequestBody DoneJson sent) {
        var form = sent.form();
        var signed = signatures.read(actor, sent.signature()).orElse(null);
        return json(
                actor,
                steps.carryOut(actor, new MoveIn.Id(actor.office().id(), id), sent.version(), form.read(signed)));
    }

    private MoveInJson json(Actor actor, MoveIn one) {
        var ended = one.ended();
        return new MoveInJson(
                one.id().value(),
                one.version(),
                one.number(),
                one.home(),
                one.owner().name(),
                one.started().at(),
                ended == null ? null : ended.outcome(),
                flows.of(actor.office().id(), one.id().value()).stream()
                        .map(StepJson::of)
                        .toList());
    }
}
