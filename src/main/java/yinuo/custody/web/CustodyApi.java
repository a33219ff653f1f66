package yinuo.custody.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yinuo.custody.Custody;
import yinuo.custody.HandOver;
import yinuo.custody.Holder;
import yinuo.custody.Loss;
import yinuo.custody.LossDesk;
import yinuo.custody.Party;
import yinuo.custody.Purse;
import yinuo.custody.Thing;
import yinuo.custody.Transfer;
import yinuo.refusal.BadInput;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Pins;

/** Who holds what, for programs. Money is in whole fen, instants are in UTC; {@code turns} is the version of a thing. */
@RestController
@RequestMapping("/api/{office}/custody")
class CustodyApi {

    private static final int MOST = 500;

    private final Custody custody;
    private final LossDesk losses;
    private final HandOver handOver;
    private final Pins pins;

    CustodyApi(Custody custody, LossDesk losses, HandOver handOver, Pins pins) {
        this.custody = custody;
        this.losses = losses;
        this.handOver = handOver;
        this.pins = pins;
    }

    record HolderJson(UUID id, Holder.Kind kind, String name) {
        static HolderJson of(Holder holder) {
            return new HolderJson(holder.id().value(), holder.kind(), holder.name());
        }
    }

    record HoldingJson(HolderJson holder, int things, long fen) {}

    record ThingJson(UUID id, Thing.Kind kind, String label, int pieces, int turns, HolderJson holder, Instant since) {
        static ThingJson of(Thing thing) {
            return new ThingJson(
                    thing.id().value(),
                    thing.kind(),
                    thing.label(),
                    thing.pieces(),
                    thing.turns(),
                    HolderJson.of(thing.holder()),
                    thing.since());
        }
    }

    record HolderHasJson(HolderJson holder, List<ThingJson> things, Map<Purse, Long> fen) {}

    record EndJson(HolderJson holder, yinuo.custody.Ack how, String by) {
        static EndJson of(Transfer.End end) {
            return new EndJson(HolderJson.of(end.holder()), end.ack(), end.by());
        }
    }

    record TurnJson(Instant at, EndJson giver, EndJson receiver, String words) {}

    record ThingStoryJson(ThingJson thing, List<TurnJson> turns) {}

    record ChosenJson(
            @Nullable List<ChosenThingJson> things,
            @Nullable List<Purse> purses,
            @Nullable UUID colleague,
            @Nullable String pin) {}

    record ChosenThingJson(@Nullable UUID id, @Nullable Integer turns) {}

    record LossJson(
            UUID id, String number, UUID thing, Loss.Kind kind, String words, Loss.@Nullable Decision decision) {
        static LossJson of(Loss loss) {
            return new LossJson(
                    loss.id().value(),
                    loss.number(),
                    loss.thing().id().value(),
                    loss.kind(),
                    loss.words(),
                    loss.decided() == null ? null : loss.decided().decision());
        }
    }

    record ReportJson(Loss.@Nullable Kind kind, @Nullable String words) {}

    record DecisionJson(
            Loss.@Nullable Decision decision, @Nullable String words) {}

    @GetMapping("/holders")
    List<HoldingJson> holders(Actor actor) {
        actor.must(Deed.SEE_CUSTODY);
        return custody.holding(actor.office().id()).stream()
                .map(one -> new HoldingJson(HolderJson.of(one.holder()), one.things(), one.fen()))
                .toList();
    }

    @GetMapping("/holders/{id}")
    HolderHasJson holder(Actor actor, @PathVariable UUID id) {
        actor.must(Deed.SEE_CUSTODY);
        var holder = new Holder.Id(actor.office().id(), id);
        return new HolderHasJson(
                HolderJson.of(custody.holder(holder)),
                custody.heldBy(holder, MOST).stream().map(ThingJson::of).toList(),
                custody.balances(holder));
    }

    @GetMapping("/things/{id}")
    ThingStoryJson thing(Actor actor, @PathVariable UUID id) {
        actor.must(Deed.SEE_CUSTODY);
        var thing = new Thing.Id(actor.office().id(), id);
        return new ThingStoryJson(
                ThingJson.of(custody.get(thing)),
                custody.history(thing).stream()
                        .map(turn -> new TurnJson(
                                turn.at(), EndJson.of(turn.giver()), EndJson.of(turn.receiver()), turn.words()))
                        .toList());
    }

    /** What the caller holds passes to a colleague, who confirms by the own PIN. */
    @PostMapping("/hand-over")
    HolderHasJson handOver(Actor actor, @RequestBody ChosenJson chosen) {
        var turns = new HashMap<UUID, Integer>();
        for (var thing : chosen.things() == null ? List.<ChosenThingJson>of() : chosen.things()) {
            if (thing.id() == null || thing.turns() == null) {
                throw BadInput.in("things", "custody.bad.nothingChosen");
            }
            turns.put(thing.id(), thing.turns());
        }
        handOver.toColleague(
                actor,
                new HandOver.Chosen(turns, chosen.purses() == null ? List.of() : chosen.purses()),
                pins.confirm(actor.office().id(), chosen.colleague(), chosen.pin()));
        return holder(actor, Party.member(actor).in(actor.office().id()).value());
    }

    @GetMapping("/losses")
    List<LossJson> losses(Actor actor) {
        return losses.all(actor).stream().map(LossJson::of).toList();
    }

    @PostMapping("/things/{id}/loss")
    @ResponseStatus(HttpStatus.CREATED)
    LossJson report(Actor actor, @PathVariable UUID id, @RequestBody ReportJson sent) {
        if (sent.kind() == null) {
            throw BadInput.in("kind", "custody.bad.kind");
        }
        return LossJson.of(losses.report(
                actor, new Thing.Id(actor.office().id(), id), sent.kind(), sent.words() == null ? "" : sent.words()));
    }

    @PostMapping("/losses/{id}/decision")
    LossJson decide(Actor actor, @PathVariable UUID id, @RequestBody DecisionJson sent) {
        if (sent.decision() == null) {
            throw BadInput.in("decision", "custody.bad.decision");
        }
        return LossJson.of(losses.decide(
                actor,
                new Loss.Id(actor.office().id(), id),
                sent.decision(),
                sent.words() == null ? "" : sent.words()));
    }
}
