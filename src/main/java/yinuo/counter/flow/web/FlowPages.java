package yinuo.counter.flow.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.counter.flow.Flow;
import yinuo.counter.flow.FlowStep;
import yinuo.counter.flow.FlowStep.Planned;
import yinuo.counter.flow.Flows;
import yinuo.page.Page;
import yinuo.refusal.Missing;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The steps of a procedure, one a line: moved by moving lines; a line that is none of ours is a step of the office's own. */
@Controller
@RequestMapping("/{office}/flows")
class FlowPages {

    private final Flows flows;
    private final List<Flow> all;

    FlowPages(Flows flows, List<Flow> all) {
        this.flows = flows;
        this.all = all;
    }

    @GetMapping("/{code}")
    String list(Actor actor, @PathVariable String code, Model model) {
        if (!actor.may(Deed.SEE_FITOUTS)) {
            actor.must(Deed.SEE_REGISTER);
        }
        var flow = flow(code);
        model.addAttribute("flow", flow);
        model.addAttribute("listing", flows.listing(actor.office().id(), flow));
        return "flow/list";
    }

    @PostMapping("/{code}")
    String change(
            Actor actor, Page page, @PathVariable String code, @RequestParam(required = false) @Nullable String steps) {
        var flow = flow(code);
        var kinds =
                flow.kinds().stream().collect(Collectors.toMap(kind -> page.t(flow.title(kind)), Function.identity()));
        flows.change(
                actor,
                flow,
                (steps == null ? "" : steps)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(line -> step(kinds, line))
                        .toList());
        return "redirect:" + page.url("flows/" + code);
    }

    private static Planned step(Map<String, String> kinds, String line) {
        var kind = kinds.get(line);
        return kind == null ? new Planned(FlowStep.OWN, line) : new Planned(kind, "");
    }

    private Flow flow(String code) {
        return all.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Missing("flow", code));
    }
}
