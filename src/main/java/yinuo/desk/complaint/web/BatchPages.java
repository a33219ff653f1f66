package yinuo.desk.complaint.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.page.Toasts;
import yinuo.promise.Promise;
import yinuo.promise.PromiseDeeds;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The same deed about what is due next of several complaints. Each stands for itself: one refused stops no other. */
@Controller
@RequestMapping("/{office}/complaints/batch")
class BatchPages {

    private static final int MOST = 100;

    private final PromiseDeeds deeds;

    BatchPages(PromiseDeeds deeds) {
        this.deeds = deeds;
    }

    @PostMapping("/urging")
    String urge(Actor actor, Toasts toasts, @RequestParam(defaultValue = "") List<UUID> promise) {
        actor.must(Deed.URGE);
        return each(actor, toasts, promise, id -> deeds.urge(actor, id));
    }

    @PostMapping("/assignment")
    String assign(
            Actor actor,
            Toasts toasts,
            @RequestParam(defaultValue = "") List<UUID> promise,
            @RequestParam(required = false) @Nullable UUID person) {
        actor.must(Deed.ASSIGN);
        return each(actor, toasts, promise, id -> deeds.assign(actor, id, person));
    }

    private static String each(Actor actor, Toasts toasts, List<UUID> promises, Consumer<Promise.Id> deed) {
        if (promises.isEmpty() || promises.size() > MOST) {
            throw BadInput.in("promise", "complaint.bad.chosen");
        }
        var done = 0;
        for (var id : promises) {
            try {
                deed.accept(new Promise.Id(actor.office().id(), id));
                done++;
            } catch (Refusal refused) {
                continue;
            }
        }
        toasts.say("complaint.toast.batch", done, promises.size() - done);
        return "redirect:/" + actor.office().code() + "/complaints";
    }
}
