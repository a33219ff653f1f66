package yinuo.desk.reception;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yinuo.desk.channel.Channel;
import yinuo.desk.complaint.Category;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.ComplaintDesk;
import yinuo.desk.complaint.ComplaintLife;
import yinuo.desk.complaint.ComplaintPeople;
import yinuo.desk.complaint.Intake;
import yinuo.promise.Promise;
import yinuo.promise.Subject;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Role;

/** A complaint: settled on the spot, or passed to the supervisor. */
@Component
class ComplaintKind implements IntakeKind {

    private final ComplaintDesk desk;
    private final ComplaintLife life;
    private final ComplaintPeople people;
    private final Rulebook rulebook;
    private final Clock clock;

    ComplaintKind(ComplaintDesk desk, ComplaintLife life, ComplaintPeople people, Rulebook rulebook, Clock clock) {
        this.desk = desk;
        this.life = life;
        this.people = people;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "COMPLAINT";
    }

    @Override
    public int digit() {
        return 2;
    }

    @Override
    public String icon() {
        return "complaint";
    }

    @Override
    public Deed deed() {
        return Deed.REGISTER_MATTER;
    }

    @Override
    public String chooser() {
        return "reception/kind-complaint-category.jte";
    }

    @Override
    public String fields() {
        return "reception/kind-complaint.jte";
    }

    @Override
    public Map<String, Object> more(Actor actor) {
        return Map.of("colleagues", people.colleagues(actor));
    }

    @Override
    public List<Coming> promises(Actor actor, IntakeForm form, Instant now) {
        var made = desk.preview(actor, intake(form)).stream()
                .filter(Promise::isOpen)
                .map(Coming::of);
        var callback = rulebook.term(actor.office().id(), "D03-1.1", "term", LocalDate.now(clock));
        return Stream.concat(
                        made,
                        Stream.of(Coming.later(
                                "promise.CALL_BACK_COMPLAINT", "D03-1.1", Role.STEWARD, callback.toString())))
                .toList();
    }

    @Override
    public String verb(IntakeForm form) {
        return isSettled(form) ? "intake.verb.settled" : "intake.verb.complaint";
    }

    @Override
    public String phrase(IntakeForm form) {
        if (isSettled(form)) {
            return "P-08";
        }
        return form.channel() == Channel.VISIT || form.channel() == Channel.LOBBY ? "P-73" : "P-52";
    }

    @Override
    public Subject register(Actor actor, IntakeForm form) {
        return desk.receive(actor, intake(form)).complaint().subject();
    }

    @Override
    public void undo(Actor actor, UUID subject) {
        life.annul(actor, new Complaint.Id(actor.office().id(), subject));
    }

    private static boolean isSettled(IntakeForm form) {
        return form.is("settled", "yes");
    }

    private Intake intake(IntakeForm form) {
        return new Intake(
                form.channel(),
                form.received(clock),
                form.text("home"),
                form.text("person"),
                form.text("phone"),
                form.choice(Category.class, "category"),
                form.text("words"),
                isSettled(form) ? new Intake.OnTheSpot(form.text("result"), null) : null,
                form.rings(),
                form.attachments(),
                form.choice(Category.class, "category") == Category.ATTITUDE ? form.text("concerned") : null);
    }
}
