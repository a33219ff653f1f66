package yinuo.register.web;

import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.journal.Journal;
import yinuo.page.Page;
import yinuo.register.HomeMatters;
import yinuo.register.Occupant.Relation;
import yinuo.register.Register;
import yinuo.register.Register.NewPerson;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The register on screen: the search, and one household. */
@Controller
@RequestMapping("/{office}/households")
class HouseholdPages {

    private final Register register;
    private final Journal journal;
    private final ObjectProvider<HomeMatters> matters;

    HouseholdPages(Register register, Journal journal, ObjectProvider<HomeMatters> matters) {
        this.register = register;
        this.journal = journal;
        this.matters = matters;
    }

    @GetMapping
    String search(Actor actor, @RequestParam(defaultValue = "") String q, Model model) {
        actor.must(Deed.SEE_REGISTER);
        model.addAttribute("q", q);
        model.addAttribute("homes", register.search(actor.office().id(), q));
        model.addAttribute("count", register.homes(actor.office().id()));
        return "register/search";
    }

    @GetMapping("/{label}")
    String household(Actor actor, @PathVariable String label, Model model) {
        actor.must(Deed.SEE_REGISTER);
        var home = register.must(actor, label);
        model.addAttribute("home", home);
        model.addAttribute(
                "matters",
                matters.stream()
                        .flatMap(source -> source.of(actor, home.id()).stream())
                        .toList());
        model.addAttribute("entries", journal.of(actor.office().id(), Register.stream(home)));
        return "register/home";
    }

    @PostMapping("/{label}/people")
    String moveIn(
            Actor actor,
            Page page,
            @PathVariable String label,
            @RequestParam String name,
            @RequestParam String phone,
            @RequestParam Relation relation) {
        register.moveIn(actor, label, new NewPerson(name, phone, relation, page.today()));
        return back(actor, label);
    }

    @PostMapping("/{label}/people/{person}")
    String change(
            Actor actor,
            @PathVariable String label,
            @PathVariable UUID person,
            @RequestParam int version,
            @RequestParam String name,
            @RequestParam String phone) {
        register.change(actor, label, person, version, name, phone);
        return back(actor, label);
    }

    @PostMapping("/{label}/people/{person}/leaving")
    String moveOut(Actor actor, @PathVariable String label, @PathVariable UUID person) {
        register.moveOut(actor, label, person);
        return back(actor, label);
    }

    /** Shown for this once, and written down. */
    @PostMapping("/{label}/people/{person}/phone")
    String reveal(
            Actor actor,
            @PathVariable String label,
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String purpose,
            Model model) {
        model.addAttribute("phone", register.reveal(actor, label, person, purpose));
        return "register/phone";
    }

    @PostMapping("/{label}/notes")
    String note(Actor actor, @PathVariable String label, @RequestParam String words) {
        register.note(actor, label, words);
        return back(actor, label);
    }

    @PostMapping("/{label}/notes/{note}/removal")
    String removeNote(Actor actor, @PathVariable String label, @PathVariable UUID note) {
        register.removeNote(actor, label, note);
        return back(actor, label);
    }

    @PostMapping("/{label}/vehicles")
    String vehicle(Actor actor, @PathVariable String label, @RequestParam String plate) {
        register.vehicle(actor, label, plate);
        return back(actor, label);
    }

    private static String back(Actor actor, String label) {
        return "redirect:/" + actor.office().code() + "/households/" + label;
    }
}
