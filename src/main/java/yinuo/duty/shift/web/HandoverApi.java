package yinuo.duty.shift.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yinuo.duty.shift.Countersigns;
import yinuo.duty.shift.CurrentShift;
import yinuo.duty.shift.Handover;
import yinuo.duty.shift.HandoverQuestions;
import yinuo.duty.shift.Handovers;
import yinuo.duty.shift.Releases;
import yinuo.duty.shift.Signing;
import yinuo.duty.shift.SiteCheck;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Pins;

/** Shifts and their handovers, for programs. */
@RestController
@RequestMapping("/api/{office}")
class HandoverApi {

    private static final int PER_PAGE = 50;

    private final CurrentShift current;
    private final Handovers handovers;
    private final HandoverQuestions questions;
    private final Releases releases;
    private final Signing signing;
    private final Countersigns countersigns;
    private final Pins pins;

    HandoverApi(
            CurrentShift current,
            Handovers handovers,
            HandoverQuestions questions,
            Releases releases,
            Signing signing,
            Countersigns countersigns,
            Pins pins) {
        this.current = current;
        this.handovers = handovers;
        this.questions = questions;
        this.releases = releases;
        this.signing = signing;
        this.countersigns = countersigns;
        this.pins = pins;
    }

    record ShiftJson(LocalDate day, String shift, Instant from, Instant until, List<UUID> members) {}

    record ItemJson(
            int seq,
            String number,
            String title,
            @Nullable Instant due,
            boolean important,
            String words,
            boolean settled) {}

    record CountJson(
            int seq,
            String what,
            boolean sum,
            long expected,
            @Nullable Long counted,
            String words) {}

    record HandoverJson(
            UUID id,
            int version,
            String number,
            LocalDate day,
            Instant endsAt,
            String outgoing,
            @Nullable String incoming,
            @Nullable Instant arrivedAt,
            long lateMinutes,
            @Nullable Instant signedAt,
            boolean ready,
            List<ItemJson> items,
            List<CountJson> counts) {}

    record SaidJson(@Nullable String words) {}

    record CheckJson(@Nullable SiteCheck check, boolean good) {}

    record CountedJson(@Nullable Long counted, @Nullable String words) {}

    record ReasonJson(@Nullable String reason) {}

    record SignJson(
            @Nullable Integer version,
            @Nullable List<Integer> taken,
            boolean belongings,
            @Nullable UUID colleague,
            @Nullable String pin) {}

    /** Nothing while no roster is published for this moment. */
    @GetMapping("/shifts/current")
    List<ShiftJson> current(Actor actor) {
        actor.must(Deed.SEE_HANDOVERS);
        return current.watch(actor.office().id()).stream()
                .map(watch ->
                        new ShiftJson(watch.day(), watch.shift().label(), watch.from(), watch.until(), watch.members()))
                .toList();
    }

    @GetMapping("/handovers")
    List<HandoverJson> list(Actor actor, @RequestParam(required = false) @Nullable Instant before) {
        return questions.list(actor, before, PER_PAGE).stream().map(this::json).toList();
    }

    @GetMapping("/handovers/{id}")
    HandoverJson get(Actor actor, @PathVariable UUID id) {
        return json(questions.get(actor, id(actor, id)));
    }

    @PostMapping("/handovers")
    HandoverJson prepare(Actor actor) {
        return json(handovers.prepare(actor));
    }

    @PostMapping("/handovers/{id}/items/{seq}")
    HandoverJson say(Actor actor, @PathVariable UUID id, @PathVariable int seq, @RequestBody SaidJson said) {
        return json(handovers.say(actor, id(actor, id), seq, said.words()));
    }

    @PostMapping("/handovers/{id}/checks")
    HandoverJson tidy(Actor actor, @PathVariable UUID id, @RequestBody CheckJson check) {
        return json(handovers.tidy(actor, id(actor, id), check.check(), check.good()));
    }

    /** Pieces, or fen. */
    @PostMapping("/handovers/{id}/counts/{seq}")
    HandoverJson count(Actor actor, @PathVariable UUID id, @PathVariable int seq, @RequestBody CountedJson counted) {
        return json(handovers.count(actor, id(actor, id), seq, counted.counted(), counted.words()));
    }

    @PostMapping("/handovers/{id}/release")
    HandoverJson release(Actor actor, @PathVariable UUID id, @RequestBody ReasonJson reason) {
        return json(releases.release(actor, id(actor, id), reason.reason()));
    }

    @PostMapping("/handovers/{id}/signing")
    HandoverJson sign(Actor actor, @PathVariable UUID id, @RequestBody SignJson sign) {
        var incoming = pins.confirm(actor.office().id(), sign.colleague(), sign.pin());
        var taken = new Signing.Taken(sign.taken() == null ? List.of() : sign.taken(), sign.belongings());
        return json(signing.sign(actor, id(actor, id), sign.version(), taken, incoming));
    }

    @PostMapping("/duty-log/{day}/countersignature")
    Countersigns.Countersign countersign(Actor actor, @PathVariable LocalDate day, @RequestBody SaidJson said) {
        return countersigns.sign(actor, day, said.words());
    }

    private static Handover.Id id(Actor actor, UUID id) {
        return new Handover.Id(actor.office().id(), id);
    }

    private HandoverJson json(Handover one) {
        return new HandoverJson(
                one.id().value(),
                one.version(),
                one.number(),
                one.change().day(),
                one.change().at(),
                one.outgoing().name(),
                one.incoming() == null ? null : one.incoming().name(),
                one.course().arrivedAt(),
                questions.late(one).toMinutes(),
                one.course().signedAt(),
                one.isReady(),
                one.items().stream()
                        .map(item -> new ItemJson(
                                item.seq(),
                                item.subject().number(),
                                item.subject().title(),
                                item.due(),
                                item.important(),
                                item.words(),
                                item.settled()))
                        .toList(),
                one.counts().stream()
                        .map(count -> new CountJson(
                                count.seq(),
                                count.what(),
                                count.sum(),
                                count.expected(),
                                count.counted(),
                                count.words()))
                        .toList());
    }
}
