package yinuo.counter.fitout.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import yinuo.attachment.Attachments;
import yinuo.attachment.Sent;
import yinuo.counter.fitout.Fitout;
import yinuo.counter.fitout.FitoutDesk;
import yinuo.counter.fitout.FitoutDesk.Asked;
import yinuo.counter.fitout.FitoutFlow;
import yinuo.counter.fitout.FitoutMoney;
import yinuo.counter.fitout.FitoutQuestions;
import yinuo.journal.Journal;
import yinuo.journal.SignatureForm;
import yinuo.journal.Signatures;
import yinuo.journal.Stream;
import yinuo.page.Page;
import yinuo.page.QrCode;
import yinuo.promise.Promises;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Fit-outs on screen and on paper, and the application. */
@Controller
@RequestMapping("/{office}/fitout")
class FitoutPages {

    private final FitoutDesk desk;
    private final FitoutMoney money;
    private final FitoutQuestions questions;
    private final FitoutFlow flow;
    private final Promises promises;
    private final Journal journal;
    private final Attachments attachments;
    private final Signatures signatures;

    FitoutPages(
            FitoutDesk desk,
            FitoutMoney money,
            FitoutQuestions questions,
            FitoutFlow flow,
            Promises promises,
            Journal journal,
            Attachments attachments,
            Signatures signatures) {
        this.desk = desk;
        this.money = money;
        this.questions = questions;
        this.flow = flow;
        this.promises = promises;
        this.journal = journal;
        this.attachments = attachments;
        this.signatures = signatures;
    }

    @GetMapping
    String list(Actor actor, Model model, @RequestParam(defaultValue = "") String q) {
        var all = questions.list(actor, q);
        model.addAttribute("all", all);
        model.addAttribute(
                "due",
                promises.nextDue(
                        actor.office().id(),
                        Fitout.SUBJECT,
                        all.stream().map(one -> one.id().value()).toList()));
        model.addAttribute("q", q);
        return "fitout/list";
    }

    @GetMapping("/new")
    String fresh(Actor actor, Model model, @RequestParam(defaultValue = "") String home) {
        actor.must(Deed.HANDLE_FITOUT);
        model.addAttribute("home", home);
        return "fitout/new";
    }

    @GetMapping("/{id}")
    String one(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("file", questions.file(actor, id));
        model.addAttribute("flow", flow);
        model.addAttribute("least", money.asked(actor));
        model.addAttribute("promises", promises.about(actor.office().id(), Fitout.SUBJECT, id));
        model.addAttribute("entries", journal.of(actor.office().id(), new Stream(Fitout.SUBJECT, id)));
        return "fitout/case";
    }

    /** What hangs on the door of the home: who builds until when, with a code that opens the file. */
    @GetMapping("/{id}/permit")
    String permit(Actor actor, @PathVariable UUID id, Model model) {
        var file = questions.file(actor, id);
        model.addAttribute("file", file);
        model.addAttribute("qr", code(actor, "fitout", id.toString()));
        return "fitout/permit";
    }

    /** The cards of those whose pass is out. */
    @GetMapping("/{id}/cards")
    String cards(Actor actor, @PathVariable UUID id, Model model) {
        var file = questions.file(actor, id);
        var codes = new java.util.HashMap<UUID, QrCode>();
        file.passes().forEach(pass -> {
            var value = pass.id().value();
            codes.put(value, code(actor, "fitout", "passes", value.toString()));
        });
        model.addAttribute("file", file);
        model.addAttribute("codes", codes);
        return "fitout/cards";
    }

    @GetMapping("/{id}/paper")
    String paper(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("file", questions.file(actor, id));
        model.addAttribute("flow", flow);
        return "fitout/paper";
    }

    private static QrCode code(Actor actor, String... path) {
        return QrCode.of(ServletUriComponentsBuilder.fromCurrentContextPath()
                .pathSegment(actor.office().code())
                .pathSegment(path)
                .toUriString());
    }

    record ApplicationForm(
            @Nullable String home,
            @Nullable String applicant,
            @Nullable String phone,
            @Nullable String consent,
            @Nullable String contractor,
            @Nullable String manager,
            @Nullable String managerPhone,
            @Nullable String works,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    @PostMapping
    String apply(Actor actor, Page page, ApplicationForm typed, Sent sent, SignatureForm signature) {
        var signed = signatures
                .read(actor, signatures.of(actor, signature, "D01-4.4"))
                .orElse(null);
        var one = desk.apply(
                actor,
                new Asked(
                        typed.home(),
                        typed.applicant(),
                        typed.phone(),
                        typed.consent(),
                        typed.contractor(),
                        typed.manager(),
                        typed.managerPhone(),
                        typed.works(),
                        typed.from(),
                        typed.until(),
                        attachments.take(actor, sent).hashes(),
                        signed));
        return "redirect:" + page.url(one.path());
    }
}
