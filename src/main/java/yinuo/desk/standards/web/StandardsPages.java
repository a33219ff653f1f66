package yinuo.desk.standards.web;

import java.time.Clock;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.desk.standards.AnsweredCalls;
import yinuo.desk.standards.Aspects;
import yinuo.desk.standards.Standards;
import yinuo.desk.standards.Waiting;
import yinuo.staff.Actor;

/** The service standards on screen. */
@Controller
class StandardsPages {

    private final Standards standards;
    private final Aspects aspects;
    private final AnsweredCalls calls;
    private final Waiting waiting;
    private final Clock clock;

    StandardsPages(Standards standards, Aspects aspects, AnsweredCalls calls, Waiting waiting, Clock clock) {
        this.standards = standards;
        this.aspects = aspects;
        this.calls = calls;
        this.waiting = waiting;
        this.clock = clock;
    }

    @GetMapping("/{office}/standards")
    String standards(Actor actor, @RequestParam(required = false) @Nullable YearMonth month, Model model) {
        var of = month == null ? YearMonth.now(clock) : month;
        model.addAttribute("month", of);
        var figures = standards.of(actor, of);
        var waits = waiting.waits(actor, of);
        model.addAttribute("standards", figures);
        model.addAttribute("aspects", aspects.of(actor, of, figures, waits));
        model.addAttribute("channels", standards.channels(actor));
        model.addAttribute("persons", standards.persons(actor, of));
        model.addAttribute("calls", calls.of(actor, of));
        model.addAttribute("waits", standards.waits(actor, of));
        model.addAttribute("complaints", waits);
        model.addAttribute("stalled", waiting.stalled(actor));
        return "standards/list";
    }
}
