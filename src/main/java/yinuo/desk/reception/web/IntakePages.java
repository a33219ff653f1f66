package yinuo.desk.reception.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import yinuo.attachment.Attachments;
import yinuo.attachment.Sent;
import yinuo.desk.complaint.Category;
import yinuo.desk.complaint.Channel;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.ComplaintDesk;
import yinuo.desk.complaint.ComplaintQuestions;
import yinuo.desk.complaint.Intake;
import yinuo.desk.reception.Inquiries;
import yinuo.page.Page;
import yinuo.promise.Promise;
import yinuo.refusal.BadInput;
import yinuo.register.Home;
import yinuo.register.Register;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The one form by which everything comes in. */
@Controller
@RequestMapping("/{office}/intake")
class IntakePages {

    private static final int SIMILAR = 5;
    private static final Duration LATELY = Duration.ofDays(14);

    private final ComplaintDesk desk;
    private final ComplaintQuestions questions;
    private final Inquiries inquiries;
    private final Register register;
    private final Attachments attachments;

    IntakePages(
            ComplaintDesk desk,
            ComplaintQuestions questions,
            Inquiries inquiries,
            Register register,
            Attachments attachments) {
        this.desk = desk;
        this.questions = questions;
        this.inquiries = inquiries;
        this.register = register;
        this.attachments = attachments;
    }

    /** What the form holds, as it was typed. */
    record Form(
            @Nullable String once,
            @Nullable String matter,
            @Nullable Channel channel,
            @Nullable String home,
            @Nullable String person,
            @Nullable String phone,
            @Nullable Category category,
            @Nullable String words,
            @Nullable String settled,
            @Nullable String result,
            @Nullable Integer rings,
            @Nullable Integer minutesAgo,
            @Nullable String answer,
            @Nullable LocalDateTime promisedFor) {

        boolean isInquiry() {
            return "INQUIRY".equals(matter);
        }

        boolean isSettled() {
            return "yes".equals(settled);
        }

        Intake intake(Page page, List<String> attachments) {
            var received = page.now().minus(Duration.ofMinutes(minutesAgo == null ? 0 : Math.max(0, minutesAgo)));
            return new Intake(
                    channel,
                    received,
                    home,
                    person,
                    phone,
                    category,
                    words,
                    isSettled() ? new Intake.OnTheSpot(result, null) : null,
                    channel == Channel.PHONE ? rings : null,
                    attachments);
        }
    }

    @GetMapping
    String form(Actor actor, Page page, @RequestParam(required = false) @Nullable String home, Model model) {
        actor.must(Deed.REGISTER_MATTER);
        var empty = new Form(
                UUID.randomUUID().toString(),
                "COMPLAINT",
                Channel.PHONE,
                home,
                null,
                null,
                null,
                null,
                "no",
                null,
                null,
                null,
                null,
                null);
        return show(model, empty, java.util.Map.of());
    }

    @PostMapping
    Object receive(Actor actor, Page page, @ModelAttribute Form form, Sent sent, Model model) {
        var taken = attachments.take(actor, sent);
        try {
            var intake = form.intake(page, taken.hashes());
            if (form.isInquiry()) {
                var promised = form.promisedFor() == null
                        ? null
                        : form.promisedFor().atZone(page.zone()).toInstant();
                inquiries.receive(actor, intake, form.answer(), promised);
                return "redirect:/" + actor.office().code() + "/inquiries";
            }
            var once = form.once() == null || form.once().isBlank()
                    ? UUID.randomUUID().toString()
                    : form.once();
            var complaint = desk.receiveOnce(actor, once, intake);
            return "redirect:/" + actor.office().code() + "/complaints/"
                    + complaint.id().value();
        } catch (BadInput bad) {
            model.addAttribute("kept", taken.kept());
            var view = new ModelAndView(show(model, form, bad.faults()), model.asMap());
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
    }

    /** Homes that fit what is typed so far. */
    @GetMapping("/homes")
    String homes(Actor actor, @RequestParam(defaultValue = "") String home, Model model) {
        actor.must(Deed.REGISTER_MATTER);
        model.addAttribute("homes", register.search(actor.office().id(), home));
        return "reception/homes";
    }

    /** What registering this would promise, and what the desk should know before it answers. */
    @GetMapping("/preview")
    String preview(Actor actor, Page page, @ModelAttribute Form form, Model model) {
        actor.must(Deed.REGISTER_MATTER);
        var home = form.home() == null
                ? java.util.Optional.<Home>empty()
                : register.home(actor.office().id(), form.home());
        List<Promise> promises = form.isInquiry() ? List.of() : desk.preview(actor, form.intake(page, List.of()));
        model.addAttribute("promises", promises);
        model.addAttribute("homeFound", home.orElse(null));
        model.addAttribute("open", open(actor, home.map(one -> one.id().value()).orElse(null)));
        model.addAttribute("similar", similar(actor, page.now(), form));
        model.addAttribute("script", script(form));
        return "reception/preview";
    }

    private List<Complaint> open(Actor actor, @Nullable UUID home) {
        return home == null || !actor.may(Deed.SEE_MATTERS)
                ? List.of()
                : questions
                        .list(actor, new ComplaintQuestions.Asked(null, true, null, null, null, home, null, SIMILAR))
                        .complaints();
    }

    private List<Complaint> similar(Actor actor, Instant now, Form form) {
        return form.words() == null || form.words().isBlank()
                ? List.of()
                : questions.similar(
                        actor.office().id(),
                        form.words(),
                        form.category() == null ? Category.OTHER : form.category(),
                        now.minus(LATELY),
                        SIMILAR);
    }

    private static String script(Form form) {
        if (form.isInquiry()) {
            return form.channel() == Channel.PHONE ? "script.inquiryPhone" : "script.inquiry";
        }
        return form.isSettled() ? "script.spot" : form.channel() == Channel.VISIT ? "script.visit" : "script.complaint";
    }

    private static String show(Model model, Form form, java.util.Map<String, String> faults) {
        model.addAttribute("form", IntakeView.of(form));
        model.addAttribute("faults", faults);
        return "reception/intake";
    }
}
