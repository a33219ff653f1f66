package yinuo.desk.complaint.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.attachment.Attachments;
import yinuo.attachment.Sent;
import yinuo.desk.complaint.Classification;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.ComplaintAnswers;
import yinuo.desk.complaint.ComplaintAnswers.Answer;
import yinuo.desk.complaint.ComplaintAnswers.Call;
import yinuo.desk.complaint.ComplaintLife;
import yinuo.desk.complaint.Step;
import yinuo.desk.complaint.Step.Said;
import yinuo.journal.SignatureForm;
import yinuo.journal.Signatures;
import yinuo.page.Page;
import yinuo.staff.Actor;
import yinuo.staff.Role;

/** The forms of the case page. Each names the version it was shown, so that nobody overwrites what they did not see. */
@Controller
@RequestMapping("/{office}/complaints/{id}")
class ComplaintDeedPages {

    private final ComplaintLife life;
    private final ComplaintAnswers answers;
    private final Attachments attachments;
    private final Signatures signatures;

    ComplaintDeedPages(ComplaintLife life, ComplaintAnswers answers, Attachments attachments, Signatures signatures) {
        this.life = life;
        this.answers = answers;
        this.attachments = attachments;
        this.signatures = signatures;
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
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(name = "class", required = false) Classification.@Nullable Kind kind,
            ClassForm form) {
        life.classify(actor, id(actor, id), version, form.as(kind));
        return back(actor, id);
    }

    @PostMapping("/reclassification")
    String reclassify(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(name = "class", required = false) Classification.@Nullable Kind kind,
            ClassForm form) {
        life.reclassify(actor, id(actor, id), version, form.as(kind));
        return back(actor, id);
    }

    @PostMapping("/contact")
    String contact(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String words,
            @RequestParam(required = false) @Nullable LocalDateTime agreedReplyAt,
            Sent sent) {
        life.contact(actor, id(actor, id), version, said(actor, words, sent), instant(page, agreedReplyAt));
        return back(actor, id);
    }

    @PostMapping("/referral")
    String refer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String to,
            @RequestParam String words) {
        life.refer(actor, id(actor, id), version, to, words);
        return back(actor, id);
    }

    @PostMapping("/progress")
    String progress(
            Actor actor, @PathVariable UUID id, @RequestParam int version, @RequestParam String words, Sent sent) {
        life.progress(actor, id(actor, id), version, said(actor, words, sent));
        return back(actor, id);
    }

    @PostMapping("/handling")
    String handle(
            Actor actor, @PathVariable UUID id, @RequestParam int version, @RequestParam String words, Sent sent) {
        life.handle(actor, id(actor, id), version, said(actor, words, sent));
        return back(actor, id);
    }

    @PostMapping("/passing-up")
    String passUp(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable Role to,
            @RequestParam String words) {
        life.passUp(actor, id(actor, id), version, to, words);
        return back(actor, id);
    }

    @PostMapping("/decision")
    String decide(Actor actor, @PathVariable UUID id, @RequestParam int version, @RequestParam String words) {
        life.decide(actor, id(actor, id), version, words);
        return back(actor, id);
    }

    @PostMapping("/company-report")
    String report(Actor actor, @PathVariable UUID id, @RequestParam int version, @RequestParam String words) {
        life.reportToCompany(actor, id(actor, id), version, words);
        return back(actor, id);
    }

    @PostMapping("/reply")
    String reply(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) Step.@Nullable Means means,
            @RequestParam String words,
            @RequestParam(required = false) Step.@Nullable Opinion opinion,
            @RequestParam(required = false) @Nullable String whyNoVisit,
            SignatureForm signed,
            Sent sent) {
        var signature = means == Step.Means.VISIT ? signatures.of(actor, signed, "D12-6.3") : null;
        var files = attachments.take(actor, sent).hashes();
        answers.reply(actor, id(actor, id), version, new Answer(means, words, opinion, signature, whyNoVisit, files));
        return back(actor, id);
    }

    private Said said(Actor actor, String words, Sent sent) {
        return new Said(words, attachments.take(actor, sent).hashes());
    }

    @PostMapping("/callback")
    String callBack(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) Step.@Nullable Outcome outcome,
            @RequestParam String words,
            @RequestParam(required = false) Step.@Nullable Opinion opinion) {
        answers.callBack(actor, id(actor, id), version, new Call(outcome, words, opinion));
        return back(actor, id);
    }

    @PostMapping("/release")
    String release(Actor actor, @PathVariable UUID id, @RequestParam int version, @RequestParam String words) {
        answers.release(actor, id(actor, id), version, words);
        return back(actor, id);
    }

    private static Complaint.Id id(Actor actor, UUID id) {
        return new Complaint.Id(actor.office().id(), id);
    }

    private static String back(Actor actor, UUID id) {
        return "redirect:/" + actor.office().code() + "/complaints/" + id;
    }

    private static @Nullable Instant instant(Page page, @Nullable LocalDateTime local) {
        return local == null ? null : local.atZone(page.zone()).toInstant();
    }
}
