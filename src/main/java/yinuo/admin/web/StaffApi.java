package yinuo.admin.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yinuo.admin.StaffAdmin;
import yinuo.admin.StaffAdmin.Wanted;
import yinuo.page.IfMatch;
import yinuo.page.Versioned;
import yinuo.staff.Actor;
import yinuo.staff.Member;
import yinuo.staff.Role;

/** The staff of an office for programs. */
@RestController
@RequestMapping("/api/{office}/staff")
class StaffApi {

    private final StaffAdmin admin;

    StaffApi(StaffAdmin admin) {
        this.admin = admin;
    }

    record MemberJson(
            UUID id,
            int version,
            String name,
            String phone,
            List<Role> roles,
            @Nullable String zone,
            @Nullable UUID department,
            boolean head,
            boolean active,
            boolean hasAccount)
            implements Versioned {

        static MemberJson of(Member member) {
            var department = member.department();
            return new MemberJson(
                    member.id().value(),
                    member.version(),
                    member.name(),
                    member.phone(),
                    member.roles().stream().sorted().toList(),
                    member.zone(),
                    department == null ? null : department.value(),
                    member.head(),
                    member.active(),
                    member.account() != null);
        }
    }

    record ListJson(List<MemberJson> items) {}

    record PersonJson(
            @Nullable String name,
            @Nullable String phone,
            @Nullable Set<Role> roles,
            @Nullable String zone,
            @Nullable String account,
            @Nullable Boolean active) {

        Wanted wanted() {
            return new Wanted(AdminApi.text(name), AdminApi.text(phone), roles == null ? Set.of() : roles, zone);
        }
    }

    record HiredJson(UUID id, @Nullable String password) {}

    record PlaceJson(@Nullable UUID department, @Nullable Boolean head) {}

    record PasswordJson(String password) {}

    @GetMapping
    ListJson staff(Actor actor) {
        return new ListJson(admin.staff(actor).stream().map(MemberJson::of).toList());
    }

    @GetMapping("/{id}")
    MemberJson member(Actor actor, @PathVariable UUID id) {
        return MemberJson.of(admin.member(actor, id));
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    HiredJson hire(Actor actor, @RequestBody PersonJson body) {
        var hired = admin.hire(actor, body.wanted(), AdminApi.text(body.account()));
        return new HiredJson(hired.id().value(), hired.password().orElse(null));
    }

    @Transactional
    @PostMapping("/{id}")
    MemberJson change(Actor actor, @PathVariable UUID id, @RequestBody PersonJson body, IfMatch seen) {
        var active = body.active() == null || body.active();
        admin.change(actor, id, version(actor, id, seen), body.wanted(), active);
        return member(actor, id);
    }

    @Transactional
    @PostMapping("/{id}/department")
    MemberJson place(Actor actor, @PathVariable UUID id, @RequestBody PlaceJson body, IfMatch seen) {
        var head = Boolean.TRUE.equals(body.head());
        admin.place(actor, id, version(actor, id, seen), body.department(), head);
        return member(actor, id);
    }

    @PostMapping("/{id}/password")
    PasswordJson reset(Actor actor, @PathVariable UUID id) {
        return new PasswordJson(admin.resetPassword(actor, id));
    }

    private int version(Actor actor, UUID id, IfMatch seen) {
        var version = seen.version();
        return version == null ? admin.member(actor, id).version() : version;
    }
}
