package yinuo.watch.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import yinuo.page.Page;
import yinuo.page.Toasts;
import yinuo.refusal.BadInput;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.watch.Watches;

/** Begins and ends watching something; either can be undone by the other. */
@Controller
@RequestMapping("/{office}/watching/{kind}/{id}")
@Transactional
class WatchPages {

    private final Watches watches;

    WatchPages(Watches watches) {
        this.watches = watches;
    }

    @PostMapping
    String watch(Actor actor, Page page, Toasts toasts, @PathVariable String kind, @PathVariable UUID id) {
        actor.must(Deed.SEE_MATTERS);
        watches.add(actor, known(kind), id);
        toasts.sayUndoable(page.url("watching/" + kind + "/" + id + "/end"), "watch.begun");
        return back(page, kind, id);
    }

    @PostMapping("/end")
    String end(Actor actor, Page page, Toasts toasts, @PathVariable String kind, @PathVariable UUID id) {
        actor.must(Deed.SEE_MATTERS);
        watches.remove(actor, known(kind), id);
        toasts.sayUndoable(page.url("watching/" + kind + "/" + id), "watch.ended");
        return back(page, kind, id);
    }

    private static String known(String kind) {
        if (!kind.matches("[a-z]{1,20}")) {
            throw BadInput.in("kind", "watch.bad.kind");
        }
        return kind;
    }

    private static String back(Page page, String kind, UUID id) {
        return "redirect:" + page.url((kind.equals("inquiry") ? "inquiries/" : kind + "s/") + id);
    }
}
