package yinuo.desk.suggestion.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.desk.suggestion.Suggestion;
import yinuo.desk.suggestion.Suggestions;
import yinuo.journal.Journal;
import yinuo.promise.Promises;
import yinuo.staff.Actor;

/** Suggestions on screen: open ones by age, and one with its decision. */
@Controller
@RequestMapping("/{office}/suggestions")
class SuggestionPages {

    private final Suggestions suggestions;
    private final Promises promises;
    private final Journal journal;

    SuggestionPages(Suggestions suggestions, Promises promises, Journal journal) {
        this.suggestions = suggestions;
        this.promises = promises;
        this.journal = journal;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String list(Actor actor, @RequestParam(defaultValue = "true") boolean open, Model model) {
        var found = suggestions.list(actor, open);
        var ids = found.stream().map(one -> one.id().value()).toList();
        model.addAttribute("suggestions", found);
        model.addAttribute("due", promises.nextDue(actor.office().id(), Suggestion.SUBJECT, ids));
        model.addAttribute("open", open);
        return "suggestion/list";
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    String suggestion(Actor actor, @PathVariable UUID id, Model model) {
        var suggestion = suggestions.get(actor, id(actor, id));
        var office = actor.office().id();
        model.addAttribute("suggestion", suggestion);
        model.addAttribute("promises", promises.about(office, Suggestion.SUBJECT, id));
        model.addAttribute("entries", journal.of(office, suggestion.subject().stream()));
        return "suggestion/one";
    }

    @PostMapping("/{id}/decision")
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) Suggestion.@Nullable Outcome outcome,
            @RequestParam String reason) {
        suggestions.decide(actor, id(actor, id), version, outcome, reason);
        return back(actor, id);
    }

    @PostMapping("/{id}/telling")
    String tell(Actor actor, @PathVariable UUID id, @RequestParam int version, @RequestParam String words) {
        suggestions.tell(actor, id(actor, id), version, words);
        return back(actor, id);
    }

    private static Suggestion.Id id(Actor actor, UUID id) {
        return new Suggestion.Id(actor.office().id(), id);
    }

    private static String back(Actor actor, UUID id) {
        return "redirect:/" + actor.office().code() + "/suggestions/" + id;
    }
}
