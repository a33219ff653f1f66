package yinuo.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.journal.Fact;
import yinuo.journal.Journal;
import yinuo.journal.Stream;
import yinuo.office.Ids;
import yinuo.office.Office;
import yinuo.refusal.BadInput;
import yinuo.refusal.Missing;
import yinuo.register.Homes.PersonKey;
import yinuo.register.Occupant.Relation;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The front door of the register: finding homes and people as fast as somebody on the phone can say who they are. */
@Service
@Transactional
public class Register {

    private static final int LIMIT = 20;
    private static final int SHORTEST_TAIL = 3;

    private final Homes homes;
    private final HomeChanges changes;
    private final Journal journal;
    private final Clock clock;

    Register(Homes homes, HomeChanges changes, Journal journal, Clock clock) {
        this.homes = homes;
        this.changes = changes;
        this.journal = journal;
        this.clock = clock;
    }

    public record NewHome(Home.Place place, String zone) {}

    public record NewPerson(String name, String phone, Relation relation, LocalDate since) {}

    /** The home of a name in any sane form. */
    @Transactional(readOnly = true)
    public Optional<Home> home(Office.Id office, String name) {
        var labels = RoomName.read(name);
        return labels.isEmpty() ? Optional.empty() : homes.labelled(office, labels);
    }

