package yinuo.desk.outage.web;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.desk.outage.Outage.Means;
import yinuo.desk.outage.OutageDesk;
import yinuo.desk.outage.OutageDesk.Seen;
import yinuo.desk.outage.Outages;
import yinuo.desk.outage.Outages.Telling;
import yinuo.staff.Actor;

/** The forms of a planned cut's page. */
@Controller
@RequestMapping("/{office}/outages/{id}")
class OutageDeedPages {

    private final OutageDesk desk;
    private final Outages outages;

    OutageDeedPages(OutageDesk desk, Outages outages) {
        this.desk = desk;
        this.outages = outages;
    }

    @PostMapping("/tellings")
    String tell(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Set<String> whom,
            @RequestParam(required = false) @Nullable Means means,
            @RequestParam(defaultValue = "") String words) {
        outages.tell(actor, OutagePages.id(actor, id), new Telling(whom == null ? Set.of() : whom, means, words));
        return OutagePages.back(actor, id);
    }

    @PostMapping("/sentence")
    String say(Actor actor, @PathVariable UUID id, @RequestParam int version, @RequestParam String words) {
        desk.say(actor, new Seen(OutagePages.id(actor, id), version), words);
        return OutagePages.back(actor, id);
    }

    @PostMapping("/cancellation")
    String cancel(Actor actor, @PathVariable UUID id, @RequestParam int version, @RequestParam String words) {
        desk.cancel(actor, new Seen(OutagePages.id(actor, id), version), words);
        return OutagePages.back(actor, id);
    }

    @PostMapping("/end")
    String end(Actor actor, @PathVariable UUID id, @RequestParam int version, @RequestParam String words) {
        desk.end(actor, new Seen(OutagePages.id(actor, id), version), words);
        return OutagePages.back(actor, id);
    }
}
