package yinuo.desk.reception.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.desk.reception.Drafts;
import yinuo.desk.reception.IntakeForm;
import yinuo.page.Page;
import yinuo.staff.Actor;

/** Drafts of the intake form: kept by a click or by the page itself, and put aside. */
@Controller
@RequestMapping("/{office}/intake/drafts/{id}")
class DraftPages {

    private final Drafts drafts;

    DraftPages(Drafts drafts) {
        this.drafts = drafts;
    }

    record Kept(int version, String savedAt) {}

    @PostMapping
    Object keep(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> typed) {
        var next = drafts.keep(actor, id, version, new IntakeForm(typed));
        return page.htmx()
                ? ResponseEntity.ok(new Kept(next, page.clock(page.now())))
                : "redirect:/" + actor.office().code() + "/intake?draft=" + id;
    }

    @PostMapping("/removal")
    String discard(Actor actor, @PathVariable UUID id) {
        drafts.discard(actor, id);
        return "redirect:/" + actor.office().code() + "/intake";
    }
}
