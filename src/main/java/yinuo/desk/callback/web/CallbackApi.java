package yinuo.desk.callback.web;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yinuo.desk.callback.Answer;
import yinuo.desk.callback.Asked;
import yinuo.desk.callback.Attempt;
import yinuo.desk.callback.Callback;
import yinuo.desk.callback.CallbackDesk;
import yinuo.desk.callback.CallbackQuestions;
import yinuo.desk.callback.CallbackRates;
import yinuo.page.IfMatch;
import yinuo.page.Page;
import yinuo.promise.PromiseJson;
import yinuo.promise.Promises;
import yinuo.staff.Actor;
import yinuo.staff.Member;

/**
 * Callbacks for programs. Each deed answers with the callback as it stands, and {@code If-Match} may name the version that
 * was seen: another one since is answered 409.
 */
@RestController
@RequestMapping("/api/{office}/callbacks")
class CallbackApi {

    private final CallbackDesk desk;
    private final CallbackQuestions questions;
    private final CallbackRates rates;
    private final Promises promises;

    CallbackApi(CallbackDesk desk, CallbackQuestions questions, CallbackRates rates, Promises promises) {
        this.desk = desk;
        this.questions = questions;
        this.rates = rates;
        this.promises = promises;
    }

    record ListJson(List<CallbackJson> items, @Nullable String next) {}

    record RectificationJson(
            @Nullable String words, @Nullable String prevention) {}

    record WordsJson(@Nullable String words) {}

    record AssignmentJson(UUID to) {}

    @GetMapping
    ListJson list(Actor actor, Page page, @ModelAttribute Asked asked) {
        var found = questions.list(actor, asked);
        return new ListJson(
                found.callbacks().stream()
                        .map(callback -> json(callback, actor, page))
                        .toList(),
                found.next());
    }

    @GetMapping("/rates")
    List<CallbackRates.Figures> rates(
            Actor actor, Page page, @RequestParam(required = false) @Nullable YearMonth month) {
        return rates.of(actor, month == null ? YearMonth.from(page.today()) : month);
    }

    @GetMapping("/{id}")
    CallbackJson callback(Actor actor, Page page, @PathVariable UUID id) {
        return json(questions.get(actor, id(actor, id)), actor, page);
    }

    @PostMapping("/{id}/attempts")
    CallbackJson attempt(Actor actor, Page page, @PathVariable UUID id, @RequestBody Attempt.Tried body, IfMatch seen) {
        return json(desk.attempt(actor, id(actor, id), seen.version(), body), actor, page);
    }

    @PostMapping("/{id}/answer")
    CallbackJson answer(Actor actor, Page page, @PathVariable UUID id, @RequestBody Answer.Given body, IfMatch seen) {
        return json(desk.answer(actor, id(actor, id), seen.version(), body), actor, page);
    }

    /** Answers with the next round, which asks again. */
    @PostMapping("/{id}/rectification")
    CallbackJson rectify(
            Actor actor, Page page, @PathVariable UUID id, @RequestBody RectificationJson body, IfMatch seen) {
        return json(desk.rectify(actor, id(actor, id), seen.version(), body.words(), body.prevention()), actor, page);
    }

    @PostMapping("/{id}/release")
    CallbackJson release(Actor actor, Page page, @PathVariable UUID id, @RequestBody WordsJson body, IfMatch seen) {
        return json(desk.release(actor, id(actor, id), seen.version(), body.words()), actor, page);
    }

    @PostMapping("/{id}/assignment")
    CallbackJson assign(Actor actor, Page page, @PathVariable UUID id, @RequestBody AssignmentJson body, IfMatch seen) {
        var to = new Member.Id(actor.office().id(), body.to());
        return json(desk.assign(actor, id(actor, id), seen.version(), to), actor, page);
    }

    private CallbackJson json(Callback callback, Actor actor, Page page) {
        var about = promises
                .about(callback.id().office(), Callback.SUBJECT, callback.id().value())
                .stream()
                .map(promise -> PromiseJson.of(
                        promise, page.t("promise." + promise.made().rule()), page.now()))
                .toList();
        return CallbackJson.of(callback, about, actor);
    }

    private static Callback.Id id(Actor actor, UUID id) {
        return new Callback.Id(actor.office().id(), id);
    }
}
