package yinuo.desk.outage.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import yinuo.desk.incident.Typed;
import yinuo.desk.outage.Outage;
import yinuo.desk.outage.OutageDesk;
import yinuo.desk.outage.OutageDesk.Seen;
import yinuo.desk.outage.Outages;
import yinuo.journal.Journal;
import yinuo.page.Page;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.register.Areas;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Planned cuts on screen: the list, the form, who has been told, the printed notice. */
@Controller
@RequestMapping("/{office}/outages")
class OutagePages {

    private static final int LINES = 30;

    private final OutageDesk desk;
    private final Outages outages;
    private final Areas areas;
    private final Promises promises;
    private final Journal journal;

    OutagePages(OutageDesk desk, Outages outages, Areas areas, Promises promises, Journal journal) {
        this.desk = desk;
        this.outages = outages;
        this.areas = areas;
        this.promises = promises;
        this.journal = journal;
    }

    @GetMapping
    String list(Actor actor, Model model, @RequestParam(required = false) @Nullable String after) {
        var found = outages.list(actor, null, after, LINES);
        var ids = found.outages().stream().map(one -> one.id().value()).toList();
        model.addAttribute("outages", found.outages());
        model.addAttribute("next", found.next() == null ? "" : found.next());
        model.addAttribute("due", promises.nextDue(actor.office().id(), Outage.SUBJECT, ids));
        return "outage/list";
    }

    @GetMapping("/new")
    String form(Actor actor, Model model) {
        actor.must(Deed.ANNOUNCE_OUTAGE);
        return show(actor, model, OutageForm.empty());
    }

    @PostMapping
    Object announce(Actor actor, Page page, @ModelAttribute OutageForm form, Model model) {
        try {
            var outage = desk.announceOnce(actor, form.key(), form.announcement(labels(actor, form), page.zone()));
            return back(actor, outage.id().value());
        } catch (BadInput bad) {
            return again(actor, model, form, bad);
        }
    }

    @GetMapping("/{id}/change")
    String changing(Actor actor, Page page, @PathVariable UUID id, Model model) {
        actor.must(Deed.ANNOUNCE_OUTAGE);
        var outage = outages.get(actor, id(actor, id));
        model.addAttribute("outage", outage);
        return show(actor, model, OutageForm.of(outage, page.zone()));
    }

    @PostMapping("/{id}/change")
    Object change(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam int version,
            @ModelAttribute OutageForm form,
            Model model) {
        try {
            var seen = new Seen(id(actor, id), version);
            desk.change(actor, seen, form.announcement(labels(actor, form), page.zone()), form.words());
            return back(actor, id);
        } catch (BadInput bad) {
            model.addAttribute("outage", outages.get(actor, id(actor, id)));
            return again(actor, model, form, bad);
        }
    }

    private java.util.List<String> labels(Actor actor, OutageForm form) {
        return areas.labels(actor.office().id(), Typed.clean(form.labels()));
    }

    private String show(Actor actor, Model model, OutageForm form) {
        model.addAttribute("form", form);
        model.addAttribute("buildings", areas.buildings(actor.office().id()));
        model.addAttribute("faults", Map.of());
        return "outage/new";
    }

    private ModelAndView again(Actor actor, Model model, OutageForm form, BadInput bad) {
        var view = show(actor, model, form);
        model.addAttribute("faults", bad.faults());
        var page = new ModelAndView(view, Map.copyOf(model.asMap()));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping("/{id}")
    String outage(Actor actor, @PathVariable UUID id, Model model) {
        var outage = outages.get(actor, id(actor, id));
        model.addAttribute("outage", outage);
        model.addAttribute("parties", outages.parties(outage));
        model.addAttribute("promises", promises.about(actor.office().id(), Outage.SUBJECT, id));
        model.addAttribute("entries", journal.of(actor.office().id(), outage.subject().stream()));
        return "outage/case";
    }

    /** The notice for the entrance, with what is new about it. */
    @GetMapping("/{id}/notice")
    String notice(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("outage", outages.get(actor, id(actor, id)));
        return "outage/notice";
    }

    static Outage.Id id(Actor actor, UUID id) {
        return new Outage.Id(actor.office().id(), id);
    }

    static String back(Actor actor, UUID id) {
        return "redirect:/" + actor.office().code() + "/outages/" + id;
    }
}
