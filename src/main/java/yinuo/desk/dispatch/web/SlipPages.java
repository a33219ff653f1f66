package yinuo.desk.dispatch.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import yinuo.desk.dispatch.Slip;
import yinuo.desk.dispatch.SlipDeed;
import yinuo.desk.dispatch.SlipQuestions;
import yinuo.desk.dispatch.SlipQuestions.Asked;
import yinuo.desk.dispatch.SlipQuestions.Tab;
import yinuo.journal.Journal;
import yinuo.office.Departments;
import yinuo.page.Page;
import yinuo.promise.Promise;
import yinuo.promise.Promises;
import yinuo.staff.Actor;

/** Slips on screen: the list, and the slip with the deeds allowed now. */
@Controller
@RequestMapping("/{office}/dispatch")
@Transactional(readOnly = true)
class SlipPages {

    private static final int LINES = 25;

    private final SlipQuestions questions;
    private final Promises promises;
    private final Journal journal;
    private final Departments departments;

    SlipPages(SlipQuestions questions, Promises promises, Journal journal, Departments departments) {
        this.questions = questions;
        this.promises = promises;
        this.journal = journal;
        this.departments = departments;
    }

    @GetMapping
    String list(
            Actor actor,
            Model model,
            @RequestParam(defaultValue = "OPEN") Tab tab,
            @RequestParam(required = false) @Nullable UUID department,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after) {
        var asked = new Asked(tab, department, q, null, after, LINES);
        var found = questions.list(actor, asked);
        var office = actor.office().id();
        var ids = found.slips().stream().map(slip -> slip.id().value()).toList();
        var due = promises.nextDue(office, Slip.SUBJECT, ids);
        model.addAttribute("slips", asked.tab().isNewestFirst() ? found.slips() : bySoonest(found.slips(), due));
        model.addAttribute("due", due);
        model.addAttribute("asked", asked);
        model.addAttribute("counts", questions.counts(actor, department));
        model.addAttribute("departments", departments.of(office));
        model.addAttribute("unreturned", tab == Tab.TO_RETURN ? questions.unreturned(actor) : List.of());
        model.addAttribute("own", questions.isOfDepartment(actor));
        model.addAttribute("next", found.next() == null ? "" : found.next());
        model.addAttribute("query", query(asked));
        return "dispatch/list";
    }

    /** A page of them, ordered by what anybody owes next and not only by what the department owes. */
    private static List<Slip> bySoonest(List<Slip> slips, Map<UUID, Promise> due) {
        return slips.stream()
                .sorted(Comparator.comparing(slip -> {
                    var next = due.get(slip.id().value());
                    return next == null ? Instant.MAX : next.made().dueAt();
                }))
                .toList();
    }

    private static String query(Asked asked) {
        var query = UriComponentsBuilder.newInstance().queryParam("tab", asked.tab());
        Optional.ofNullable(asked.department()).ifPresent(one -> query.queryParam("department", one));
        Optional.ofNullable(asked.words())
                .filter(words -> !words.isBlank())
                .ifPresent(words -> query.queryParam("q", words));
        return String.valueOf(query.encode().build().getQuery());
    }

    /** The slips of a matter of another module, for its page. */
    @GetMapping("/of/{source}")
    String of(Actor actor, @PathVariable UUID source, Model model) {
        model.addAttribute("slips", questions.of(actor, source));
        return "dispatch/of";
    }

    @GetMapping("/{id}")
    String slip(Actor actor, Page page, @PathVariable UUID id, Model model) {
        show(actor, id, model, "");
        return "dispatch/slip";
    }

    void show(Actor actor, UUID id, Model model, String phone) {
        var office = actor.office().id();
        var slip = questions.get(actor, new Slip.Id(office, id));
        var own = questions.isOwn(actor, slip);
        model.addAttribute("slip", slip);
        model.addAttribute("own", own);
        model.addAttribute("phone", phone);
        model.addAttribute("deeds", deeds(actor, slip, own));
        model.addAttribute("promises", promises.about(office, Slip.SUBJECT, id));
        model.addAttribute("entries", journal.of(office, slip.subject().stream()));
        model.addAttribute("copies", questions.copies(slip));
        model.addAttribute("materials", questions.materials(slip));
        model.addAttribute("departments", departments.of(office));
    }

    /** What waits for an answer and what moves the slip on first; the department's own before what it may ask for. */
    private static List<SlipDeed> deeds(Actor actor, Slip slip, boolean own) {
        var first = Map.of(
                SlipDeed.DIRECTOR_ACKNOWLEDGEMENT, -5,
                SlipDeed.EXTENSION_DECISION, -4,
                SlipDeed.COORDINATION_DECISION, -3,
                SlipDeed.RESULT_TOLD, -2,
                SlipDeed.RETURN, -1);
        return slip.next().stream()
                .filter(deed -> actor.may(deed.deed()))
                .filter(deed -> own || !deed.isOfDepartment() || actor.may(yinuo.staff.Deed.ENTER_PAPER_SLIP))
                .sorted(Comparator.comparingInt(
                        deed -> first.getOrDefault(deed, deed.isOfDepartment() == own ? deed.ordinal() : 50)))
                .toList();
    }
}
