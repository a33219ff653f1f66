package yinuo.desk.appointment.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.desk.appointment.AppointmentDesk;
import yinuo.page.Page;
import yinuo.staff.Actor;

/** Who receives customers, on screen. */
@Controller
@RequestMapping("/{office}/appointments")
class AppointmentPages {

    private final AppointmentDesk desk;

    AppointmentPages(AppointmentDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String list(Actor actor, Page page, Model model) {
        var now = page.now();
        List<AppointmentLine> lines = desk.all(actor).stream()
                .map(one -> new AppointmentLine(
                        one.id(),
                        desk.name(one.member()),
                        one.from(),
                        one.until(),
                        one.by(),
                        one.covers(now),
                        !one.until().isAfter(now)))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("stewards", desk.stewards(actor));
        model.addAttribute("nobody", desk.isNobodyAppointed(actor));
        return "appointment/list";
    }

    /** The warning alone, for the pages on which customers are received. */
    @GetMapping("/bar")
    @Transactional(readOnly = true)
    String bar(Actor actor, Model model) {
        model.addAttribute("nobody", desk.isNobodyAppointed(actor));
        return "appointment/bar";
    }

    @PostMapping
    String appoint(
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Nullable LocalDateTime from,
            @RequestParam(required = false) @Nullable LocalDateTime until) {
        desk.appoint(actor, person, instant(page, from), instant(page, until));
        return "redirect:" + page.url("appointments");
    }

    @PostMapping("/{id}/end")
    String end(Actor actor, Page page, @PathVariable UUID id) {
        desk.end(actor, id);
        return "redirect:" + page.url("appointments");
    }

    private static @Nullable Instant instant(Page page, @Nullable LocalDateTime local) {
        return local == null ? null : local.atZone(page.zone()).toInstant();
    }
}
