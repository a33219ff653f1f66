package yinuo.counter.release.web;

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
import yinuo.counter.release.ReleaseDesk;
import yinuo.counter.release.ReleaseDesk.Asked;
import yinuo.counter.release.ReleaseSlip;
import yinuo.journal.Journal;
import yinuo.journal.SignatureForm;
import yinuo.journal.Signatures;
import yinuo.page.Page;
import yinuo.page.QrCode;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Release slips: written at the desk, printed with a code, opened and closed at the gate on a phone. */
@Controller
@RequestMapping("/{office}/release")
class ReleasePages {

    private final ReleaseDesk desk;
    private final Journal journal;
    private final Signatures signatures;

    ReleasePages(ReleaseDesk desk, Journal journal, Signatures signatures) {
        this.desk = desk;
        this.journal = journal;
        this.signatures = signatures;
    }

    @GetMapping
    String list(Actor actor, Model model, @RequestParam(defaultValue = "") String q) {
        model.addAttribute("slips", desk.list(actor, q));
        model.addAttribute("q", q);
        return "release/list";
    }

    @GetMapping("/new")
    String fresh(Actor actor, Model model, @RequestParam(defaultValue = "") String home) {
        actor.must(Deed.ISSUE_RELEASE_SLIP);
        model.addAttribute("home", home);
        return "release/new";
    }

    @GetMapping("/{id}")
    String slip(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("slip", desk.get(actor, id));
        model.addAttribute(
                "entries", journal.of(actor.office().id(), new yinuo.journal.Stream(ReleaseSlip.SUBJECT, id)));
        return "release/slip";
    }

    @GetMapping("/{id}/paper")
    String paper(Actor actor, @PathVariable UUID id, Model model) {
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .pathSegment(actor.office().code(), "release", id.toString())
                .toUriString();
        model.addAttribute("slip", desk.get(actor, id));
        model.addAttribute("qr", QrCode.of(address));
        return "release/paper";
    }

    @PostMapping
    String issue(
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable String home,
            @RequestParam(required = false) @Nullable String applicant,
            @RequestParam(required = false) @Nullable String goods,
            @RequestParam(required = false) @Nullable String vehicle,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String consent,
            SignatureForm signature) {
        var signed = signatures
                .read(actor, signatures.of(actor, signature, "D07-4.6.14_1"))
                .orElse(null);
        var slip = desk.issue(actor, new Asked(home, applicant, goods, vehicle, until, consent, signed));
        return back(page, slip.path());
    }

    @PostMapping("/{id}/check")
    String check(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean asWritten,
            @RequestParam(required = false) @Nullable String words) {
        return back(page, desk.check(actor, id(actor, id), asWritten, words).path());
    }

    @PostMapping("/{id}/voiding")
    String makeVoid(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam(required = false) @Nullable String why) {
        return back(page, desk.makeVoid(actor, id(actor, id), why).path());
    }

    @PostMapping("/held")
    String hold(
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable String home,
            @RequestParam(required = false) @Nullable String words) {
        desk.hold(actor, home, words);
        return back(page, "release");
    }

    private static ReleaseSlip.Id id(Actor actor, UUID id) {
        return new ReleaseSlip.Id(actor.office().id(), id);
    }

    private static String back(Page page, String path) {
        return "redirect:" + page.url(path);
    }
}
