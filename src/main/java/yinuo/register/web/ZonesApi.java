package yinuo.register.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yinuo.register.Area;
import yinuo.register.Areas;
import yinuo.register.ZoneDesk;
import yinuo.register.Zones;
import yinuo.staff.Actor;

/** The zones of the estate for programs. */
@RestController
@RequestMapping("/api/{office}/zones")
class ZonesApi {

    private final ZoneDesk desk;
    private final Areas areas;

    ZonesApi(ZoneDesk desk, Areas areas) {
        this.desk = desk;
        this.areas = areas;
    }

    record ListJson(List<Zones.Zone> items) {}

    record NameJson(@Nullable String name, @Nullable String before) {}

    record HomesJson(
            @Nullable String zone,
            @Nullable List<Integer> buildings,
            @Nullable Integer fromDoor,
            @Nullable Integer toDoor,
            @Nullable List<String> homes,
            @Nullable Boolean shops) {}

    @Transactional(readOnly = true)
    @GetMapping
    ListJson zones(Actor actor) {
        return new ListJson(desk.all(actor));
    }

    @Transactional
    @PostMapping
    ListJson add(Actor actor, @RequestBody NameJson body) {
        desk.add(actor, text(body.name()));
        return zones(actor);
    }

    @Transactional
    @PostMapping("/name")
    ListJson rename(Actor actor, @RequestBody NameJson body) {
        desk.rename(actor, text(body.before()), text(body.name()));
        return zones(actor);
    }

    @Transactional
    @PostMapping("/homes")
    ListJson assign(Actor actor, @RequestBody HomesJson body) {
        var buildings = body.buildings() == null ? List.<Integer>of() : body.buildings();
        var homes = body.homes() == null ? "" : String.join(" ", body.homes());
        var area = new Area(
                buildings,
                null,
                null,
                body.fromDoor(),
                body.toDoor(),
                areas.labels(actor.office().id(), homes),
                Boolean.TRUE.equals(body.shops()));
        desk.assign(actor, text(body.zone()), area);
        return zones(actor);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
