package yinuo.counter.visit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.counter.visit.Visit.Came;
import yinuo.counter.visit.Visit.Course;
import yinuo.counter.visit.Visit.Host;
import yinuo.counter.visit.Visit.Message;
import yinuo.counter.visit.Visit.Shown;
import yinuo.counter.visit.Visit.Stage;
import yinuo.counter.visit.Visit.Visitor;
import yinuo.journal.Journal;
import yinuo.office.Ids;
import yinuo.office.Numbers;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.refusal.Words;
import yinuo.register.Home;
import yinuo.register.Register;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Receives visitors: whom they want to see, whether the host comes, what is left for them. */
@Service
@Transactional
public class VisitDesk {

    private static final int LONGEST = 200;
    private static final int MOST_PEOPLE = 99;
    private static final int AT_ONCE = 100;

    private final Visits visits;
    private final Register register;
    private final Numbers numbers;
    private final Journal journal;
    private final Clock clock;

    VisitDesk(Visits visits, Register register, Numbers numbers, Journal journal, Clock clock) {
        this.visits = visits;
        this.register = register;
        this.numbers = numbers;
        this.journal = journal;
        this.clock = clock;
    }

    /** Who comes to whom, and what for; of home and host one is enough. */
    public record Asked(
            @Nullable String visitor,
            @Nullable Integer people,
            @Nullable String home,
            @Nullable String host,
            @Nullable String purpose) {}

    public Visit receive(Actor actor, Asked asked) {
        actor.must(Deed.RECEIVE_VISITOR);
        var office = actor.office().id();
        var now = now();
        var room = clean(asked.home());
        var home = room.isEmpty() ? Optional.<Home>empty() : register.home(office, room);
        var name = clean(asked.visitor());
        var host = clean(asked.host());
        var purpose = clean(asked.purpose());
        var people = asked.people() == null ? 1 : asked.people();
        new BadInput.Check()
                .that(!name.isEmpty() && name.length() <= LONGEST, "visitor", "visit.bad.visitor")
                .that(people >= 1 && people <= MOST_PEOPLE, "people", "visit.bad.people")
                .that(room.isEmpty() || home.isPresent(), "home", "visit.bad.home")
                .that(!room.isEmpty() || !host.isEmpty(), "host", "visit.bad.host")
                .that(host.length() <= LONGEST, "host", "visit.bad.host")
                .that(!purpose.isEmpty() && purpose.length() <= LONGEST, "purpose", "visit.bad.purpose")
                .done();
        var visit = new Visit(
                new Visit.Id(office, Ids.next(now)),
                0,
                numbers.next(office, "LF", now.atZone(clock.getZone()).toLocalDate()),
                new Visitor(name, people, purpose),
                new Host(
                        home.map(one -> one.id().value()).orElse(null),
                        home.map(Home::label).orElse(""),
                        host),
                new Came(now, actor.name()),
                Shown.NOT_ASKED,
                Stage.ARRIVED,
                Course.NONE,
                null,
                null);
        visits.add(visit);
        journal.write(actor, visit.subject().stream(), "visit.came", facts(visit));
        return visit;
    }

    /** The host is called while the visitor waits. */
    @Clause("D07-4.5.2")
    public Visit call(Actor actor, Visit.Id id, @Nullable Integer seen) {
        actor.must(Deed.RECEIVE_VISITOR);
        var visit = waiting(visits, id, seen);
        visits.replace(visit.at(Stage.CALLING, new Course(now(), null, null, "")));
        journal.write(
                actor,
                visit.subject().stream(),
                "visit.called",
                Map.of("host", visit.host().text()));
        return visits.get(id);
    }

    /** The host comes or lets them in. Without a document only the leader may. */
    @Clause({"D07-4.5.2", "D07-4.5.4"})
    public Visit enter(Actor actor, Visit.Id id, @Nullable Integer seen) {
        actor.must(Deed.RECEIVE_VISITOR);
        var visit = waiting(visits, id, seen);
        if (visit.shown().answer() == DocumentAnswer.FORGOTTEN || visit.shown().answer() == DocumentAnswer.REFUSED) {
            throw Refusal.by("D07-4.5.4", "visit.refusal.leader");
        }
        visits.replace(visit.at(Stage.ENTERED, answered(visit, now(), "")));
        journal.write(
                actor,
                visit.subject().stream(),
                "visit.entered",
                Map.of("host", visit.host().text()));
        return visits.get(id);
    }

