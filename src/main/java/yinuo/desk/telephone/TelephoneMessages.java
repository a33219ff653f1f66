package yinuo.desk.telephone;

import static yinuo.desk.telephone.TelephonePromise.RETURN_CALL;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.complaint.ComplaintPeople;
import yinuo.desk.reception.IntakeForm;
import yinuo.journal.Journal;
import yinuo.office.Ids;
import yinuo.office.Numbers;
import yinuo.promise.Owed;
import yinuo.promise.Promise;
import yinuo.promise.Promises;
import yinuo.promise.Subject;
import yinuo.refusal.BadInput;
import yinuo.refusal.Overtaken;
import yinuo.refusal.Refusal;
import yinuo.refusal.Words;
import yinuo.register.Phone;
import yinuo.register.Register;
import yinuo.register.Register.Found;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Member;
import yinuo.text.SpokenTime;

/** Calls for a colleague: fetched at once, or a message that is owed a call by the time the caller was told. */
@Service
@Transactional
public class TelephoneMessages {

    private static final int LONGEST = 5_000;
    private static final int MOST = 200;

    private final TelephoneRows rows;
    private final ComplaintPeople people;
    private final Register register;
    private final Numbers numbers;
    private final Promises promises;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TelephoneMessages(
            TelephoneRows rows,
            ComplaintPeople people,
            Register register,
            Numbers numbers,
            Promises promises,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.people = people;
        this.register = register;
        this.numbers = numbers;
        this.promises = promises;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** As the intake form or a program brings it; whatever is wrong is named with its field. */
    @Clause("D07-4.7.3_1")
    public TelephoneMessage take(Actor actor, IntakeForm form) {
        actor.must(Deed.REGISTER_MATTER);
        var office = actor.office().id();
        var now = now();
        var received = form.received(clock).truncatedTo(ChronoUnit.MICROS);
        var home = form.text("home").isEmpty() ? Optional.<Found>empty() : register.find(office, form.text("home"));
        var wanted = wanted(actor, form);
        var agreed = promisedFor(form);
        check(form, home, wanted, received, agreed);
        if (agreed != null) {
            promises.within(office, "D07-4.13.3b", "reply", received, agreed);
        }
        var id = new TelephoneMessage.Id(office, Ids.next(now));
        var number = numbers.next(office, "LY", now.atZone(clock.getZone()).toLocalDate());
        var owed = isFetched(form) ? null : owed(agreed, received, wanted.orElseThrow());
        var caller = new TelephoneMessage.Caller(
                home.map(Found::label).orElse(""),
                form.text("person"),
                Phone.read(form.text("phone")).orElse(""));
        var call = new TelephoneMessage(
                id,
                0,
                new TelephoneMessage.Taken(number, received, actor.name(), form.text("words")),
                caller,
                wanted.map(one -> new TelephoneMessage.Wanted(one.id().value(), one.name()))
                        .orElseThrow(),
                null,
                null,
                false);
        var message = owed == null ? call : call.promised(made(call, owed));
        rows.add(message);
        write(
                actor,
                message,
                message.isFetched() ? "telephone.fetched" : "telephone.left",
                message.taken().words());
        if (!message.isFetched()) {
            events.publishEvent(new TelephoneMessage.Left(message));
        }
        return message;
    }

    private Instant made(TelephoneMessage call, Owed owed) {
        return promises.make(call.id().office(), call.subject(), List.of(owed))
                .getFirst()
                .made()
                .dueAt();
    }

    /** What leaving this message would promise. */
    @Transactional(readOnly = true)
    List<Promise> preview(Actor actor, IntakeForm form) {
        var nothing = new Subject(TelephoneMessage.SUBJECT, Ids.next(now()), "", "", "", "");
        return wanted(actor, form)
                .filter(_ -> !isFetched(form))
                .map(one -> promises.preview(
                        actor.office().id(), nothing, List.of(owed(promisedFor(form), form.received(clock), one))))
                .orElse(List.of());
    }

    private static Owed owed(@Nullable Instant agreed, Instant received, Member wanted) {
        var owed = agreed == null ? Owed.from(RETURN_CALL, received) : Owed.agreed(RETURN_CALL, received, agreed);
        return owed.by(wanted.id());
    }

    static boolean isFetched(IntakeForm form) {
        return form.is("fetched", "yes");
    }

    private Optional<Member> wanted(Actor actor, IntakeForm form) {
        var chosen = form.text("wanted");
        return people.colleagues(actor).stream()
                .filter(one ->
                        one.id().value().toString().equals(chosen) || one.name().equals(chosen))
                .findFirst();
    }

    private @Nullable Instant promisedFor(IntakeForm form) {
        var typed = form.text("promisedFor");
        return typed.isEmpty()
                ? null
                : SpokenTime.future(typed, clock).orElseThrow(() -> BadInput.in("promisedFor", "reception.bad.time"));
    }

    private void check(
            IntakeForm form,
            Optional<Found> home,
            Optional<Member> wanted,
            Instant received,
            @Nullable Instant agreed) {
        var phone = form.text("phone");
        new BadInput.Check()
                .that(form.text("home").isEmpty() || home.isPresent(), "home", "complaint.bad.home")
                .that(
                        !form.text("person").isEmpty() && form.text("person").length() <= 60,
                        "person",
                        "complaint.bad.person")
                .that(phone.isEmpty() || Phone.read(phone).isPresent(), "phone", "complaint.bad.phone")
                .that(isFetched(form) || !phone.isEmpty() || home.isPresent(), "phone", "telephone.bad.phone")
                .that(agreed == null || agreed.isAfter(now()), "promisedFor", "complaint.bad.agreed")
                .that(wanted.isPresent(), "wanted", "telephone.bad.wanted")
                .that(!form.text("words").isEmpty(), "words", "complaint.bad.words")
                .that(form.text("words").length() <= LONGEST, "words", "complaint.bad.long")
                .that(!received.isAfter(now().plusSeconds(60)), "receivedAt", "complaint.bad.future")
                .done();
    }

    /** The colleague spoke to the caller, or somebody of the desk did in their stead. */
    @Clause("D07-4.7.3_1")
    public TelephoneMessage called(
            Actor actor, TelephoneMessage.Id id, @Nullable Integer seen, @Nullable String words) {
        var message = rows.get(id);
        if (!message.isFor(actor.member())) {
            actor.must(Deed.ANSWER_INQUIRY);
        }
        if (seen != null && seen != message.version()) {
            throw new Overtaken("telephone", message.taken().number());
        }
        if (!message.isOpen()) {
            throw Refusal.because("telephone.refusal.ended");
        }
        var said = words == null ? "" : Words.clean(words);
        if (said.isEmpty() || said.length() > LONGEST) {
            throw BadInput.in("words", "complaint.bad.words");
        }
        var returned = new TelephoneMessage.Returned(said, now(), actor.name());
        rows.returned(message, returned);
        promises.keep(id.office(), message.subject(), returned.at(), RETURN_CALL);
        write(actor, message, "telephone.returned", said);
        return rows.get(id);
    }

    /** Shows the number to call, to whoever is wanted or may see numbers; the journal says to whom. */
    public TelephoneMessage.Caller reveal(Actor actor, TelephoneMessage.Id id) {
        var message = rows.get(id);
        if (!message.isFor(actor.member())) {
            actor.must(Deed.REVEAL_PHONE);
        }
        var caller = message.caller();
        journal.write(actor, message.subject().stream(), "telephone.phone", Map.of("person", caller.person()));
        return caller;
    }

    void annul(Actor actor, TelephoneMessage.Id id) {
        actor.must(Deed.REGISTER_MATTER);
        var message = rows.get(id);
        if (message.version() > 0) {
            throw Refusal.because("complaint.refusal.actedOn");
        }
        rows.annulled(message);
        promises.release(id.office(), message.subject(), "mistaken", RETURN_CALL);
        write(actor, message, "telephone.annulled", message.taken().words());
    }

    private void write(Actor actor, TelephoneMessage message, String kind, String words) {
        journal.log(
                actor,
                message.subject().stream(),
                kind,
                Map.of(
                        "number", message.taken().number(),
                        "home", message.caller().home(),
                        "person", message.caller().person(),
                        "wanted", message.wanted().name(),
                        "words", words));
    }

    @Transactional(readOnly = true)
    public TelephoneMessage get(Actor actor, TelephoneMessage.Id id) {
        var message = rows.get(id);
        if (!message.isFor(actor.member())) {
            actor.must(Deed.SEE_MATTERS);
        }
        return message;
    }

    /** Those that wait for a call, or all, the newest two hundred. */
    @Transactional(readOnly = true)
    public List<TelephoneMessage> list(Actor actor, boolean open) {
        actor.must(Deed.SEE_MATTERS);
        return rows.list(actor.office().id(), open, MOST);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
