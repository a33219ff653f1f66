package yinuo.desk.callback.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.desk.callback.Answer;
import yinuo.desk.callback.Attempt;
import yinuo.desk.callback.Callback;
import yinuo.desk.callback.CallbackDesk;
import yinuo.desk.callback.CallbackRates;
import yinuo.desk.callback.Opinion;
import yinuo.journal.SignatureForm;
import yinuo.journal.Signatures;
import yinuo.journal.Signed;
import yinuo.page.Page;
import yinuo.staff.Actor;
import yinuo.staff.Member;

/** The forms of the callbacks. Each names the version it was shown, so that nobody overwrites what they did not see. */
@Controller
@RequestMapping("/{office}/callbacks")
class CallbackDeedPages {

    private final CallbackDesk desk;
    private final CallbackRates rates;
    private final Signatures signatures;

    CallbackDeedPages(CallbackDesk desk, CallbackRates rates, Signatures signatures) {
        this.desk = desk;
        this.rates = rates;
        this.signatures = signatures;
    }

    record AttemptForm(
            Attempt.@Nullable Means means,
            Attempt.@Nullable Result result,
            @Nullable String words,
            @Nullable LocalDateTime bookedFor) {}

    record AnswerForm(
            Attempt.@Nullable Means means,
            @Nullable Opinion quality,
            @Nullable Opinion effect,
            @Nullable Opinion overall,
            Answer.@Nullable FaultKind faultKind,
            @Nullable String faults,
            @Nullable String suggestion,
            @Nullable Boolean noSuggestion,
            @Nullable Boolean understood,
            @Nullable String words,
            @Nullable String whyNoVisit,
            @Nullable List<UUID> companions) {

        Answer.Given given(@Nullable Signed signature) {
            return new Answer.Given(
                    means,
                    words,
                    new Answer.GivenContents(
                            quality, effect, overall, faultKind, faults, suggestion, noSuggestion, understood),
                    signature,
                    whyNoVisit,
                    companions);
        }
    }

    /** Back to the list it was sent from, or to the callback. */
    @PostMapping("/{id}/attempts")
    String attempt(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam int version,
            @ModelAttribute AttemptForm form,
            @RequestParam(defaultValue = "false") boolean list) {
        var booked = form.bookedFor() == null ? null : instant(page, form.bookedFor());
        desk.attempt(
                actor, id(actor, id), version, new Attempt.Tried(form.means(), form.result(), form.words(), booked));
        return list ? "redirect:/" + actor.office().code() + "/callbacks/calls" : back(actor, id);
    }

    @PostMapping("/{id}/answer")
    String answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam int version,
            @ModelAttribute AnswerForm form,
            SignatureForm signed) {
        var visits = form.means() != null && form.means().isVisit();
        var signature = visits ? signatures.of(actor, signed, "D03-5.1") : null;
        desk.answer(actor, id(actor, id), version, form.given(signature));
        return back(actor, id);
    }

    @PostMapping("/{id}/rectification")
    String rectify(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String words,
            @RequestParam(defaultValue = "") String prevention) {
        return back(
                actor,
                desk.rectify(actor, id(actor, id), version, words, prevention)
                        .id()
                        .value());
    }

    @PostMapping("/{id}/release")
    String release(Actor actor, @PathVariable UUID id, @RequestParam int version, @RequestParam String words) {
        desk.release(actor, id(actor, id), version, words);
        return back(actor, id);
    }

    @PostMapping("/{id}/assignment")
    String assign(Actor actor, @PathVariable UUID id, @RequestParam int version, @RequestParam UUID to) {
        desk.assign(actor, id(actor, id), version, new Member.Id(actor.office().id(), to));
        return back(actor, id);
    }

    /** Shown for a moment, and written down. Without a script it is a page that says no more than the number. */
    @PostMapping("/{id}/phone")
    String phone(Actor actor, Page page, @PathVariable UUID id, Model model) {
        model.addAttribute("phone", desk.phone(actor, id(actor, id), page.t("callback.phonePurpose")));
        model.addAttribute("back", page.url("callbacks/" + id));
        return page.htmx() ? "callback/phone" : "callback/phone-page";
    }

    @PostMapping("/rates/target")
    String target(Actor actor, @RequestParam String percent, @RequestParam String reason) {
        rates.target(actor, percent, reason);
        return "redirect:/" + actor.office().code() + "/callbacks/rates";
    }

    private static Callback.Id id(Actor actor, UUID id) {
        return new Callback.Id(actor.office().id(), id);
    }

    private static String back(Actor actor, UUID id) {
        return "redirect:/" + actor.office().code() + "/callbacks/" + id;
    }

    private static Instant instant(Page page, LocalDateTime local) {
        return local.atZone(page.zone()).toInstant();
    }
}
