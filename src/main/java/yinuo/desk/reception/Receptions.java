package yinuo.desk.reception;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.journal.Journal;
import yinuo.office.Ids;
import yinuo.refusal.BadInput;
import yinuo.refusal.Missing;
import yinuo.refusal.Refusal;
import yinuo.register.Register;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Registers what the intake form brings, whatever its kind, and takes a registration back that was a mistake. */
@Service
@Transactional
public class Receptions {

    /** A slip of the hand is seen at once; what is found out later is a correction, not an undoing. */
    public static final Duration UNDO = Duration.ofMinutes(10);

    private static final int LAST = 5;

    private final List<IntakeKind> kinds;
    private final SentRows sent;
    private final Drafts drafts;
    private final Register register;
    private final OutOfIncidents outOfIncidents;
    private final Journal journal;
    private final Clock clock;

    Receptions(
            List<IntakeKind> kinds,
            SentRows sent,
            Drafts drafts,
            Register register,
            OutOfIncidents outOfIncidents,
            Journal journal,
            Clock clock) {
        this.kinds = kinds.stream()
                .sorted(Comparator.comparingInt(IntakeKind::digit))
                .toList();
        this.sent = sent;
        this.drafts = drafts;
        this.register = register;
        this.outOfIncidents = outOfIncidents;
        this.journal = journal;
        this.clock = clock;
    }

    /** The kinds of matter the actor may take in, in the order of their digits. */
    public List<IntakeKind> kinds(Actor actor) {
        return kinds.stream().filter(kind -> actor.may(kind.deed())).toList();
    }

    public IntakeKind kind(String code) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> BadInput.in("matter", "reception.bad.matter"));
    }

    /** The same form sent again gives what was registered the first time; its draft is done with. */
    @Clause("D01-4.1.2.1")
    public Registered register(Actor actor, String once, IntakeForm form) {
        actor.must(Deed.REGISTER_MATTER);
        var kind = kind(form.matter());
        actor.must(kind.deed());
        var id = Ids.next(clock.instant());
        if (!sent.claim(actor, once, id, kind.code(), clock.instant())) {
            return sent.sentBefore(actor, once).orElseThrow(() -> new Missing("registration", once));
        }
        var subject = kind.register(actor, known(actor, form));
        sent.registered(actor, once, subject);
        if (!form.text("incident").isEmpty()) {
            outOfIncidents.link(actor, form.text("incident"), subject);
        }
        if (!form.text("convenient").isEmpty()) {
            journal.write(
                    actor, subject.stream(), "reception.convenient", Map.of("convenient", form.text("convenient")));
        }
        drafts.done(actor, once);
        return new Registered(id, kind.code(), subject, clock.instant(), null);
    }

    /** Whoever is known to live there is called back on the phone we have, unless another was given. */
    private IntakeForm known(Actor actor, IntakeForm form) {
        var typed = form.text("phone");
        if (form.text("home").isEmpty() || !typed.isEmpty() && !typed.contains("*")) {
            return form;
        }
        return register.home(actor.office().id(), form.text("home")).stream()
                .flatMap(home -> home.people().stream())
                .filter(who -> typed.isEmpty()
                        ? who.name().equals(form.text("person"))
                        : who.masked().equals(typed))
                .findFirst()
                .map(who -> form.with("phone", who.phone()))
                .orElse(form);
    }

    /** Taken back by whoever registered it, while nobody has acted on it: the number stays, void. */
    public Registered undo(Actor actor, UUID id) {
        actor.must(Deed.REGISTER_MATTER);
        var registered = sent.get(actor, id).orElseThrow(() -> new Missing("registration", id));
        if (registered.undoneAt() != null) {
            return registered;
        }
        if (!mayUndo(registered)) {
            throw Refusal.because("reception.refusal.tooLateToUndo", UNDO.toMinutes());
        }
        kind(registered.matter()).undo(actor, registered.subject().id());
        sent.undone(actor, id, clock.instant());
        return registered;
    }

    public boolean mayUndo(Registered registered) {
        return registered.undoneAt() == null
                && !clock.instant().isAfter(registered.at().plus(UNDO));
    }

    /** What the actor registered and may still take back, the last first. */
    @Transactional(readOnly = true)
    public List<Registered> last(Actor actor) {
        return sent.since(actor, clock.instant().minus(UNDO), LAST);
    }

    /** The actor's own registration of a subject, while it can be taken back. */
    @Transactional(readOnly = true)
    public Optional<Registered> of(Actor actor, UUID subject) {
        return sent.ofSubject(actor, subject).filter(this::mayUndo);
    }

    @Transactional(readOnly = true)
    public Optional<Registered> find(Actor actor, UUID id) {
        return sent.get(actor, id);
    }

    Instant now() {
        return clock.instant();
    }
}
