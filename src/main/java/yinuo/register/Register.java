package yinuo.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.journal.Stream;
import yinuo.office.Ids;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.register.Occupant.Relation;
import yinuo.staff.Actor;

/** The front door of the register: finding homes and people as fast as somebody on the phone can say who they are. */
@Service
@Transactional
public class Register {

    /** Homes read with one statement. */
    private static final int PORTION = 500;

    private final Homes homes;
    private final HomeSearch search;
    private final HomeChanges changes;
    private final Clock clock;

    Register(Homes homes, HomeSearch search, HomeChanges changes, Clock clock) {
        this.homes = homes;
        this.search = search;
        this.changes = changes;
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

    /** Only which home a name means, for whoever needs none of its people. */
    @Transactional(readOnly = true)
    public Optional<Found> find(Office.Id office, String name) {
        var labels = RoomName.read(name);
        return labels.isEmpty() ? Optional.empty() : homes.found(office, labels);
    }

    /** A home by its id and its label. */
    public record Found(UUID id, String label) {}

    /** Homes by room, name, pinyin, phone or plate; the twenty likeliest. */
    @Transactional(readOnly = true)
    public List<Home> search(Office.Id office, String typed) {
        return homes.all(office, search.find(office, typed));
    }

    @Transactional(readOnly = true)
    public int homes(Office.Id office) {
        return homes.count(office);
    }

    /** Every home with its people, in the order of the estate. */
    @Transactional(readOnly = true)
    public List<Home> everyHome(Office.Id office) {
        var ids = homes.every(office);
        return IntStream.iterate(0, from -> from < ids.size(), from -> from + PORTION)
                .mapToObj(from -> homes.all(office, ids.subList(from, Math.min(from + PORTION, ids.size()))))
                .flatMap(List::stream)
                .toList();
    }

    /** The ids of all homes, in the order of the estate. */
    @Transactional(readOnly = true)
    public List<UUID> homeIds(Office.Id office) {
        return homes.every(office);
    }

    /** These homes with their people, in the order asked for. */
    @Transactional(readOnly = true)
    public List<Home> withIds(Office.Id office, List<UUID> ids) {
        return homes.all(office, ids);
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

    @Transactional(readOnly = true)
    public Home must(Actor actor, String label) {
        return home(actor.office().id(), label).orElseThrow(() -> new Missing("home", label));
    }

    public static Stream stream(Home home) {
        return new Stream("home", home.id().value());
    }
}
