package yinuo.custody.web;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.custody.Custody;
import yinuo.custody.HandOver;
import yinuo.custody.Holder;
import yinuo.custody.Loss;
import yinuo.custody.LossDesk;
import yinuo.custody.Party;
import yinuo.custody.Purse;
import yinuo.custody.Thing;
import yinuo.page.Page;
import yinuo.refusal.BadInput;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Pins;

/** Who holds what: everybody, one holder, one thing; losses; handing over what one holds. */
@Controller
@RequestMapping("/{office}/custody")
class CustodyPages {

    private static final int LINES = 50;
    private static final int THINGS = 200;

    private final Custody custody;
    private final LossDesk losses;
    private final HandOver handOver;
    private final Pins pins;
    private final Clock clock;

    CustodyPages(Custody custody, LossDesk losses, HandOver handOver, Pins pins, Clock clock) {
        this.custody = custody;
        this.losses = losses;
        this.handOver = handOver;
        this.pins = pins;
        this.clock = clock;
    }

    @GetMapping
    String holders(Actor actor, Model model) {
        actor.must(Deed.SEE_CUSTODY);
        model.addAttribute("holding", custody.holding(actor.office().id()));
        return "custody/holders";
    }

    @GetMapping("/mine")
    String mine(Actor actor, Model model) {
        actor.must(Deed.SEE_CUSTODY);
        var mine = Party.member(actor).in(actor.office().id());
        model.addAttribute("things", custody.heldBy(mine, THINGS));
        model.addAttribute("sums", custody.balances(mine));
        model.addAttribute("colleagues", pins.others(actor.office().id(), actor.member()));
        return "custody/mine";
    }

    @PostMapping("/hand-over")
    String handOver(
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable List<String> things,
            @RequestParam(required = false) @Nullable List<Purse> purses,
            @RequestParam(required = false) @Nullable UUID colleague,
            @RequestParam(required = false) @Nullable String pin) {
        var turns = new HashMap<UUID, Integer>();
        for (var thing : things == null ? List.<String>of() : things) {
            var parts = thing.split("@", 2);
            try {
                turns.put(UUID.fromString(parts[0]), Integer.valueOf(parts[1]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException broken) {
                throw BadInput.in("things", "custody.bad.nothingChosen");
            }
        }
        handOver.toColleague(
                actor,
                new HandOver.Chosen(turns, purses == null ? List.of() : purses),
                pins.confirm(actor.office().id(), colleague, pin));
        return "redirect:" + page.url("custody/mine");
    }

    @GetMapping("/holders/{id}")
    String holder(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable Instant before, Model model) {
        actor.must(Deed.SEE_CUSTODY);
        var holder = new Holder.Id(actor.office().id(), id);
        var history = custody.history(holder, before == null ? clock.instant().plusSeconds(1) : before, LINES);
        model.addAttribute("holder", custody.holder(holder));
        model.addAttribute("things", custody.heldBy(holder, THINGS));
        model.addAttribute("sums", custody.balances(holder));
        model.addAttribute("history", history);
        model.addAttribute(
                "next", history.size() == LINES ? history.getLast().at().toString() : "");
        return "custody/holder";
    }

    @GetMapping("/things/{id}")
    String thing(Actor actor, @PathVariable UUID id, Model model) {
        actor.must(Deed.SEE_CUSTODY);
        var thing = new Thing.Id(actor.office().id(), id);
        model.addAttribute("thing", custody.get(thing));
        model.addAttribute("history", custody.history(thing).reversed());
        model.addAttribute("loss", losses.open(thing).orElse(null));
        return "custody/thing";
    }

    @PostMapping("/things/{id}/loss")
    String report(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam Loss.Kind kind,
            @RequestParam(defaultValue = "") String words) {
        losses.report(actor, new Thing.Id(actor.office().id(), id), kind, words);
        return "redirect:" + page.url("custody/things/" + id);
    }

    @GetMapping("/losses")
    String losses(Actor actor, Model model) {
        model.addAttribute("losses", losses.all(actor));
        return "custody/losses";
    }

    @PostMapping("/losses/{id}/decision")
    String decide(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam Loss.Decision decision,
            @RequestParam(defaultValue = "") String words) {
        losses.decide(actor, new Loss.Id(actor.office().id(), id), decision, words);
        return "redirect:" + page.url("custody/losses");
    }
}
