package yinuo.desk.telephone.web;

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
import yinuo.desk.reception.IntakeForm;
import yinuo.desk.telephone.TelephoneMessage;
import yinuo.desk.telephone.TelephoneMessage.Returned;
import yinuo.desk.telephone.TelephoneMessages;
import yinuo.page.IfMatch;
import yinuo.page.Versioned;
import yinuo.register.Phone;
import yinuo.staff.Actor;

/** Calls for a colleague for programs. */
@RestController
@RequestMapping("/api/{office}/telephone-messages")
class TelephoneApi {

    private final TelephoneMessages messages;

    TelephoneApi(TelephoneMessages messages) {
        this.messages = messages;
    }

    record PersonJson(@Nullable String name, @Nullable String phone) {}

    record CallJson(
            @Nullable String home,
            @Nullable PersonJson person,
            @Nullable String wanted,
            @Nullable Boolean fetched,
            @Nullable Instant promisedFor,
            @Nullable String words) {

        /** As the desk types it, received now. */
        IntakeForm form() {
            var typed = new TreeMap<String, String>();
            typed.put("channel", "PHONE");
            put(typed, "home", home);
            put(typed, "person", person == null ? null : person.name());
            put(typed, "phone", person == null ? null : person.phone());
            put(typed, "wanted", wanted);
            put(typed, "fetched", Boolean.TRUE.equals(fetched) ? "yes" : null);
            put(typed, "promisedFor", promisedFor == null ? null : promisedFor.toString());
            put(typed, "words", words);
            return new IntakeForm(typed);
        }

        private static void put(TreeMap<String, String> typed, String name, @Nullable String value) {
            if (value != null) {
                typed.put(name, value);
            }
        }
    }

    record WordsJson(@Nullable String words) {}

    record MessageJson(
            UUID id,
            String number,
            int version,
            Instant receivedAt,
            String home,
            String person,
            String phone,
            String wanted,
            String words,
            boolean fetched,
            @Nullable Instant promisedFor,
            @Nullable Returned returned)
            implements Versioned {

        static MessageJson of(TelephoneMessage one) {
            return new MessageJson(
                    one.id().value(),
                    one.taken().number(),
                    one.version(),
                    one.taken().at(),
                    one.caller().home(),
                    one.caller().person(),
                    one.caller().phone().isEmpty()
                            ? ""
                            : Phone.masked(one.caller().phone()),
                    one.wanted().name(),
                    one.taken().words(),
                    one.isFetched(),
                    one.promisedFor(),
                    one.returned());
        }
    }

    @PostMapping
    ResponseEntity<MessageJson> take(Actor actor, @RequestBody CallJson call) {
        var message = messages.take(actor, call.form());
        var address = "/api/%s/telephone-messages/%s"
                .formatted(actor.office().code(), message.id().value());
        return ResponseEntity.created(URI.create(address)).body(MessageJson.of(message));
    }

    @GetMapping
    List<MessageJson> list(Actor actor, @RequestParam(defaultValue = "true") boolean open) {
        return messages.list(actor, open).stream().map(MessageJson::of).toList();
    }

    @GetMapping("/{id}")
    MessageJson message(Actor actor, @PathVariable UUID id) {
        return MessageJson.of(messages.get(actor, id(actor, id)));
    }

    @PostMapping("/{id}/call")
    MessageJson called(Actor actor, @PathVariable UUID id, @RequestBody WordsJson body, IfMatch seen) {
        return MessageJson.of(messages.called(actor, id(actor, id), seen.version(), body.words()));
    }

    private static TelephoneMessage.Id id(Actor actor, UUID id) {
        return new TelephoneMessage.Id(actor.office().id(), id);
    }
}
