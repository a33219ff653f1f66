package yinuo.desk.collective.web;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.desk.collective.Collective;
import yinuo.desk.collective.Collective.CollectiveStep;
import yinuo.desk.collective.CollectiveHomes;
import yinuo.desk.collective.Collectives;
import yinuo.page.Page;
import yinuo.page.Toasts;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;

/** Collective complaints on screen and on paper. */
@Controller
@RequestMapping("/{office}/collectives")
class CollectivePages {

    private final Collectives collectives;
    private final CollectiveHomes homes;

    CollectivePages(Collectives collectives, CollectiveHomes homes) {
        this.collectives = collectives;
        this.homes = homes;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("collectives", collectives.all(actor));
        return "collective/list";
    }

    @GetMapping("/{id}")
    String collective(Actor actor, @PathVariable UUID id, Model model) {
        return show(actor, id, model, "collective/case");
    }

    @Clause("D12-rec-6.3")
    @GetMapping("/{id}/report")
    String report(Actor actor, @PathVariable UUID id, Model model) {
        return show(actor, id, model, "collective/report");
    }

    private String show(Actor actor, UUID id, Model model, String view) {
        model.addAttribute("collective", collectives.get(actor, id(actor, id)));
        model.addAttribute("members", collectives.members(actor, id(actor, id)));
        model.addAttribute("contacts", homes.contacts(id(actor, id)));
        model.addAttribute("missing", homes.missing(id(actor, id)));
        return view;
    }

    @PostMapping("/{id}/declaration")
    String declare(
            Actor actor,
            Toasts toasts,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String words,
            @RequestParam(defaultValue = "") String from) {
        collectives.declare(actor, id(actor, id), version, words);
        toasts.say("collective.toast.declared");
        return back(actor, id, from);
    }

    @PostMapping("/{id}/refusal")
    String refuse(
            Actor actor,
            Toasts toasts,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String words,
            @RequestParam(defaultValue = "") String from) {
        collectives.refuse(actor, id(actor, id), version, words);
        toasts.say("collective.toast.refused");
        return back(actor, id, from);
    }

    @PostMapping("/{id}/steps")
    String step(Actor actor, @PathVariable UUID id, @RequestParam CollectiveStep step, @RequestParam String words) {
        collectives.step(actor, id(actor, id), step, words);
        return back(actor, id);
    }

    @PostMapping("/{id}/contacts")
    String contact(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String home,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable LocalDateTime agreedReplyAt) {
        var agreed =
                agreedReplyAt == null ? null : agreedReplyAt.atZone(page.zone()).toInstant();
        homes.contact(actor, id(actor, id), home, words, agreed);
        return back(actor, id);
    }

    @PostMapping("/{id}/closing")
    String close(Actor actor, @PathVariable UUID id, @RequestParam int version, @RequestParam String words) {
        collectives.close(actor, id(actor, id), version, words);
        return back(actor, id);
    }

    private static Collective.Id id(Actor actor, UUID id) {
        return new Collective.Id(actor.office().id(), id);
    }

    /** Back to the list it was decided on, else to its page. */
    private static String back(Actor actor, UUID id, String from) {
        return from.matches("today|board") ? "redirect:/" + actor.office().code() + "/" + from : back(actor, id);
    }

    private static String back(Actor actor, UUID id) {
        return "redirect:/" + actor.office().code() + "/collectives/" + id;
    }
}
