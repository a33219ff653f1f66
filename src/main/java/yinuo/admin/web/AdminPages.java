package yinuo.admin.web;

import java.time.LocalDate;
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
import yinuo.page.Page;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The office on screen. */
@Controller
@RequestMapping("/{office}/settings")
class AdminPages {

    private final OfficeAdmin admin;

    AdminPages(OfficeAdmin admin) {
        this.admin = admin;
    }

    @GetMapping
    String settings(Actor actor, Model model) {
        actor.must(Deed.MANAGE_OFFICE);
        model.addAttribute("departments", admin.departments(actor));
        model.addAttribute("adopted", admin.adopted(actor));
        model.addAttribute("coming", admin.coming(actor).orElse(null));
        return "admin/settings";
    }

    @PostMapping
    String change(
            Actor actor,
            Page page,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable String company,
            @RequestParam(defaultValue = "") String dutyPhone,
            @RequestParam(defaultValue = "") String hotline,
            @RequestParam(defaultValue = "") String fax,
            @RequestParam(defaultValue = "") String email) {
        var contacts = new Office.Contacts(dutyPhone, hotline, fax, email);
        admin.change(actor, name, company == null ? actor.office().company() : company, contacts);
        return back(page);
    }

    @PostMapping("/profile")
    String adopt(
            Actor actor,
            Page page,
            @RequestParam(required = false) Office.@Nullable Profile profile,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(defaultValue = "") String reason) {
        admin.adopt(actor, profile, from, reason);
        return back(page);
    }

    @PostMapping("/departments")
    String department(
            Actor actor,
            Page page,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name) {
        admin.addDepartment(actor, code, name);
        return back(page);
    }

    @PostMapping("/departments/{id}")
    String rename(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String name) {
        admin.renameDepartment(actor, id, before, name);
        return back(page);
    }

    private static String back(Page page) {
        return "redirect:" + page.url("settings");
    }
}
