package yinuo.register.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.page.Page;
import yinuo.register.Area;
import yinuo.register.Areas;
import yinuo.register.ZoneDesk;
import yinuo.staff.Actor;
import yinuo.staff.Members;
import yinuo.staff.Role;

/** The zones of the estate on screen. */
@Controller
@RequestMapping("/{office}/zones")
class ZonePages {

    private final ZoneDesk desk;
    private final Areas areas;
    private final Members members;

    ZonePages(ZoneDesk desk, Areas areas, Members members) {
        this.desk = desk;
        this.areas = areas;
        this.members = members;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String list(Actor actor, Model model) {
        model.addAttribute("zones", desk.all(actor));
        model.addAttribute("buildings", areas.buildings(actor.office().id()));
        model.addAttribute("stewards", members.withRole(actor.office().id(), Role.STEWARD));
        return "register/zones";
    }

    @PostMapping
    String add(Actor actor, Page page, @RequestParam(defaultValue = "") String name) {
        desk.add(actor, name);
        return back(page);
    }

    @PostMapping("/name")
    String rename(
            Actor actor,
            Page page,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String name) {
        desk.rename(actor, before, name);
        return back(page);
    }

    /** What the form names: buildings, from and to which door of them, and single homes as they are typed. */
    record Chosen(
            @Nullable List<Integer> building,
            @Nullable Integer fromDoor,
            @Nullable Integer toDoor,
            @Nullable String labels,
            @Nullable Boolean shops) {}

    @PostMapping("/homes")
    String assign(Actor actor, Page page, @RequestParam(defaultValue = "") String zone, Chosen chosen) {
        var typed = chosen.labels() == null ? "" : chosen.labels();
        var buildings = chosen.building() == null ? List.<Integer>of() : chosen.building();
        var labels = areas.labels(actor.office().id(), typed);
        var area = new Area(
                buildings, null, null, chosen.fromDoor(), chosen.toDoor(), labels, Boolean.TRUE.equals(chosen.shops()));
        desk.assign(actor, zone, area);
        return back(page);
    }

    private static String back(Page page) {
        return "redirect:" + page.url("zones");
    }
}
