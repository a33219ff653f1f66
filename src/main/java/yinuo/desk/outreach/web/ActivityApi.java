package yinuo.desk.outreach.web;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yinuo.desk.outreach.Activities;
import yinuo.desk.outreach.Activity;
import yinuo.desk.outreach.HomeChoice;
import yinuo.staff.Actor;

/** Activities for programs. */
@RestController
@RequestMapping("/api/{office}/activities")
class ActivityApi {

    private final Activities activities;

    ActivityApi(Activities activities) {
        this.activities = activities;
    }

    record ActivityJson(
            UUID id,
            Activity.Held held,
            List<ParticipantJson> participants,
            Activity.@Nullable Selection selection,
            int needed,
            @Nullable BigDecimal rate) {}

    record ParticipantJson(String home, String person, boolean asked) {}

    @PostMapping
    ResponseEntity<ActivityJson> hold(Actor actor, @RequestBody Activity.Draft draft) {
        var activity = activities.hold(actor, draft);
        var address = "/api/%s/activities/%s"
                .formatted(actor.office().code(), activity.id().value());
        return ResponseEntity.created(URI.create(address)).body(json(activity));
    }

    @GetMapping
    List<ActivityJson> list(Actor actor) {
        return activities.last(actor).stream().map(this::json).toList();
    }

    @GetMapping("/{id}")
    ActivityJson activity(Actor actor, @PathVariable UUID id) {
        return json(activities.get(actor, id(actor, id)));
    }

    @PostMapping("/{id}/participants")
    ActivityJson join(Actor actor, @PathVariable UUID id, @RequestBody HomeChoice homes) {
        return json(activities.join(actor, id(actor, id), homes));
    }

    @PostMapping("/{id}/ending")
    ActivityJson over(Actor actor, @PathVariable UUID id, @RequestBody Activity.Ending ending) {
        return json(activities.over(actor, id(actor, id), ending));
    }

    private ActivityJson json(Activity activity) {
        return new ActivityJson(
                activity.id().value(),
                activity.held(),
                activity.participants().stream()
                        .map(one -> new ParticipantJson(one.home(), one.person(), one.asked()))
                        .toList(),
                activity.selection(),
                activities.needed(activity),
                Activities.rate(activity, activities.callbacks(activity)));
    }

    private static Activity.Id id(Actor actor, UUID id) {
        return new Activity.Id(actor.office().id(), id);
    }
}
