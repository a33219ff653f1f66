package yinuo.desk.appointment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.journal.Journal;
import yinuo.journal.Stream;
import yinuo.office.Ids;
import yinuo.page.Waiting;
import yinuo.refusal.BadInput;
import yinuo.refusal.Missing;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Appointment;
import yinuo.staff.Appointments;
import yinuo.staff.Deed;
import yinuo.staff.Member;
import yinuo.staff.Members;
import yinuo.staff.Role;

/** Appoints stewards to receive customers, and says when nobody is. */
@Service
@Transactional
public class AppointmentDesk implements Waiting {

    private static final String KIND = "appointment";
    private static final String NAV = "APPOINTMENTS";
    private static final int SHOWN_DAYS = 7;

    private final Appointments appointments;
    private final Members members;
    private final Rulebook rulebook;
    private final Journal journal;
    private final Clock clock;

    AppointmentDesk(Appointments appointments, Members members, Rulebook rulebook, Journal journal, Clock clock) {
        this.appointments = appointments;
        this.members = members;
        this.rulebook = rulebook;
        this.journal = journal;
        this.clock = clock;
    }

    /** A steward receives and accepts customers from one instant until another, and has a receptionist's rights then. */
    @Clause("D09-4.1")
    public Appointment appoint(Actor actor, @Nullable UUID person, @Nullable Instant from, @Nullable Instant until) {
        actor.must(Deed.APPOINT_RECEPTION);
        inMall(actor);
        var office = actor.office().id();
        var now = now();
        var steward = stewards(actor).stream()
                .filter(one -> one.id().value().equals(person))
                .findFirst()
                .orElse(null);
        new BadInput.Check()
                .that(steward != null, "person", "appointment.bad.person")
                .that(from != null, "from", "appointment.bad.from")
                .that(until != null && until.isAfter(now), "until", "appointment.bad.until")
                .that(from == null || until == null || from.isBefore(until), "until", "appointment.bad.order")
                .that(
                        () -> appointments.since(office, now).stream()
                                .noneMatch(one -> steward != null
                                        && from != null
                                        && until != null
                                        && one.member().equals(steward.id())
                                        && from.isBefore(one.until())
                                        && one.from().isBefore(until)),
                        "from",
                        "appointment.bad.twice")
                .done();
        var whom = Objects.requireNonNull(steward);
        var appointment = new Appointment(
                Ids.next(now),
                whom.id(),
                Objects.requireNonNull(from).truncatedTo(ChronoUnit.MICROS),
                Objects.requireNonNull(until).truncatedTo(ChronoUnit.MICROS),
                now,
                actor.name());
        appointments.add(appointment);
        journal.log(
                actor,
                new Stream(KIND, appointment.id()),
                "appointment.made",
                Map.of("person", whom.name(), "from", appointment.from(), "until", appointment.until()));
        return appointment;
    }

    /** It ends now; one that has not begun never does. */
    @Clause("D09-4.1")
    public void end(Actor actor, UUID id) {
        actor.must(Deed.APPOINT_RECEPTION);
        var office = actor.office().id();
        var now = now();
        var appointment = appointments.since(office, now).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Missing(KIND, id));
        appointments.end(office, id, now);
        journal.log(
                actor,
                new Stream(KIND, id),
                "appointment.ended",
                Map.of("person", name(appointment.member()), "until", now));
    }

    /** Those of the last days, running and to come, the last to begin first. */
    @Transactional(readOnly = true)
    public List<Appointment> all(Actor actor) {
        actor.must(Deed.SEE_MATTERS);
        return appointments.since(actor.office().id(), now().minus(SHOWN_DAYS, ChronoUnit.DAYS));
    }

    /** Who may be appointed. */
    @Transactional(readOnly = true)
    public List<Member> stewards(Actor actor) {
        return members.withRole(actor.office().id(), Role.STEWARD);
    }

    /** During the hours of normal duty somebody must be appointed in a mall. */
    @Clause("D09-4.1")
    @Transactional(readOnly = true)
    public boolean isNobodyAppointed(Actor actor) {
        var office = actor.office();
        var at = now().atZone(clock.getZone());
        var opens = rulebook.time(office.id(), "D05-4.1.2", "opens", at.toLocalDate());
        var closes = rulebook.time(office.id(), "D05-4.1.2", "closes", at.toLocalDate());
        var open = !at.toLocalTime().isBefore(opens) && at.toLocalTime().isBefore(closes);
        return office.isMall()
                && open
                && appointments.since(office.id(), at.toInstant()).stream()
                        .noneMatch(one -> one.covers(at.toInstant()));
    }

    /** Seen on every page, in the navigation. */
    @Override
    @Transactional(readOnly = true)
    public Map<String, Count> of(Actor actor) {
        return isNobodyAppointed(actor) ? Map.of(NAV, new Count(1, true)) : Map.of();
    }

    public String name(Member.Id person) {
        return members.byId(person).map(Member::name).orElse("");
    }

    private static void inMall(Actor actor) {
        if (!actor.office().isMall()) {
            throw Refusal.because("reception.refusal.onlyMall");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
