package yinuo.desk.telephone;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yinuo.desk.complaint.ComplaintPeople;
import yinuo.desk.reception.Coming;
import yinuo.desk.reception.IntakeForm;
import yinuo.desk.reception.IntakeKind;
import yinuo.promise.Subject;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** A call for a colleague, as the intake form takes it in. */
@Component
class TelephoneKind implements IntakeKind {

    private final TelephoneMessages messages;
    private final ComplaintPeople people;

    TelephoneKind(TelephoneMessages messages, ComplaintPeople people) {
        this.messages = messages;
        this.people = people;
    }

    @Override
    public String code() {
        return "MESSAGE";
    }

    @Override
    public int digit() {
        return 7;
    }

    @Override
    public String icon() {
        return "callback";
    }

    @Override
    public Deed deed() {
        return Deed.REGISTER_MATTER;
    }

    @Override
    public Map<String, Object> more(Actor actor) {
        return Map.of("colleagues", people.colleagues(actor));
    }

    @Override
    public String fields() {
        return "telephone/kind.jte";
    }

    @Override
    public List<Coming> promises(Actor actor, IntakeForm form, Instant now) {
        return messages.preview(actor, form).stream().map(Coming::of).toList();
    }

    @Override
    public String verb(IntakeForm form) {
        return TelephoneMessages.isFetched(form) ? "intake.verb.fetched" : "intake.verb.message";
    }

    @Override
    public String phrase(IntakeForm form) {
        return "P-51";
    }

    @Override
    public Subject register(Actor actor, IntakeForm form) {
        return messages.take(actor, form).subject();
    }

    @Override
    public void undo(Actor actor, UUID subject) {
        messages.annul(actor, new TelephoneMessage.Id(actor.office().id(), subject));
    }
}
