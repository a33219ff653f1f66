package yinuo.desk.dispatch.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import yinuo.desk.dispatch.Dispatching;
import yinuo.desk.dispatch.Order;
import yinuo.desk.dispatch.SlipOrigin;
import yinuo.desk.dispatch.SlipQuestions;
import yinuo.desk.dispatch.Source;
import yinuo.page.Page;
import yinuo.refusal.BadInput;
import yinuo.register.Register;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Writing a slip, in one step, filled in from the matter it is for. */
@Controller
@RequestMapping("/{office}/dispatch/new")
class SlipNewPages {

    private final Dispatching dispatching;
    private final SlipQuestions questions;
    private final Register register;
    private final List<SlipOrigin> origins;

    SlipNewPages(Dispatching dispatching, SlipQuestions questions, Register register, List<SlipOrigin> origins) {
        this.dispatching = dispatching;
        this.questions = questions;
        this.register = register;
        this.origins = List.copyOf(origins);
    }

    @GetMapping
    @Clause("D01-3.1")
    String form(Actor actor, SlipForm typed, Model model) {
        actor.must(Deed.SEND_SLIP);
        var known = known(actor, typed);
        var form = known == null ? ofHome(actor, typed) : typed.with(known);
        show(actor, form.sentOnce(UUID.randomUUID().toString()), Map.of(), model);
        model.addAttribute("source", known == null ? Source.DESK : known.source());
        return "dispatch/new";
    }

    private @Nullable Order known(Actor actor, SlipForm form) {
        var id = form.id();
        return id == null
                ? null
                : origins.stream()
                        .filter(origin -> origin.kind() == form.from())
                        .findFirst()
                        .flatMap(origin -> origin.order(actor, id))
                        .orElse(null);
    }

    /** With a home alone, whoever is called for it is the person. */
    private SlipForm ofHome(Actor actor, SlipForm form) {
        var home = form.home();
        if (home == null || home.isBlank() || form.person() != null) {
            return form;
        }
        return register.home(actor.office().id(), home)
                .flatMap(found -> found.contact().map(contact -> Map.entry(found, contact)))
                .map(both -> form.with(new Order(
                        Source.DESK,
                        null,
                        both.getKey().label(),
                        both.getValue().name(),
                        "",
                        form.words(),
                        null,
                        null,
                        null,
                        null)))
                .orElse(form);
    }

    private void show(Actor actor, SlipForm form, Map<String, String> faults, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("departments", questions.departments(actor));
    }

    /** What it would promise, and whether the fault was there before. */
    @GetMapping("/preview")
    String preview(Actor actor, Page page, SlipForm form, Model model) {
        actor.must(Deed.SEND_SLIP);
        model.addAttribute(
                "promises", dispatching.preview(actor, form.order(actor.office().id(), known(actor, form), page)));
        model.addAttribute(
                "rework",
                Optional.ofNullable(form.home())
                        .flatMap(home -> dispatching.rework(actor, home, form.text(form.words()))));
        return "dispatch/preview";
    }

    @PostMapping
    ModelAndView send(Actor actor, Page page, SlipForm form, Model model) {
        var known = known(actor, form);
        try {
            var order = form.order(actor.office().id(), known, page);
            var slip = form.once() == null
                    ? dispatching.send(actor, order)
                    : dispatching.sendOnce(actor, form.once(), order);
            return new ModelAndView("redirect:/" + actor.office().code() + "/" + slip.path());
        } catch (BadInput bad) {
            show(actor, form, bad.faults(), model);
            model.addAttribute("source", known == null ? Source.DESK : known.source());
            return new ModelAndView("dispatch/new", HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
