package yinuo.desk.complaint.web;

import java.util.Comparator;
import java.util.EnumMap;
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
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.Complaint.Stage;
import yinuo.desk.complaint.ComplaintCallbacks;
import yinuo.desk.complaint.ComplaintCharge;
import yinuo.desk.complaint.ComplaintDeed;
import yinuo.desk.complaint.ComplaintPeople;
import yinuo.desk.complaint.ComplaintQuestions;
import yinuo.desk.phrases.Phrase;
import yinuo.desk.phrases.Phrases;
import yinuo.journal.Journal;
import yinuo.office.Departments;
import yinuo.page.Page;
import yinuo.promise.Promise;
import yinuo.refusal.Missing;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Paragraph;
import yinuo.rulebook.Procedures;
import yinuo.staff.Actor;
import yinuo.watch.Watches;

/** One case on screen: what was promised and done, what may be done now, what is still missing; and its papers. */
@Controller
@RequestMapping("/{office}/complaints/{id}")
@Transactional(readOnly = true)
class CasePages {

    private static final int SIMILAR = 6;
    private static final int SIMILAR_DAYS = 14;
    private static final int CELLS = 4;
    private static final Map<String, String> FORM_CLAUSES =
            Map.of("record", "D01-5.2", "report", "D01-5.3", "reception", "D09-5.1");
    private static final List<String> FORMS = List.of("record", "report", "visit", "slip", "reception", "special");

    private final ComplaintQuestions questions;
    private final ComplaintCallbacks callbacks;
    private final ComplaintCharge charge;
    private final ComplaintPeople people;
    private final Journal journal;
    private final Departments departments;
    private final Procedures procedures;
    private final Watches watches;
    private final Phrases phrases;

    CasePages(
            ComplaintQuestions questions,
            ComplaintCallbacks callbacks,
            ComplaintCharge charge,
            ComplaintPeople people,
            Journal journal,
            Departments departments,
            Procedures procedures,
            Watches watches,
            Phrases phrases) {
        this.questions = questions;
        this.callbacks = callbacks;
        this.charge = charge;
        this.people = people;
        this.journal = journal;
        this.departments = departments;
        this.procedures = procedures;
        this.watches = watches;
        this.phrases = phrases;
    }

    /** Somebody may come to do what keeps a promise ({@code act}) or to do a deed; its form is open then. */
    @Clause({"D01-4.1.3.1.5", "D01-4.1.3.1.6"})
    @GetMapping
    String complaint(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String act,
            @RequestParam(required = false) @Nullable String deed,
            @RequestParam(defaultValue = "") String from,
            Model model) {
        var complaint = questions.get(actor, ComplaintApi.id(actor, id));
        show(actor, complaint, model);
        var deeds = CaseGuide.deeds(complaint, actor);
        var asked = CaseGuide.asked(deeds, act, deed);
        model.addAttribute("deeds", deeds);
        model.addAttribute("scripts", scripts(actor, page, deeds));
        model.addAttribute(
                "open",
                asked.or(() -> deeds.stream().findFirst())
                        .map(ComplaintDeed::path)
                        .orElse(""));
        model.addAttribute("asked", asked.isPresent());
        model.addAttribute("from", from.matches("today|board|complaints") ? from : "");
        model.addAttribute("lacks", CaseGuide.lacks(complaint));
        model.addAttribute("departments", departments.of(actor.office().id()));
        model.addAttribute("handlers", charge.mayOwn(actor));
        model.addAttribute("colleagues", people.colleagues(actor));
        model.addAttribute("similar", similar(actor, page, complaint));
        model.addAttribute("watched", watches.has(actor, Complaint.SUBJECT, id));
        model.addAttribute("previous", previous(complaint));
        model.addAttribute("followed", followed(complaint));
        return "complaint/case";
    }

    /** What to say when this is done: calling, explaining a rule, answering, having kept somebody waiting. */
    private Map<ComplaintDeed, Phrase> scripts(Actor actor, Page page, List<ComplaintDeed> deeds) {
        var scripts = new EnumMap<ComplaintDeed, Phrase>(ComplaintDeed.class);
        for (var deed : deeds) {
            var code = switch (deed) {
                case CONTACT -> "P-56";
                case CLASSIFICATION, RECLASSIFICATION -> "P-11";
                case REPLY -> "P-08";
                case PROGRESS -> "P-05";
                default -> "";
            };
            if (!code.isEmpty()) {
                scripts.put(deed, phrases.of(actor.office().id(), page.chinese() ? "zh" : "en", code));
            }
        }
        return scripts;
    }

    private static String previous(Complaint complaint) {
        var previous = complaint.links().previous();
        return previous == null ? "" : previous.toString();
    }

    private String followed(Complaint complaint) {
        return complaint.stage() == Stage.DISSATISFIED
                ? questions.following(complaint.id()).map(UUID::toString).orElse("")
                : "";
    }

    @Clause({"D12-rec-6.2", "D01-5.2", "D01-5.3", "D09-5.1"})
    @GetMapping("/{form}")
    String paper(Actor actor, @PathVariable UUID id, @PathVariable String form, Model model) {
        if (!FORMS.contains(form)) {
            throw new Missing("form", form);
        }
        var complaint = questions.get(actor, ComplaintApi.id(actor, id));
        show(actor, complaint, model);
        model.addAttribute("form", form);
        model.addAttribute("clause", FORM_CLAUSES.getOrDefault(form, "D12-rec-6.2"));
        return "complaint/print";
    }

    private void show(Actor actor, Complaint complaint, Model model) {
        var office = actor.office().id();
        var about = callbacks.promises(complaint);
        model.addAttribute("complaint", complaint);
        model.addAttribute("promises", about);
        model.addAttribute("cells", cells(about));
        model.addAttribute("clauses", clauses(about));
        model.addAttribute("entries", journal.of(office, complaint.subject().stream()));
    }

    /** The up to four that tell most: what is open or broken before what was kept, all in the order of time. */
    private static List<Promise> cells(List<Promise> all) {
        return all.stream()
                .filter(promise -> promise.isOpen() || promise.outcome().doneAt() != null)
                .sorted(Comparator.comparing((Promise promise) -> !promise.isOpen())
                        .thenComparing(Comparator.comparing(
                                        (Promise promise) -> promise.made().dueAt())
                                .reversed()))
                .limit(CELLS)
                .sorted(Comparator.comparing((Promise promise) -> promise.made().dueAt()))
                .toList();
    }

    private List<Paragraph> clauses(List<Promise> all) {
        return all.stream()
                .map(promise -> promise.made().clause())
                .distinct()
                .map(procedures::find)
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Complaint> similar(Actor actor, Page page, Complaint complaint) {
        var since = page.now().minus(java.time.Duration.ofDays(SIMILAR_DAYS));
        var filing = complaint.filing();
        return questions.similar(actor.office().id(), filing.words(), filing.category(), since, SIMILAR + 1).stream()
                .filter(other -> !other.id().equals(complaint.id()))
                .limit(SIMILAR)
                .toList();
    }
}
