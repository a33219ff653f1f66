package yinuo.team.patrol.web;

import java.math.BigDecimal;
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
import yinuo.team.conduct.Checklist;
import yinuo.team.conduct.Faults;
import yinuo.team.patrol.DailyPatrols;
import yinuo.team.patrol.Patrol;
import yinuo.team.patrol.Patrol.Looked;
import yinuo.team.patrol.Patrol.Value;
import yinuo.team.patrol.PatrolQuestions;

/** Going round with a telephone, and the months of it. */
@Controller
@RequestMapping("/{office}/patrols")
class PatrolPages {

    private final DailyPatrols patrols;
    private final PatrolQuestions questions;
    private final Checklist checklist;
    private final Faults faults;
    private final Attachments attachments;

    PatrolPages(
            DailyPatrols patrols,
            PatrolQuestions questions,
            Checklist checklist,
            Faults faults,
            Attachments attachments) {
        this.patrols = patrols;
        this.questions = questions;
        this.checklist = checklist;
        this.faults = faults;
        this.attachments = attachments;
    }

    @GetMapping
    String list(Actor actor, @RequestParam(required = false) @Nullable YearMonth month, Model model) {
        model.addAttribute("month", questions.month(actor, month));
        model.addAttribute("open", questions.open(actor).orElse(null));
        return "patrol/list";
    }

    @PostMapping
    String begin(Actor actor, Page page) {
        return back(page, patrols.begin(actor).id().value());
    }

    @GetMapping("/{id}")
    String patrol(Actor actor, @PathVariable UUID id, Model model) {
        var patrol = questions.get(actor, id);
        model.addAttribute("patrol", patrol);
        model.addAttribute("looks", questions.looks(actor, patrol));
        model.addAttribute("checklist", checklist);
        return "patrol/patrol";
    }

    /** The form of a finding, for one person at a time: it is filled while standing in front of them. */
    @GetMapping("/{id}/people/{member}")
    String person(Actor actor, @PathVariable UUID id, @PathVariable UUID member, Model model) {
        actor.must(Deed.PATROL);
        var patrol = questions.get(actor, id);
        model.addAttribute("patrol", patrol);
        model.addAttribute("person", person(patrol, member));
        model.addAttribute("checklist", checklist);
        model.addAttribute("faults", faults);
        return "patrol/person";
    }

    private static Looked person(Patrol patrol, UUID member) {
        return patrol.people().stream()
                .filter(one -> one.member().equals(member))
                .findFirst()
                .orElseThrow(() -> new Missing("member", member));
    }

    @PostMapping("/{id}/people/{member}")
    String see(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @PathVariable UUID member,
            @RequestParam(defaultValue = "true") boolean there) {
        patrols.see(actor, id(actor, id), member, there);
        return back(page, id);
    }

    @PostMapping("/{id}/rest")
    String seeRest(Actor actor, Page page, @PathVariable UUID id, @RequestParam(defaultValue = "true") boolean there) {
        patrols.seeRest(actor, id(actor, id), there);
        return back(page, id);
    }

    @PostMapping("/{id}/findings")
    String find(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID member,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(defaultValue = "false") boolean praise,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(defaultValue = "false") boolean told,
            @RequestParam(required = false) @Nullable BigDecimal points,
            Sent sent) {
        actor.must(Deed.PATROL);
        var photos = attachments.take(actor, sent).hashes();
        patrols.find(actor, id(actor, id), new DailyPatrols.Typed(member, item, praise, words, photos, told, points));
        return back(page, id);
    }

    @PostMapping("/{id}/findings/{seq}/removal")
    String remove(Actor actor, Page page, @PathVariable UUID id, @PathVariable int seq) {
        patrols.remove(actor, id(actor, id), seq);
        return back(page, id);
    }

    @PostMapping("/{id}/end")
    String finish(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable List<Value> lacking,
            @RequestParam(required = false) @Nullable String words) {
        patrols.finish(actor, id(actor, id), version, lacking, words);
        return back(page, id);
    }

    private static Patrol.Id id(Actor actor, UUID id) {
        return new Patrol.Id(actor.office().id(), id);
    }

    private static String back(Page page, UUID id) {
        return "redirect:" + page.url("patrols/" + id);
    }
}
