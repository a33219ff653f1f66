package yinuo.desk.complaint.web;

import org.jspecify.annotations.Nullable;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.ComplaintDeed;
import yinuo.page.Toasts;
import yinuo.staff.Actor;

/** Where a form of the case page leads: back to the list somebody came from, else to the case; and what is said there. */
final class After {

    private final Actor actor;
    private final Toasts toasts;
    private final @Nullable String from;

    After(Actor actor, Toasts toasts, @Nullable String from) {
        this.actor = actor;
        this.toasts = toasts;
        this.from = from;
    }

    String did(ComplaintDeed deed, Complaint complaint) {
        toasts.say(
                "complaint.toast." + deed.name(),
                complaint.filing().number(),
                complaint.filing().home());
        var office = "redirect:/" + actor.office().code() + "/";
        return from != null && from.matches("today|board|complaints")
                ? office + from
                : office + "complaints/" + complaint.id().value();
    }
}
