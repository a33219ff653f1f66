package yinuo.admin.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yinuo.admin.OfficeAdmin;
import yinuo.office.Office;
import yinuo.rulebook.Procedure;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The office for programs: what it works by, and its departments. */
@RestController
@RequestMapping("/api/{office}/settings")
class AdminApi {

    private final OfficeAdmin admin;

    AdminApi(OfficeAdmin admin) {
        this.admin = admin;
    }

    record ComingJson(Office.Profile profile, LocalDate from) {}

    record DepartmentJson(UUID id, String code, String name) {}

    record SettingsJson(
            Office.Profile profile,
            @Nullable ComingJson coming,
            List<String> procedures,
            List<DepartmentJson> departments) {}

    record AdoptionJson(
            Office.@Nullable Profile profile,
            @Nullable LocalDate from,
            @Nullable String reason) {}

    record NewDepartmentJson(
            @Nullable String code, @Nullable String name) {}

    record NameJson(@Nullable String before, @Nullable String name) {}

    @Transactional(readOnly = true)
    @GetMapping
    SettingsJson settings(Actor actor) {
        actor.must(Deed.MANAGE_OFFICE);
        return show(actor);
    }

    @Transactional
    @PostMapping("/profile")
    SettingsJson adopt(Actor actor, @RequestBody AdoptionJson body) {
        admin.adopt(actor, body.profile(), body.from(), text(body.reason()));
        return show(actor);
    }

    @Transactional
    @PostMapping("/departments")
    SettingsJson department(Actor actor, @RequestBody NewDepartmentJson body) {
        admin.addDepartment(actor, text(body.code()), text(body.name()));
        return show(actor);
    }

    @Transactional
    @PostMapping("/departments/{id}")
    SettingsJson rename(Actor actor, @PathVariable UUID id, @RequestBody NameJson body) {
        admin.renameDepartment(actor, id, text(body.before()), text(body.name()));
        return show(actor);
    }

    private SettingsJson show(Actor actor) {
        return new SettingsJson(
                actor.office().profile(),
                admin.coming(actor)
                        .map(one -> new ComingJson(one.profile(), one.from()))
                        .orElse(null),
                admin.adopted(actor).stream().map(Procedure::id).toList(),
                admin.departments(actor).stream()
                        .map(one -> new DepartmentJson(one.id().value(), one.code(), one.name()))
                        .toList());
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
