package yinuo.duty.roster.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import yinuo.duty.roster.Calendars;
import yinuo.duty.roster.Leaves;
import yinuo.duty.roster.Rosters;
import yinuo.duty.roster.Rosters.Plan;
import yinuo.duty.roster.Shifts;
import yinuo.duty.roster.Shifts.TypedShift;
import yinuo.page.Page;
import yinuo.page.QrCode;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The roster of a month: seen by everybody in it, drawn by the supervisor with a person as the pen. */
@Controller
@RequestMapping("/{office}/roster")
class RosterPages {

    private final Rosters rosters;
    private final Shifts shifts;
    private final Leaves leaves;
    private final Calendars calendars;

    RosterPages(Rosters rosters, Shifts shifts, Leaves leaves, Calendars calendars) {
        this.rosters = rosters;
        this.shifts = shifts;
        this.leaves = leaves;
        this.calendars = calendars;
    }

    /** A duty names the month it is owed in, which is the one before the month planned. */
    @GetMapping
    String month(
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable YearMonth after,
            Model model) {
        var shown = month != null ? month : after != null ? after.plusMonths(1) : YearMonth.from(page.today());
        show(actor, rosters.plan(actor, shown), model);
        model.addAttribute("leaves", leaves.approved(actor, shown));
        return "roster/month";
    }

    @GetMapping("/paper")
    String paper(Actor actor, Page page, @RequestParam(required = false) @Nullable YearMonth month, Model model) {
        show(actor, rosters.plan(actor, month == null ? YearMonth.from(page.today()) : month), model);
        return "roster/paper";
    }

    /** A cell was touched: the person who is the pen stands in it, or no longer. */
    @PostMapping("/{month}/slot")
    String slot(
            Actor actor,
            Page page,
            @PathVariable YearMonth month,
            @RequestParam(required = false) @Nullable String slot,
            @RequestParam(required = false) @Nullable UUID member,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean swap,
            Model model) {
        var typed = TypedSlot.of(slot);
        var plan = rosters.put(actor, month, typed.day(), typed.shift(), member, null);
        return after(actor, page, plan, member, swap, model);
    }

    @PostMapping("/{month}/filling")
    String fill(
            Actor actor,
            Page page,
            @PathVariable YearMonth month,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean swap,
            Model model) {
        return after(actor, page, rosters.fill(actor, month, version), null, swap, model);
    }

    @PostMapping("/{month}/repetition")
    String repeat(
            Actor actor,
            Page page,
            @PathVariable YearMonth month,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean swap,
            Model model) {
        return after(actor, page, rosters.repeat(actor, month, version, from), null, swap, model);
    }

    @PostMapping("/{month}/emptying")
    String empty(
            Actor actor,
            Page page,
            @PathVariable YearMonth month,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean swap,
            Model model) {
        return after(actor, page, rosters.empty(actor, month, version), null, swap, model);
    }

    @PostMapping("/{month}/publication")
    String publish(
            Actor actor,
            Page page,
            @PathVariable YearMonth month,
            @RequestParam(required = false) @Nullable Integer version) {
        rosters.publish(actor, month, version);
        return "redirect:" + page.url("roster?month=" + month);
    }

    private String after(Actor actor, Page page, Plan plan, @Nullable UUID pen, boolean swap, Model model) {
        if (!swap) {
            return "redirect:" + page.url("roster?month=" + plan.roster().id().month());
        }
        show(actor, plan, model);
        model.addAttribute("pen", pen);
        model.addAttribute("leaves", leaves.approved(actor, plan.roster().id().month()));
        return "roster/grid";
    }

    private void show(Actor actor, Plan plan, Model model) {
        model.addAttribute("plan", plan);
        model.addAttribute("pen", null);
        model.addAttribute(
                "mayPlan", actor.may(Deed.PLAN_ROSTER) && !plan.roster().isPublished());
    }

    @GetMapping("/shifts")
    String shifts(Actor actor, Model model) {
        actor.must(Deed.PLAN_ROSTER);
        model.addAttribute("shifts", shifts.now(actor.office().id()));
        return "roster/shifts";
    }

    @PostMapping("/shifts")
    String change(
            Actor actor,
            Page page,
            @RequestParam(defaultValue = "") List<String> code,
            @RequestParam(defaultValue = "") List<String> name,
            @RequestParam(defaultValue = "") List<String> from,
            @RequestParam(defaultValue = "") List<String> until,
            @RequestParam(defaultValue = "") List<String> place,
            @RequestParam(defaultValue = "") List<String> wanted) {
        var typed = new ArrayList<TypedShift>();
        for (var n = 0; n < code.size(); n++) {
            typed.add(new TypedShift(
                    code.get(n),
                    at(name, n),
                    time(at(from, n)),
                    time(at(until, n)),
                    at(place, n).equals("DESK"),
                    at(wanted, n).matches("\\d{1,3}") ? Integer.valueOf(at(wanted, n)) : null));
        }
        shifts.change(actor, typed);
        return "redirect:" + page.url("roster");
    }

    private static String at(List<String> values, int n) {
        return n < values.size() ? values.get(n) : "";
    }

    private static @Nullable LocalTime time(String typed) {
        return typed.matches("([01]\\d|2[0-3]):[0-5]\\d") ? LocalTime.parse(typed) : null;
    }

    /** Where one's own shifts can be followed by a calendar. */
    @GetMapping("/feed")
    String feed(Actor actor, Page page, Model model) {
        var path = "/calendar/" + page.at().code() + "/" + calendars.secret(actor) + ".ics";
        var address =
                ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
        model.addAttribute("address", address);
        model.addAttribute("qr", QrCode.of(address));
        return "roster/feed";
    }

    @PostMapping("/feed/renewal")
    String renew(Actor actor, Page page) {
        calendars.renew(actor);
        return "redirect:" + page.url("roster/feed");
    }
}
