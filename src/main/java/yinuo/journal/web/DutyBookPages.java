package yinuo.journal.web;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.attachment.Attachments;
import yinuo.attachment.Sent;
import yinuo.journal.book.BookLine;
import yinuo.journal.book.DutyBook;
import yinuo.journal.book.DutyDrafts;
import yinuo.journal.book.DutyNotes;
import yinuo.journal.book.Volume;
import yinuo.page.Page;
import yinuo.refusal.Missing;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The duty log by day and by page, on screen and on paper, and the check of its volumes. */
@Controller
@RequestMapping("/{office}/duty-log")
class DutyBookPages {

    /** As many as one request checks: some seconds; what is left goes on by itself. */
    private static final long AT_ONCE = 100_000;

    private final DutyBook book;
    private final DutyNotes notes;
    private final DutyDrafts drafts;
    private final Attachments files;

    DutyBookPages(DutyBook book, DutyNotes notes, DutyDrafts drafts, Attachments files) {
        this.book = book;
        this.notes = notes;
        this.drafts = drafts;
        this.files = files;
    }

    @Clause({"D12-5", "D12-rec-6.1"})
    @GetMapping
    String day(
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "1") int sheet,
            Model model) {
        actor.must(Deed.SEE_DUTY_LOG);
        var shown = day == null ? page.today() : day;
        var lines = book.day(actor.office().id(), shown, Math.max(sheet, 1) - 1);
        model.addAttribute("day", shown);
        model.addAttribute("sheet", Math.max(sheet, 1));
        model.addAttribute("sheets", (lines.all() + BookLine.PER_PAGE - 1) / BookLine.PER_PAGE);
        model.addAttribute("lines", lines.lines());
        model.addAttribute("mayWrite", shown.equals(page.today()) && notes.mayWrite(actor));
        drafts.of(actor).ifPresent(draft -> {
            model.addAttribute("draft", draft);
            model.addAttribute("kept", drafts.files(actor, draft));
        });
        return "duty/log";
    }

    @PostMapping
    String write(
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String corrects,
            Sent sent) {
        notes.write(actor, words, corrects, files.take(actor, sent).hashes());
        return last(actor, page);
    }

    private String last(Actor actor, Page page) {
        var all = book.day(actor.office().id(), page.today(), 0).all();
        return "redirect:" + page.url("duty-log?sheet=" + (all + BookLine.PER_PAGE - 1) / BookLine.PER_PAGE);
    }

    /** Kept by a click with its files, or by the page itself while somebody types. */
    @PostMapping("/draft")
    Object keep(
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String corrects,
            @RequestParam(defaultValue = "false") boolean typing,
            Sent sent) {
        drafts.keep(actor, words, corrects, files.take(actor, sent).hashes());
        return typing ? ResponseEntity.noContent().build() : "redirect:" + page.url("duty-log");
    }

    @PostMapping("/draft/removal")
    String discard(Actor actor, Page page) {
        drafts.discard(actor);
        return "redirect:" + page.url("duty-log");
    }

    @PostMapping("/hotline")
    String callOut(
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String words) {
        notes.callOut(actor, person, words);
        return last(actor, page);
    }

    @GetMapping("/paper")
    String paper(Actor actor, Page page, @RequestParam(required = false) @Nullable LocalDate day, Model model) {
        whole(actor, page, day, model);
        return "duty/paper";
    }

    /** The work of a day as the log tells it, what was corrected left out, with room for a remark. */
    @Clause("D01-5.6")
    @GetMapping("/work")
    String work(Actor actor, Page page, @RequestParam(required = false) @Nullable LocalDate day, Model model) {
        whole(actor, page, day, model);
        return "duty/work";
    }

    private void whole(Actor actor, Page page, @Nullable LocalDate day, Model model) {
        actor.must(Deed.SEE_DUTY_LOG);
        var shown = day == null ? page.today() : day;
        model.addAttribute("day", shown);
        model.addAttribute("lines", book.day(actor.office().id(), shown));
    }

    /** Every volume, with how far it was checked. */
    @Clause("D05-4.1.8")
    @GetMapping("/volumes")
    String volumes(Actor actor, Model model) {
        actor.must(Deed.VERIFY_JOURNAL);
        model.addAttribute("volumes", book.volumes(actor.office().id()));
        return "duty/volumes";
    }

    /** A page of a volume, as it is bound. */
    @GetMapping("/volumes/{year}")
    String bound(Actor actor, @PathVariable int year, @RequestParam(defaultValue = "1") long sheet, Model model) {
        actor.must(Deed.SEE_DUTY_LOG);
        var volume = volume(actor, year);
        var shown = Math.clamp(sheet, 1, Math.max(volume.pages(), 1));
        model.addAttribute("volume", volume);
        model.addAttribute("sheet", shown);
        model.addAttribute("lines", book.page(actor.office().id(), year, shown));
        return "duty/bound";
    }

    @Clause("D05-4.1.8")
    @PostMapping("/volumes/{year}/check")
    String check(Actor actor, @PathVariable int year, Model model) {
        actor.must(Deed.VERIFY_JOURNAL);
        volume(actor, year);
        book.check(actor.office().id(), year, AT_ONCE);
        model.addAllAttributes(Map.of("volume", volume(actor, year), "going", true));
        return "duty/volume";
    }

    private Volume volume(Actor actor, int year) {
        return book.volumes(actor.office().id()).stream()
                .filter(one -> one.year() == year)
                .findFirst()
                .orElseThrow(() -> new Missing("volume", year));
    }
}
