package yinuo.admin.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.admin.OfficeAdmin;
import yinuo.admin.StaffAdmin;
import yinuo.page.Page;
import yinuo.refusal.BadInput;
import yinuo.staff.Actor;

/** The staff of an office on screen. */
@Controller
@RequestMapping("/{office}/staff")
class StaffPages {

    private final StaffAdmin admin;
    private final OfficeAdmin office;

    StaffPages(StaffAdmin admin, OfficeAdmin office) {
        this.admin = admin;
        this.office = office;
    }

    @GetMapping
    String staff(Actor actor, Model model) {
        return show(actor, model, Optional.empty());
    }

    /** The password is shown on this one answer; what is wrong is said beside what was typed. */
    @PostMapping
    String hire(Actor actor, Page page, PersonForm form, Model model, HttpServletResponse response) {
        try {
            var hired = admin.hire(actor, form.wanted(), form.account() == null ? "" : form.account());
            return show(actor, model, hired.password());
        } catch (BadInput bad) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var faults = bad.faults().values().stream().map(page::t).toList();
            model.addAttribute("fault", String.join(page.t("page.and.sentence"), faults));
            model.addAttribute("typed", form);
            return show(actor, model, Optional.empty());
        }
    }

    private String show(Actor actor, Model model, Optional<String> password) {
        model.addAttribute("staff", admin.staff(actor));
        model.addAttribute("departments", office.departments(actor));
        model.addAttribute("password", password.orElse(""));
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", PersonForm.EMPTY);
        }
        return "admin/staff";
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    String member(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("member", admin.member(actor, id));
        model.addAttribute("entries", admin.story(actor, id));
        return "admin/member";
    }

    @PostMapping("/{id}")
    String change(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam int version,
            PersonForm form,
            @RequestParam(defaultValue = "false") boolean active) {
        admin.change(actor, id, version, form.wanted(), active);
        return "redirect:" + page.url("staff");
    }

    @PostMapping("/{id}/department")
    String place(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable UUID department,
            @RequestParam(defaultValue = "false") boolean head) {
        admin.place(actor, id, version, department, head);
        return "redirect:" + page.url("staff");
    }

    /** The new password is shown on this one answer and never again. */
    @PostMapping("/{id}/password")
    String reset(Actor actor, @PathVariable UUID id, Model model) {
        return show(actor, model, Optional.of(admin.resetPassword(actor, id)));
    }
}
