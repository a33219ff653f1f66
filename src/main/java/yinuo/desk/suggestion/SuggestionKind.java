package yinuo.desk.suggestion;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yinuo.desk.reception.Coming;
import yinuo.desk.reception.IntakeForm;
import yinuo.desk.reception.IntakeKind;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.promise.Subject;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** A suggestion, as the intake form takes it in. */
@Component
class SuggestionKind implements IntakeKind {

    private final Suggestions suggestions;
    private final Promises promises;
    private final Clock clock;

    SuggestionKind(Suggestions suggestions, Promises promises, Clock clock) {
        this.suggestions = suggestions;
        this.promises = promises;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "SUGGESTION";
    }

    @Override
    public int digit() {
        return 6;
    }

    @Override
    public String icon() {
        return "award";
    }

    @Override
    public Deed deed() {
        return Deed.REGISTER_MATTER;
    }

    @Override
    public String fields() {
        return "suggestion/kind.jte";
    }

    @Override
    public List<Coming> promises(Actor actor, IntakeForm form, Instant now) {
        var nothing = new Subject(Suggestion.SUBJECT, UUID.randomUUID(), "", "", "", "");
        var owed = List.of(Owed.from(SuggestionPromise.DECIDE_SUGGESTION, form.received(clock)));
        return promises.preview(actor.office().id(), nothing, owed).stream()
                .map(Coming::of)
                .toList();
    }

    @Override
    public String verb(IntakeForm form) {
        return "intake.verb.suggestion";
    }

    @Override
    public String phrase(IntakeForm form) {
        return "P-06";
    }

    @Override
    public Subject register(Actor actor, IntakeForm form) {
        return suggestions.receive(actor, form).subject();
    }

    @Override
    public void undo(Actor actor, UUID subject) {
        suggestions.annul(actor, new Suggestion.Id(actor.office().id(), subject));
    }
}
