package yinuo.desk.incident.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import yinuo.desk.incident.Incident;
import yinuo.desk.incident.IncidentDeed;
import yinuo.desk.incident.Incidents;
import yinuo.desk.incident.Incidents.Asked;
import yinuo.desk.incident.Ongoing;
import yinuo.journal.Journal;
import yinuo.promise.Promise;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** What is going on and what has been, on screen: the lists, the incident with the deeds allowed now, its report. */
@Controller
@RequestMapping("/{office}/incidents")
@Transactional(readOnly = true)
class IncidentPages {

    private static final int LINES = 30;

    private final Incidents incidents;
    private final List<Ongoing> others;
    private final Promises promises;
    private final Journal journal;

    IncidentPages(Incidents incidents, List<Ongoing> others, Promises promises, Journal journal) {
        this.incidents = incidents;
        this.others = others;
        this.promises = promises;
        this.journal = journal;
    }

    @GetMapping
    String list(
            Actor actor,
            Model model,
            @RequestParam(defaultValue = "true") boolean running,
            @RequestParam(required = false) @Nullable String after) {
        var found = incidents.list(actor, new Asked(running, null, after, LINES));
        var office = actor.office().id();
        var ids = found.incidents().stream().map(one -> one.id().value()).toList();
        model.addAttribute("incidents", found.incidents());
        model.addAttribute("next", found.next() == null ? "" : found.next());
        model.addAttribute("running", running);
        model.addAttribute("due", promises.nextDue(office, Incident.SUBJECT, ids));
        model.addAttribute("measures", running ? incidents.standingMeasures(office) : List.of());
        model.addAttribute(
                "outages",
                running
                        ? others.stream()
                                .flatMap(other -> other.current(office).stream())
                                .toList()
                        : List.of());
        return "incident/list";
    }

    /** The bar of what is going on, for any page; with a home only what concerns it. */
    @GetMapping("/bar")
    String bar(Actor actor, @RequestParam(defaultValue = "") String home, Model model) {
        actor.must(Deed.SEE_MATTERS);
        var office = actor.office().id();
        model.addAttribute(
                "situations", home.isBlank() ? incidents.current(office) : incidents.concerning(office, home));
        return "incident/bar";
    }

    /** What a call from a home may be about, to be ticked on the form of reception. */
    @GetMapping("/near")
    String near(
            Actor actor,
            @RequestParam(defaultValue = "") String home,
            @RequestParam(defaultValue = "") String incident,
            Model model) {
        actor.must(Deed.SEE_MATTERS);
        model.addAttribute("near", incidents.near(actor.office().id(), home));
        model.addAttribute("chosen", incident);
        return "incident/near";
    }

    /** The incident that a complaint came of or may come of, for its page. */
    @GetMapping("/of/{complaint}")
    String of(Actor actor, @PathVariable UUID complaint, @RequestParam(defaultValue = "") String home, Model model) {
        actor.must(Deed.SEE_MATTERS);
        var office = actor.office().id();
        var of = incidents.of(office, "complaints/" + complaint);
        model.addAttribute("of", of.orElse(null));
        model.addAttribute("complaint", complaint);
        model.addAttribute(
                "near", of.isPresent() || home.isBlank() ? List.<Incident>of() : incidents.near(office, home));
        return "incident/of";
    }

    @GetMapping("/{id}")
    String incident(Actor actor, @PathVariable UUID id, Model model) {
        show(actor, incidents.get(actor, new Incident.Id(actor.office().id(), id)), model);
        return "incident/case";
    }

    @GetMapping("/{id}/report")
    String report(Actor actor, @PathVariable UUID id, Model model) {
        show(actor, incidents.get(actor, new Incident.Id(actor.office().id(), id)), model);
        return "incident/report";
    }

    private void show(Actor actor, Incident incident, Model model) {
        var office = actor.office().id();
        List<Promise> about =
                promises.about(office, Incident.SUBJECT, incident.id().value());
        model.addAttribute("incident", incident);
        model.addAttribute("promises", about);
        model.addAttribute("entries", journal.of(office, incident.subject().stream()));
        model.addAttribute("deeds", deeds(actor, incident));
    }

    private static List<IncidentDeed> deeds(Actor actor, Incident incident) {
        return incident.next().stream()
                .filter(deed -> actor.may(deed.deed()) && deed != IncidentDeed.LINK)
                .toList();
    }

    /** The form once more as it was typed, with what is wrong with it. */
    static ModelAndView again(String view, Model model, BadInput bad) {
        model.addAttribute("faults", bad.faults());
        var page = new ModelAndView(view, Map.copyOf(model.asMap()));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
