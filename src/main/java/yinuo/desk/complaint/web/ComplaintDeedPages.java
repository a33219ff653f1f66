package yinuo.desk.complaint.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.desk.complaint.Classification;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.ComplaintAnswers;
import yinuo.desk.complaint.ComplaintAnswers.Answer;
import yinuo.desk.complaint.ComplaintAnswers.Call;
import yinuo.desk.complaint.ComplaintAnswers.Signature;
import yinuo.desk.complaint.ComplaintDeed;
import yinuo.desk.complaint.ComplaintLife;
import yinuo.desk.complaint.Step;
import yinuo.page.Page;
import yinuo.page.Toasts;
import yinuo.staff.Actor;
import yinuo.staff.Role;

/** The forms of the case page. Each names the version it was shown, so that nobody overwrites what they did not see. */
@Controller
@RequestMapping("/{office}/complaints/{id}")
class ComplaintDeedPages {

    private static final String AFTER = "after";

    private final ComplaintLife life;
    private final ComplaintAnswers answers;

    ComplaintDeedPages(ComplaintLife life, ComplaintAnswers answers) {
        this.life = life;
        this.answers = answers;
    }

    @ModelAttribute(AFTER)
    After after(Actor actor, Toasts toasts, @RequestParam(required = false) @Nullable String from) {
        return new After(actor, toasts, from);
    }

    /** Words, and why they are to stand although somebody else has written meanwhile. */
    record Said(@Nullable String words, @Nullable String mineBecause) {

        @Nullable
        String text() {
            return mineBecause == null || mineBecause.isBlank()
                    ? words
                    : (words == null ? "" : words) + " [" + mineBecause.strip() + "]";
        }
    }

    /** What the two forms that classify send. */
    record ClassForm(
            Classification.@Nullable Field field,
            Classification.@Nullable Fault fault,
            Classification.@Nullable Cause cause,
            @Nullable String reason) {

        Classification as(Classification.@Nullable Kind kind) {
            return Classification.of(
                    kind,
                    reason,
                    kind == Classification.Kind.VALID ? field : null,
                    kind == Classification.Kind.VALID ? fault : null,
                    kind == Classification.Kind.ASSISTANCE ? cause : null);
        }
    }

    @PostMapping("/classification")
    String classify(
            Actor actor,
            @ModelAttribute(name = AFTER, binding = false) After after,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(name = "class", required = false) Classification.@Nullable Kind kind,
            ClassForm form) {
        return after.did(ComplaintDeed.CLASSIFICATION, life.classify(actor, id(actor, id), version, form.as(kind)));
    }

    @PostMapping("/reclassification")
    String reclassify(
            Actor actor,
            @ModelAttribute(name = AFTER, binding = false) After after,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(name = "class", required = false) Classification.@Nullable Kind kind,
            ClassForm form) {
        return after.did(ComplaintDeed.RECLASSIFICATION, life.reclassify(actor, id(actor, id), version, form.as(kind)));
    }

    @PostMapping("/contact")
    String contact(
            Actor actor,
            @ModelAttribute(name = AFTER, binding = false) After after,
            Page page,
            @PathVariable UUID id,
            @RequestParam int version,
            Said said,
            @RequestParam(required = false) @Nullable LocalDateTime agreedReplyAt) {
        return after.did(
                ComplaintDeed.CONTACT,
                life.contact(actor, id(actor, id), version, said.text(), instant(page, agreedReplyAt)));
    }

    @PostMapping("/referral")
    String refer(
            Actor actor,
            @ModelAttribute(name = AFTER, binding = false) After after,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String to,
            Said said) {
        return after.did(ComplaintDeed.REFERRAL, life.refer(actor, id(actor, id), version, to, said.text()));
    }

    @PostMapping("/note")
    String note(
            Actor actor,
            @ModelAttribute(name = AFTER, binding = false) After after,
            @PathVariable UUID id,
            @RequestParam int version,
            Said said) {
        return after.did(ComplaintDeed.NOTE, life.note(actor, id(actor, id), version, said.text()));
    }

    @PostMapping("/progress")
    String progress(
            Actor actor,
            @ModelAttribute(name = AFTER, binding = false) After after,
            @PathVariable UUID id,
            @RequestParam int version,
            Said said) {
        return after.did(ComplaintDeed.PROGRESS, life.progress(actor, id(actor, id), version, said.text()));
    }

    @PostMapping("/handling")
    String handle(
            Actor actor,
            @ModelAttribute(name = AFTER, binding = false) After after,
            @PathVariable UUID id,
            @RequestParam int version,
            Said said) {
        return after.did(ComplaintDeed.HANDLING, life.handle(actor, id(actor, id), version, said.text()));
    }

    @PostMapping("/passing-up")
    String passUp(
            Actor actor,
            @ModelAttribute(name = AFTER, binding = false) After after,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable Role to,
            Said said) {
        return after.did(ComplaintDeed.PASSING_UP, life.passUp(actor, id(actor, id), version, to, said.text()));
    }

    @PostMapping("/decision")
    String decide(
            Actor actor,
            @ModelAttribute(name = AFTER, binding = false) After after,
            @PathVariable UUID id,
            @RequestParam int version,
            Said said) {
        return after.did(ComplaintDeed.DECISION, life.decide(actor, id(actor, id), version, said.text()));
    }

    @PostMapping("/company-report")
    String report(
            Actor actor,
            @ModelAttribute(name = AFTER, binding = false) After after,
            @PathVariable UUID id,
            @RequestParam int version,
            Said said) {
        return after.did(
                ComplaintDeed.COMPANY_REPORT, life.reportToCompany(actor, id(actor, id), version, said.text()));
    }

    @PostMapping("/reply")
    String reply(
            Actor actor,
            @ModelAttribute(name = AFTER, binding = false) After after,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) Step.@Nullable Means means,
            Said said,
            @RequestParam(required = false) Step.@Nullable Opinion opinion,
            @RequestParam(required = false) @Nullable String signedBy,
            @RequestParam(required = false) Step.@Nullable SignatureHow signedHow,
            @RequestParam(required = false) @Nullable String whyNoVisit) {
        var signature = signedHow == null ? null : new Signature(signedBy, signedHow);
        return after.did(
                ComplaintDeed.REPLY,
                answers.reply(
                        actor, id(actor, id), version, new Answer(means, said.text(), opinion, signature, whyNoVisit)));
    }

    @PostMapping("/callback")
    String callBack(
            Actor actor,
            @ModelAttribute(name = AFTER, binding = false) After after,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) Step.@Nullable Outcome outcome,
            Said said,
            @RequestParam(required = false) Step.@Nullable Opinion opinion) {
        return after.did(
                ComplaintDeed.CALLBACK,
                answers.callBack(actor, id(actor, id), version, new Call(outcome, said.text(), opinion)));
    }

    @PostMapping("/release")
    String release(
            Actor actor,
            @ModelAttribute(name = AFTER, binding = false) After after,
            @PathVariable UUID id,
            @RequestParam int version,
            Said said) {
        return after.did(ComplaintDeed.RELEASE, answers.release(actor, id(actor, id), version, said.text()));
    }

    private static Complaint.Id id(Actor actor, UUID id) {
        return new Complaint.Id(actor.office().id(), id);
    }

    private static @Nullable Instant instant(Page page, @Nullable LocalDateTime local) {
        return local == null ? null : local.atZone(page.zone()).toInstant();
    }
}