    /** The host is not available, for whatever reason; a card or a message may be left. */
    public Visit away(
            Actor actor,
            Visit.Id id,
            @Nullable Integer seen,
            @Nullable String words,
            @Nullable String contact,
            boolean card) {
        actor.must(Deed.RECEIVE_VISITOR);
        var visit = waiting(visits, id, seen);
        var said = clean(words);
        var reach = clean(contact);
        new BadInput.Check()
                .that(said.length() <= LONGEST, "words", "visit.bad.long")
                .that(reach.length() <= LONGEST, "contact", "visit.bad.long")
                .done();
        var message = said.isEmpty() && !card ? null : new Message(said.isEmpty() ? "—" : said, reach, card, null);
        var away = visit.at(Stage.AWAY, answered(visit, now(), ""));
        visits.replace(message == null ? away : away.leaving(message));
        journal.write(actor, visit.subject().stream(), "visit.away", Map.of("words", said));
        return visits.get(id);
    }

    /** The host has what was left for them. */
    public Visit deliver(Actor actor, Visit.Id id, @Nullable Integer seen) {
        actor.must(Deed.RECEIVE_VISITOR);
        var visit = visits.take(id, seen);
        var message = visit.message();
        if (message == null || message.deliveredAt() != null) {
            throw Refusal.because("visit.refusal.message");
        }
        visits.replace(visit.leaving(new Message(message.words(), message.contact(), message.card(), now())));
        journal.write(actor, visit.subject().stream(), "visit.delivered", Map.of("words", message.words()));
        return visits.get(id);
    }

    /** They leave, which completes the record. */
    public Visit leave(Actor actor, Visit.Id id, @Nullable Integer seen) {
        actor.must(Deed.RECEIVE_VISITOR);
        var visit = here(visits, id, seen);
        var course = visit.course();
        visits.replace(
                visit.at(visit.stage(), new Course(course.calledAt(), course.answeredAt(), now(), course.words())));
        journal.write(actor, visit.subject().stream(), "visit.left", Map.of());
        return visits.get(id);
    }

    static Course answered(Visit visit, Instant now, String words) {
        return new Course(visit.course().calledAt(), now, null, words);
    }

    /** Still waiting for an answer: what is decided is not decided again. */
    static Visit waiting(Visits visits, Visit.Id id, @Nullable Integer seen) {
        var visit = here(visits, id, seen);
        if (!visit.isWaiting()) {
            throw Refusal.because(
                    "visit.refusal.decided",
                    visit.number(),
                    new Refusal.Word("word.VisitStage." + visit.stage().name()));
        }
        return visit;
    }

    static Visit here(Visits visits, Visit.Id id, @Nullable Integer seen) {
        var visit = visits.take(id, seen);
        if (!visit.isOpen()) {
            throw Refusal.because("visit.refusal.left", visit.number());
        }
        return visit;
    }

    @Transactional(readOnly = true)
    public List<Visit> list(Actor actor, String words) {
        actor.must(Deed.SEE_VISITS);
        return visits.found(actor.office().id(), words.strip(), AT_ONCE);
    }

    /** Of one day, the first first: the register on paper. */
    @Transactional(readOnly = true)
    public List<Visit> day(Actor actor, LocalDate day) {
        actor.must(Deed.SEE_VISITS);
        return visits.between(
                actor.office().id(),
                day.atStartOfDay(clock.getZone()).toInstant(),
                day.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    @Transactional(readOnly = true)
    public Visit get(Actor actor, UUID id) {
        actor.must(Deed.SEE_VISITS);
        return visits.get(new Visit.Id(actor.office().id(), id));
    }

    /** Whom to call. */
    @Transactional(readOnly = true)
    public Optional<Home> home(Actor actor, Visit visit) {
        return visit.host().home().isEmpty() || !actor.may(Deed.SEE_REGISTER)
                ? Optional.empty()
                : register.home(actor.office().id(), visit.host().home());
    }

    List<Visit> ofHome(Home.Id home) {
        return visits.ofHome(home.office(), home.value(), AT_ONCE);
    }

    private static Map<String, ?> facts(Visit visit) {
        return Map.of(
                "number", visit.number(),
                "home", visit.host().home(),
                "host", visit.host().text(),
                "visitor", visit.visitor().name(),
                "words", visit.visitor().purpose());
    }

    static String clean(@Nullable String text) {
        return text == null ? "" : Words.clean(text);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
