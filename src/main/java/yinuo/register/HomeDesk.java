package yinuo.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.journal.Fact;
import yinuo.journal.Journal;
import yinuo.office.Ids;
import yinuo.refusal.BadInput;
import yinuo.refusal.Missing;
import yinuo.refusal.Refusal;
import yinuo.register.HomeChanges.MovedIn;
import yinuo.register.HomeMatters.Matter;
import yinuo.register.Occupant.Relation;
import yinuo.register.Register.NewPerson;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** What people do to one home of the register. The home's journal keeps it. */
@Service
@Transactional
public class HomeDesk {

    private static final int LONGEST = 200;

    private final Register register;
    private final HomeChanges changes;
    private final ObjectProvider<HomeGate> gates;
    private final ObjectProvider<HomeMatters> matters;
    private final Journal journal;
    private final Clock clock;

    HomeDesk(
            Register register,
            HomeChanges changes,
            ObjectProvider<HomeGate> gates,
            ObjectProvider<HomeMatters> matters,
            Journal journal,
            Clock clock) {
        this.register = register;
        this.changes = changes;
        this.gates = gates;
        this.matters = matters;
        this.journal = journal;
        this.clock = clock;
    }

    /** Somebody whose name and phone are known from another home is the same person there and here. */
    public void moveIn(Actor actor, String label, NewPerson person) {
        actor.must(Deed.CHANGE_REGISTER);
        var home = register.must(actor, label);
        gates.forEach(gate -> gate.enter(actor, home));
        var office = actor.office().id();
        var checked = checked(person);
        if (home.people().stream()
                .anyMatch(
                        who -> who.name().equals(checked.name()) && who.phone().equals(checked.phone()))) {
            throw BadInput.in("name", "register.bad.livesHere");
        }
        var id = changes.known(office, checked).orElseGet(() -> {
            var fresh = Ids.next(clock.instant());
            changes.addPeople(office, List.of(checked), List.of(fresh));
            return fresh;
        });
        changes.moveIn(office, List.of(new MovedIn(home.id().value(), id, checked.relation(), checked.since())));
        write(actor, home, "home.movedIn", Map.of("who", checked.name(), "relation", checked.relation()));
    }

    public void moveOut(Actor actor, String label, UUID person) {
        actor.must(Deed.CHANGE_REGISTER);
        var home = register.must(actor, label);
        var who = occupant(home, person);
        changes.moveOut(actor.office().id(), home.id().value(), person, LocalDate.now(clock));
        write(actor, home, "home.movedOut", Map.of("who", who.name()));
    }

    /** A phone left empty stays as it is, so that nobody must see it to correct a name. */
    public void change(
            Actor actor, String label, UUID person, int version, String name, String phone, Relation relation) {
        actor.must(Deed.CHANGE_REGISTER);
        var home = register.must(actor, label);
        var who = occupant(home, person);
        var to = phone.isBlank() && PersonName.isGood(name)
                ? new NewPerson(PersonName.plain(name), who.phone(), relation, who.since())
                : checked(new NewPerson(name, phone, relation, who.since()));
        changes.change(actor.office().id(), person, version, to);
        changes.relate(actor.office().id(), home.id().value(), person, relation);
        write(actor, home, "home.changed", Map.of("who", to.name(), "relation", relation));
    }

    public void note(Actor actor, String label, String words) {
        actor.must(Deed.CHANGE_REGISTER);
        var note = PersonName.plain(words);
        if (note.isEmpty() || note.length() > LONGEST) {
            throw BadInput.in("words", "register.bad.note");
        }
        var home = register.must(actor, label);
        var now = clock.instant();
        changes.addNote(actor.office().id(), home.id().value(), new Home.Note(Ids.next(now), note), actor.name(), now);
        write(actor, home, "home.noted", Map.of("words", note));
    }

