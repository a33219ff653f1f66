package yinuo.admin.web;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.admin.OfficeAdmin;
import yinuo.office.Office;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Role;

/** Office and staff on screen. */
@Controller
@RequestMapping("/{office}")
class AdminPages {

    private final OfficeAdmin admin;

    AdminPages(OfficeAdmin admin) {
        this.admin = admin;
    }

    @GetMapping("/settings")
    String settings(Actor actor, Model model) {
        actor.must(Deed.MANAGE_OFFICE);
        model.addAttribute("departments", admin.departments(actor));
        return "admin/settings";
    }

    @PostMapping("/settings")
    String change(
            Actor actor,
            @RequestParam String name,
            @RequestParam Office.Profile profile,
            @RequestParam String dutyPhone,
            @RequestParam String hotline,
            @RequestParam String fax,
            @RequestParam String email) {
        admin.change(actor, name, profile, new Office.Contacts(dutyPhone, hotline, fax, email));
        return "redirect:/" + actor.office().code() + "/settings";
    }

    @PostMapping("/settings/departments")
    String department(Actor actor, @RequestParam String code, @RequestParam String name) {
        admin.addDepartment(actor, code, name);
        return "redirect:/" + actor.office().code() + "/settings";
    }

    @GetMapping("/staff")
    String staff(Actor actor, Model model) {
        model.addAttribute("staff", admin.staff(actor));
        model.addAttribute("departments", admin.departments(actor));
        model.addAttribute("password", "");
        return "admin/staff";
    }

    @PostMapping("/staff")
    String hire(
            Actor actor,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(name = "role", required = false) @Nullable Set<Role> roles,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") String account,
            Model model) {
        var password =
                admin.hire(actor, name, phone, roles == null ? Set.of() : roles, zone.isBlank() ? null : zone, account);
        model.addAttribute("staff", admin.staff(actor));
        model.addAttribute("departments", admin.departments(actor));
        model.addAttribute("password", password.orElse(""));
        return "admin/staff";
    }

    @PostMapping("/staff/{id}")
    String change(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(name = "role", required = false) @Nullable Set<Role> roles,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "false") boolean active) {
        admin.change(actor, id, version, name, phone, roles == null ? Set.of() : roles, zone, active);
        return "redirect:/" + actor.office().code() + "/staff";
    }

    @PostMapping("/staff/{id}/department")
    String place(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable UUID department,
            @RequestParam(defaultValue = "false") boolean head) {
        admin.place(actor, id, version, department, head);
        return "redirect:/" + actor.office().code() + "/staff";
    }
}
