package yinuo.live;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import yinuo.staff.Actor;

/** The stream of an office: the topics that changed, as server-sent events. */
@Controller
class LivePages {

    private final Browsers browsers;

    LivePages(Browsers browsers) {
        this.browsers = browsers;
    }

    @GetMapping(path = "/{office}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(Actor actor) {
        return browsers.open(actor.office().id());
    }
}