    public void removeNote(Actor actor, String label, UUID note) {
        actor.must(Deed.CHANGE_REGISTER);
        var home = register.must(actor, label);
        var removed = home.notes().stream()
                .filter(one -> one.id().equals(note))
                .findFirst()
                .orElseThrow(() -> new Missing("note", note));
        changes.removeNote(actor.office().id(), home.id().value(), note, clock.instant());
        write(actor, home, "home.noteRemoved", Map.of("words", removed.words()));
    }

    /** Takes the removal back. */
    public void restoreNote(Actor actor, String label, UUID note) {
        actor.must(Deed.CHANGE_REGISTER);
        var home = register.must(actor, label);
        if (changes.restoreNote(actor.office().id(), home.id().value(), note) == 0) {
            throw new Missing("note", note);
        }
        write(actor, home, "home.noteRestored", Map.of());
    }

    public void vehicle(Actor actor, String label, String plate) {
        actor.must(Deed.CHANGE_REGISTER);
        var plain = Plate.read(plate).orElseThrow(() -> BadInput.in("plate", "register.bad.plate"));
        var home = register.must(actor, label);
        if (home.plates().contains(plain)) {
            return;
        }
        var holder = changes.holder(actor.office().id(), plain);
        if (holder.isPresent()) {
            throw Refusal.because("register.bad.plateTaken", plain, holder.get());
        }
        changes.addPlate(actor.office().id(), home.id().value(), plain);
        write(actor, home, "home.vehicle", Map.of("plate", plain));
    }

    public void removeVehicle(Actor actor, String label, String plate) {
        actor.must(Deed.CHANGE_REGISTER);
        var home = register.must(actor, label);
        if (!home.plates().contains(plate)) {
            throw new Missing("vehicle", plate);
        }
        changes.removePlate(actor.office().id(), home.id().value(), plate);
        write(actor, home, "home.vehicleRemoved", Map.of("plate", plate));
    }

    /** Shows a phone number in full, which the journal keeps with its purpose. */
    public String reveal(Actor actor, String label, UUID person, String purpose) {
        actor.must(Deed.REVEAL_PHONE);
        var home = register.must(actor, label);
        var who = occupant(home, person);
        write(actor, home, "home.phoneShown", Map.of("who", who.name(), "purpose", Fact.of(purpose)));
        return who.phone();
    }

    /**
     * All that the centre holds about a person, for that person to take away. Why it is printed stands in the journal, as
     * does every look at the number.
     */
    @Clause({"D00-3.6", "D00-2.6"})
    public Occupant held(Actor actor, String label, UUID person, String purpose) {
        actor.must(Deed.REVEAL_PHONE);
        new BadInput.Check()
                .that(!purpose.isBlank() && purpose.length() <= LONGEST, "purpose", "register.bad.purpose")
                .done();
        var home = register.must(actor, label);
        var who = occupant(home, person);
        write(actor, home, "home.held", Map.of("who", who.name(), "purpose", purpose.strip()));
        return who;
    }

    /** What every module keeps about a home, the newest first. */
    public List<Matter> matters(Actor actor, Home home) {
        actor.must(Deed.SEE_REGISTER);
        return matters.stream()
                .flatMap(source -> source.of(actor, home.id()).stream())
                .sorted(Comparator.comparing(Matter::at).reversed())
                .toList();
    }

    private void write(Actor actor, Home home, String kind, Map<String, ?> facts) {
        journal.write(actor, Register.stream(home), kind, facts);
    }

    private static Occupant occupant(Home home, UUID person) {
        return home.people().stream()
                .filter(occupant -> occupant.id().equals(person))
                .findFirst()
                .orElseThrow(() -> new Missing("person", person));
    }

    private static NewPerson checked(NewPerson person) {
        var name = PersonName.plain(person.name());
        var phone = Phone.read(person.phone());
        new BadInput.Check()
                .that(PersonName.isGood(name), "name", "register.bad.name")
                .that(phone.isPresent(), "phone", "register.bad.phone")
                .done();
        return new NewPerson(name, phone.orElseThrow(), person.relation(), person.since());
    }
}
