package yinuo.desk.service.web;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import yinuo.desk.dispatch.SlipQuestions;
import yinuo.desk.service.ServiceCatalogue;
import yinuo.desk.service.ServiceDesk;
import yinuo.journal.SignatureForm;
import yinuo.journal.Signatures;
import yinuo.page.Page;
import yinuo.refusal.BadInput;
import yinuo.register.Home;
import yinuo.register.Register;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The form that takes a request in, shown again as it was typed when something is wrong with it. */
@Controller
@RequestMapping("/{office}/services")
class ServiceNewPages {

    private final ServiceDesk desk;
    private final ServiceCatalogue catalogue;
    private final SlipQuestions slips;
    private final Register register;
    private final Signatures signatures;

    ServiceNewPages(
            ServiceDesk desk,
            ServiceCatalogue catalogue,
            SlipQuestions slips,
            Register register,
            Signatures signatures) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.slips = slips;
        this.register = register;
        this.signatures = signatures;
    }

    @GetMapping("/new")
    String form(Actor actor, @ModelAttribute ServiceForm form, Model model) {
        actor.must(Deed.TAKE_SERVICE_REQUEST);
        return show(actor, model, form.known(home(actor, form.home())), Map.of());
    }

    /** What it costs and what taking it in would promise. */
    @GetMapping("/preview")
    String preview(Actor actor, Page page, @ModelAttribute ServiceForm form, Model model) {
        var preview = desk.preview(actor, form.intake(page));
        model.addAttribute("promises", preview.promises());
        model.addAttribute("quoted", preview.quotedFen().orElse(-1L));
        return "service/preview";
    }

    @PostMapping
    Object receive(Actor actor, Page page, @ModelAttribute ServiceForm form, SignatureForm signature, Model model) {
        try {
            var signed = signatures.of(actor, signature, ServiceDeedPages.ACKNOWLEDGED);
            var request = desk.receive(actor, form.intake(page), form.atOnce(page, signed));
            return "redirect:" + page.url(request.path());
        } catch (BadInput bad) {
            var view = new ModelAndView(show(actor, model, form, bad.faults()), model.asMap());
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
    }

    private String show(Actor actor, Model model, ServiceForm form, Map<String, String> faults) {
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("items", catalogue.offered(actor));
        model.addAttribute("departments", slips.departments(actor));
        return "service/form";
    }

    private Optional<Home> home(Actor actor, @Nullable String typed) {
        return typed == null ? Optional.empty() : register.home(actor.office().id(), typed);
    }
}
