package yinuo.live;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import yinuo.live.Presence.Doing;
import yinuo.staff.Actor;

/** The stream of an office: the topics that changed, as server-sent events; and who is on which page. */
@Controller
@RequestMapping("/{office}/live")
class LivePages {

    private static final int LONGEST = 200;

    private final Browsers browsers;
    private final Changes changes;
    private final Presence presence;

    LivePages(Browsers browsers, Changes changes, Presence presence) {
        this.browsers = browsers;
        this.changes = changes;
        this.presence = presence;
    }

    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(Actor actor) {
        return browsers.open(actor.office().id());
    }

    /** Every page says so three times a minute; the answer is who else is there. */
    @PostMapping("/here")
    String here(
            Actor actor, @RequestParam String path, @RequestParam(defaultValue = "LOOKING") Doing doing, Model model) {
        if (path.length() <= LONGEST) {
            var message = Presence.message(path, actor.member().value().toString(), actor.name(), doing);
            changes.say(actor.office().id(), Browsers.HERE, message);
        }
        return others(actor, path, model);
    }

    @GetMapping("/here")
    String others(Actor actor, @RequestParam String path, Model model) {
        var office = actor.office().id().value().toString();
        model.addAttribute(
                "others",
                presence.others(office, path, actor.member().value().toString()).stream()
                        .map(seen -> new PresentOther(seen.name(), seen.doing().name()))
                        .toList());
        return "page/presence";
    }
}
