package yinuo.register.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.journal.Fact;
import yinuo.journal.Journal;
import yinuo.refusal.Missing;
import yinuo.register.Estate;
import yinuo.register.Estate.Building;
import yinuo.register.Home;
import yinuo.register.HomeDesk;
import yinuo.register.Register;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The register on screen: the search, and one household. */
@Controller
@RequestMapping("/{office}/households")
class HouseholdPages {

    /** Lines of the journal that say that somebody looked at what is held about a person. */
    private static final Set<String> SEEN = Set.of("home.phoneShown", "home.held");

    private final Register register;
    private final HomeDesk desk;
    private final Estate estate;
    private final Journal journal;

    HouseholdPages(Register register, HomeDesk desk, Estate estate, Journal journal) {
        this.register = register;
        this.desk = desk;
        this.estate = estate;
        this.journal = journal;
    }

    @GetMapping
    String search(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Integer taken,
            @RequestParam(required = false) @Nullable Integer building,
            Model model) {
        actor.must(Deed.SEE_REGISTER);
        model.addAttribute("q", q);
        model.addAttribute("homes", register.search(actor.office().id(), q));
        model.addAttribute("count", register.homes(actor.office().id()));
        picture(actor, q, building, model);
        model.addAttribute("taken", taken == null ? -1 : taken);
        return "register/search";
    }

    /** While nobody is looked for, the estate itself is shown. */
    private void picture(Actor actor, String q, @Nullable Integer wanted, Model model) {
        var buildings = q.isBlank() ? estate.buildings(actor.office().id()) : List.<Building>of();
        var shown = wanted != null || buildings.isEmpty()
                ? wanted
                : (Integer) buildings.getFirst().number();
        model.addAttribute("buildings", buildings);
        model.addAttribute("building", shown == null ? -1 : shown);
        model.addAttribute(
                "floors",
                buildings.isEmpty() || shown == null
                        ? Map.of()
                        : estate.floors(actor.office().id(), shown));
    }

    /** A note that was just removed is offered back. */
    @GetMapping("/{label}")
    String household(
            Actor actor,
            @PathVariable String label,
            @RequestParam(required = false) @Nullable UUID removed,
            Model model) {
        actor.must(Deed.SEE_REGISTER);
        var home = register.must(actor, label);
        show(actor, home, model);
        model.addAttribute("removed", removed == null ? "" : removed.toString());
        return "register/home";
    }

    /** On paper, for the person it is about. */
    @Clause("D00-3.6")
    @PostMapping("/{label}/people/{person}/held")
    String held(
            Actor actor,
            @PathVariable String label,
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String purpose,
            Model model) {
        var who = desk.held(actor, label, person, purpose);
        var home = register.must(actor, label);
        show(actor, home, model);
        model.addAttribute(
                "matters",
                desk.matters(actor, home).stream()
                        .filter(one -> one.isFor(who.name()))
                        .toList());
        model.addAttribute("who", who);
        model.addAttribute("purpose", purpose.strip());
        model.addAttribute(
                "seen",
                journal.of(actor.office().id(), Register.stream(home)).stream()
                        .filter(entry -> SEEN.contains(entry.kind())
                                && entry.facts().get("who") instanceof Fact.Text text
                                && text.words().equals(who.name()))
                        .toList());
        return "register/held";
    }

    private void show(Actor actor, Home home, Model model) {
        model.addAttribute("home", home);
        model.addAttribute("matters", desk.matters(actor, home));
        model.addAttribute("entries", journal.of(actor.office().id(), Register.stream(home)));
    }

    /** The phone as everybody sees it; what was revealed turns back into this. */
    @GetMapping("/{label}/people/{person}/phone")
    String masked(Actor actor, @PathVariable String label, @PathVariable UUID person, Model model) {
        actor.must(Deed.SEE_REGISTER);
        var who = register.must(actor, label).people().stream()
                .filter(one -> one.id().equals(person))
                .findFirst()
                .orElseThrow(() -> new Missing("person", person));
        model.addAttribute("phone", who.masked());
        model.addAttribute("hide", "");
        return "register/phone";
    }
}
