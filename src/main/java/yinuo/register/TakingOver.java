package yinuo.register;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.office.Ids;
import yinuo.office.Office;
import yinuo.register.Arrivals.NoteFor;
import yinuo.register.Arrivals.PlateAt;
import yinuo.register.HomeChanges.MovedIn;
import yinuo.register.KnownHomes.NoteAt;
import yinuo.register.KnownHomes.Resident;
import yinuo.register.Register.NewHome;
import yinuo.register.Register.NewPerson;
import yinuo.staff.Actor;

/** Takes many people into the register at once, in batches: homes that are new, people known or new, plates, notes. */
@Service
@Transactional
public class TakingOver {

    private final HomeChanges changes;
    private final Arrivals store;
    private final Clock clock;

    TakingOver(HomeChanges changes, Arrivals store, Clock clock) {
        this.changes = changes;
        this.store = store;
        this.clock = clock;
    }

    /** What is there already, to be looked at before anything is taken. */
    @Transactional(readOnly = true)
    public KnownHomes known(Office.Id office) {
        return store.known(office);
    }

    /** How many homes are new. */
    public int take(Actor actor, List<Arrival> arrivals, KnownHomes known) {
        var office = actor.office().id();
        var homes = new HashMap<>(known.homes());
        var fresh = homes(office, arrivals, homes);
        people(office, arrivals, homes, known);
        store.addPlates(
                office,
                arrivals.stream()
                        .flatMap(one -> one.plates().stream().map(plate -> new PlateAt(home(homes, one), plate)))
                        .toList());
        notes(actor, arrivals, homes, known);
        return fresh;
    }

    private int homes(Office.Id office, List<Arrival> arrivals, Map<String, UUID> homes) {
        var fresh = new LinkedHashMap<String, NewHome>();
        arrivals.stream()
                .filter(one -> !homes.containsKey(one.label()))
                .forEach(one -> fresh.putIfAbsent(one.label(), new NewHome(one.place(), one.zone())));
        fresh.keySet().forEach(label -> homes.put(label, id()));
        changes.add(
                office,
                List.copyOf(fresh.values()),
                fresh.keySet().stream().map(homes::get).toList());
        return fresh.size();
    }

    /** The same name and phone is the same person, here and in every home. */
    private void people(Office.Id office, List<Arrival> arrivals, Map<String, UUID> homes, KnownHomes known) {
        var ids = new HashMap<>(known.people());
        var people = new ArrayList<NewPerson>();
        var persons = new ArrayList<UUID>();
        var movedIn = new ArrayList<MovedIn>();
        for (var one : arrivals) {
            var person = one.person();
            var who = new Resident(person.name(), person.phone());
            var id = person.phone().isEmpty() ? null : ids.get(who);
            if (id == null) {
                id = id();
                ids.put(who, id);
                people.add(person);
                persons.add(id);
            }
            movedIn.add(new MovedIn(home(homes, one), id, person.relation(), person.since()));
        }
        changes.addPeople(office, people, persons);
        changes.moveIn(office, movedIn);
    }

    private void notes(Actor actor, List<Arrival> arrivals, Map<String, UUID> homes, KnownHomes known) {
        var seen = new HashSet<>(known.notes());
        var notes = arrivals.stream()
                .filter(one -> !one.note().isEmpty() && seen.add(new NoteAt(one.label(), one.note())))
                .map(one -> new NoteFor(home(homes, one), id(), one.note()))
                .toList();
        store.addNotes(actor.office().id(), notes, actor.name(), clock.instant());
    }

    private static UUID home(Map<String, UUID> homes, Arrival arrival) {
        return Objects.requireNonNull(homes.get(arrival.label()), arrival.label());
    }

    private UUID id() {
        return Ids.next(clock.instant());
    }
}