    /** Homes by room, name, pinyin, phone or plate; the twenty likeliest. */
    @Transactional(readOnly = true)
    public List<Home> search(Office.Id office, String typed) {
        var words = typed.strip();
        if (words.isEmpty()) {
            return List.of();
        }
        var found = new LinkedHashSet<UUID>(homes.named(office, orNone(RoomName.read(words)), LIMIT));
        var plain = words.toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "");
        if (plain.matches("[0-9-]+")) {
            byDigits(office, plain.replace("-", ""), found);
        } else if (plain.matches("[a-z ]+")) {
            found.addAll(homes.ofPeople(office, PersonKey.INITIALS, plain.replace(" ", ""), LIMIT));
            found.addAll(homes.ofPeople(office, PersonKey.PINYIN, plain.replace(" ", ""), LIMIT));
        } else if (!plain.isEmpty()) {
            found.addAll(homes.ofPeople(office, PersonKey.NAME, plain, LIMIT));
        }
        if (plain.length() >= SHORTEST_TAIL) {
            found.addAll(homes.ofPlate(office, plain.toUpperCase(Locale.ROOT), LIMIT));
        }
        return homes.all(office, found.stream().limit(LIMIT).toList());
    }

    private void byDigits(Office.Id office, String digits, LinkedHashSet<UUID> found) {
        found.addAll(homes.beginning(office, digits, LIMIT));
        if (digits.length() >= SHORTEST_TAIL) {
            var tail = new StringBuilder(digits).reverse().toString();
            found.addAll(homes.ofPeople(office, PersonKey.PHONE_TAIL, tail, LIMIT));
            found.addAll(homes.ofPeople(office, PersonKey.PHONE, digits, LIMIT));
        }
    }

    private static List<String> orNone(List<String> labels) {
        return labels.isEmpty() ? List.of("") : labels;
    }

    @Transactional(readOnly = true)
    public int homes(Office.Id office) {
        return homes.count(office);
    }

    /** Takes over many homes at once, each with its people. */
    public void takeOver(Office.Id office, Map<NewHome, List<NewPerson>> register) {
        var now = clock.instant();
        var places = List.copyOf(register.keySet());
        var ids = places.stream().map(_ -> Ids.next(now)).toList();
        changes.add(office, places, ids);
        var people = new ArrayList<NewPerson>();
        var persons = new ArrayList<UUID>();
        var movedIn = new ArrayList<HomeChanges.MovedIn>();
        for (var n = 0; n < places.size(); n++) {
            for (var person : register.getOrDefault(places.get(n), List.of())) {
                var id = Ids.next(now);
                people.add(person);
                persons.add(id);
                movedIn.add(new HomeChanges.MovedIn(ids.get(n), id, person.relation(), person.since()));
            }
        }
        changes.addPeople(office, people, persons);
        changes.moveIn(office, movedIn);
    }

    public void moveIn(Actor actor, String label, NewPerson person) {
        actor.must(Deed.CHANGE_REGISTER);
        var home = must(actor, label);
        var checked = checked(person);
        var id = Ids.next(clock.instant());
        changes.addPeople(actor.office().id(), List.of(checked), List.of(id));
        changes.moveIn(
                actor.office().id(),
                List.of(new HomeChanges.MovedIn(home.id().value(), id, person.relation(), person.since())));
        journal.write(
                actor, stream(home), "home.movedIn", Map.of("person", person.name(), "relation", person.relation()));
    }

    public void moveOut(Actor actor, String label, UUID person) {
        actor.must(Deed.CHANGE_REGISTER);
        var home = must(actor, label);
        var who = occupant(home, person);
        changes.moveOut(actor.office().id(), home.id().value(), person, LocalDate.now(clock));
        journal.write(actor, stream(home), "home.movedOut", Map.of("person", who.name()));
    }

    public void change(Actor actor, String label, UUID person, int version, String name, String phone) {
        actor.must(Deed.CHANGE_REGISTER);
        var home = must(actor, label);
        var who = occupant(home, person);
        var to = checked(new NewPerson(name, phone, who.relation(), LocalDate.now(clock)));
        changes.change(actor.office().id(), person, version, to);
        journal.write(actor, stream(home), "home.changed", Map.of("person", name));
    }

    public void note(Actor actor, String label, String words) {
        actor.must(Deed.CHANGE_REGISTER);
        if (words.isBlank() || words.length() > 200) {
            throw BadInput.in("words", "register.bad.note");
        }
        var home = must(actor, label);
        var now = clock.instant();
        changes.addNote(
                actor.office().id(), home.id().value(), new Home.Note(Ids.next(now), words.strip()), actor.name(), now);
        journal.write(actor, stream(home), "home.noted", Map.of("words", words.strip()));
    }

    public void removeNote(Actor actor, String label, UUID note) {
        actor.must(Deed.CHANGE_REGISTER);
        var home = must(actor, label);
        changes.removeNote(actor.office().id(), home.id().value(), note, clock.instant());
        journal.write(actor, stream(home), "home.noteRemoved", Map.of());
    }

    public void vehicle(Actor actor, String label, String plate) {
        actor.must(Deed.CHANGE_REGISTER);
        var plain = plate.strip().toUpperCase(Locale.ROOT);
        if (plain.length() < 4 || plain.length() > 12) {
            throw BadInput.in("plate", "register.bad.plate");
        }
        var home = must(actor, label);
        changes.addPlate(actor.office().id(), home.id().value(), plain);
        journal.write(actor, stream(home), "home.vehicle", Map.of("plate", plain));
    }

    /** Shows a phone number in full, which the journal keeps with its purpose. */
    public String reveal(Actor actor, String label, UUID person, String purpose) {
        actor.must(Deed.REVEAL_PHONE);
        var home = must(actor, label);
        var who = occupant(home, person);
        journal.write(
                actor, stream(home), "home.phoneShown", Map.of("person", who.name(), "purpose", Fact.of(purpose)));
        return who.phone();
    }

    @Transactional(readOnly = true)
    public Home must(Actor actor, String label) {
        return home(actor.office().id(), label).orElseThrow(() -> new Missing("home", label));
    }

    public static Stream stream(Home home) {
        return new Stream("home", home.id().value());
    }

    private static Occupant occupant(Home home, UUID person) {
        return home.people().stream()
                .filter(occupant -> occupant.id().equals(person))
                .findFirst()
                .orElseThrow(() -> new Missing("person", person));
    }

    private static NewPerson checked(NewPerson person) {
        var phone = Phone.read(person.phone());
        new BadInput.Check()
                .that(!person.name().isBlank() && person.name().length() <= 60, "name", "register.bad.name")
                .that(phone.isPresent(), "phone", "register.bad.phone")
                .done();
        return new NewPerson(person.name().strip(), phone.orElseThrow(), person.relation(), person.since());
    }
}
