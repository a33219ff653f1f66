package yinuo.counter.ownerfile.web;

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
import yinuo.counter.ownerfile.OwnerFiles;
import yinuo.counter.ownerfile.OwnerPaper;
import yinuo.page.Page;
import yinuo.register.Register;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The papers of a home. */
@Controller
@RequestMapping("/{office}/households/{label}/papers")
class OwnerFilePages {

    private final OwnerFiles files;
    private final Register register;
    private final Attachments attachments;

    OwnerFilePages(OwnerFiles files, Register register, Attachments attachments) {
        this.files = files;
        this.register = register;
        this.attachments = attachments;
    }

    @GetMapping
    String papers(Actor actor, @PathVariable String label, Model model) {
        actor.must(Deed.SEE_REGISTER);
        var home = register.must(actor, label);
        model.addAttribute("home", home);
        model.addAttribute("papers", files.of(actor, home));
        return "ownerfile/papers";
    }

    @PostMapping
    String file(
            Actor actor,
            Page page,
            @PathVariable String label,
            @RequestParam(required = false) OwnerPaper.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable String title,
            Sent sent) {
        files.file(actor, label, kind, title, attachments.take(actor, sent).hashes());
        return back(page, label);
    }

    @PostMapping("/{id}/removal")
    String takeOut(
            Actor actor,
            Page page,
            @PathVariable String label,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String why) {
        files.takeOut(actor, label, id, why);
        return back(page, label);
    }

    private static String back(Page page, String label) {
        return "redirect:" + page.url("households/" + label + "/papers");
    }
}
