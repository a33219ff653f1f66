package yinuo.counter.fitout.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.attachment.Attachments;
import yinuo.attachment.Sent;
import yinuo.counter.fitout.Breach;
import yinuo.counter.fitout.Fitout;
import yinuo.counter.fitout.FitoutQuestions;
import yinuo.counter.fitout.FitoutSite;
import yinuo.counter.fitout.FitoutSite.Checked;
import yinuo.counter.fitout.FitoutSite.Looked;
import yinuo.counter.fitout.PassDesk;
import yinuo.counter.fitout.PatrolCheck;
import yinuo.counter.fitout.WorkerPass;
import yinuo.journal.SignatureForm;
import yinuo.journal.Signatures;
import yinuo.page.Page;
import yinuo.refusal.BadInput;
import yinuo.staff.Actor;
import yinuo.text.Document;

/** Passes and patrols: what people do with a phone at the gate and at the site. */
@Controller
@RequestMapping("/{office}/fitout")
class SitePages {

    private final PassDesk passes;
    private final FitoutSite site;
    private final FitoutQuestions questions;
    private final Attachments attachments;
    private final Signatures signatures;
    private final Clock clock;

    SitePages(
            PassDesk passes,
            FitoutSite site,
            FitoutQuestions questions,
            Attachments attachments,
            Signatures signatures,
            Clock clock) {
        this.passes = passes;
        this.site = site;
        this.questions = questions;
        this.attachments = attachments;
        this.signatures = signatures;
        this.clock = clock;
    }

    /** What the gate sees when it scans a pass. */
    @GetMapping("/passes/{id}")
    String pass(Actor actor, @PathVariable UUID id, Model model) {
        var pass = passes.get(actor, id);
        model.addAttribute("pass", pass);
        model.addAttribute("fitout", questions.get(actor, pass.fitout()));
        model.addAttribute("valid", questions.isValid(actor, pass));
        return "fitout/pass";
    }

    record PassForm(
            @Nullable String name,
            @Nullable String trade,
            @Nullable Document document,
            @Nullable String number,
            @Nullable LocalDate until) {}

    @PostMapping("/{id}/passes")
    String issue(Actor actor, Page page, @PathVariable UUID id, PassForm typed, Sent sent, SignatureForm signature) {
        var photos = attachments.take(actor, sent).hashes();
        passes.issue(
                actor,
                new Fitout.Id(actor.office().id(), id),
                new PassDesk.Asked(
                        typed.name(),
                        typed.trade(),
                        typed.document(),
                        typed.number(),
                        photos.isEmpty() ? null : photos.getFirst(),
                        typed.until(),
                        signatures
                                .read(actor, signatures.of(actor, signature, "D01-4.4"))
                                .orElse(null)));
        return "redirect:" + page.url("fitout/" + id);
    }

    @PostMapping("/passes/{id}/back")
    String takeBack(Actor actor, Page page, @PathVariable UUID id, SignatureForm signature) {
        var pass = passes.takeBack(
                actor,
                new WorkerPass.Id(actor.office().id(), id),
                signatures
                        .read(actor, signatures.of(actor, signature, "D01-4.4"))
                        .orElse(null));
        return "redirect:" + page.url("fitout/" + pass.fitout());
    }

    @PostMapping("/passes/{id}/entry")
    String enter(Actor actor, Page page, @PathVariable UUID id) {
        var pass = passes.enter(actor, new WorkerPass.Id(actor.office().id(), id));
        return "redirect:" + page.url(pass.path());
    }

    /** Each check is answered by {@code check-<kind>}, OK or WRONG; what is wrong by {@code found-<kind>} and {@code mend-<kind>}. */
    @PostMapping("/{id}/patrols")
    String patrol(Actor actor, Page page, @PathVariable UUID id, @RequestParam Map<String, String> typed, Sent sent) {
        var checks = new ArrayList<Checked>();
        for (var kind : PatrolCheck.values()) {
            var answer = typed.getOrDefault("check-" + kind.name(), "");
            if (!answer.isEmpty()) {
                checks.add(new Checked(
                        kind,
                        answer.equals("WRONG"),
                        typed.get("found-" + kind.name()),
                        at(typed.get("mend-" + kind.name()))));
            }
        }
        site.patrol(
                actor,
                new Fitout.Id(actor.office().id(), id),
                new Looked(
                        List.copyOf(checks),
                        typed.get("words"),
                        attachments.take(actor, sent).hashes()));
        return "redirect:" + page.url("fitout/" + id);
    }

    private @Nullable Instant at(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank()
                    ? null
                    : LocalDateTime.parse(typed).atZone(clock.getZone()).toInstant();
        } catch (java.time.format.DateTimeParseException bad) {
            throw BadInput.in("mendBy", "fitout.bad.mendBy");
        }
    }

    @PostMapping("/breaches/{id}/mending")
    String mended(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam(required = false) @Nullable String words) {
        var one = site.mended(actor, new Breach.Id(actor.office().id(), id), words);
        return "redirect:" + page.url(one.path());
    }
}
