package yinuo.team.conduct.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
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
import yinuo.page.Page;
import yinuo.refusal.Missing;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Member;
import yinuo.staff.Members;
import yinuo.team.conduct.Conduct;
import yinuo.team.conduct.ConductDecisions;
import yinuo.team.conduct.ConductEntry;
import yinuo.team.conduct.ConductEntry.ConductStage;
import yinuo.team.conduct.ConductEntry.Found;
import yinuo.team.conduct.ConductEntry.Reply;
import yinuo.team.conduct.ConductEntry.Source;
import yinuo.team.conduct.ConductQuestions;
import yinuo.team.conduct.Faults;
import yinuo.team.conduct.Handbook;

/** One's own page, the list of all for those who lead, and what is done with an entry. */
@Controller
@RequestMapping("/{office}/conduct")
class ConductPages {

    private final Conduct conduct;
    private final ConductDecisions decisions;
    private final ConductQuestions questions;
    private final Faults faults;
    private final Handbook handbook;
    private final Members members;
    private final Attachments attachments;

    ConductPages(
            Conduct conduct,
            ConductDecisions decisions,
            ConductQuestions questions,
            Faults faults,
            Handbook handbook,
            Members members,
            Attachments attachments) {
        this.conduct = conduct;
        this.decisions = decisions;
        this.questions = questions;
        this.faults = faults;
        this.handbook = handbook;
        this.members = members;
        this.attachments = attachments;
    }

    @GetMapping
    String own(Actor actor, @RequestParam(required = false) @Nullable YearMonth month, Model model) {
        var wanted = month == null ? questions.thisMonth() : month;
        model.addAttribute("balance", questions.month(actor, actor.member().value(), wanted));
        model.addAttribute("entries", questions.own(actor, wanted));
        model.addAttribute("faults", faults);
        model.addAttribute("look", handbook.looked(actor).orElse(null));
        model.addAttribute("readAt", handbook.readAt(actor).orElse(null));
        return "conduct/own";
    }

    @GetMapping("/all")
    String all(
            Actor actor,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable ConductStage stage,
            Model model) {
        actor.must(Deed.SEE_ALL_CONDUCT);
        model.addAttribute("month", month == null ? questions.thisMonth() : month);
        model.addAttribute("stage", stage);
        model.addAttribute("entries", questions.list(actor, stage, month));
        model.addAttribute("faults", faults);
        return "conduct/all";
    }

    @GetMapping("/new")
    String form(Actor actor, Model model) {
        actor.must(Deed.PROPOSE_ENTRY);
        model.addAttribute("people", people(actor));
        model.addAttribute("faults", faults);
        return "conduct/new";
    }

    private List<Member> people(Actor actor) {
        return members.active(actor.office().id()).stream()
                .filter(one -> !one.id().equals(actor.member()))
                .toList();
    }

    @PostMapping
    String propose(
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable UUID member,
            @RequestParam(defaultValue = "") String fault,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable BigDecimal points,
            Sent sent) {
        actor.must(Deed.PROPOSE_ENTRY);
        var photos = attachments.take(actor, sent).hashes();
        var found = new Found(fault, day == null ? page.today() : day, words, Source.BY_HAND, "", photos);
        var entry = conduct.propose(actor, member, found, points);
        return "redirect:" + page.url("conduct/" + entry.id().value());
    }

    @GetMapping("/{id}")
    String entry(Actor actor, @PathVariable UUID id, Model model) {
        var standing = questions.standing(actor, id(actor, id));
        model.addAttribute("standing", standing);
        model.addAttribute(
                "photos",
                attachments.named(actor.office().id(), standing.entry().found().photos()));
        return "conduct/entry";
    }

    @PostMapping("/{id}/answer")
    String answer(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Reply reply,
            @RequestParam(required = false) @Nullable String words) {
        conduct.answer(actor, id(actor, id), reply, words);
        return back(page, id);
    }

    @PostMapping("/{id}/decision")
    String decide(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "false") boolean confirm,
            @RequestParam(required = false) @Nullable BigDecimal points,
            @RequestParam(required = false) @Nullable BigDecimal further,
            @RequestParam(required = false) @Nullable String words) {
        decisions.decide(actor, id(actor, id), version, confirm, points, further, words);
        return back(page, id);
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam(required = false) @Nullable String words) {
        decisions.withdraw(actor, id(actor, id), words);
        return back(page, id);
    }

    @GetMapping("/people/{member}")
    String person(
            Actor actor,
            @PathVariable UUID member,
            @RequestParam(required = false) @Nullable YearMonth month,
            Model model) {
        var name = members.byId(new Member.Id(actor.office().id(), member))
                .map(Member::name)
                .orElseThrow(() -> new Missing("member", member));
        model.addAttribute("name", name);
        model.addAttribute("member", member);
        model.addAttribute("balance", questions.month(actor, member, month == null ? questions.thisMonth() : month));
        model.addAttribute("faults", faults);
        return "conduct/person";
    }

    private static ConductEntry.Id id(Actor actor, UUID id) {
        return new ConductEntry.Id(actor.office().id(), id);
    }

    private static String back(Page page, UUID id) {
        return "redirect:" + page.url("conduct/" + id);
    }
}
