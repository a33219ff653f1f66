package yinuo.counter.visit.web;

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
import yinuo.counter.visit.DocumentAnswer;
import yinuo.counter.visit.Visit;
import yinuo.counter.visit.VisitDesk;
import yinuo.counter.visit.VisitDesk.Asked;
import yinuo.counter.visit.VisitGuard;
import yinuo.counter.visit.VisitGuard.Attack;
import yinuo.desk.phrases.Phrases;
import yinuo.journal.Journal;
import yinuo.journal.Stream;
import yinuo.page.Page;
import yinuo.staff.Actor;
import yinuo.text.Document;

/** Visitors at the desk and at the gate: what to say stands beside what to do. */
@Controller
@RequestMapping("/{office}/visits")
class VisitPages {

    private final VisitDesk desk;
    private final VisitGuard guard;
    private final Phrases phrases;
    private final Journal journal;

    VisitPages(VisitDesk desk, VisitGuard guard, Phrases phrases, Journal journal) {
        this.desk = desk;
        this.guard = guard;
        this.phrases = phrases;
        this.journal = journal;
    }

    @GetMapping
    String list(Actor actor, Page page, Model model, @RequestParam(defaultValue = "") String q) {
        model.addAttribute("visits", desk.list(actor, q));
        model.addAttribute("q", q);
        model.addAttribute("phrase", phrase(actor, page, "P-20"));
        return "visit/list";
    }

    /** The register of a day on paper. */
    @GetMapping("/register")
    String register(Actor actor, Page page, Model model, @RequestParam(required = false) @Nullable LocalDate day) {
        var shown = day == null ? page.today() : day;
        model.addAttribute("day", shown);
        model.addAttribute("visits", desk.day(actor, shown));
        return "visit/register";
    }

    @GetMapping("/{id}")
    String visit(Actor actor, Page page, @PathVariable UUID id, Model model) {
        var visit = desk.get(actor, id);
        model.addAttribute("visit", visit);
        model.addAttribute("home", desk.home(actor, visit).orElse(null));
        model.addAttribute("phrase", phrase(actor, page, visit.phrase()));
        model.addAttribute("entries", journal.of(actor.office().id(), new Stream(Visit.SUBJECT, id)));
        return "visit/visit";
    }

    private yinuo.desk.phrases.Phrase phrase(Actor actor, Page page, String code) {
        return phrases.of(actor.office().id(), page.chinese() ? "zh" : "en", code);
    }

    @PostMapping
    String receive(
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable String visitor,
            @RequestParam(required = false) @Nullable Integer people,
            @RequestParam(required = false) @Nullable String home,
            @RequestParam(required = false) @Nullable String host,
            @RequestParam(required = false) @Nullable String purpose) {
        return back(page, desk.receive(actor, new Asked(visitor, people, home, host, purpose)));
    }

    @PostMapping("/{id}/document")
    String document(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable DocumentAnswer answer,
            @RequestParam(required = false) @Nullable Document kind,
            @RequestParam(required = false) @Nullable String number) {
        return back(page, guard.document(actor, id(actor, id), version, answer, kind, number));
    }

    @PostMapping("/{id}/call")
    String call(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version) {
        return back(page, desk.call(actor, id(actor, id), version));
    }

    @PostMapping("/{id}/entry")
    String enter(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version) {
        return back(page, desk.enter(actor, id(actor, id), version));
    }

    @PostMapping("/{id}/away")
    String away(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String contact,
            @RequestParam(defaultValue = "false") boolean card) {
        return back(page, desk.away(actor, id(actor, id), version, words, contact, card));
    }

    @PostMapping("/{id}/delivery")
    String deliver(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version) {
        return back(page, desk.deliver(actor, id(actor, id), version));
    }

    @PostMapping("/{id}/leader")
    String askLeader(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String why) {
        return back(page, guard.askLeader(actor, id(actor, id), version, why));
    }

    @PostMapping("/{id}/decision")
    String decide(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "false") boolean admitted,
            @RequestParam(required = false) @Nullable String why) {
        return back(page, guard.decide(actor, id(actor, id), version, admitted, why));
    }

    /** Where there is danger the emergency procedure opens. */
    @PostMapping("/{id}/force")
    String force(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(defaultValue = "false") boolean danger,
            @RequestParam(defaultValue = "false") boolean police) {
        var visit = guard.force(actor, id(actor, id), version, new Attack(place, words, danger, police));
        var forced = visit.forced();
        return danger && forced != null ? "redirect:" + page.url("incidents/" + forced.incident()) : back(page, visit);
    }

    @PostMapping("/{id}/leaving")
    String leave(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version) {
        return back(page, desk.leave(actor, id(actor, id), version));
    }

    private static Visit.Id id(Actor actor, UUID id) {
        return new Visit.Id(actor.office().id(), id);
    }

    private static String back(Page page, Visit visit) {
        return "redirect:" + page.url(visit.path());
    }
}
