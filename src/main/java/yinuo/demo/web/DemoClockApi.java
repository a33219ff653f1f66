package yinuo.demo.web;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import yinuo.demo.DemoClock;
import yinuo.refusal.BadInput;
import yinuo.staff.Actor;

/** The demo's clock, for programs and for the button on every page. Outside a demo there is no such thing (404). */
@Controller
class DemoClockApi {

    private final DemoClock clock;

    DemoClockApi(DemoClock clock) {
        this.clock = clock;
    }

    record AdvanceJson(@Nullable String advance) {}

    record NowJson(Instant now) {}

    @PostMapping("/api/demo/clock")
    @ResponseBody
    NowJson advance(@RequestBody AdvanceJson body) {
        return new NowJson(clock.advance(duration(body.advance())));
    }

    @PostMapping("/{office}/demo-clock")
    String advance(
            Actor actor,
            @RequestParam String advance,
            @RequestHeader(name = "Referer", required = false) @Nullable String from) {
        clock.advance(duration(advance));
        var here = "/" + actor.office().code() + "/";
        var back = from == null || !from.contains(here) ? here + "today" : from.substring(from.indexOf(here));
        return "redirect:" + back;
    }

    private static Duration duration(@Nullable String text) {
        try {
            return Duration.parse(text == null ? "" : text);
        } catch (DateTimeParseException bad) {
            throw BadInput.in("advance", "demo.bad.advance");
        }
    }
}
