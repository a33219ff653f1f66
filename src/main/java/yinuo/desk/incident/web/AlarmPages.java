package yinuo.desk.incident.web;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.desk.incident.Alarm;
import yinuo.desk.incident.Checklists;
import yinuo.desk.incident.IncidentDesk;
import yinuo.desk.incident.IncidentKind;
import yinuo.desk.incident.Incidents;
import yinuo.desk.incident.Team;
import yinuo.page.Page;
import yinuo.refusal.BadInput;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The form for somebody in a hurry, and the steps that each kind of incident asks for. */
@Controller
@RequestMapping("/{office}/incidents")
class AlarmPages {

    private final IncidentDesk desk;
    private final Incidents incidents;
    private final Checklists checklists;

    AlarmPages(IncidentDesk desk, Incidents incidents, Checklists checklists) {
        this.desk = desk;
        this.incidents = incidents;
        this.checklists = checklists;
    }

    record Form(
            @Nullable String once,
            @Nullable IncidentKind kind,
            @Nullable Team team,
            @Nullable String place,
            @Nullable String person,
            @Nullable String phone,
            @Nullable String words,
            @Nullable Integer minutesAgo) {

        static Form empty(@Nullable String place, @Nullable String person, @Nullable String phone) {
            return new Form(UUID.randomUUID().toString(), null, null, place, person, phone, null, null);
        }

        Alarm alarm(Page page) {
            var received = page.now().minus(Duration.ofMinutes(minutesAgo == null ? 0 : Math.max(0, minutesAgo)));
            return new Alarm(kind, team, place, person, phone, words, received);
        }

        String key() {
            return once == null || once.isBlank() ? UUID.randomUUID().toString() : once;
        }
    }

    @GetMapping("/new")
    String form(
            Actor actor,
            Model model,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String phone) {
        actor.must(Deed.REGISTER_MATTER);
        return show(actor, model, Form.empty(place, person, phone));
    }

    @PostMapping
    Object raise(Actor actor, Page page, @ModelAttribute Form form, Model model) {
        try {
            var incident = desk.raiseOnce(actor, form.key(), form.alarm(page));
            return "redirect:/" + actor.office().code() + "/incidents/"
                    + incident.id().value();
        } catch (BadInput bad) {
            return IncidentPages.again(show(actor, model, form), model, bad);
        }
    }

    private String show(Actor actor, Model model, Form form) {
        model.addAttribute("form", AlarmView.of(form));
        model.addAttribute("running", incidents.current(actor.office().id()));
        model.addAttribute("faults", Map.of());
        return "incident/new";
    }

    @GetMapping("/steps")
    String steps(Actor actor, Model model) {
        model.addAttribute("lists", checklists.all(actor));
        return "incident/steps";
    }

    @PostMapping("/steps")
    String supply(Actor actor, @RequestParam IncidentKind kind, @RequestParam String steps) {
        checklists.supply(actor, Objects.requireNonNull(kind), steps);
        return "redirect:/" + actor.office().code() + "/incidents/steps";
    }
}
