package yinuo.desk.complaint.web;

import static yinuo.desk.complaint.web.ComplaintDeedPages.id;
import static yinuo.desk.complaint.web.ComplaintDeedPages.instant;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.attachment.Attachments;
import yinuo.attachment.Sent;
import yinuo.desk.complaint.ComplaintCharge;
import yinuo.desk.complaint.ComplaintCharge.Decision;
import yinuo.desk.complaint.ComplaintCharge.Upwards;
import yinuo.desk.complaint.ComplaintDeed;
import yinuo.desk.complaint.Step.Said;
import yinuo.desk.complaint.web.ComplaintDeedPages.Written;
import yinuo.page.Page;
import yinuo.page.Toasts;
import yinuo.staff.Actor;
import yinuo.staff.Role;

/** The forms of the case page about who is responsible, what was found out, and what goes up and comes down. */
@Controller
@RequestMapping("/{office}/complaints/{id}")
class ChargePages {

    private static final String AFTER = "after";

    private final ComplaintCharge charge;
    private final Attachments attachments;

    ChargePages(ComplaintCharge charge, Attachments attachments) {
        this.charge = charge;
        this.attachments = attachments;
    }

    @ModelAttribute(AFTER)
    After after(Actor actor, Toasts toasts, @RequestParam(required = false) @Nullable String from) {
        return new After(actor, toasts, from);
    }

    @PostMapping("/investigation")
    String investigate(
            Actor actor,
            @ModelAttribute(name = AFTER, binding = false) After after,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable Boolean verified,
            Written written,
            Sent sent) {
        var said = new Said(written.text(), attachments.take(actor, sent).hashes());
        return after.did(
                ComplaintDeed.INVESTIGATION, charge.investigate(actor, id(actor, id), version, verified, said));
    }

    @PostMapping("/passing-up")
    String passUp(
            Actor actor,
            @ModelAttribute(name = AFTER, binding = false) After after,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable Role to,
            @RequestParam(required = false) @Nullable String proposal,
            Written written) {
        var upwards = new Upwards(to, written.text(), proposal);
        return after.did(ComplaintDeed.PASSING_UP, charge.passUp(actor, id(actor, id), version, upwards));
    }

    @PostMapping("/decision")
    String decide(
            Actor actor,
            @ModelAttribute(name = AFTER, binding = false) After after,
            Page page,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(required = false) @Nullable LocalDateTime dueAt,
            Written written) {
        var decision = new Decision(written.text(), owner, instant(page, dueAt));
        return after.did(ComplaintDeed.DECISION, charge.decide(actor, id(actor, id), version, decision));
    }

    @PostMapping("/reassignment")
    String reassign(
            Actor actor,
            @ModelAttribute(name = AFTER, binding = false) After after,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable UUID owner,
            Written written) {
        return after.did(
                ComplaintDeed.REASSIGNMENT, charge.reassign(actor, id(actor, id), version, owner, written.text()));
    }

    @PostMapping("/manager-report")
    String report(
            Actor actor,
            @ModelAttribute(name = AFTER, binding = false) After after,
            @PathVariable UUID id,
            @RequestParam int version,
            Written written) {
        return after.did(
                ComplaintDeed.MANAGER_REPORT, charge.reportToManager(actor, id(actor, id), version, written.text()));
    }
}
