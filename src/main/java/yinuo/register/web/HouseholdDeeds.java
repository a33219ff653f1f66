package yinuo.register.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.page.Page;
import yinuo.register.HomeDesk;
import yinuo.register.Occupant.Relation;
import yinuo.register.Register.NewPerson;
import yinuo.staff.Actor;

/** What is done on the page of a household. */
@Controller
@RequestMapping("/{office}/households/{label}")
class HouseholdDeeds {

    private final HomeDesk desk;

    HouseholdDeeds(HomeDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/people")
    String moveIn(
            Actor actor,
            Page page,
            @PathVariable String label,
            @RequestParam String name,
            @RequestParam String phone,
            @RequestParam Relation relation) {
        desk.moveIn(actor, label, new NewPerson(name, phone, relation, page.today()));
        return back(actor, label);
    }

    @PostMapping("/people/{person}")
    String change(
            Actor actor,
            @PathVariable String label,
            @PathVariable UUID person,
            @RequestParam int version,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam Relation relation) {
        desk.change(actor, label, person, version, name, phone, relation);
        return back(actor, label);
    }

    @PostMapping("/people/{person}/leaving")
    String moveOut(Actor actor, @PathVariable String label, @PathVariable UUID person) {
        desk.moveOut(actor, label, person);
        return back(actor, label);
    }

    /** Shown for a moment, and written down. Without a script it is a page that says no more than the number. */
    @PostMapping("/people/{person}/phone")
    String reveal(
            Actor actor,
            Page page,
            @PathVariable String label,
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String purpose,
            Model model) {
        model.addAttribute("phone", desk.reveal(actor, label, person, purpose));
        model.addAttribute("hide", page.url("households/" + label + "/people/" + person + "/phone"));
        model.addAttribute("label", label);
        return page.htmx() ? "register/phone" : "register/phone-page";
    }

    @PostMapping("/notes")
    String note(Actor actor, @PathVariable String label, @RequestParam String words) {
        desk.note(actor, label, words);
        return back(actor, label);
    }

    @PostMapping("/notes/{note}/removal")
    String removeNote(Actor actor, @PathVariable String label, @PathVariable UUID note) {
        desk.removeNote(actor, label, note);
        return back(actor, label) + "?removed=" + note;
    }

    @PostMapping("/notes/{note}/restoration")
    String restoreNote(Actor actor, @PathVariable String label, @PathVariable UUID note) {
        desk.restoreNote(actor, label, note);
        return back(actor, label);
    }

    @PostMapping("/vehicles")
    String vehicle(Actor actor, @PathVariable String label, @RequestParam String plate) {
        desk.vehicle(actor, label, plate);
        return back(actor, label);
    }

    @PostMapping("/vehicles/removal")
    String removeVehicle(Actor actor, @PathVariable String label, @RequestParam String plate) {
        desk.removeVehicle(actor, label, plate);
        return back(actor, label);
    }

    private static String back(Actor actor, String label) {
        return "redirect:/" + actor.office().code() + "/households/" + label;
    }
}
