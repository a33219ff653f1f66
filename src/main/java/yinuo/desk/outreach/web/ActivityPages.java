package yinuo.desk.outreach.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.desk.outreach.Activities;
import yinuo.desk.outreach.Activity;
import yinuo.desk.outreach.HomeChoice;
import yinuo.page.Page;
import yinuo.staff.Actor;

/** Activities on screen: what was held, who took part, who is asked afterwards. */
@Controller
@RequestMapping("/{office}/activities")
class ActivityPages {

    private final Activities activities;

    ActivityPages(Activities activities) {
        this.activities = activities;
    }

    record HoldForm(
            @Nullable String title,
            @Nullable String place,
            @Nullable LocalDateTime at,
            @Nullable String pasted) {

        Activity.Draft draft(Page page) {
            return new Activity.Draft(
                    title,
                    place,
                    at == null ? null : at.atZone(page.zone()).toInstant(),
                    pasted == null || pasted.isBlank() ? null : new HomeChoice(pasted, null, null, null));
        }
    }

    record EndForm(
            @Nullable LocalDateTime endedAt,
            Activity.@Nullable How how,
            @Nullable Integer count,
            @Nullable Long seed,
            @Nullable String chosen) {

        Activity.Ending ending(Page page) {
            var at = endedAt == null ? null : endedAt.atZone(page.zone()).toInstant();
            return new Activity.Ending(at, how, count, seed, chosen);
        }
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("activities", activities.last(actor));
        return "outreach/activities";
    }

    @PostMapping
    String hold(Actor actor, Page page, @ModelAttribute HoldForm form) {
        return back(actor, activities.hold(actor, form.draft(page)).id().value());
    }

    @GetMapping("/{id}")
    String activity(Actor actor, @PathVariable UUID id, Model model) {
        var activity = activities.get(actor, id(actor, id));
        var callbacks = activities.callbacks(activity);
        var rate = Activities.rate(activity, callbacks);
        model.addAttribute("activity", activity);
        model.addAttribute("callbacks", callbacks);
        model.addAttribute("needed", activities.needed(activity));
        model.addAttribute("rate", rate == null ? "—" : rate.toPlainString() + " %");
        return "outreach/activity";
    }

    @PostMapping("/{id}/participants")
    String join(Actor actor, @PathVariable UUID id, @RequestParam String pasted) {
        activities.join(actor, id(actor, id), new HomeChoice(pasted, List.of(), List.of(), null));
        return back(actor, id);
    }

    @PostMapping("/{id}/ending")
    String over(Actor actor, Page page, @PathVariable UUID id, @ModelAttribute EndForm form) {
        activities.over(actor, id(actor, id), form.ending(page));
        return back(actor, id);
    }

    private static Activity.Id id(Actor actor, UUID id) {
        return new Activity.Id(actor.office().id(), id);
    }

    private static String back(Actor actor, UUID id) {
        return "redirect:/" + actor.office().code() + "/activities/" + id;
    }
}
