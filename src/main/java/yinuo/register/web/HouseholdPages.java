package yinuo.register.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.journal.Journal;
import yinuo.refusal.Missing;
import yinuo.register.Estate;
import yinuo.register.Estate.Building;
import yinuo.register.Home;
import yinuo.register.HomeMatters;
import yinuo.register.Register;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The register on screen: the search, and one household. */
@Controller
@RequestMapping("/{office}/households")
class HouseholdPages {

    private final Register register;
    private final Estate estate;
    private final Journal journal;
    private final ObjectProvider<HomeMatters> matters;

    HouseholdPages(Register register, Estate estate, Journal journal, ObjectProvider<HomeMatters> matters) {
        this.register = register;
        this.estate = estate;
        this.journal = journal;
        this.matters = matters;
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

    private void show(Actor actor, Home home, Model model) {
        model.addAttribute("home", home);
        model.addAttribute(
                "matters",
                matters.stream()
                        .flatMap(source -> source.of(actor, home.id()).stream())
                        .toList());
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
