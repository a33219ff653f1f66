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
import yinuo.attachment.Attachments;
import yinuo.attachment.Sent;
import yinuo.desk.callback.Opinion;
import yinuo.desk.complaint.Classification;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.ComplaintAnswers;
import yinuo.desk.complaint.ComplaintAnswers.Answer;
import yinuo.desk.complaint.ComplaintAnswers.Call;
import yinuo.desk.complaint.ComplaintDeed;
import yinuo.desk.complaint.ComplaintJudgement;
import yinuo.desk.complaint.ComplaintJudgement.Judged;
import yinuo.desk.complaint.ComplaintLife;
import yinuo.desk.complaint.Step;
import yinuo.desk.complaint.Step.Said;
import yinuo.journal.SignatureForm;
import yinuo.journal.Signatures;
import yinuo.page.Page;
import yinuo.page.Toasts;
import yinuo.staff.Actor;

/** The forms of the case page. Each names the version it was shown, so that nobody overwrites what they did not see. */
@Controller
@RequestMapping("/{office}/complaints/{id}")
class ComplaintDeedPages {

    private static final String AFTER = "after";

    private final ComplaintLife life;
    private final ComplaintJudgement judgement;
    private final ComplaintAnswers answers;
    private final Attachments attachments;
    private final Signatures signatures;

    ComplaintDeedPages(
            ComplaintLife life,
            ComplaintJudgement judgement,
            ComplaintAnswers answers,
            Attachments attachments,
            Signatures signatures) {
        this.life = life;
        this.judgement = judgement;
        this.answers = answers;
        this.attachments = attachments;
        this.signatures = signatures;
    }

    @ModelAttribute(AFTER)
    After after(Actor actor, Toasts toasts, @RequestParam(required = false) @Nullable String from) {
        return new After(actor, toasts, from);
    }

    /** Words, and why they are to stand although somebody else has written meanwhile. */
    record Written(@Nullable String words, @Nullable String mineBecause) {

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
            @Nullable String reason,
            @Nullable String concerned) {

        Judged as(Classification.@Nullable Kind kind) {
            var as = Classification.of(
                    kind,
                    reason,
                    kind == Classification.Kind.VALID ? field : null,
                    kind == Classification.Kind.VALID ? fault : null,
                    kind == Classification.Kind.ASSISTANCE ? cause : null);
            return new Judged(as, concerned);
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
        return after.did(
                ComplaintDeed.CLASSIFICATION, judgement.classify(actor, id(actor, id), version, form.as(kind)));
    }

    @PostMapping("/reclassification")
    String reclassify(
            Actor actor,
            @ModelAttribute(name = AFTER, binding = false) After after,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(name = "class", required = false) Classification.@Nullable Kind kind,
            ClassForm form) {
        return after.did(
                ComplaintDeed.RECLASSIFICATION, judgement.reclassify(actor, id(actor, id), version, form.as(kind)));
    }

    @PostMapping("/contact")
    String contact(
            Actor actor,
            @ModelAttribute(name = AFTER, binding = false) After after,
            Page page,
            @PathVariable UUID id,
            @RequestParam int version,
            Written written,
            @RequestParam(required = false) @Nullable LocalDateTime agreedReplyAt,
            Sent sent) {
        var said = said(actor, written, sent);
        return after.did(
                ComplaintDeed.CONTACT, life.contact(actor, id(actor, id), version, said, instant(page, agreedReplyAt)));
    }

    @PostMapping("/referral")
    String refer(
            Actor actor,
            @ModelAttribute(name = AFTER, binding = false) After after,
            Page page,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String to,
            @RequestParam(required = false) @Nullable LocalDateTime answerBy,
            Written written) {
        var referral = new Step.Referral(to, written.text(), instant(page, answerBy));
        return after.did(ComplaintDeed.REFERRAL, life.refer(actor, id(actor, id), version, referral));
    }

    @PostMapping("/note")
    String note(
            Actor actor,
            @ModelAttribute(name = AFTER, binding = false) After after,
            @PathVariable UUID id,
            @RequestParam int version,
            Written written) {
        return after.did(ComplaintDeed.NOTE, life.note(actor, id(actor, id), version, written.text()));
    }

    @PostMapping("/progress")
    String progress(
            Actor actor,
            @ModelAttribute(name = AFTER, binding = false) After after,
            @PathVariable UUID id,
            @RequestParam int version,
            Written written,
            Sent sent) {
        return after.did(
                ComplaintDeed.PROGRESS, life.progress(actor, id(actor, id), version, said(actor, written, sent)));
    }

    @PostMapping("/handling")
    String handle(
            Actor actor,
            @ModelAttribute(name = AFTER, binding = false) After after,
            @PathVariable UUID id,
            @RequestParam int version,
            Written written,
            Sent sent) {
        return after.did(
                ComplaintDeed.HANDLING, life.handle(actor, id(actor, id), version, said(actor, written, sent)));
    }

    @PostMapping("/company-report")
    String report(
            Actor actor,
            @ModelAttribute(name = AFTER, binding = false) After after,
            @PathVariable UUID id,
            @RequestParam int version,
            Written written) {
        return after.did(
                ComplaintDeed.COMPANY_REPORT, life.reportToCompany(actor, id(actor, id), version, written.text()));
    }

    @PostMapping("/reply")
    String reply(
            Actor actor,
            @ModelAttribute(name = AFTER, binding = false) After after,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) Step.@Nullable Means means,
            Written written,
            @RequestParam(required = false) @Nullable Opinion opinion,
            @RequestParam(required = false) @Nullable String whyNoVisit,
            SignatureForm signed,
            Sent sent) {
        var signature = means == Step.Means.VISIT ? signatures.of(actor, signed, "D12-6.3") : null;
        var files = attachments.take(actor, sent).hashes();
        var answer = new Answer(means, written.text(), opinion, signature, whyNoVisit, files);
        return after.did(ComplaintDeed.REPLY, answers.reply(actor, id(actor, id), version, answer));
    }

    private Said said(Actor actor, Written written, Sent sent) {
        return new Said(written.text(), attachments.take(actor, sent).hashes());
    }

    @PostMapping("/callback")
    String callBack(
            Actor actor,
            @ModelAttribute(name = AFTER, binding = false) After after,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) Step.@Nullable Outcome outcome,
            Written written,
            @RequestParam(required = false) @Nullable Opinion opinion,
            @RequestParam(required = false) @Nullable Boolean understood) {
        return after.did(
                ComplaintDeed.CALLBACK,
                answers.callBack(
                        actor, id(actor, id), version, new Call(outcome, written.text(), opinion, understood)));
    }

    @PostMapping("/release")
    String release(
            Actor actor,
            @ModelAttribute(name = AFTER, binding = false) After after,
            @PathVariable UUID id,
            @RequestParam int version,
            Written written) {
        return after.did(ComplaintDeed.RELEASE, answers.release(actor, id(actor, id), version, written.text()));
    }

    static Complaint.Id id(Actor actor, UUID id) {
        return new Complaint.Id(actor.office().id(), id);
    }

    static @Nullable Instant instant(Page page, @Nullable LocalDateTime local) {
        return local == null ? null : local.atZone(page.zone()).toInstant();
    }
}
