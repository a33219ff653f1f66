package yinuo.promise.web;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.page.Page;
import yinuo.page.Toasts;
import yinuo.promise.Pause;
import yinuo.promise.Promise;
import yinuo.promise.PromiseDeeds;
import yinuo.promise.PromiseStory;
import yinuo.promise.Promises;
import yinuo.staff.Actor;

/** One promise with its history, and what may be done about it. */
@Controller
@RequestMapping("/{office}/promises/{id}")
class PromisePages {

    private final Promises promises;
    private final PromiseDeeds deeds;
    private final PromiseStory story;

    PromisePages(Promises promises, PromiseDeeds deeds, PromiseStory story) {
        this.promises = promises;
        this.deeds = deeds;
        this.story = story;
    }

    @GetMapping
    String promise(Actor actor, @PathVariable UUID id, Model model) {
        return show(actor, id, model, "promise/page");
    }

    /** The same without its frame, for a drawer or a row that opens. */
    @GetMapping("/fragment")
    String fragment(Actor actor, @PathVariable UUID id, Model model) {
        return show(actor, id, model, "promise/story");
    }

    private String show(Actor actor, UUID id, Model model, String view) {
        var told = story.of(actor, id(actor, id));
        model.addAttribute("told", told);
        model.addAttribute("people", deeds.mayOwe(told.promise()));
        return view;
    }

    @PostMapping("/urging")
    String urge(Actor actor, Toasts toasts, @PathVariable UUID id, @RequestParam(defaultValue = "") String back) {
        return said(toasts, "promise.toast.urged", actor, deeds.urge(actor, id(actor, id)), back);
    }

    @PostMapping("/assignment")
    String assign(
            Actor actor,
            Toasts toasts,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(defaultValue = "") String back) {
        return said(toasts, "promise.toast.assigned", actor, deeds.assign(actor, id(actor, id), person), back);
    }

    @PostMapping("/taking")
    String take(Actor actor, Toasts toasts, @PathVariable UUID id, @RequestParam(defaultValue = "") String back) {
        return said(toasts, "promise.toast.taken", actor, deeds.take(actor, id(actor, id)), back);
    }

    @PostMapping("/pause")
    String pause(
            Actor actor,
            Toasts toasts,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) Pause.@Nullable Reason reason,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable LocalDateTime until,
            @RequestParam(defaultValue = "") String back) {
        var end = until == null ? null : until.atZone(page.zone()).toInstant();
        return said(
                toasts,
                "promise.toast.paused",
                actor,
                deeds.pause(actor, id(actor, id), new PromiseDeeds.Asked(reason, words, end)),
                back);
    }

    @PostMapping("/resumption")
    String resume(Actor actor, Toasts toasts, @PathVariable UUID id, @RequestParam(defaultValue = "") String back) {
        return said(toasts, "promise.toast.resumed", actor, deeds.resume(actor, id(actor, id)), back);
    }

    @PostMapping("/waiver")
    String waive(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String back) {
        promises.waive(actor, id(actor, id), reason);
        return to(actor, promises.get(id(actor, id)), back);
    }

    static Promise.Id id(Actor actor, UUID id) {
        return new Promise.Id(actor.office().id(), id);
    }

    private static String said(Toasts toasts, String key, Actor actor, Promise promise, String back) {
        toasts.say(key, promise.subject().home(), promise.subject().number());
        return to(actor, promise, back);
    }

    /** To where it came from: what the promise is about, the board, or its own page. */
    private static String to(Actor actor, Promise promise, String back) {
        var path = switch (back) {
            case "subject" -> promise.subject().path();
            case "board", "today" -> back;
            default -> "promises/" + promise.id().value();
        };
        return "redirect:/" + actor.office().code() + "/" + path;
    }
}
