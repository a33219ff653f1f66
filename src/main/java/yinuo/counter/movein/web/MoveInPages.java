package yinuo.counter.movein.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.counter.flow.Flows;
import yinuo.counter.movein.MoveIn;
import yinuo.counter.movein.MoveInDesk;
import yinuo.counter.movein.MoveInFlow;
import yinuo.counter.movein.MoveInSteps;
import yinuo.journal.Journal;
import yinuo.journal.SignatureForm;
import yinuo.journal.Signatures;
import yinuo.journal.Stream;
import yinuo.page.Page;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Homes handed over to their owners: one step after the other on one page. */
@Controller
@RequestMapping("/{office}/move-in")
class MoveInPages {

    private final MoveInDesk desk;
    private final MoveInSteps steps;
    private final Flows flows;
    private final MoveInFlow flow;
    private final Journal journal;
    private final Signatures signatures;

    MoveInPages(
            MoveInDesk desk, MoveInSteps steps, Flows flows, MoveInFlow flow, Journal journal, Signatures signatures) {
        this.desk = desk;
        this.steps = steps;
        this.flows = flows;
        this.flow = flow;
        this.journal = journal;
        this.signatures = signatures;
    }

    @GetMapping
    String list(Actor actor, Model model, @RequestParam(defaultValue = "") String q) {
        model.addAttribute("all", desk.list(actor, q));
        model.addAttribute("q", q);
        return "movein/list";
    }

    @GetMapping("/new")
    String fresh(Actor actor, Model model, @RequestParam(defaultValue = "") String home) {
        actor.must(Deed.MOVE_IN_HOUSEHOLD);
        model.addAttribute("home", home);
        return "movein/new";
    }

    @GetMapping("/{id}")
    String one(Actor actor, @PathVariable UUID id, Model model) {
        show(actor, id, model);
        model.addAttribute("flow", flow);
        model.addAttribute("departments", desk.departments(actor));
        model.addAttribute("entries", journal.of(actor.office().id(), new Stream(MoveIn.SUBJECT, id)));
        return "movein/case";
    }

    @GetMapping("/{id}/paper")
    String paper(Actor actor, @PathVariable UUID id, Model model) {
        show(actor, id, model);
        model.addAttribute("flow", flow);
        return "movein/paper";
    }

    private void show(Actor actor, UUID id, Model model) {
        var one = desk.get(actor, id);
        model.addAttribute("one", one);
        model.addAttribute("gathered", desk.gathered(actor, one.id()));
        model.addAttribute("keys", desk.keys(actor, one));
        model.addAttribute("steps", flows.of(actor.office().id(), id));
    }

    @PostMapping
    String start(
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable String home,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String phone) {
        return back(page, desk.start(actor, home, owner, phone));
    }

    @PostMapping("/{id}/steps")
    String step(Actor actor, Page page, @PathVariable UUID id, StepForm typed, SignatureForm signature) {
        var signed = signatures
                .read(actor, signatures.of(actor, signature, "D01-4.3"))
                .orElse(null);
        return back(page, steps.carryOut(actor, id(actor, id), typed.version(), typed.read(signed)));
    }

    @PostMapping("/{id}/taking-back")
    String takeBack(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String why) {
        return back(page, desk.takeBack(actor, id(actor, id), version, why));
    }

    @PostMapping("/{id}/cancelling")
    String cancel(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String why) {
        return back(page, desk.cancel(actor, id(actor, id), version, why));
    }

    private static MoveIn.Id id(Actor actor, UUID id) {
        return new MoveIn.Id(actor.office().id(), id);
    }

    private static String back(Page page, MoveIn one) {
        return "redirect:" + page.url(one.path());
    }
}
