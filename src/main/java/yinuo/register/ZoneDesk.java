package yinuo.register;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.journal.Journal;
import yinuo.journal.Stream;
import yinuo.refusal.BadInput;
import yinuo.refusal.Overtaken;
import yinuo.refusal.Words;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Members;

/** Draws the zones of an estate anew: which there are, what they are called, and which homes lie in them. */
@Service
@Transactional
public class ZoneDesk {

    private static final int LONGEST = 30;

    private final Zones zones;
    private final Areas areas;
    private final Members members;
    private final Journal journal;
    private final Clock clock;

    ZoneDesk(Zones zones, Areas areas, Members members, Journal journal, Clock clock) {
        this.zones = zones;
        this.areas = areas;
        this.members = members;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Zones.Zone> all(Actor actor) {
        actor.must(Deed.MANAGE_ZONES);
        return zones.known(actor.office().id());
    }

    public void add(Actor actor, String name) {
        actor.must(Deed.MANAGE_ZONES);
        var fresh = fresh(actor, name);
        zones.add(actor.office().id(), fresh, clock.instant());
        write(actor, "zone.added", Map.of("zone", fresh));
    }

    /** Homes and stewards follow; whoever renames what is not called so any more has seen an old list. */
    public void rename(Actor actor, String before, String name) {
        actor.must(Deed.MANAGE_ZONES);
        if (!zones.all(actor.office().id()).contains(before)) {
            throw new Overtaken("zone", before);
        }
        var fresh = fresh(actor, name);
        zones.rename(actor.office().id(), before, fresh, clock.instant());
        members.zoneRenamed(actor.office().id(), before, fresh);
        write(actor, "zone.renamed", Map.of("zone", fresh, "before", before));
    }

    /** Buildings, units of them, single homes or all shops lie in a zone from now on. */
    public int assign(Actor actor, String zone, Area area) {
        actor.must(Deed.MANAGE_ZONES);
        var office = actor.office().id();
        new BadInput.Check()
                .that(() -> zones.all(office).contains(zone), "zone", "zones.bad.unknown")
                .that(!area.isEmpty(), "buildings", "zones.bad.nothing")
                .done();
        var homes = areas.parts(office, area).stream().map(Areas.Part::id).toList();
        if (homes.isEmpty()) {
            throw BadInput.in("buildings", "zones.bad.nothing");
        }
        var moved = zones.assign(office, homes, zone);
        var facts = new TreeMap<String, Object>(Map.of("zone", zone, "homes", moved));
        facts.put("place", words(area));
        write(actor, "zone.assigned", facts);
        return moved;
    }

    private String fresh(Actor actor, String name) {
        var fresh = Words.clean(name);
        new BadInput.Check()
                .that(!fresh.isEmpty() && fresh.length() <= LONGEST, "name", "zones.bad.name")
                .that(() -> !zones.all(actor.office().id()).contains(fresh), "name", "zones.bad.known")
                .done();
        return fresh;
    }

    private static String words(Area area) {
        var doors = area.fromDoor() == null && area.toDoor() == null
                ? ""
                : " (%s-%s)"
                        .formatted(
                                area.fromDoor() == null ? "" : area.fromDoor(),
                                area.toDoor() == null ? "" : area.toDoor());
        return (String.join(", ", area.buildings().stream().map(String::valueOf).toList())
                        + doors
                        + " "
                        + String.join(", ", area.labels()))
                .strip();
    }

    private void write(Actor actor, String kind, Map<String, ?> facts) {
        journal.write(actor, new Stream("office", actor.office().id().value()), kind, facts);
    }
}
