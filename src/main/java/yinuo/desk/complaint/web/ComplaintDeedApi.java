package yinuo.desk.complaint.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yinuo.desk.complaint.Classification;
import yinuo.desk.complaint.ComplaintAnswers;
import yinuo.desk.complaint.ComplaintCharge;
import yinuo.desk.complaint.ComplaintCharge.Upwards;
import yinuo.desk.complaint.ComplaintJudgement;
import yinuo.desk.complaint.ComplaintJudgement.Judged;
import yinuo.desk.complaint.ComplaintLife;
import yinuo.desk.complaint.Level;
import yinuo.desk.complaint.Step;
import yinuo.desk.complaint.Step.Said;
import yinuo.page.IfMatch;
import yinuo.page.Page;
import yinuo.staff.Actor;
import yinuo.staff.Role;

/**
 * What programs may do about a complaint; each answers with the complaint as it stands. {@code If-Match} may name the
 * version that was seen: another one since is answered 409.
 */
@RestController
@RequestMapping("/api/{office}/complaints/{id}")
class ComplaintDeedApi {

    private final ComplaintLife life;
    private final ComplaintJudgement judgement;
    private final ComplaintCharge charge;
    private final ComplaintAnswers answers;
    private final ComplaintApi complaints;

    ComplaintDeedApi(
            ComplaintLife life,
            ComplaintJudgement judgement,
            ComplaintCharge charge,
            ComplaintAnswers answers,
            ComplaintApi complaints) {
        this.life = life;
        this.judgement = judgement;
        this.charge = charge;
        this.answers = answers;
        this.complaints = complaints;
    }

    record ClassJson(
            @com.fasterxml.jackson.annotation.JsonProperty("class")
            Classification.@Nullable Kind kind,

            @Nullable String reason,
            Classification.@Nullable Field field,
            Classification.@Nullable Fault fault,
            Classification.@Nullable Cause cause,
            @Nullable String concerned) {

        Judged judged() {
            return new Judged(Classification.of(kind, reason, field, fault, cause), concerned);
        }
    }

    record ContactJson(
            @Nullable String words,
            @Nullable Instant agreedReplyAt,
            @Nullable List<String> attachments) {}

    record WordsJson(@Nullable String words) {}

    record ReferralJson(
            @Nullable String to,
            @Nullable String words,
            @Nullable Instant answerBy) {

        Step.Referral referral() {
            return new Step.Referral(to, words, answerBy);
        }
    }

    @PostMapping("/classification")
    ComplaintJson classify(Actor actor, Page page, @PathVariable UUID id, @RequestBody ClassJson body, IfMatch seen) {
        return show(judgement.classify(actor, ComplaintApi.id(actor, id), seen.version(), body.judged()), actor, page);
    }

    @PostMapping("/reclassification")
    ComplaintJson reclassify(Actor actor, Page page, @PathVariable UUID id, @RequestBody ClassJson body, IfMatch seen) {
        return show(
                judgement.reclassify(actor, ComplaintApi.id(actor, id), seen.version(), body.judged()), actor, page);
    }

    @PostMapping("/contact")
    ComplaintJson contact(Actor actor, Page page, @PathVariable UUID id, @RequestBody ContactJson body, IfMatch seen) {
        var after = life.contact(
                actor,
                ComplaintApi.id(actor, id),
                seen.version(),
                new Said(body.words(), body.attachments()),
                body.agreedReplyAt());
        return show(after, actor, page);
    }

    @PostMapping("/note")
    ComplaintJson note(Actor actor, Page page, @PathVariable UUID id, @RequestBody WordsJson body, IfMatch seen) {
        return show(life.note(actor, ComplaintApi.id(actor, id), seen.version(), body.words()), actor, page);
    }

    @PostMapping("/handling")
    ComplaintJson handle(Actor actor, Page page, @PathVariable UUID id, @RequestBody Said body, IfMatch seen) {
        return show(life.handle(actor, ComplaintApi.id(actor, id), seen.version(), body), actor, page);
    }

    @PostMapping("/progress")
    ComplaintJson progress(Actor actor, Page page, @PathVariable UUID id, @RequestBody Said body, IfMatch seen) {
        return show(life.progress(actor, ComplaintApi.id(actor, id), seen.version(), body), actor, page);
    }

    /** To a department or body by its name, or up to one of those above by role. */
    @PostMapping("/referral")
    ComplaintJson refer(Actor actor, Page page, @PathVariable UUID id, @RequestBody ReferralJson body, IfMatch seen) {
        var complaint = ComplaintApi.id(actor, id);
        var above = above(body.to());
        return show(
                above.isPresent()
                        ? charge.passUp(actor, complaint, seen.version(), new Upwards(above.get(), body.words(), null))
                        : life.refer(actor, complaint, seen.version(), body.referral()),
                actor,
                page);
    }

    @PostMapping("/company-report")
    ComplaintJson report(Actor actor, Page page, @PathVariable UUID id, @RequestBody WordsJson body, IfMatch seen) {
        return show(life.reportToCompany(actor, ComplaintApi.id(actor, id), seen.version(), body.words()), actor, page);
    }

    @PostMapping("/reply")
    ComplaintJson reply(
            Actor actor, Page page, @PathVariable UUID id, @RequestBody ComplaintAnswers.Answer body, IfMatch seen) {
        return show(answers.reply(actor, ComplaintApi.id(actor, id), seen.version(), body), actor, page);
    }

    @PostMapping("/callback")
    ComplaintJson callBack(
            Actor actor, Page page, @PathVariable UUID id, @RequestBody ComplaintAnswers.Call body, IfMatch seen) {
        return show(answers.callBack(actor, ComplaintApi.id(actor, id), seen.version(), body), actor, page);
    }

    @PostMapping("/release")
    ComplaintJson release(Actor actor, Page page, @PathVariable UUID id, @RequestBody WordsJson body, IfMatch seen) {
        return show(answers.release(actor, ComplaintApi.id(actor, id), seen.version(), body.words()), actor, page);
    }

    private ComplaintJson show(yinuo.desk.complaint.Complaint complaint, Actor actor, Page page) {
        return complaints.json(complaint, actor, page);
    }

    static Optional<Role> above(@Nullable String to) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(to) && Level.LADDER.contains(role))
                .findFirst();
    }
}
