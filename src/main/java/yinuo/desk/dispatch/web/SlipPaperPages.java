package yinuo.desk.dispatch.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import yinuo.desk.dispatch.Printing;
import yinuo.desk.dispatch.Slip;
import yinuo.desk.dispatch.SlipQuestions;
import yinuo.desk.dispatch.deed.SlipPrints;
import yinuo.page.QrCode;
import yinuo.staff.Actor;

/** The slip on paper. Looking at it counts for nothing; printing is written down first, so that the sheet says which time. */
@Controller
@RequestMapping("/{office}/dispatch/{id}")
class SlipPaperPages {

    private final SlipQuestions questions;
    private final SlipPrints prints;

    SlipPaperPages(SlipQuestions questions, SlipPrints prints) {
        this.questions = questions;
        this.prints = prints;
    }

    @GetMapping("/paper")
    String paper(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "a4") String form,
            @RequestParam(required = false) @Nullable Integer nth,
            Model model) {
        var slip = questions.get(actor, new Slip.Id(actor.office().id(), id));
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .pathSegment(actor.office().code(), "dispatch", id.toString())
                .toUriString();
        model.addAttribute("slip", slip);
        model.addAttribute("carbon", form.equals("carbon"));
        model.addAttribute("printing", printing(slip, nth));
        model.addAttribute("qr", QrCode.of(address));
        model.addAttribute("materials", questions.materials(slip));
        return "dispatch/paper";
    }

    private @Nullable Printing printing(Slip slip, @Nullable Integer nth) {
        return nth == null
                ? null
                : questions.prints(slip).stream()
                        .filter(one -> one.nth() == nth)
                        .findFirst()
                        .orElse(null);
    }

    @PostMapping("/print")
    String print(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "a4") String form) {
        var printing = prints.print(actor, new Slip.Id(actor.office().id(), id), form);
        return "redirect:/%s/dispatch/%s/paper?form=%s&nth=%d"
                .formatted(actor.office().code(), id, form, printing.nth());
    }
}
