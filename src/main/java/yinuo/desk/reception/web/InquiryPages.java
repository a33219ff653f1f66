package yinuo.desk.reception.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.desk.reception.Inquiries;
import yinuo.desk.reception.Inquiry;
import yinuo.staff.Actor;

/** Inquiries on screen: the last ones, and the answer to one. */
@Controller
@RequestMapping("/{office}/inquiries")
class InquiryPages {

    private final Inquiries inquiries;

    InquiryPages(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("inquiries", inquiries.last(actor));
        return "reception/inquiries";
    }

    @GetMapping("/{id}")
    String inquiry(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute(
                "inquiry", inquiries.get(actor, new Inquiry.Id(actor.office().id(), id)));
        return "reception/inquiry";
    }

    @PostMapping("/{id}/answer")
    String answer(Actor actor, @PathVariable UUID id, @RequestParam int version, @RequestParam String words) {
        inquiries.answer(actor, new Inquiry.Id(actor.office().id(), id), version, words);
        return "redirect:/" + actor.office().code() + "/inquiries";
    }
}
