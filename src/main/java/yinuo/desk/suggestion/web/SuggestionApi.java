package yinuo.desk.suggestion.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yinuo.desk.channel.Channel;
import yinuo.desk.reception.IntakeForm;
import yinuo.desk.suggestion.Suggestion;
import yinuo.desk.suggestion.Suggestion.Decided;
import yinuo.desk.suggestion.Suggestion.Told;
import yinuo.desk.suggestion.Suggestions;
import yinuo.page.IfMatch;
import yinuo.page.Versioned;
import yinuo.register.Phone;
import yinuo.staff.Actor;

/** Suggestions for programs: taking in, deciding, telling. */
@RestController
@RequestMapping("/api/{office}/suggestions")
class SuggestionApi {

    private final Suggestions suggestions;

    SuggestionApi(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    record PersonJson(@Nullable String name, @Nullable String phone) {}

    record MadeJson(
            @Nullable Channel channel,
            @Nullable String home,
            @Nullable PersonJson person,
            @Nullable String words) {

        /** As the desk types it, received now. */
        IntakeForm form() {
            var typed = new TreeMap<String, String>();
            put(typed, "channel", channel == null ? null : channel.name());
            put(typed, "home", home);
            put(typed, "person", person == null ? null : person.name());
            put(typed, "phone", person == null ? null : person.phone());
            put(typed, "words", words);
            return new IntakeForm(typed);
        }

        private static void put(TreeMap<String, String> typed, String name, @Nullable String value) {
            if (value != null) {
                typed.put(name, value);
            }
        }
    }

    record DecisionJson(
            Suggestion.@Nullable Outcome outcome, @Nullable String reason) {}

    record TellingJson(@Nullable String words) {}

    record SuggestionJson(
            UUID id,
            String number,
            int version,
            Channel channel,
            Instant receivedAt,
            String home,
            String person,
            String phone,
            String words,
            @Nullable Decided decided,
            @Nullable Told told)
            implements Versioned {

        static SuggestionJson of(Suggestion one) {
            var made = one.made();
            return new SuggestionJson(
                    one.id().value(),
                    made.number(),
                    one.version(),
                    made.channel(),
                    made.at(),
                    made.home(),
                    made.person(),
                    made.phone().isEmpty() ? "" : Phone.masked(made.phone()),
                    made.words(),
                    one.decided(),
                    one.told());
        }
    }

    @PostMapping
    ResponseEntity<SuggestionJson> receive(Actor actor, @RequestBody MadeJson made) {
        var suggestion = suggestions.receive(actor, made.form());
        var address = "/api/%s/suggestions/%s"
                .formatted(actor.office().code(), suggestion.id().value());
        return ResponseEntity.created(URI.create(address)).body(SuggestionJson.of(suggestion));
    }

    @GetMapping
    List<SuggestionJson> list(Actor actor, @RequestParam(defaultValue = "true") boolean open) {
        return suggestions.list(actor, open).stream().map(SuggestionJson::of).toList();
    }

    @GetMapping("/{id}")
    SuggestionJson suggestion(Actor actor, @PathVariable UUID id) {
        return SuggestionJson.of(suggestions.get(actor, id(actor, id)));
    }

    @PostMapping("/{id}/decision")
    SuggestionJson decide(Actor actor, @PathVariable UUID id, @RequestBody DecisionJson body, IfMatch seen) {
        return SuggestionJson.of(
                suggestions.decide(actor, id(actor, id), version(actor, id, seen), body.outcome(), body.reason()));
    }

    @PostMapping("/{id}/telling")
    SuggestionJson tell(Actor actor, @PathVariable UUID id, @RequestBody TellingJson body, IfMatch seen) {
        return SuggestionJson.of(suggestions.tell(actor, id(actor, id), version(actor, id, seen), body.words()));
    }

    /** Whoever names no version acts on the one that stands. */
    private int version(Actor actor, UUID id, IfMatch seen) {
        return seen.version() == null ? suggestions.get(actor, id(actor, id)).version() : seen.version();
    }

    private static Suggestion.Id id(Actor actor, UUID id) {
        return new Suggestion.Id(actor.office().id(), id);
    }
}
