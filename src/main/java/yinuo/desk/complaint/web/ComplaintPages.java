package yinuo.desk.complaint.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
import yinuo.desk.complaint.Category;
import yinuo.desk.complaint.Classification;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.Complaint.Stage;
import yinuo.desk.complaint.ComplaintCallbacks;
import yinuo.desk.complaint.ComplaintDeed;
import yinuo.desk.complaint.ComplaintQuestions;
import yinuo.desk.complaint.ComplaintQuestions.Asked;
import yinuo.journal.Journal;
import yinuo.office.Departments;
import yinuo.page.Page;
import yinuo.promise.Promise;
import yinuo.refusal.Missing;
import yinuo.staff.Actor;

/** Complaints on screen: the list, the case with the deeds allowed now, its papers. */
@Controller
@RequestMapping("/{office}/complaints")
@Transactional(readOnly = true)
class ComplaintPages {

    private static final int LINES = 30;
    private static final int SIMILAR = 5;
    private static final int SIMILAR_DAYS = 14;
    private static final List<String> FORMS = List.of("record", "visit", "slip", "reception", "special");

    private final ComplaintQuestions questions;
    private final ComplaintCallbacks callbacks;
    private final Journal journal;
    private final Departments departments;

    ComplaintPages(
            ComplaintQuestions questions, ComplaintCallbacks callbacks, Journal journal, Departments departments) {
        this.questions = questions;
        this.callbacks = callbacks;
        this.journal = journal;
        this.departments = departments;
    }

    @GetMapping
    String list(
            Actor actor,
            Model model,
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(name = "class", required = false) Classification.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable Category category,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after) {
        var asked = new Asked(stage, open, kind, category, q, null, after, LINES);
        var found = questions.list(actor, asked);
        var ids = found.complaints().stream().map(one -> one.id().value()).toList();
        model.addAttribute("complaints", found.complaints());
        model.addAttribute("due", callbacks.nextDue(actor.office().id(), ids));
        model.addAttribute("asked", asked);
        model.addAttribute("next", found.next() == null ? "" : found.next());
        model.addAttribute("query", query(asked));
        return "complaint/list";
    }

    private static String query(Asked asked) {
        var query = UriComponentsBuilder.newInstance().queryParam("open", asked.open());
        put(query, "stage", asked.stage());
        put(query, "class", asked.kind());
        put(query, "category", asked.category());
        put(query, "q", asked.words());
        return String.valueOf(query.encode().build().getQuery());
    }

    private static void put(UriComponentsBuilder query, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            query.queryParam(name, value);
        }
    }

    @GetMapping("/{id}")
    String complaint(Actor actor, Page page, @PathVariable UUID id, Model model) {
        var complaint = questions.get(actor, ComplaintApi.id(actor, id));
        show(actor, complaint, model);
        model.addAttribute("deeds", deeds(actor, complaint));
        model.addAttribute("departments", departments.of(actor.office().id()));
        model.addAttribute("similar", similar(actor, page, complaint));
        model.addAttribute(
                "previous",
                complaint.links().previous() == null
                        ? ""
                        : complaint.links().previous().toString());
        model.addAttribute(
                "followed",
                complaint.stage() == Stage.DISSATISFIED
                        ? questions
                                .following(complaint.id())
                                .map(UUID::toString)
                                .orElse("")
                        : "");
        return "complaint/case";
    }

    @GetMapping("/{id}/{form}")
    String paper(Actor actor, @PathVariable UUID id, @PathVariable String form, Model model) {
        if (!FORMS.contains(form)) {
            throw new Missing("form", form);
        }
        show(actor, questions.get(actor, ComplaintApi.id(actor, id)), model);
        model.addAttribute("form", form);
        return "complaint/print";
    }

    private void show(Actor actor, Complaint complaint, Model model) {
        var office = actor.office().id();
        List<Promise> about = callbacks.promises(complaint);
        model.addAttribute("complaint", complaint);
        model.addAttribute("promises", about);
        model.addAttribute("entries", journal.of(office, complaint.subject().stream()));
    }

    private List<Complaint> similar(Actor actor, Page page, Complaint complaint) {
        var since = page.now().minus(java.time.Duration.ofDays(SIMILAR_DAYS));
        var filing = complaint.filing();
        return questions.similar(actor.office().id(), filing.words(), filing.category(), since, SIMILAR + 1).stream()
                .filter(other -> !other.id().equals(complaint.id()))
                .limit(SIMILAR)
                .toList();
    }

    /** The deed that is due first, the rest in the order of the life of a complaint. */
    private static List<ComplaintDeed> deeds(Actor actor, Complaint complaint) {
        var order = Map.of(
                ComplaintDeed.REPLY,
                complaint.has(yinuo.desk.complaint.Step.Kind.HANDLING) ? 0 : 4,
                ComplaintDeed.RECLASSIFICATION,
                90,
                ComplaintDeed.PASSING_UP,
                80,
                ComplaintDeed.CONTACT,
                complaint.has(yinuo.desk.complaint.Step.Kind.CONTACT) ? 10 : 1,
                ComplaintDeed.HANDLING,
                complaint.has(yinuo.desk.complaint.Step.Kind.HANDLING) ? 11 : 2,
                ComplaintDeed.REFERRAL,
                complaint.classification() instanceof Classification.Assistance
                                && !complaint.has(yinuo.desk.complaint.Step.Kind.REFERRAL)
                        ? 1
                        : 12);
        return complaint.next().stream()
                .filter(deed -> actor.may(deed.deed()))
                .sorted(Comparator.comparingInt(deed -> order.getOrDefault(deed, 3)))
                .toList();
    }
}
